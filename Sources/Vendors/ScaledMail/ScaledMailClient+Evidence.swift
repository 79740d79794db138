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
    case .scaledmailCustomOrder, .scaledmailOwnDomains, .scaledmailPreWarmed: return try await tagEvidence(attempt, query)
    case .scaledmailPackage: return try await packageEvidence(attempt, query)
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

  /// The order with our tag. It is evidence of all that was ordered, however few of its domains are shown so far: what is delivered is
  /// followed afterwards. The list of domains shows the tag as well.
  private func tagEvidence(_ attempt: Attempt, _ query: [(String, String)]) async throws(VendorFailure) -> ListingEvidence {
    let new = try await newOrders(since: attempt, query)
    let missing = new.missing
    switch try await open(new, of: attempt, query) {
    case .ours(let order): return ListingEvidence(.all(vendorOrder: order.id), missing: missing, order: order)
    case .naming(let order):
      let evidence = try tagged(try await domainRows(query).filter { attempt.purchase.isTagged($0.tag) }, of: attempt)
      guard let evidence else { throw unexplained(order, attempt.purchase) }
      return ListingEvidence(evidence, missing: missing)
    case .foreign:
      return ListingEvidence(try tagged(try await domainRows(query), of: attempt, besides: new.old), missing: missing)
    }
  }

  /// A package carries no tag: its domains stand in the list of domains, or in an order's details, under an order that was not there before.
  private func packageEvidence(_ attempt: Attempt, _ query: [(String, String)]) async throws(VendorFailure) -> ListingEvidence {
    let known = Set(attempt.baseline)
    let purchase = attempt.purchase
    var new = try await newOrders(since: attempt, query)
    let missing = new.missing
    let all = try await domainRows(query)
    if all.contains(where: { purchase.isTagged($0.tag) }) { return ListingEvidence(try tagged(all, of: attempt), missing: missing) }
    let fresh = Set(new.ids)
    let rows = all.filter { !isOfForeignOrder($0, attempt) }.filter { row in
      row.order.map(fresh.contains) ?? !known.contains(Known.domain(row))
    }
    if let found = evidence(purchase, of: rows, vendorOrder: fresh.count == 1 ? fresh.first : nil) {
      return ListingEvidence(found, missing: missing)
    }
    // What the list of domains does not explain yet is opened.
    let explained = Set(all.compactMap(\.order))
    new.ids.removeAll(where: explained.contains)
    switch try await open(new, of: attempt, query) {
    case .ours(let order): return ListingEvidence(.all(vendorOrder: order.id), missing: missing, order: order)
    case .naming(let order):
      let names = purchase.names
      return ListingEvidence(
        Evidence(found: names.filter(order.names.contains), of: names, vendorOrder: order.id), missing: missing, order: order)
    case .foreign: return ListingEvidence(try tagged(all, of: attempt, besides: new.old), missing: missing)
    }
  }

  /// A form that does not wait any more, and the domains that were submitted with it.
  /// - Throws: `unexplained` for one that is gone and has no domains yet: somebody submitted it.
  private func formEvidence(
    _ attempt: Attempt, _ form: Purchase.ScaledMailForm, _ query: [(String, String)]
  ) async throws(VendorFailure) -> ListingEvidence {
    guard try await !formIDs(query).contains(form.id) else { return .nothing }
    guard let evidence = evidence(attempt.purchase, of: try await domainRows(query)) else {
      let finding = Unexplained(.form, id: gateway.clean(form.id))
      guard attempt.acknowledged.calls(foreign: finding) else { throw .unexplained(finding) }
      return .nothing
    }
    return ListingEvidence(evidence)
  }

  func missing(of attempt: Attempt, _ list: Known.List, from shown: [String]) -> [String] {
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
