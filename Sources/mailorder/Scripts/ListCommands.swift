import ArgumentParser
import Foundation
import Ordering
import Purchasing
import Wizard

// What a slip can name, and what waits for a person: lists for who writes slips.

/// `mailorder drafts`.
struct DraftsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drafts", abstract: "The drafts of the order book, as home lists them; no vendor is asked.",
    discussion: ScriptHelp.exits)

  @OptionGroup var options: ScriptOptions

  /// What it answers.
  struct Answer: Encodable, Sendable {
    let drafts: [DraftLineAnswer]
  }

  func run() async throws {
    try await ScriptRun.run("drafts", options) { run in
      let clients = Dictionary(try await run.ports.book.clients().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
      let drafts = try await run.ports.book.drafts().map { DraftLineAnswer($0, client: $0.client.flatMap { clients[$0] }) }
      return ScriptEnding(answer: Answer(drafts: drafts), lines: drafts.map(\.line))
    }
  }
}

/// A draft in a list, as JSON says it.
struct DraftLineAnswer: Encodable, Sendable {
  let id: String
  let name: String
  let kind: String
  let client: String?
  let maker: String?
  let offer: String?
  let step: String
  let domains: Int
  let changedAt: Date

  init(_ draft: DraftSummary, client: String?) {
    id = draft.id.text
    name = draft.name
    kind = draft.kind.slipWord
    self.client = client
    maker = draft.maker
    offer = draft.offer?.title
    step = draft.step.rawValue
    domains = draft.domains
    changedAt = draft.changedAt
  }

  /// The same for a person.
  var line: String {
    [
      id, name.isEmpty ? "new order" : name, offer ?? "", step, Sentences.count(domains, "domain"),
      client.map { "for \($0)" } ?? "",
      maker.map { "prepared by \($0)" } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }
}

/// `mailorder workspaces`.
struct WorkspacesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workspaces", abstract: "ScaledMail's workspaces; a slip names one by its name or its id.",
    discussion: ScriptHelp.exits)

  @OptionGroup var options: ScriptOptions

  /// What it answers.
  struct Answer: Encodable, Sendable {
    struct Workspace: Encodable, Sendable {
      let id: String
      let name: String
    }
    let workspaces: [Workspace]
  }

  func run() async throws {
    try await ScriptRun.run("workspaces", options) { run in
      let list = try await run.list(at: .scaledmail) { () throws(VendorFailure) in
        try await run.ports.client(.scaledmail).workspaces()
      }
      let rows = list.rows.map { Answer.Workspace(id: $0.id, name: $0.name) }
      return run.ending(Answer(workspaces: rows), rows.map { "\($0.id)  \($0.name)" }, of: list, at: .scaledmail)
    }
  }
}

/// `mailorder packages`.
struct PackagesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packages", abstract: "ScaledMail's packages, with their prices and what they take.", discussion: ScriptHelp.exits)

  @OptionGroup var options: ScriptOptions

  /// What it answers.
  struct Answer: Encodable, Sendable {
    struct Package: Encodable, Sendable {
      let id: String
      let name: String
      let tier: String
      let monthlyCents: Int?
      let domains: Int
      /// By provider.
      let mailboxes: [String: Int]
    }
    let packages: [Package]
  }

  func run() async throws {
    try await ScriptRun.run("packages", options) { run in
      let list = try await run.list(at: .scaledmail) { () throws(VendorFailure) in
        try await run.ports.client(.scaledmail).packages(nil)
      }
      let rows = list.rows.map { package in
        Answer.Package(
          id: package.id, name: package.name, tier: package.tier, monthlyCents: package.monthly?.cents, domains: package.domains,
          mailboxes: Dictionary(uniqueKeysWithValues: package.mailboxes.map { ($0.key.rawValue, $0.value) }))
      }
      let lines = list.rows.map { package in
        "\(package.id)  \(package.name)  \(package.monthly.map { "\($0)/mo" } ?? "no price")  "
          + "\(Sentences.count(package.domains, "domain"))"
      }
      return run.ending(Answer(packages: rows), lines, of: list, at: .scaledmail)
    }
  }
}

