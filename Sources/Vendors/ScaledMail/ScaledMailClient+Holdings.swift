import Foundation
import Ordering

// Lists for people to read: rows that make no sense are passed over and counted, and a list that is missing is told to be so.

extension ScaledMailClient {
  /// Domains of orders, names that were bought and carry no order yet, and the orders themselves.
  ///
  /// Source: Vendors/ScaledMail, Domains; Vendors/ScaledMail, Purchased domains; Vendors/ScaledMail, Orders.
  func holdings(_ workspace: Workspace?) async throws(VendorFailure) -> Holdings {
    let at = gateway.now()
    let query = try query(workspace)
    let domainList = try await self.domainList(query)
    let boughtList = try await shownList { () throws(VendorFailure) in try await self.boughtList(query) }
    let orderList = try await shownList { () throws(VendorFailure) in try await self.orderList(query) }
    let domains = domainList.rows.compactMap(\.self)
    let bought = boughtList?.rows.compactMap(\.self) ?? []
    var parts: [Holdings.List: ListPart] = [:]
    parts[.domains] = domainList.part
    parts[.boughtNames] = boughtList.shownPart()
    parts[.orders] = orderList.shownPart()
    let dates = bought.keyed(by: \.name)
    let used = Set(domains.map(\.name))
    return Holdings(
      vendor: .scaledmail, workspace: workspace,
      domains: domains.map { held($0, bought: dates[$0.name]) }
        + bought.filter { $0.domain == nil && !used.contains($0.name) }.map(unused),
      orders: orderList?.rows ?? [], parts: parts, at: at)
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
  func heldMailboxes(_ domain: HeldDomain, _ workspace: Workspace?) async throws(VendorFailure) -> ShownList<HeldMailbox> {
    if domain.isUnused { return [] }
    guard let id = domain.vendorID else {
      throw .refused(
        "domain_id", "ScaledMail lists \(domain.name) without an id to ask for its mailboxes", names: [domain.name.text])
    }
    return try await mailboxList(id, try query(workspace)) { row throws(VendorFailure) in
      let alias = row["alias"].filledText.map { "\($0)@\(domain.name)" }
      guard let address = row["email"].filledText ?? alias else { throw .unreadable("a mailbox without an address") }
      let status = ScaledMailStatus(row["status"])
      return HeldMailbox(
        address: gateway.clean(address), first: row["first_name"].text ?? "", last: row["last_name"].text ?? "",
        stage: status.isMissing ? domain.stage : status.stage(gateway.clean))
    }.shown()
  }

  /// An order with its tag and domains.
  func orderDetails(_ id: String, _ workspace: Workspace?) async throws(VendorFailure) -> HeldOrder {
    try await details(id, try query(workspace))
  }
}
