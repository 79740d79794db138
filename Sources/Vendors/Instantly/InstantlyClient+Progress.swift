import Foundation
import Ordering

extension InstantlyClient {
  /// How far the domains are. A mailbox is ready when the vendor has a password for it; of the password only the presence is read.
  ///
  /// Source: Vendors/Instantly, List orders: neither status nor accounts in the list, progress must be derived.
  func progress(_ order: Order) async throws(VendorFailure) -> OrderProgress {
    let at = gateway.now()
    let orders = try await orderRows()
    var accounts: [String: [InstantlyAccountRow]]?
    var domains: [OrderProgress.Domain] = []
    for (index, purchase) in order.plan.purchases.enumerated() {
      let isExtra = try InstantlyOrderType(purchase) == .extraAccounts
      let known = Set(order.latestAttempts.first { $0.index == index }?.baseline ?? [])
      let rows = Dictionary(grouping: orders.filter { !known.contains($0.id) }, by: \.domain)
        .compactMapValues { rows in rows.first { !$0.isCancelled } ?? rows.first }
      let isLiving = purchase.names.contains { rows[$0.text].map { !$0.isCancelled } ?? false }
      // Nothing can be ready that is not listed, and the list of mailboxes is the longer one.
      if accounts == nil, isExtra || isLiving {
        accounts = Dictionary(grouping: try await accountRowsWithReadiness(), by: \.domain)
      }
      domains += purchase.items.map { item in
        let accounts = accounts?[item.name.text] ?? []
        if isExtra { return InstantlyClient.extra(item, accounts.filter { !known.contains($0.id) }) }
        return InstantlyClient.whole(item, rows[item.name.text], accounts)
      }
    }
    return OrderProgress(domains: domains, at: at)
  }

  /// A domain that was ordered as a whole, new or pre-warmed.
  ///
  /// What comes with a pre-warmed domain is only known from its mailboxes. Mailboxes that a person cancelled since are not waited for.
  private static func whole(
    _ item: Purchase.Item, _ row: InstantlyOrderRow?, _ accounts: [InstantlyAccountRow]
  ) -> OrderProgress.Domain {
    guard let row else { return domain(item, .notListed, ordered: item.mailboxCount, delivered: 0) }
    guard !row.isCancelled else { return domain(item, .cancelled, ordered: item.mailboxCount, delivered: 0) }
    let living = accounts.filter { !$0.isCancelled }
    let cancelled = Set(accounts.lazy.filter { $0.isCancelled && belongs($0, to: row) }.map(\.email))
      .subtracting(living.map(\.email)).intersection(item.addresses)
    let ordered = max(item.mailboxCount - cancelled.count, item.mailboxes.isEmpty ? living.count : 0)
    if ordered == 0, !cancelled.isEmpty { return domain(item, .cancelled, ordered: 0, delivered: 0) }
    let delivered = min(living.count(where: \.hasPassword), ordered)
    // What came with a pre-warmed domain is handed over by the names it has here.
    let mailboxes = living.uniqued(by: \.email).map { Mailbox(first: $0.first, last: $0.last, alias: $0.alias) }
    return OrderProgress.Domain(
      name: item.name, stage: ordered > 0 && delivered == ordered ? .ready : .settingUp, ordered: ordered, delivered: delivered,
      mailboxes: item.mailboxes.isEmpty && !mailboxes.isEmpty ? mailboxes : nil)
  }

  /// Mailboxes that were added to a domain, by their addresses.
  private static func extra(_ item: Purchase.Item, _ accounts: [InstantlyAccountRow]) -> OrderProgress.Domain {
    let addresses = Set(item.addresses)
    let listed = accounts.filter { addresses.contains($0.email) }
    let living = listed.filter { !$0.isCancelled }
    let cancelled = Set(listed.lazy.filter(\.isCancelled).map(\.email)).subtracting(living.map(\.email))
    let ordered = addresses.count - cancelled.count
    if listed.isEmpty { return domain(item, .notListed, ordered: ordered, delivered: 0) }
    if ordered == 0 { return domain(item, .cancelled, ordered: 0, delivered: 0) }
    let delivered = Set(living.lazy.filter(\.hasPassword).map(\.email)).count
    return domain(item, delivered == ordered ? .ready : .settingUp, ordered: ordered, delivered: delivered)
  }

  /// Whether a mailbox is of this order of the domain, and not of an earlier, cancelled one.
  private static func belongs(_ account: InstantlyAccountRow, to row: InstantlyOrderRow) -> Bool {
    guard let account = account.created, let row = row.created else { return true }
    return account >= row - clockTolerance
  }

  private static func domain(
    _ item: Purchase.Item, _ stage: OrderProgress.Domain.Stage, ordered: Int, delivered: Int
  ) -> OrderProgress.Domain {
    OrderProgress.Domain(name: item.name, stage: stage, ordered: ordered, delivered: delivered)
  }
}
