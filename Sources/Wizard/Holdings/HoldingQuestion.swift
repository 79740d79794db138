public import Ordering

/// What a person is asked before something that a vendor holds is changed.
public struct HoldingQuestion: Hashable, Sendable {
  /// What is changed, one after the other; never nothing.
  public let changes: [HoldingChange]
  /// The first of them.
  public let change: HoldingChange
  /// What has to be typed; nil where nothing is destroyed and Enter is enough.
  public let word: String?
  /// What is destroyed: mailboxes by their domain, or the domains of an order.
  public let domains: [Loss]

  /// What of a domain is lost.
  public struct Loss: Hashable, Sendable {
    public let name: DomainName
    public let mailboxes: [String]
    /// Whether nothing of the domain is left afterwards, so that it ends as well.
    public let ends: Bool
  }
}

extension HoldingQuestion {
  /// Cancelling mailboxes. Whoever cancels a whole domain types its name, else how many mailboxes.
  init(cancelling mailboxes: [HeldMailbox], in screen: HoldingsScreen) {
    let doomed = Set(mailboxes.map(\.address))
    domains = screen.state.reading.domains.compactMap { domain in
      let live = (screen.lists.mailboxes(of: domain) ?? []).filter(\.isLive).map(\.address)
      let lost = live.filter(doomed.contains)
      return lost.isEmpty ? nil : Loss(name: domain.name, mailboxes: lost, ends: lost.count == live.count)
    }
    let addresses = domains.flatMap(\.mailboxes)
    change = .cancelMailboxes(addresses)
    changes = [change]
    let isWhole = domains.count == 1 && domains.allSatisfy(\.ends)
    word = isWhole ? domains[0].name.text : Self.word(for: addresses.count)
  }

  /// Deleting domains: the one is typed, or how many there are.
  init?(deleting doomed: [HeldDomain], in lists: HeldLists) {
    guard let first = doomed.first else { return nil }
    changes = doomed.map(HoldingChange.deleteDomain)
    change = .deleteDomain(first)
    word = doomed.count == 1 ? first.name.text : "delete \(doomed.count)"
    domains = doomed.map { domain in
      Loss(name: domain.name, mailboxes: (lists.mailboxes(of: domain) ?? []).map(\.address), ends: true)
    }
  }

  init?(revoking deleted: [HeldDomain]) {
    guard let first = deleted.first else { return nil }
    changes = deleted.map(HoldingChange.revokeDeletion)
    change = .revokeDeletion(first)
    word = nil
    domains = []
  }

  /// Cancelling orders: their one domain is typed, or how many domains there are.
  init?(cancelling orders: [HeldOrder], in lists: HeldLists, workspace: Workspace) {
    guard let first = orders.first else { return nil }
    let names = orders.flatMap(lists.names(of:))
    changes = orders.map { .cancelOrder($0, workspace) }
    change = .cancelOrder(first, workspace)
    word = names.count == 1 ? names[0].text : Self.word(for: names.count)
    domains = names.map { Loss(name: $0, mailboxes: [], ends: true) }
  }

  private static func word(for count: Int) -> String { "cancel \(count)" }
}
