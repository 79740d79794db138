public import Ordering

/// What a person is asked before something that a vendor holds is changed.
public struct HoldingQuestion: Hashable, Sendable {
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
    let isWhole = domains.count == 1 && domains.allSatisfy(\.ends)
    word = isWhole ? domains[0].name.text : Self.word(for: addresses.count)
  }

  init(deleting domain: HeldDomain, mailboxes: [HeldMailbox]) {
    change = .deleteDomain(domain)
    word = domain.name.text
    domains = [Loss(name: domain.name, mailboxes: mailboxes.map(\.address), ends: true)]
  }

  init(revoking domain: HeldDomain) {
    change = .revokeDeletion(domain)
    word = nil
    domains = []
  }

  /// Cancelling an order: its one domain is typed, or how many there are.
  init(cancelling order: HeldOrder, names: [DomainName], workspace: Workspace) {
    change = .cancelOrder(order, workspace)
    word = names.count == 1 ? names[0].text : Self.word(for: names.count)
    domains = names.map { Loss(name: $0, mailboxes: [], ends: true) }
  }

  private static func word(for count: Int) -> String { "cancel \(count)" }
}
