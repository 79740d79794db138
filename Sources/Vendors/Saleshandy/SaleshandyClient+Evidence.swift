import Foundation
import Ordering

extension SaleshandyClient {
  /// All own domains; a name of the purchase among them, in whatever state, must not be ordered again.
  ///
  /// The whole list, and not a search for each name: a search that finds nothing looks like a list that shows nothing. It is one call, however
  /// many names there are.
  /// Source: Purchasing, Guard and evidence; Vendors/Saleshandy, List domains.
  func baseline(_ purchase: Purchase) async throws(VendorFailure) -> Baseline {
    let rows = try await domainRows()
    let held = Set(rows.map(\.name))
    return Baseline(ids: rows.map(\.id).uniqued(), conflicts: purchase.names.filter { held.contains($0.text) })
  }

  /// Domains of the attempt that are listed now. Being set up and active prove that they are paid for; one whose set-up failed is evidence
  /// that the order exists, but not that the name was delivered; every other state is told and proves nothing.
  ///
  /// Source: Purchasing, What the lists prove: an unpaid order may be missing from the list, so that absence proves less.
  func findEvidence(_ attempt: Attempt) async throws(VendorFailure) -> ListingEvidence {
    let known = Set(attempt.baseline)
    let names = attempt.purchase.names
    let all = try await domainRows()
    let missing = attempt.missing(from: all.lazy.map(\.id))
    let listed = Dictionary(grouping: all.filter { !known.contains($0.id) }, by: \.name)
    func rows(_ name: DomainName) -> [SaleshandyDomainRow] { listed[name.text] ?? [] }
    let found = names.filter { rows($0).contains(where: \.status.provesPayment) }
    let unproved = names.filter { name in !found.contains(name) && rows(name).contains { $0.status != .failed } }
    let states = unproved.flatMap(rows).map(\.status).filter { $0 != .failed }
    let stated = unproved.isEmpty ? nil : ListingEvidence.Stated(unproved, states.map { gateway.clean($0.word) }.uniqued())
    let order = attempt.vendorOrder ?? SaleshandyDomainRow.order(of: names.flatMap(rows))
    if let evidence = Evidence(found: found, of: names, vendorOrder: order) {
      return ListingEvidence(evidence, missing: missing, stated: stated)
    }
    let isAnyFailed = stated == nil && names.contains { !rows($0).isEmpty }
    return ListingEvidence(isAnyFailed ? .some([]) : nil, missing: missing, stated: stated)
  }

  /// The domains' states, from the order where its id is known, else from the list. While the order is unpaid its domains may be missing.
  func progress(_ order: Order) async throws(VendorFailure) -> OrderProgress {
    let at = gateway.now()
    let items = order.plan.purchases.flatMap(\.items)
    let id = order.latestAttempts.lazy.compactMap(\.vendorOrder).first
    var listed: [String: SaleshandyDomainRow] = [:]
    if let id, let rows = try await domainRows(ofOrder: id) {
      for row in rows { listed[row.name] = row }
    } else {
      for row in try await domainRows() where listed[row.name] == nil { listed[row.name] = row }
    }
    let domains = items.map { item in
      listed[item.name.text]?.progress(item, words: gateway.clean)
        ?? OrderProgress.Domain(name: item.name, stage: .notListed, ordered: item.mailboxCount, delivered: 0)
    }
    return OrderProgress(domains: domains, at: at)
  }

  /// The domains of an order; nil when its answer has none to read, as may be while it is unpaid.
  ///
  /// Source: Vendors/Saleshandy, Orders.
  private func domainRows(ofOrder id: String) async throws(VendorFailure) -> [SaleshandyDomainRow]? {
    do {
      return try await domainList(ofOrder: id).whole()
    } catch .refused, .unreadable {
      return nil
    }
  }
}
