import Foundation
import Ordering

extension ScaledMailClient {
  /// Source: reliability, guard and evidence of each buying operation.
  func lookFor(_ attempt: Attempt) async throws(VendorFailure) -> Evidence? {
    switch attempt.purchase.operation {
    case .scaledmailBuyDomains: try await boughtEvidence(attempt)
    case .scaledmailCustomOrder: try await orderEvidence(attempt)
    default: throw .notOffered
    }
  }

  /// Names of the attempt among those bought, that were not among them before.
  private func boughtEvidence(_ attempt: Attempt) async throws(VendorFailure) -> Evidence? {
    let known = Set(attempt.baseline)
    let bought = try await boughtNames(try query(attempt.purchase), unused: false).filter { !known.contains(Known.name($0)) }
    let names = attempt.purchase.names
    return Evidence(found: names.filter { bought.contains($0.text) }, of: names, vendorOrder: nil)
  }

  /// The order with our tag: the list shows neither tags nor domains, so each order that is new since the attempt is opened. An order with
  /// our tag whose domains are not shown is evidence of an order, and of none of the names.
  ///
  /// Source: ScaledMail, get orders, get order details.
  private func orderEvidence(_ attempt: Attempt) async throws(VendorFailure) -> Evidence? {
    let purchase = attempt.purchase
    let query = try query(purchase)
    let known = Set(attempt.baseline)
    for id in try await orderIDs(query) where !known.contains(Known.order(id)) {
      let details = try await gateway.read(.get(Path.order(id), query))
      guard details["tag"].text == purchase.tag else { continue }
      let listed = details["packages"].list.flatMap { $0["domains"].list }
      let shown = Set(listed.compactMap { ($0["name"].string ?? $0["domain"].string)?.lowercased() })
      let found = purchase.names.filter { shown.contains($0.text) }
      return Evidence(found: found, of: purchase.names, vendorOrder: id) ?? .some([])
    }
    return nil
  }
}
