import Foundation
import Ordering

extension SaleshandyClient {
  /// Own domains; all of them come at once. A search takes parts of names.
  ///
  /// Source: Vendors/Saleshandy, List domains.
  func domainRows(matching name: DomainName? = nil) async throws(VendorFailure) -> [SaleshandyDomainRow] {
    try domainRows(in: await gateway.read(.get(Path.domains, name.map { [("search", $0.text)] } ?? []), as: .other))
  }

  func domainRows(in reply: JSON) throws(VendorFailure) -> [SaleshandyDomainRow] {
    guard let list = reply.rows("domains") else { throw .unreadable("no list of domains") }
    var rows: [SaleshandyDomainRow] = []
    for row in list { rows.append(try SaleshandyDomainRow(row)) }
    return rows
  }

  /// The account's domains and orders. A list of orders that cannot be read is left empty, as nothing of its form is published; the domains
  /// are what counts.
  ///
  /// Source: Vendors/Saleshandy, List domains; Vendors/Saleshandy, Orders.
  func holdings() async throws(VendorFailure) -> Holdings {
    let at = gateway.now()
    let domains = try await domainRows().compactMap { $0.held(gateway.clean) }
    let orders = try await orderRows().compactMap { row in row.id.map { row.held($0, gateway.clean) } }
    return Holdings(vendor: .saleshandy, domains: domains, orders: orders, at: at)
  }

  private func orderRows() async throws(VendorFailure) -> [SaleshandyOrderRow] {
    do throws(VendorFailure) {
      return (try await gateway.read(.get(Path.orders), as: .other).rows("orders", "domainOrders") ?? []).map(
        SaleshandyOrderRow.init)
    } catch .unreadable {
      return []
    }
  }

  /// The mailboxes of a domain as the list shows them now.
  func heldMailboxes(_ domain: HeldDomain) async throws(VendorFailure) -> [HeldMailbox] {
    let rows = try await domainRows(matching: domain.name).filter { $0.name == domain.name.text }
    let row = rows.first { $0.vendorID == domain.vendorID } ?? rows.first
    return row?.mailboxes(gateway.clean) ?? []
  }

  /// An order with the names of its domains; while it is unpaid there may be none. Its own word for where it stands is not published, so
  /// its domains' words stand in for it.
  ///
  /// Source: Vendors/Saleshandy, Orders.
  func orderDetails(_ id: String) async throws(VendorFailure) -> HeldOrder {
    let reply = try await gateway.read(.get(Path.order(id)), as: .other)
    let rows = try reply.rows("domains") == nil ? [] : domainRows(in: reply)
    let words = rows.compactMap(\.row["status"].filledText).uniqued()
    let names = rows.compactMap { try? DomainName($0.name) }
    return SaleshandyOrderRow(row: reply.payload)
      .held(id, names: names, status: words.joined(separator: ", "), gateway.clean)
  }
}
