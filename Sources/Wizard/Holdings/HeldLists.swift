public import Ordering

/// What the lists show of what the vendor on the screen holds: the rows that the filter leaves, and what is under the cursor.
public struct HeldLists {
  private let state: HoldingsState

  init(_ state: HoldingsState) { self.state = state }

  /// The vendor's domains that the filter leaves.
  public var domains: [HeldDomain] {
    let all = state.reading.domains
    guard let key = state.key(of: .domains) else { return all }
    return all.filter { domain in
      let addresses = (mailboxes(of: domain) ?? []).lazy.map(\.address)
      let words = [
        domain.name.text, domain.redirect ?? "", domain.order ?? "", domain.provider?.rawValue ?? "",
        HoldingsSentences.stage(domain),
      ]
      return words.contains { $0.lowercased().contains(key) } || addresses.contains { $0.lowercased().contains(key) }
    }
  }

  /// The vendor's orders that the filter leaves, with what was asked for each.
  public var orders: [HeldOrder] {
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
  public var mailboxes: [HeldMailbox] {
    let all = focusedDomain.flatMap(mailboxes(of:)) ?? []
    guard let key = state.key(of: .mailboxes) else { return all }
    return all.filter { "\($0.address) \($0.first) \($0.last)".lowercased().contains(key) }
  }

  /// The mailboxes of a domain, where they came with the list or were asked for.
  public func mailboxes(of domain: HeldDomain) -> [HeldMailbox]? {
    domain.mailboxes ?? state.reading.mailboxes[domain.id]?.value?.rows
  }

  /// How many mailboxes a domain has that are not cancelled; nil where nobody said.
  public func mailboxCount(of domain: HeldDomain) -> Int? {
    mailboxes(of: domain)?.count(where: \.isLive) ?? domain.mailboxCount
  }

  /// The domain under the cursor of the list of domains.
  public var focusedDomain: HeldDomain? { item(domains, in: .domains) }
  /// The mailbox under the cursor of the list of mailboxes.
  public var focusedMailbox: HeldMailbox? { state.part == .mailboxes ? item(mailboxes, in: .mailboxes) : nil }
  /// The order under the cursor of the list of orders, with what was asked for it.
  public var focusedOrder: HeldOrder? { state.part == .orders ? item(orders, in: .orders) : nil }

  /// What a change of domains would change: the marked ones; without any, the one under the cursor.
  public var domainsToChange: [HeldDomain] {
    let marked = state.markedDomains[state.vendor] ?? []
    guard !marked.isEmpty else { return [focusedDomain].compactMap(\.self) }
    return state.reading.domains.filter { marked.contains($0.id) }
  }

  /// The same of orders, with what was asked for each.
  public var ordersToChange: [HeldOrder] {
    guard !state.markedOrders.isEmpty else { return [focusedOrder].compactMap(\.self) }
    let reading = state.reading
    return reading.orders.filter { state.markedOrders.contains($0.id) }.map { reading.details[$0.id]?.value ?? $0 }
  }

  /// The names an order is for: those the vendor gave with it, and those whose entry says that they are of it.
  public func names(of order: HeldOrder) -> [DomainName] {
    let listed = state.reading.domains.filter { $0.order == order.id }.map(\.name)
    return order.names + listed.filter { !order.names.contains($0) }
  }

  /// Rows of the list on the screen.
  public var rows: Int {
    switch state.part {
    case .domains: domains.count
    case .mailboxes: mailboxes.count
    case .orders: orders.count
    }
  }

  /// What Cancel would cancel: the marked mailboxes; without any, what is under the cursor.
  public var mailboxesToCancel: [HeldMailbox] {
    if !state.marked.isEmpty {
      return state.reading.domains.flatMap { mailboxes(of: $0) ?? [] }.filter { $0.isLive && state.marked.contains($0.address) }
    }
    if state.part == .mailboxes { return [focusedMailbox].compactMap(\.self).filter(\.isLive) }
    return (focusedDomain.flatMap(mailboxes(of:)) ?? []).filter(\.isLive)
  }

  /// Whether a domain is marked as a whole.
  public func isMarked(_ domain: HeldDomain) -> Bool { state.markedDomains[state.vendor]?.contains(domain.id) == true }
  public func isMarked(_ order: HeldOrder) -> Bool { state.markedOrders.contains(order.id) }

  /// How many mailboxes of a domain are marked, for its row.
  public func marks(of domain: HeldDomain) -> Int {
    guard !state.marked.isEmpty else { return 0 }
    return (mailboxes(of: domain) ?? []).count { state.marked.contains($0.address) }
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
