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
    let rows = try await gateway.read(.get(Path.domains, query), as: .other).listed("domains").compactMap {
      try? ScaledMailDomainRow($0)
    }
    let listed = rows.keyed(by: \.name)
    let wasReady = Set((order.progress?.domains ?? []).filter { $0.stage == .ready }.map(\.name))
    let domains = try await BoundedConcurrency.read(purchase.items) { item throws(VendorFailure) in
      guard let row = listed[item.name] else {
        return OrderProgress.Domain(name: item.name, stage: .notListed, ordered: item.mailboxCount, delivered: 0)
      }
      let isKnown = row.status.isActive && wasReady.contains(item.name)
      let shown = isKnown ? item.mailboxCount : try await delivered(row, query)
      return domain(item, row, delivered: min(shown, item.mailboxCount))
    }
    return OrderProgress(domains: domains, at: at)
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
    let mailboxes = try await mailboxRows(id, query)
    guard !mailboxes.isEmpty else { return row.status.isActive ? row.mailboxes ?? 0 : 0 }
    return mailboxes.count { mailbox in
      let status = ScaledMailStatus(mailbox["status"])
      return status.isMissing ? row.status.isActive : status.isActive
    }
  }
}
