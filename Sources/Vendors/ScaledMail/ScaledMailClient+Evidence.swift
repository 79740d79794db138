import Foundation
import Ordering

extension ScaledMailClient {
  /// Source: reliability, guard and evidence of each buying operation.
  func lookFor(_ attempt: Attempt) async throws(VendorFailure) -> Evidence? {
    let purchase = attempt.purchase
    let query = try query(purchase.workspace)
    switch purchase.operation {
    case .scaledmailBuyDomains: return try await boughtEvidence(attempt, query)
    case .scaledmailCustomOrder, .scaledmailOwnDomains: return try await tagEvidence(attempt, query)
    case .scaledmailPackage: return try await packageEvidence(attempt, query)
    case .scaledmailPreWarmed: return try await preWarmedEvidence(attempt, query)
    case .scaledmailSubmitForm:
      guard let form = purchase.form, try await !formIDs(query).contains(form) else { return nil }
      return evidence(purchase, of: try await domainRows(query))
    case .instantlyDFY, .instantlyPreWarmed, .instantlyExtraAccounts, .saleshandyPurchase: throw .notOffered
    }
  }

  /// Names of the attempt among those bought, that were not among them before.
  private func boughtEvidence(_ attempt: Attempt, _ query: [(String, String)]) async throws(VendorFailure) -> Evidence? {
    let known = Set(attempt.baseline)
    let bought = try await boughtRows(query, unused: false).filter { !known.contains(Known.name($0)) }
    let names = Set(bought.map(\.name))
    return Evidence(found: attempt.purchase.names.filter(names.contains), of: attempt.purchase.names, vendorOrder: nil)
  }

  /// The order with our tag and its domains. An order with our tag whose domains are not shown is evidence of an order, and of none of the
  /// names.
  private func tagEvidence(_ attempt: Attempt, _ query: [(String, String)]) async throws(VendorFailure) -> Evidence? {
    guard let order = try await taggedOrder(attempt, query) else { return nil }
    let purchase = attempt.purchase
    return Evidence(found: purchase.names.filter(order.names.contains), of: purchase.names, vendorOrder: order.id) ?? .some([])
  }

  /// The list of orders shows neither tags nor domains, so each order that is new since the attempt is opened until ours is there.
  ///
  /// Source: ScaledMail, get orders, get order details.
  private func taggedOrder(_ attempt: Attempt, _ query: [(String, String)]) async throws(VendorFailure) -> HeldOrder? {
    let known = Set(attempt.baseline)
    for id in try await orderIDs(query) where !known.contains(Known.order(id)) {
      let order = try await orderDetails(id, attempt.purchase.workspace)
      if attempt.purchase.isTagged(order.tag) { return order }
    }
    return nil
  }

  /// A package carries no tag: its domains stand in the list of domains, under an order that was not there before.
  private func packageEvidence(_ attempt: Attempt, _ query: [(String, String)]) async throws(VendorFailure) -> Evidence? {
    let known = Set(attempt.baseline)
    let fresh = Set(try await orderIDs(query).filter { !known.contains(Known.order($0)) })
    guard !fresh.isEmpty else { return nil }
    let rows = try await domainRows(query).filter { row in
      row.order.map(fresh.contains) ?? !known.contains(Known.domain(row))
    }
    return evidence(attempt.purchase, of: rows, vendorOrder: fresh.count == 1 ? fresh.first : nil)
  }

  /// Domains that the list shows under our tag, or under an order whose details have it.
  private func preWarmedEvidence(_ attempt: Attempt, _ query: [(String, String)]) async throws(VendorFailure) -> Evidence? {
    let purchase = attempt.purchase
    let rows = try await domainRows(query)
    let tagged = rows.filter { purchase.isTagged($0.tag) }
    if case .all(let id)? = evidence(purchase, of: tagged) { return .all(vendorOrder: id) }
    guard let order = try await taggedOrder(attempt, query) else { return evidence(purchase, of: tagged) }
    let ours = rows.filter { purchase.isTagged($0.tag) || $0.order == order.id }
    return evidence(purchase, of: ours, vendorOrder: order.id) ?? .some([])
  }

  /// The purchase's names among the rows; the order is the one the rows agree on.
  private func evidence(_ purchase: Purchase, of rows: [ScaledMailDomainRow], vendorOrder: String? = nil) -> Evidence? {
    let wanted = Set(purchase.names)
    let ours = rows.filter { wanted.contains($0.name) }
    let names = Set(ours.map(\.name))
    let orders = Set(ours.compactMap(\.order))
    return Evidence(
      found: purchase.names.filter(names.contains), of: purchase.names,
      vendorOrder: orders.count == 1 ? orders.first : vendorOrder)
  }
}

extension Purchase {
  /// Whether a tag the vendor shows is this purchase's. Our mark tells it apart whatever the vendor does to letters and blanks (ours).
  fileprivate func isTagged(_ shown: String?) -> Bool {
    guard let shown, !tag.isEmpty else { return false }
    return shown.trimmingCharacters(in: .whitespaces).lowercased() == tag.trimmingCharacters(in: .whitespaces).lowercased()
  }
}
