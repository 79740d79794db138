import Foundation
import Ordering

extension InstantlyClient {
  /// How far the domains are. A mailbox is ready when the vendor has a password for it; of the password only the presence is read.
  ///
  /// Source: Instantly, list orders: neither status nor accounts in the list, progress must be derived.
  func progress(_ order: Order) async throws(VendorFailure) -> OrderProgress {
    let at = gateway.now()
    let known = Set(order.attempts.last?.baseline ?? [])
    var rows: [String: InstantlyOrderRow] = [:]
    for row in try await orderRows() where !known.contains(row.id) {
      if let other = rows[row.domain], !other.isCancelled { continue }
      rows[row.domain] = row
    }
    let items = order.plan.purchases.flatMap(\.items)
    let hasLive = items.contains { rows[$0.name.text].map { !$0.isCancelled } ?? false }
    let delivered = hasLive ? try await deliveredMailboxes() : [:]
    let domains = items.map { item in
      let ordered = item.mailboxes.count
      guard let row = rows[item.name.text] else {
        return OrderProgress.Domain(name: item.name, stage: .notListed, ordered: ordered, delivered: 0)
      }
      let count = min(delivered[item.name.text] ?? 0, ordered)
      let stage: OrderProgress.Domain.Stage = row.isCancelled ? .cancelled : count == ordered ? .ready : .settingUp
      return OrderProgress.Domain(name: item.name, stage: stage, ordered: ordered, delivered: row.isCancelled ? 0 : count)
    }
    return OrderProgress(domains: domains, at: at)
  }

  /// Mailboxes with a password, by domain; cancelled ones do not count.
  private func deliveredMailboxes() async throws(VendorFailure) -> [String: Int] {
    let accounts = try await rows(of: Path.accounts, [("with_passwords", "true")], concealing: ["password"])
    var counts: [String: Int] = [:]
    for account in accounts where account["timestamp_cancelled"].filledText == nil && account["password"].filledText != nil {
      guard let domain = account["domain"].string ?? account["email"].string?.split(separator: "@").last.map(String.init) else {
        continue
      }
      counts[domain.lowercased(), default: 0] += 1
    }
    return counts
  }
}
