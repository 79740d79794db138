import Foundation
import Ordering

extension ScaledMailClient {
  /// Source: Purchasing, Guard and evidence.
  ///
  /// Of the baseline only the lists count that are read here: the one that decides must still show all it showed before.
  func findEvidence(_ attempt: Attempt) async throws(VendorFailure) -> ListingEvidence {
    let purchase = attempt.purchase
    let query = try query(purchase.workspace)
    switch purchase.operation {
    case .scaledmailBuyDomains: return try await boughtEvidence(attempt, query)
    case .scaledmailCustomOrder, .scaledmailOwnDomains: return try await tagEvidence(attempt, query)
    case .scaledmailPackage: return try await packageEvidence(attempt, query)
    case .scaledmailPreWarmed: return try await preWarmedEvidence(attempt, query)
    case .scaledmailSubmitForm(let form): return try await formEvidence(attempt, form, query)
    case .instantlyDFY, .instantlyPreWarmed, .instantlyExtraAccounts, .saleshandyPurchase: throw .notOffered
    }
  }

  /// Names of the attempt among those bought, that were not among them before.
  private func boughtEvidence(_ attempt: Attempt, _ query: [(String, String)]) async throws(VendorFailure) -> ListingEvidence {
    let known = Set(attempt.baseline)
    let rows = try await boughtRows(query, unused: false)
    let names = Set(rows.filter { !known.contains(Known.name($0)) }.map(\.name))
    return ListingEvidence(
      Evidence(found: attempt.purchase.names.filter(names.contains), of: attempt.purchase.names, vendorOrder: nil),
      missing: missing(of: attempt, .name, from: rows.map(Known.name)))
  }

  /// The order with our tag and its domains. An order with our tag whose domains are not shown is evidence of an order, and of none of the
  /// names.
  private func tagEvidence(_ attempt: Attempt, _ query: [(String, String)]) async throws(VendorFailure) -> ListingEvidence {
    let ids = try await orderIDs(query)
    let missing = missing(of: attempt, .order, from: ids.map(Known.order))
    guard let order = try await taggedOrder(attempt, among: ids) else { return ListingEvidence(nil, missing: missing) }
    let names = attempt.purchase.names
    let found = Evidence(found: names.filter(order.names.contains), of: names, vendorOrder: order.id)
    return ListingEvidence(found ?? .some([]), missing: missing)
  }

  /// The list of orders shows neither tags nor domains, so each order that is new since the attempt is opened until ours is there.
  ///
  /// Source: Vendors/ScaledMail, Orders.
  private func taggedOrder(_ attempt: Attempt, among ids: [String]) async throws(VendorFailure) -> HeldOrder? {
    let known = Set(attempt.baseline)
    for id in ids where !known.contains(Known.order(id)) {
      let order = try await orderDetails(id, attempt.purchase.workspace)
      if attempt.purchase.isTagged(order.tag) { return order }
    }
    return nil
  }

  /// A package carries no tag: its domains stand in the list of domains, under an order that was not there before.
  private func packageEvidence(_ attempt: Attempt, _ query: [(String, String)]) async throws(VendorFailure) -> ListingEvidence {
    let known = Set(attempt.baseline)
    let ids = try await orderIDs(query)
    let missing = missing(of: attempt, .order, from: ids.map(Known.order))
    let fresh = Set(ids.filter { !known.contains(Known.order($0)) })
    guard !fresh.isEmpty else { return ListingEvidence(nil, missing: missing) }
    let rows = try await domainRows(query).filter { row in
      row.order.map(fresh.contains) ?? !known.contains(Known.domain(row))
    }
    return ListingEvidence(
      evidence(attempt.purchase, of: rows, vendorOrder: fresh.count == 1 ? fresh.first : nil), missing: missing)
  }

  /// Domains that the list shows under our tag, or under an order whose details have it.
  private func preWarmedEvidence(_ attempt: Attempt, _ query: [(String, String)]) async throws(VendorFailure) -> ListingEvidence {
    let purchase = attempt.purchase
    let rows = try await domainRows(query)
    let tagged = rows.filter { purchase.isTagged($0.tag) }
    if case .all(let id)? = evidence(purchase, of: tagged) { return ListingEvidence(.all(vendorOrder: id)) }
    let ids = try await orderIDs(query)
    let missing = missing(of: attempt, .order, from: ids.map(Known.order))
    guard let order = try await taggedOrder(attempt, among: ids) else {
      return ListingEvidence(evidence(purchase, of: tagged), missing: missing)
    }
    let ours = rows.filter { purchase.isTagged($0.tag) || $0.order == order.id }
    return ListingEvidence(evidence(purchase, of: ours, vendorOrder: order.id) ?? .some([]), missing: missing)
  }

  /// A form that does not wait any more, and the domains that were submitted with it.
  private func formEvidence(
    _ attempt: Attempt, _ form: Purchase.ScaledMailForm, _ query: [(String, String)]
  ) async throws(VendorFailure) -> ListingEvidence {
    guard try await !formIDs(query).contains(form.id) else { return .nothing }
    return ListingEvidence(evidence(attempt.purchase, of: try await domainRows(query)))
  }

  private func missing(of attempt: Attempt, _ list: Known.List, from shown: [String]) -> [String] {
    attempt.missing(from: shown).filter { $0.hasPrefix(list.rawValue) }
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
  /// Whether a tag the vendor shows is this purchase's. Our choice: the mark alone tells it apart, whatever the vendor does to letters and
  /// blanks.
  fileprivate func isTagged(_ shown: String?) -> Bool {
    guard let shown, !tag.isEmpty else { return false }
    return shown.trimmingCharacters(in: .whitespaces).lowercased() == tag.trimmingCharacters(in: .whitespaces).lowercased()
  }
}
