import Foundation
import Ordering

extension ScaledMailClient {
  /// How far the domains of an order are. Domains that were ready when last seen are not opened again.
  ///
  /// Source: Vendors/ScaledMail, Domains; Vendors/ScaledMail, Mailboxes.
  func progress(_ order: Order) async throws(VendorFailure) -> OrderProgress {
    let at = gateway.now()
    guard
      let purchase = order.plan.purchases.last(where: { $0.kind.vendor == .scaledmail && $0.kind.deliversMailboxes })
    else { throw .notOffered }
    let query = try query(purchase.workspace)
    let listed = try await domainRows(query).keyed(by: \.name)
    let undelivered = try await undelivered(purchase.names.filter { listed[$0] == nil }, of: order, query)
    let wasReady = Set((order.progress?.domains ?? []).filter { $0.stage == .ready }.map(\.name))
    let domains = try await BoundedConcurrency.read(purchase.items) { item throws(VendorFailure) in
      guard let row = listed[item.name] else {
        let stage: OrderProgress.Domain.Stage = undelivered.contains(item.name) ? .undelivered : .notListed
        return OrderProgress.Domain(name: item.name, stage: stage, ordered: item.mailboxCount, delivered: 0)
      }
      let isKnown = row.status.isActive && wasReady.contains(item.name)
      let shown = isKnown ? item.mailboxCount : try await delivered(row, query)
      return domain(item, row, delivered: min(shown, item.mailboxCount))
    }
    return OrderProgress(domains: domains, at: at)
  }

  /// Domains that the vendor leaves out of the order for good: its details do not name them a day after it was placed.
  private func undelivered(
    _ names: [DomainName], of order: Order, _ query: [(String, String)]
  ) async throws(VendorFailure) -> Set<DomainName> {
    guard !names.isEmpty,
      let attempt = order.latestAttempts.last(where: { $0.state == .placed && $0.purchase.kind.deliversMailboxes }),
      let id = attempt.vendorOrder, let placed = attempt.history.last?.at,
      gateway.now().timeIntervalSince(placed) >= OrderProgress.patienceForNames
    else { return [] }
    let order = try await details(id, query)
    // What a part lacks is not missing from the order.
    if let part = order.part { throw part.asFailure }
    return Set(names).subtracting(order.names)
  }

  /// An active domain is ready once all its mailboxes are.
  private func domain(_ item: Purchase.Item, _ row: ScaledMailDomainRow, delivered: Int) -> OrderProgress.Domain {
    let stage = row.status.stage(gateway.clean)
    let isWaiting = stage == .ready && delivered < item.mailboxCount
    return OrderProgress.Domain(
      name: item.name, stage: isWaiting ? .settingUp : stage, ordered: item.mailboxCount, delivered: delivered)
  }

  /// Mailboxes of a domain that are active; a status that is missing counts as the domain's. Where none are listed, an active domain's own
  /// number counts.
  private func delivered(_ row: ScaledMailDomainRow, _ query: [(String, String)]) async throws(VendorFailure) -> Int {
    guard row.status.isActive || row.status.isInProgress, let id = row.id else { return 0 }
    let mailboxes = try await mailboxList(id, query) { row throws(VendorFailure) in row }.whole()
    guard !mailboxes.isEmpty else { return row.status.isActive ? row.mailboxes ?? 0 : 0 }
    return mailboxes.count { mailbox in
      let status = ScaledMailStatus(mailbox["status"])
      return status.isMissing ? row.status.isActive : status.isActive
    }
  }
}

extension OrderProgress {
  /// How long an order may name fewer domains than were ordered, in seconds. Our choice: a day, since lists lag by minutes.
  fileprivate static let patienceForNames: TimeInterval = 86_400
}
