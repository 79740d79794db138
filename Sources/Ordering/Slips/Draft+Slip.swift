import Foundation

extension Draft {
  /// What of a draft a slip holds: all that a person entered. Not in it are its id and times, passwords, where the person was, who made it, and what the
  /// vendors answered, which is asked anew.
  public var asInSlip: Draft {
    var same = self
    same.changedAt = createdAt
    same.step = .domains
    same.maker = nil
    same.basket = nil
    same.details.hosting.password = Password()
    same.details.sequencer.password = Password()
    let names = Set(lines.map(\.name))
    same.counts = counts.filter { names.contains($0.key) }
    same.package = package?.at(nil)
    for index in same.lines.indices {
      same.lines[index].answers = [:]
      same.lines[index].listing = lines[index].listing?.at(nil)
    }
    return same
  }

  /// The draft as a slip, in YAML: the same draft gives the same bytes.
  public var slip: String { SlipText.text(of: slipNode) }

  /// The draft as a slip, before it is written.
  var slipNode: SlipNode {
    let blank = Draft(id: id, kind: kind, at: createdAt, editions: editions)
    var entries: [(String, SlipNode?)] = []
    for field in SlipField.allCases {
      let isNamed = field.isAlwaysNamed || client != nil && field.comesFromClient
      guard let node = slipNode(of: field), isNamed || node != blank.slipNode(of: field) else { continue }
      entries.append((field.rawValue, node))
    }
    return .fields(entries)
  }

  private func slipNode(of field: SlipField) -> SlipNode? {
    if let path = field.plain { return .text(self[keyPath: path]) }
    switch field {
    case .version: return .number(SlipField.currentVersion)
    case .kind: return .word(kind.slipWord)
    case .client: return client.map { .text($0.name) }
    case .filled: return .answer(isFilled)
    case .filledBrand: return filledBrand.map(SlipNode.text)
    case .endings: return .texts(endings)
    case .offer: return .text(offer?.title ?? "")
    case .wanted: return .number(wanted)
    case .vendorNamed: return .texts(vendorNamed.map(\.rawValue).sorted())
    case .package: return package?.slipNode
    case .quantity: return .number(quantity)
    case .form: return form?.slipNode
    case .continues: return continues.map { .text($0.text) }
    case .patterns: return .texts(patterns.map(\.title))
    case .numbers: return .answer(allowsNumbers)
    case .spread: return .word(spread.slipWord)
    case .spellings: return .texts(spellings.sorted())
    case .uploads:
      return .fields(uploads.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }, isInline: true)
    case .payment: return .word(details.payment.slipWord)
    case .workspace:
      guard let workspace = details.workspace else { return .text("") }
      return .fields([("id", .text(workspace.id)), ("name", .text(workspace.name))], isInline: true)
    case .domains: return SlipNode(.list(lines.map { $0.slipNode(count: counts[$0.name]) }))
    default: return nil
    }
  }
}

extension SlipField {
  /// Whether a slip has it whatever it is.
  fileprivate var isAlwaysNamed: Bool { [.version, .kind, .name, .seed, .domains].contains(self) }
}

extension DraftLine {
  fileprivate func slipNode(count: Int?) -> SlipNode {
    .fields([
      ("name", .text(name.text)),
      ("chosen", isChosen ? nil : .answer(false)),
      ("from", origin == .typed ? nil : .word(origin.slipWords)),
      ("provider", provider.map { .word($0.rawValue) }),
      ("count", count.map(SlipNode.number)),
      ("turn", turn.map(SlipNode.number)),
      ("listed", listing?.slipNode),
      ("mailboxes", mailboxes.isEmpty ? nil : SlipNode(.list(mailboxes.map(\.slipNode)))),
    ])
  }
}

extension DraftLine.Origin {
  /// Every origin there is.
  static let all: [DraftLine.Origin] =
    [.typed, .idea] + Vendor.allCases.map(DraftLine.Origin.suggested) + Vendor.allCases.map(DraftLine.Origin.listed)

  /// What a slip calls it.
  var slipWords: String {
    switch self {
    case .typed: "typed"
    case .idea: "idea"
    case .suggested(let vendor): "suggested \(vendor.rawValue)"
    case .listed(let vendor): "listed \(vendor.rawValue)"
    }
  }
}

extension Mailbox {
  fileprivate var slipNode: SlipNode {
    let typed = edited == .all ? [] : MailboxColumn.allCases.filter(edited.contains).map(\.rawValue)
    return .fields(
      [
        ("alias", .text(alias)), ("first", .text(first)), ("last", .text(last)),
        (
          "typed", edited == .all ? nil : edited.isEmpty ? .answer(false) : SlipNode(.list(typed.map(SlipNode.word)), isPlain: true)
        ),
        ("picture", picture.map(SlipNode.text)),
      ], isInline: true)
  }
}

extension Listing {
  fileprivate var slipNode: SlipNode {
    .fields([
      ("vendor", .word(vendor.rawValue)),
      ("provider", provider.map { .word($0.rawValue) }),
      ("id", id.isEmpty ? nil : .text(id)),
      ("count", mailboxCount.map(SlipNode.number)),
      ("months", months.map(SlipNode.number)),
      ("set_up", setUp.map { .text($0.description) }),
      ("monthly", monthly.map { .text($0.description) }),
      ("mailboxes", mailboxes.isEmpty ? nil : SlipNode(.list(mailboxes.map(\.slipNode)))),
    ])
  }

  func at(_ time: Date?) -> Listing {
    Listing(
      vendor: vendor, provider: provider, id: id, mailboxes: mailboxes, mailboxCount: mailboxCount, months: months, setUp: setUp,
      monthly: monthly, at: time)
  }
}

extension MailboxPackage {
  fileprivate var slipNode: SlipNode {
    func numbers(_ numbers: [Provider: Int]) -> SlipNode? {
      let sorted = numbers.sorted { $0.key.rawValue < $1.key.rawValue }
      return sorted.isEmpty ? nil : .fields(sorted.map { ($0.key.rawValue, .number($0.value)) }, isInline: true)
    }
    return .fields([
      ("id", .text(id)), ("name", .text(name)), ("tier", .text(tier)), ("monthly", monthly.map { .text($0.description) }),
      ("domains", .number(domains)), ("mailboxes", numbers(mailboxes)), ("domains_of", numbers(domainsOfProvider)),
    ])
  }

  func at(_ time: Date?) -> MailboxPackage {
    MailboxPackage(
      id: id, name: name, tier: tier, monthly: monthly, domains: domains, mailboxes: mailboxes,
      domainsOfProvider: domainsOfProvider,
      at: time)
  }
}

extension PendingForm {
  fileprivate var slipNode: SlipNode {
    .fields([
      ("id", .text(id)), ("payment", .text(payment)), ("description", .text(description)),
      ("amount", amount.map { .text($0.description) }), ("created", .text(createdAt)),
      ("domains", domainsRequired.map(SlipNode.number)), ("names", names.isEmpty ? nil : .texts(names.map(\.text))),
    ])
  }
}
