import Foundation
import Ordering

extension SaleshandyClient {
  /// Own domains whose name contains a text; all of them come at once.
  ///
  /// Source: Saleshandy, list domains.
  private func rows(matching name: DomainName) async throws(VendorFailure) -> [SaleshandyDomainRow] {
    try read(await gateway.read(.get(Path.domains, [("search", name.text)])))
  }

  private func read(_ reply: JSON) throws(VendorFailure) -> [SaleshandyDomainRow] {
    guard let list = reply.rows("domains") else { throw .unreadable("no list of domains") }
    var rows: [SaleshandyDomainRow] = []
    for row in list { rows.append(try SaleshandyDomainRow(row)) }
    return rows
  }

  /// Own domains like those of the purchase; a name among them, in whatever state, must not be ordered again.
  func baseline(_ purchase: Purchase) async throws(VendorFailure) -> Baseline {
    var ids: [String] = []
    var conflicts: [DomainName] = []
    for name in purchase.names {
      let rows = try await rows(matching: name)
      ids += rows.map(\.id).filter { !ids.contains($0) }
      if rows.contains(where: { $0.name == name.text }) { conflicts.append(name) }
    }
    return Baseline(ids: ids, conflicts: conflicts)
  }

  /// Domains of the attempt that are listed now. The search takes parts of names, so only the exact name counts; one whose set-up failed is
  /// evidence that the order exists, but not that the name was delivered.
  ///
  /// Source: reliability, evidence: an unpaid order may be missing from the list, so that absence proves nothing.
  func lookFor(_ attempt: Attempt) async throws(VendorFailure) -> Evidence? {
    let known = Set(attempt.baseline)
    let names = attempt.purchase.names
    var found: [DomainName] = []
    var failed = 0
    for name in names {
      let rows = try await rows(matching: name).filter { $0.name == name.text && !known.contains($0.id) }
      if rows.contains(where: { $0.status != .failed }) {
        found.append(name)
      } else if !rows.isEmpty {
        failed += 1
      }
    }
    if found.isEmpty, failed > 0 { return .some([]) }
    return Evidence(found: found, of: names, vendorOrder: attempt.vendorOrder)
  }

  /// The domains' states, from the order where its id is known, else from the list. While the order is unpaid its domains may be missing.
  func progress(_ order: Order) async throws(VendorFailure) -> OrderProgress {
    let at = gateway.now()
    let items = order.plan.purchases.flatMap(\.items)
    let id = order.latestAttempts.lazy.compactMap(\.vendorOrder).first
    var listed: [String: SaleshandyDomainRow] = [:]
    if let id, let rows = try await rows(ofOrder: id) {
      for row in rows { listed[row.name] = row }
    } else {
      for item in items {
        listed[item.name.text] = try await rows(matching: item.name).first { $0.name == item.name.text }
      }
    }
    let domains = items.map { item in
      listed[item.name.text]?.progress(item, words: gateway.clean)
        ?? OrderProgress.Domain(name: item.name, stage: .notListed, ordered: item.mailboxes.count, delivered: 0)
    }
    return OrderProgress(domains: domains, at: at)
  }

  /// The domains of an order; nil when its answer has none to read, as may be while it is unpaid.
  ///
  /// Source: Saleshandy, order status.
  private func rows(ofOrder id: String) async throws(VendorFailure) -> [SaleshandyDomainRow]? {
    do {
      return try read(await gateway.read(.get(Path.order(id))))
    } catch .refused, .unreadable {
      return nil
    }
  }
}
