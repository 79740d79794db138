public import Ordering

// What the lists show, derived from the state.

extension HoldingsScreen {
  /// The vendor's domains that the filter leaves.
  public var heldDomains: [HeldDomain] {
    let all = state.reading.domains
    guard let key = state.key(of: .domains) else { return all }
    return all.filter { domain in
      let mailboxes = (heldMailboxes(of: domain) ?? []).lazy.map(\.address)
      let words = [
        domain.name.text, domain.redirect ?? "", domain.order ?? "", domain.provider?.rawValue ?? "",
        HoldingsSentences.stage(domain),
      ]
      return words.contains { $0.lowercased().contains(key) } || mailboxes.contains { $0.lowercased().contains(key) }
    }
  }

  /// The vendor's orders that the filter leaves, with what was asked for each.
  public var heldOrders: [HeldOrder] {
    let reading = state.reading
    let all = reading.orders.map { reading.details[$0.id]?.value ?? $0 }
    guard let key = state.key(of: .orders) else { return all }
    return all.filter { order in
      ([order.id, order.description, order.status, order.tag ?? ""] + order.names.map(\.text)).contains {
        $0.lowercased().contains(key)
      }
    }
  }

  /// The mailboxes of the domain under the cursor that the filter leaves; empty as long as they are not known.
  public var heldMailboxes: [HeldMailbox] {
    let all = focusedDomain.flatMap(heldMailboxes(of:)) ?? []
    guard let key = state.key(of: .mailboxes) else { return all }
    return all.filter { "\($0.address) \($0.first) \($0.last)".lowercased().contains(key) }
  }

  /// The mailboxes of a domain, where they came with the list or were asked for.
  public func heldMailboxes(of domain: HeldDomain) -> [HeldMailbox]? {
    domain.mailboxes ?? state.reading.mailboxes[domain.id]?.value
  }

  /// How many mailboxes a domain has that are not cancelled; nil where nobody said.
  public func mailboxCount(of domain: HeldDomain) -> Int? {
    heldMailboxes(of: domain)?.count(where: \.isLive) ?? domain.mailboxCount
  }

  /// The domain under the cursor of the list of domains.
  public var focusedDomain: HeldDomain? { item(heldDomains, in: .domains) }
  /// The mailbox under the cursor of the list of mailboxes.
  public var focusedMailbox: HeldMailbox? { state.part == .mailboxes ? item(heldMailboxes, in: .mailboxes) : nil }
  /// The order under the cursor of the list of orders, with what was asked for it.
  public var focusedOrder: HeldOrder? { state.part == .orders ? item(heldOrders, in: .orders) : nil }

  /// The names an order is for: those the vendor gave with it, and those whose entry says that they are of it.
  public func names(of order: HeldOrder) -> [DomainName] {
    let listed = state.reading.domains.filter { $0.order == order.id }.map(\.name)
    return order.names + listed.filter { !order.names.contains($0) }
  }

  /// Rows of the list on the screen.
  public var heldRows: Int {
    switch state.part {
    case .domains: heldDomains.count
    case .mailboxes: heldMailboxes.count
    case .orders: heldOrders.count
    }
  }

  private func item<Item>(_ items: [Item], in part: HoldingsState.Part) -> Item? {
    let row = state.rows[part] ?? 0
    return items.indices.contains(row) ? items[row] : nil
  }
}

extension HeldMailbox {
  /// Whether it can still be cancelled.
  var isLive: Bool { stage != .cancelled }
}
