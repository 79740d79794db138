import Foundation
import Ordering

extension InstantlyClient {
  /// The workspace's domains with their mailboxes, cancelled ones among them; orders have no ids and are not listed apart.
  ///
  /// A domain that was ordered again shows its living row. Whether a mailbox is ready would only show in its password, which is not asked
  /// for here. Our choice: what lives reads `active`.
  /// Source: Vendors/Instantly, List orders; Vendors/Instantly, Ordered accounts.
  func holdings() async throws(VendorFailure) -> Holdings {
    let at = gateway.now()
    let orderList = try await orderList()
    let accountList = try await accountList()
    let orders = orderList.rows
    let accounts = Dictionary(grouping: accountList.rows, by: \.domain)
    var newest: [String: InstantlyOrderRow] = [:]
    var names: [String] = []
    for order in orders {
      guard let other = newest[order.domain] else {
        names.append(order.domain)
        newest[order.domain] = order
        continue
      }
      if InstantlyClient.outlives(order, other) { newest[order.domain] = order }
    }
    names += accounts.keys.filter { newest[$0] == nil }.sorted()
    let domains = names.compactMap { InstantlyClient.domain($0, newest[$0], accounts[$0] ?? []) }
    var parts: [Holdings.List: ListPart] = [:]
    parts[.domains] = orderList.part
    parts[.mailboxes] = accountList.part
    return Holdings(vendor: .instantly, domains: domains, orders: [], parts: parts, at: at)
  }

  /// The mailboxes of one domain.
  func heldMailboxes(_ domain: HeldDomain) async throws(VendorFailure) -> ShownList<HeldMailbox> {
    let own = try await accountList().shown { $0.domain == domain.name.text ? $0 : nil }
    return ShownList(InstantlyClient.mailboxes(own.rows), part: own.part)
  }

  private static func outlives(_ order: InstantlyOrderRow, _ other: InstantlyOrderRow) -> Bool {
    if order.isCancelled != other.isCancelled { return other.isCancelled }
    return (order.created ?? .distantPast) > (other.created ?? .distantPast)
  }

  /// Nil for a text that is no domain name.
  private static func domain(_ text: String, _ order: InstantlyOrderRow?, _ accounts: [InstantlyAccountRow]) -> HeldDomain? {
    guard let name = try? DomainName(text) else { return nil }
    let living = accounts.filter { !$0.isCancelled }
    let isCancelled = order?.isCancelled ?? living.isEmpty
    return HeldDomain(
      name: name, provider: (living.first ?? accounts.first)?.provider, stage: stage(isCancelled: isCancelled),
      redirect: order?.forwardingDomain, mailboxes: mailboxes(accounts), mailboxCount: living.count,
      createdAt: order?.created ?? accounts.compactMap(\.created).min(),
      isPreWarmed: order?.isPreWarmed ?? accounts.contains { $0.isPreWarmed == true })
  }

  /// Each address once, as it stands now.
  private static func mailboxes(_ accounts: [InstantlyAccountRow]) -> [HeldMailbox] {
    let living = Set(accounts.lazy.filter { !$0.isCancelled }.map(\.email))
    return accounts.filter { !$0.isCancelled || !living.contains($0.email) }.uniqued(by: \.email).map {
      HeldMailbox(address: $0.email, first: $0.first, last: $0.last, stage: stage(isCancelled: $0.isCancelled))
    }
  }

  private static func stage(isCancelled: Bool) -> OrderProgress.Domain.Stage { isCancelled ? .cancelled : .other("active") }
}
