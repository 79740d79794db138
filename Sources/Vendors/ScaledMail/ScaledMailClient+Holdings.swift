import Foundation
import Ordering

// Lists for people to read: rows that make no sense are passed over, a list that is missing is empty.

extension ScaledMailClient {
  /// Domains of orders, names that were bought and carry no order yet, and the orders themselves.
  ///
  /// Source: Vendors/ScaledMail, Domains; Vendors/ScaledMail, Purchased domains; Vendors/ScaledMail, Orders.
  func holdings(_ workspace: Workspace?) async throws(VendorFailure) -> Holdings {
    let at = gateway.now()
    let query = try query(workspace)
    let lists = try await BoundedConcurrency.read([Path.domains, Path.purchasedDomains, Path.orders]) {
      path throws(VendorFailure) in
      try await gateway.read(.get(path, query), as: .other)
    }
    let domains = lists[0].listed("domains").compactMap { try? ScaledMailDomainRow($0) }
    let bought = lists[1].listed("domains").compactMap { try? ScaledMailBoughtRow($0) }
    let dates = bought.keyed(by: \.name)
    let used = Set(domains.map(\.name))
    return Holdings(
      vendor: .scaledmail, workspace: workspace,
      domains: domains.map { held($0, bought: dates[$0.name]) }
        + bought.filter { $0.domain == nil && !used.contains($0.name) }.map(unused),
      orders: lists[2].listed("payments").compactMap { order($0) }, at: at)
  }

  private func held(_ row: ScaledMailDomainRow, bought: ScaledMailBoughtRow?) -> HeldDomain {
    let stage = row.status.stage(gateway.clean)
    let mailboxes = row.people.map {
      HeldMailbox(address: $0.address(at: row.name), first: $0.first, last: $0.last, stage: stage)
    }
    return HeldDomain(
      name: row.name, vendorID: row.id, provider: row.provider, stage: stage, redirect: row.redirect.map(gateway.clean),
      mailboxes: mailboxes.isEmpty ? nil : mailboxes, mailboxCount: row.mailboxes ?? (mailboxes.isEmpty ? nil : mailboxes.count),
      order: row.order, createdAt: bought?.boughtAt, endsAt: bought?.renewsAt)
  }

  private func unused(_ row: ScaledMailBoughtRow) -> HeldDomain {
    HeldDomain(
      name: row.name, vendorID: row.id, stage: .ready, mailboxes: [], mailboxCount: 0, createdAt: row.boughtAt,
      endsAt: row.renewsAt, isUnused: true)
  }

  /// The mailboxes of a domain. None are listed for a domain of another workspace. Passwords are not asked for.
  ///
  /// Source: Vendors/ScaledMail, Mailboxes.
  func heldMailboxes(_ domain: HeldDomain, _ workspace: Workspace?) async throws(VendorFailure) -> [HeldMailbox] {
    if domain.isUnused { return [] }
    guard let id = domain.vendorID else {
      throw .refused(
        "domain_id", "ScaledMail lists \(domain.name) without an id to ask for its mailboxes", names: [domain.name.text])
    }
    let rows = try await mailboxRows(id, try query(workspace))
    return rows.compactMap { row in
      let alias = row["alias"].filledText.map { "\($0)@\(domain.name)" }
      guard let address = row["email"].filledText ?? alias else { return nil }
      let status = ScaledMailStatus(row["status"])
      return HeldMailbox(
        address: gateway.clean(address), first: row["first_name"].text ?? "", last: row["last_name"].text ?? "",
        stage: status.isMissing ? domain.stage : status.stage(gateway.clean))
    }
  }

  func mailboxRows(_ domain: String, _ query: [(String, String)]) async throws(VendorFailure) -> [JSON] {
    try await gateway.read(.get(Path.mailboxes(ofDomain: domain), query), as: .other, concealing: ["mailbox_password"]).listed(
      "mailboxes")
  }

  /// An order with its tag and domains.
  ///
  /// Source: Vendors/ScaledMail, Orders.
  func orderDetails(_ id: String, _ workspace: Workspace?) async throws(VendorFailure) -> HeldOrder {
    let reply = try await gateway.read(.get(Path.order(id), try query(workspace)), as: .other)
    let rows = reply["packages"].list.flatMap { $0["domains"].list }
    let names = rows.compactMap { $0["name"].domainName ?? $0["domain"].domainName }
    return order(reply, id: id, names: names.uniqued())
  }

  private func order(_ row: JSON) -> HeldOrder? {
    row["id"].filledText.map { order(row, id: $0, names: []) }
  }

  private func order(_ row: JSON, id: String, names: [DomainName]) -> HeldOrder {
    HeldOrder(
      id: id, description: gateway.clean(row["description"].text ?? ""), amount: row["amount"].money,
      createdAt: row["created_at"].instant, status: gateway.clean(row["status"].text ?? ""),
      tag: row["tag"].filledText.map(gateway.clean), names: names)
  }
}
