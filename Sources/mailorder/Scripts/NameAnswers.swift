import Foundation
import Ordering
import Session
import Wizard

/// A name and what the vendors say of it, as JSON says it.
struct NameAnswerLine: Encodable, Sendable {
  struct Vendors: Encodable, Sendable {
    let vendor: String
    let status: String
    /// The vendor's own word, or the word it refuses the name for.
    let word: String?
    let firstYearCents: Int?
    let renewalCents: Int?
    let at: Date
  }

  let name: String
  /// Whether a vendor would take an order for it now; nil where none was asked.
  let canBeOrdered: Bool?
  let vendors: [Vendors]

  init(_ line: DraftLine, at asked: [Vendor]) {
    name = line.name.text
    let answers = asked.compactMap { vendor in line.answers[vendor].map { (vendor, $0) } }
    canBeOrdered = asked.isEmpty ? nil : answers.contains { $0.1.canBeOrdered }
    vendors = answers.map { vendor, answer in
      Vendors(
        vendor: vendor.rawValue, status: answer.status.word, word: answer.status.vendorsWord,
        firstYearCents: answer.firstYear?.cents,
        renewalCents: answer.renewal?.cents, at: answer.at)
    }
  }

  /// The same for a person.
  var line: String {
    let words = vendors.map { answer in
      let price = answer.firstYearCents.map { " \(Money(cents: $0))" } ?? ""
      return "\(answer.vendor) \(answer.status.replacing("_", with: " "))\(price)"
    }
    return ([name] + (words.isEmpty ? [] : [words.joined(separator: ", ")])).joined(separator: "  ")
  }
}

extension NameAnswer.Status {
  /// As JSON says it.
  fileprivate var word: String {
    switch self {
    case .available: "available"
    case .offered: "offered"
    case .notOffered: "not_offered"
    case .taken: "taken"
    case .restricted: "restricted"
    case .endingNotSold: "ending_not_sold"
    case .other: "other"
    }
  }

  fileprivate var vendorsWord: String? {
    switch self {
    case .restricted(let word): word
    case .other(let word): word
    case .available, .offered, .notOffered, .taken, .endingNotSold: nil
    }
  }
}

/// A vendor that could not be asked.
struct VendorFailureAnswer: Encodable, Sendable {
  let vendor: String
  let sentence: String
}

/// Names that were looked up.
struct NamesLookedUp: Encodable, Sendable {
  let names: [NameAnswerLine]
  /// Vendors that did not answer for all of them.
  let failures: [VendorFailureAnswer]
}

extension ScriptRun {
  /// What the wizard warns of in names, whoever sells them: look-alikes, well-known marks, punycode.
  func warnings(of names: [DomainName]) -> [ProblemAnswer] {
    var draft = Draft(id: Draft.ID(Identifier.make()), at: Date(), editions: context.configuration.editions)
    draft.lines = names.map { DraftLine($0, isChosen: true) }
    return DraftCheck.names(draft).filter { $0.severity == .warns }.map { ProblemAnswer($0) }
  }

  /// Looks names up at vendors as the domain step does.
  /// - Parameters:
  ///   - names: which.
  ///   - vendors: whose answers count.
  func lookUp(_ names: [DomainName], at vendors: [Vendor]) async throws -> NamesLookedUp {
    try requireKey(ofOneOf: vendors)
    progress("looking up \(Sentences.count(names.count, "name"))")
    var draft = Draft(id: Draft.ID(Identifier.make()), at: Date(), editions: context.configuration.editions)
    // Saleshandy is asked for names that are chosen.
    draft.lines = names.map { DraftLine($0, isChosen: true) }
    let wizard = wizard()
    await wizard.act(.resume(draft))
    guard let entry = wizard.state.entry else { return NamesLookedUp(names: [], failures: []) }
    let failures = vendors.compactMap { vendor in
      entry.lookUps[vendor]?.failure.map { VendorFailureAnswer(vendor: vendor.rawValue, sentence: Sentences.failure($0)) }
    }
    return NamesLookedUp(names: entry.draft.lines.map { NameAnswerLine($0, at: vendors) }, failures: failures)
  }
}
