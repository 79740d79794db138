import Foundation
import Ordering

// What the lists say before a purchase.
// Source: Purchasing, Guard and evidence.

extension InstantlyClient {
  /// What is listed before a purchase, and its names that must not be ordered this way now.
  ///
  /// New names must be absent from the own orders that are not cancelled; pre-warmed ones must be in stock besides. Extra mailboxes need
  /// the domain among those orders and their addresses free there.
  func baseline(_ purchase: Purchase) async throws(VendorFailure) -> Baseline {
    switch try InstantlyOrderType(purchase) {
    case .newDomains:
      let rows = try await orderRows()
      let held = InstantlyClient.held(rows)
      return Baseline(ids: rows.map(\.id), conflicts: purchase.names.filter { held.contains($0.text) })
    case .preWarmed:
      let rows = try await orderRows()
      let held = InstantlyClient.held(rows)
      let gone = try await outOfStock(purchase.names)
      return Baseline(ids: rows.map(\.id), conflicts: purchase.names.filter { held.contains($0.text) || gone.contains($0) })
    case .extraAccounts:
      let held = InstantlyClient.held(try await orderRows())
      let accounts = try await accountRows()
      let taken = Set(accounts.lazy.filter { !$0.isCancelled }.map(\.email))
      let conflicts = purchase.items.filter { item in
        !held.contains(item.name.text) || item.addresses.contains(where: taken.contains)
      }
      return Baseline(ids: accounts.map(\.id), conflicts: conflicts.map(\.name))
    }
  }

  /// Names of orders that are not cancelled.
  private static func held(_ rows: [InstantlyOrderRow]) -> Set<String> {
    Set(rows.lazy.filter { !$0.isCancelled }.map(\.domain))
  }
}

extension Purchase.Item {
  /// The addresses of its mailboxes, in lower case.
  var addresses: [String] { mailboxes.map { $0.address(at: name).lowercased() } }
}
