import Foundation
import Ordering

extension SaleshandyClient {
  /// Source: Vendors/Saleshandy, List domains; Vendors/Saleshandy, Common rules: what an answer is wrapped in.
  private static let domainFormat = ListFormat(name: "domains", wrapper: "payload")
  /// Source: Vendors/Saleshandy, Orders: nothing of its form is published. Our choice: it is read in every form that makes sense, since
  /// nothing is decided by it.
  private static let orderFormat = ListFormat(
    name: "orders", otherNames: ["domainOrders"], form: .either, wrapper: "payload", beside: .anything)

  /// Source: Vendors/Saleshandy, Orders: an unpaid order may name no domains yet, and its amounts stand beside them.
  private static let detailFormat = ListFormat(
    name: "domains", mayBeMissing: true, wrapper: "payload", tellsAmounts: true, beside: .anything)

  /// Own domains; all of them come at once.
  ///
  /// Source: Vendors/Saleshandy, List domains.
  func domainRows() async throws(VendorFailure) -> [SaleshandyDomainRow] { try await domainList().whole() }

  /// Own domains as far as they can be read.
  /// - Parameter name: looked for among them; the search takes parts of names.
  private func domainList(matching name: DomainName? = nil) async throws(VendorFailure) -> ListReading<SaleshandyDomainRow> {
    try await domains(by: .get(Path.domains, name.map { [("search", $0.text)] } ?? []), SaleshandyClient.domainFormat)
  }

  /// The domains of an order, as far as they can be read.
  func domainList(ofOrder id: String) async throws(VendorFailure) -> ListReading<SaleshandyDomainRow> {
    var format = SaleshandyClient.domainFormat
    format.beside = .attributes
    return try await domains(by: .get(Path.order(id)), format)
  }

  private func domains(by call: Call, _ format: ListFormat) async throws(VendorFailure) -> ListReading<SaleshandyDomainRow> {
    try await gateway.list(call, format) { row throws(VendorFailure) in try SaleshandyDomainRow(row) }
  }

  /// The account's domains and orders. A list of orders that cannot be read does not hide the domains, which are what counts.
  ///
  /// Source: Vendors/Saleshandy, List domains; Vendors/Saleshandy, Orders.
  func holdings() async throws(VendorFailure) -> Holdings {
    let at = gateway.now()
    let domains = try await domainList()
    let orders = try await orderList()
    var parts: [Holdings.List: ListPart] = [:]
    parts[.domains] = domains.part
    parts[.orders] = orders.shownPart()
    return Holdings(
      vendor: .saleshandy, domains: domains.rows.compactMap { $0.held(gateway.clean) },
      orders: (orders?.rows ?? []).compactMap { row in row.id.map { row.held($0, gateway.clean) } }, parts: parts, at: at)
  }

  /// Nil when there is no list that can be read.
  private func orderList() async throws(VendorFailure) -> ListReading<SaleshandyOrderRow>? {
    try await shownList { () throws(VendorFailure) in
      try await gateway.list(.get(Path.orders), SaleshandyClient.orderFormat) { row throws(VendorFailure) in
        let order = SaleshandyOrderRow(row: row)
        guard order.id != nil else { throw .unreadable("an order without an id") }
        return order
      }
    }
  }

  /// An order as the list of orders bills it, which is where amounts are said to stand; nil where it does not name the order.
  ///
  /// Source: Vendors/Saleshandy, Orders.
  func billedOrder(_ id: String) async throws(VendorFailure) -> HeldOrder? {
    try await orderList()?.rows.first { $0.id == id }?.billed(id, gateway.clean)
  }

  /// The mailboxes of a domain as the list shows them now.
  func heldMailboxes(_ domain: HeldDomain) async throws(VendorFailure) -> ShownList<HeldMailbox> {
    // What the list lacks besides is another domain's.
    let rows = try await domainList(matching: domain.name).shown { $0.name == domain.name.text ? $0 : nil }
    let row = rows.first { $0.vendorID == domain.vendorID } ?? rows.first
    return ShownList(row?.mailboxes(gateway.clean) ?? [])
  }

  /// An order with the names of its domains; while it is unpaid there may be none. Its own word for where it stands is not published, so
  /// its domains' words stand in for it.
  ///
  /// Source: Vendors/Saleshandy, Orders.
  func orderDetails(_ id: String) async throws(VendorFailure) -> HeldOrder {
    let reply = try await gateway.whole(.get(Path.order(id)))
    let rows = try ListReading(in: reply, SaleshandyClient.detailFormat, refusing: { gateway.refusal(status: 200, $0) }) {
      row throws(VendorFailure) in try SaleshandyDomainRow(row)
    }
    let words = rows.rows.compactMap(\.row["status"].filledText).uniqued()
    let names = rows.rows.compactMap { try? DomainName($0.name) }
    var order = SaleshandyOrderRow(row: reply.payload)
      .held(id, names: names, status: words.joined(separator: ", "), gateway.clean)
    order.part = rows.part
    return order
  }
}
