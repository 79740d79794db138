public import Ordering

/// The domain under the cursor, with what is ordered on it: for the room that a wide window has below the quote.
public struct ShownDomain: Equatable, Sendable {
  public let name: DomainName
  /// What is said of the domain itself, a line each; empty where the list beside it says it all.
  public let facts: [String]
  /// Its mailboxes; those of a domain whose aliases the vendor makes have none, and a name at most.
  public let mailboxes: [Mailbox]

  init(_ name: DomainName, facts: [String] = [], mailboxes: [Mailbox] = []) {
    self.name = name
    self.facts = facts
    self.mailboxes = mailboxes
  }

  /// A domain of the order being entered.
  init(_ line: DraftLine, of draft: Draft, facts: [String] = []) {
    self.init(line.name, facts: facts, mailboxes: line.isChosen ? draft.shownMailboxes(of: line) : [])
  }

  /// The domain in a row of a placed order.
  init?(_ order: Order, row: Int) {
    let names = order.plan.names
    guard names.indices.contains(row) else { return nil }
    let items = order.plan.purchases.flatMap(\.items).filter { $0.name == names[row] }
    let mailboxes = items.max { $0.mailboxes.count < $1.mailboxes.count }?.mailboxes ?? []
    let person = items.lazy.compactMap(\.person).first.map { [Mailbox(first: $0.first, last: $0.last, alias: "")] } ?? []
    self.init(names[row], mailboxes: mailboxes.isEmpty ? person : mailboxes)
  }
}

extension Draft {
  /// Mailboxes with something in them; of a domain whose aliases the vendor makes, the one person they are made from.
  fileprivate func shownMailboxes(of line: DraftLine) -> [Mailbox] {
    guard let offer else { return [] }
    let filled = line.mailboxes.prefix(gridSize(of: line, in: offer)).filter {
      !$0.alias.isEmpty || !$0.first.isEmpty || !$0.last.isEmpty
    }
    guard isVendorNamed(line, in: offer) else { return filled }
    return filled.prefix(1).map { Mailbox(first: $0.first, last: $0.last, alias: "") }
  }
}
