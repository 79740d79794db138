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
    let unlisted = try await unlisted(purchase.names.filter { listed[$0] == nil }, of: order, query)
    let before = (order.progress?.domains ?? []).keyed(by: \.name)
    // What came with a pre-warmed domain is handed over by its names, so that it is read once in any case.
    let isPreWarmed = purchase.kind == .scaledmailPreWarmed
    let domains = try await BoundedConcurrency.read(purchase.items) { item throws(VendorFailure) in
      guard let row = listed[item.name] else {
        return OrderProgress.Domain(
          name: item.name, stage: unlisted[item.name] ?? .notListed, ordered: item.mailboxCount, delivered: 0)
      }
      if row.status.isActive, let known = before[item.name], known.stage == .ready, !isPreWarmed || known.mailboxes != nil {
        let ordered = max(item.mailboxCount, isPreWarmed ? known.ordered : 0)
        return domain(item, row, ordered: ordered, delivered: ordered, mailboxes: known.mailboxes)
      }
      let shown = try await delivered(row, query)
      let ordered = item.mailboxCount == 0 && isPreWarmed ? shown.count : item.mailboxCount
      return domain(
        item, row, ordered: ordered, delivered: min(shown.count, ordered), mailboxes: isPreWarmed ? shown.mailboxes : nil)
    }
    return OrderProgress(domains: domains, at: at)
  }

  /// Where domains stand that are not listed, as far as their order says so: all of them with an order that was cancelled; and those which it
  /// leaves out for good, since its details do not name them a day after it was placed.
  ///
  /// Source: Vendors/ScaledMail, Orders, `status`.
  private func unlisted(
    _ names: [DomainName], of order: Order, _ query: [(String, String)]
  ) async throws(VendorFailure) -> [DomainName: OrderProgress.Domain.Stage] {
    guard !names.isEmpty,
      let attempt = order.latestAttempts.last(where: { $0.state == .placed && $0.purchase.kind.deliversMailboxes }),
      let id = attempt.vendorOrder, let placed = attempt.history.last?.at
    else { return [:] }
    let isLate = gateway.now().timeIntervalSince(placed) >= OrderProgress.patienceForNames
    let held: HeldOrder
    do throws(VendorFailure) {
      held = try await details(id, query)
    } catch {
      // Before that, details that cannot be read tell nothing that has to be known.
      guard isLate else { return [:] }
      throw error
    }
    func all(_ names: [DomainName], _ stage: OrderProgress.Domain.Stage) -> [DomainName: OrderProgress.Domain.Stage] {
      Dictionary(names.map { ($0, stage) }) { first, _ in first }
    }
    if ScaledMailStatus(.string(held.status)).isCancelled { return all(names, .cancelled) }
    guard isLate else { return [:] }
    // What a part lacks is not missing from the order.
    if let part = held.part { throw part.asFailure }
    return all(names.filter { !held.names.contains($0) }, .undelivered)
  }

  /// An active domain is ready once all its mailboxes are.
  private func domain(
    _ item: Purchase.Item, _ row: ScaledMailDomainRow, ordered: Int, delivered: Int, mailboxes: [Mailbox]?
  ) -> OrderProgress.Domain {
    let stage = row.status.stage(gateway.clean)
    let isWaiting = stage == .ready && delivered < ordered
    return OrderProgress.Domain(
      name: item.name, stage: isWaiting ? .settingUp : stage, ordered: ordered, delivered: delivered, mailboxes: mailboxes)
  }

  /// Mailboxes of a domain that are active; a status that is missing counts as the domain's. Where none are listed, an active domain's own
  /// number counts.
  /// - Returns: how many, and those that are listed and not cancelled; nil where nothing was asked.
  private func delivered(
    _ row: ScaledMailDomainRow, _ query: [(String, String)]
  ) async throws(VendorFailure) -> (count: Int, mailboxes: [Mailbox]?) {
    guard row.status.isActive || row.status.isInProgress, let id = row.id else { return (0, nil) }
    let rows = try await mailboxList(id, query) { row throws(VendorFailure) in row }.whole()
    guard !rows.isEmpty else { return (row.status.isActive ? row.mailboxes ?? 0 : 0, []) }
    let count = rows.count { mailbox in
      let status = ScaledMailStatus(mailbox["status"])
      return status.isMissing ? row.status.isActive : status.isActive
    }
    return (count, rows.filter { !ScaledMailStatus($0["status"]).isCancelled }.compactMap(Mailbox.init(scaledmail:)))
  }
}

extension OrderProgress {
  /// How long an order may name fewer domains than were ordered, in seconds. Our choice: a day, since lists lag by minutes.
  fileprivate static let patienceForNames: TimeInterval = 86_400
}
