import Foundation
import Ordering

extension SaleshandyClient {
  /// Own domains like those of the purchase; a name among them, in whatever state, must not be ordered again.
  ///
  /// Source: Purchasing, Guard and evidence.
  func baseline(_ purchase: Purchase) async throws(VendorFailure) -> Baseline {
    var ids: [String] = []
    var conflicts: [DomainName] = []
    for name in purchase.names {
      let rows = try await domainRows(matching: name)
      ids += rows.map(\.id).filter { !ids.contains($0) }
      if rows.contains(where: { $0.name == name.text }) { conflicts.append(name) }
    }
    return Baseline(ids: ids, conflicts: conflicts)
  }

  /// Domains of the attempt that are listed now. The search takes parts of names, so only the exact name counts; one whose set-up failed is
  /// evidence that the order exists, but not that the name was delivered.
  ///
  /// Source: Purchasing, What the lists prove: an unpaid order may be missing from the list, so that absence proves nothing.
  func findEvidence(_ attempt: Attempt) async throws(VendorFailure) -> ListingEvidence {
    let known = Set(attempt.baseline)
    let names = attempt.purchase.names
    var found: [DomainName] = []
    var failed = 0
    var shown: Set<String> = []
    for name in names {
      let listed = try await domainRows(matching: name)
      shown.formUnion(listed.map(\.id))
      let rows = listed.filter { $0.name == name.text && !known.contains($0.id) }
      if rows.contains(where: { $0.status != .failed }) {
        found.append(name)
      } else if !rows.isEmpty {
        failed += 1
      }
    }
    let evidence = Evidence(found: found, of: names, vendorOrder: attempt.vendorOrder)
    return ListingEvidence(evidence ?? (failed > 0 ? .some([]) : nil), missing: attempt.missing(from: shown))
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
      for item in items {
        listed[item.name.text] = try await domainRows(matching: item.name).first { $0.name == item.name.text }
      }
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
      return try domainRows(in: await gateway.read(.get(Path.order(id)), as: .other))
    } catch .refused, .unreadable {
      return nil
    }
  }
}
