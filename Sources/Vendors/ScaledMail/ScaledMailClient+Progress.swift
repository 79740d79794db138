import Foundation
import Ordering

extension ScaledMailClient {
  /// How far the domains of the custom order are. Domains that were ready when last seen are not opened again.
  ///
  /// Source: ScaledMail, get domains, mailboxes.
  func progress(_ order: Order) async throws(VendorFailure) -> OrderProgress {
    let at = gateway.now()
    guard let purchase = order.plan.purchases.last(where: { $0.operation == .scaledmailCustomOrder }) else { throw .notOffered }
    let query = try query(purchase)
    var rows: [String: ScaledMailDomainRow] = [:]
    for row in try await domainRows(query) { rows[row.name] = row }
    let wasReady = Set((order.progress?.domains ?? []).filter { $0.stage == .ready }.map(\.name))
    var domains: [OrderProgress.Domain] = []
    for item in purchase.items {
      let ordered = item.mailboxes.count
      guard let row = rows[item.name.text] else {
        domains.append(OrderProgress.Domain(name: item.name, stage: .notListed, ordered: ordered, delivered: 0))
        continue
      }
      let isKnown = row.status == "active" && wasReady.contains(item.name)
      let delivered = min(isKnown ? ordered : try await delivered(row, query), ordered)
      domains.append(
        OrderProgress.Domain(
          name: item.name, stage: stage(row, isDelivered: delivered == ordered), ordered: ordered, delivered: delivered))
    }
    return OrderProgress(domains: domains, at: at)
  }

  private func stage(_ row: ScaledMailDomainRow, isDelivered: Bool) -> OrderProgress.Domain.Stage {
    switch row.status {
    case "active": isDelivered ? .ready : .settingUp
    case "in progress": .settingUp
    case "cancelled", "canceled": .cancelled
    default: .other(gateway.clean(row.word))
    }
  }

  /// Mailboxes of a domain that are active; a status that is missing counts as the domain's. Where none are listed, an active domain's own
  /// number counts.
  private func delivered(_ row: ScaledMailDomainRow, _ query: [(String, String)]) async throws(VendorFailure) -> Int {
    guard row.status == "active" || row.status == "in progress", let id = row.id else { return 0 }
    let reply = try await gateway.read(.get(Path.mailboxes(ofDomain: id), query), concealing: ["mailbox_password"])
    let mailboxes = reply.array ?? reply["mailboxes"].list
    guard !mailboxes.isEmpty else { return row.status == "active" ? row.mailboxes ?? 0 : 0 }
    return mailboxes.count { ($0["status"].filledText?.lowercased() ?? row.status) == "active" }
  }
}