/// `mailorder stock`.
struct StockCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stock", abstract: "Pre-warmed domains that Instantly and ScaledMail have to sell now.",
    discussion: "A vendor that cannot be asked is named; the other's list is answered all the same. \(ScriptHelp.exits)")

  @OptionGroup var options: ScriptOptions
  @Option(help: "Only those with this in their name.") var find = ""

  /// What it answers.
  struct Answer: Encodable, Sendable {
    struct Domain: Encodable, Sendable {
      let name: String
      let vendor: String
      let provider: String?
      let mailboxes: Int?
      let months: Int?
      let setUpCents: Int?
      let monthlyCents: Int?
    }
    let domains: [Domain]
    let failures: [VendorFailureAnswer]
  }

  func run() async throws {
    try await ScriptRun.run("stock", options) { run in
      let vendors: [Vendor] = [.instantly, .scaledmail]
      try run.requireKey(ofOneOf: vendors)
      var (domains, failures): ([Answer.Domain], [VendorFailureAnswer]) = ([], [])
      var first: VendorFailure?
      for vendor in vendors {
        do throws(VendorFailure) {
          let list = try await run.ports.client(vendor).stock(StockSearch(text: find), .ordinary)
          domains += list.rows.map { Self.domain($0, at: vendor) }
          if let part = list.part { failures.append(VendorFailureAnswer(vendor, part.asFailure)) }
        } catch {
          failures.append(VendorFailureAnswer(vendor, error))
          first = first ?? error
        }
      }
      var ending = ScriptEnding(answer: Answer(domains: domains, failures: failures), lines: domains.map(Self.line))
      // One vendor's list is an answer; a vendor without a key is no failure beside one with.
      if domains.isEmpty, let first { (ending.status, ending.sentence) = (ExitStatus(first), failures.first?.sentence) }
      return ending
    }
  }

  private static func domain(_ listed: ListedDomain, at vendor: Vendor) -> Answer.Domain {
    let listing = listed.listing
    return Answer.Domain(
      name: listed.name.text, vendor: vendor.rawValue, provider: listing.provider?.rawValue, mailboxes: listing.mailboxCount,
      months: listing.months, setUpCents: listing.setUp?.cents, monthlyCents: listing.monthly?.cents)
  }

  private static func line(_ domain: Answer.Domain) -> String {
    [
      domain.name, domain.vendor, domain.provider ?? "", domain.mailboxes.map { Sentences.count($0, "mailbox", "mailboxes") } ?? "",
      domain.monthlyCents.map { "\(Money(cents: $0))/mo" } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }
}

extension VendorFailureAnswer {
  /// Why a vendor's list is not there, or not whole.
  init(_ vendor: Vendor, _ failure: VendorFailure) {
    self.init(vendor: vendor.rawValue, sentence: ScriptWords.spoken("\(vendor.title): \(Sentences.failure(failure))"))
  }
}

extension ScriptRun {
  /// A vendor's list, or the refusal that says why there is none.
  func list<Row>(
    at vendor: Vendor, _ read: () async throws(VendorFailure) -> ShownList<Row>
  ) async throws -> ShownList<Row> {
    try requireKey(ofOneOf: [vendor])
    do throws(VendorFailure) {
      return try await read()
    } catch {
      throw ScriptRefusal(status: ExitStatus(error), sentence: "\(vendor.title): \(Sentences.failure(error))")
    }
  }

  /// A list that did not come whole is said to be so.
  func ending<Answer, Row>(_ answer: Answer, _ lines: [String], of list: ShownList<Row>, at vendor: Vendor) -> ScriptEnding<Answer>
  {
    var ending = ScriptEnding(answer: answer, lines: lines)
    if let part = list.part {
      (ending.status, ending.sentence) = (
        .notAvailable, "\(vendor.title)'s list is not whole: \(Sentences.failure(part.asFailure))"
      )
    }
    return ending
  }
}

extension ExitStatus {
  /// How a command ends that a vendor did not answer.
  init(_ failure: VendorFailure) {
    switch failure {
    case .noKey, .keyRefused, .otherAccount: self = .usage
    default: self = .notAvailable
    }
  }
}
