import Foundation
import Ordering

// How the pages document each list. None of them is bare, and none has pages.

extension ScaledMailClient {
  /// Domains of the workspace's orders, as far as they can be read. Source: Vendors/ScaledMail, Domains.
  func domainList(_ query: [(String, String)]) async throws(VendorFailure) -> ListReading<ScaledMailDomainRow?> {
    try await gateway.list(.get(Path.domains, query), ListFormat(name: "domains")) { row throws(VendorFailure) in
      try ScaledMailDomainRow(row)
    }
  }

  /// The same where it decides about a purchase, or about what was delivered: all of them.
  func domainRows(_ query: [(String, String)]) async throws(VendorFailure) -> [ScaledMailDomainRow] {
    try await domainList(query).whole().compactMap(\.self)
  }

  /// Names bought here, as far as they can be read; on request only those that no order uses yet.
  ///
  /// Source: Vendors/ScaledMail, Purchased domains.
  func boughtList(_ query: [(String, String)], unused: Bool = false) async throws(VendorFailure) -> ListReading<
    ScaledMailBoughtRow?
  > {
    let available = unused ? [("available", "true")] : []
    return try await gateway.list(.get(Path.purchasedDomains, query + available), ListFormat(name: "domains")) {
      row throws(VendorFailure) in try ScaledMailBoughtRow(row)
    }
  }

  func boughtRows(_ query: [(String, String)], unused: Bool) async throws(VendorFailure) -> [ScaledMailBoughtRow] {
    try await boughtList(query, unused: unused).whole().compactMap(\.self)
  }

  /// The workspace's orders, as far as they can be read. Source: Vendors/ScaledMail, Orders.
  func orderList(_ query: [(String, String)]) async throws(VendorFailure) -> ListReading<HeldOrder> {
    try await gateway.list(.get(Path.orders, query), ListFormat(name: "payments")) { row throws(VendorFailure) in
      order(row, id: try row.required("id", \.filledText), names: [])
    }
  }

  /// Ids of the workspace's orders.
  func orderIDs(_ query: [(String, String)]) async throws(VendorFailure) -> [String] {
    try await orderList(query).whole().map(\.id)
  }

  /// Ids of the forms that wait for their domains. Source: Vendors/ScaledMail, Pending forms.
  func formIDs(_ query: [(String, String)]) async throws(VendorFailure) -> Set<String> {
    Set(
      try await gateway.list(.get(Path.pendingForms, query), ListFormat(name: "forms")) { row throws(VendorFailure) in
        try row.required("uuid", \.filledText)
      }.whole())
  }

  /// The mailboxes of a domain; null for a domain of another workspace, and none where the answer is the pages' `{}`. Passwords are not asked
  /// for.
  ///
  /// Source: Vendors/ScaledMail, Mailboxes.
  func mailboxList<Row: Sendable>(
    _ domain: String, _ query: [(String, String)], _ read: (JSON) throws(VendorFailure) -> Row
  ) async throws(VendorFailure) -> ListReading<Row> {
    try await gateway.list(
      .get(Path.mailboxes(ofDomain: domain), query), ListFormat(name: "mailboxes", mayBeMissing: true, beside: .attributes),
      concealing: ["mailbox_password"], read)
  }

  /// An order with its tag and domains.
  ///
  /// Source: Vendors/ScaledMail, Orders.
  /// - Returns: the order; its `part` says whether each of its domains could be read.
  /// - Throws: `unreadable` for details that are those of another order, or whose lists are none.
  func details(_ id: String, _ query: [(String, String)]) async throws(VendorFailure) -> HeldOrder {
    let reply = try await gateway.whole(.get(Path.order(id), query))
    guard case .object = reply else { throw .unreadable("no details of order \(gateway.clean(id))") }
    if let shown = reply["id"].filledText, shown != id { throw .unreadable("details of another order than \(gateway.clean(id))") }
    let refusing = { (reply: JSON) in gateway.refusal(status: 200, reply) }
    let packages = try ListReading(in: reply, .detail("packages"), refusing: refusing) { package throws(VendorFailure) in
      try ListReading(in: package, .detail("domains"), refusing: refusing) { row throws(VendorFailure) in
        guard let text = row["name"].filledText ?? row["domain"].filledText ?? row.filledText else {
          throw .unreadable("a domain without a name")
        }
        return try ListedName.read(text)
      }
    }
    var order = order(reply, id: id, names: packages.rows.flatMap(\.rows).compactMap(\.self).uniqued())
    order.part = packages.part.map { ListPart(shown: order.names.count, of: nil, failure: $0.failure) }
    for part in packages.rows.compactMap(\.part) where order.part == nil { order.part = part }
    return order
  }

  func order(_ row: JSON, id: String, names: [DomainName]) -> HeldOrder {
    HeldOrder(
      id: id, description: gateway.clean(row["description"].text ?? ""), amount: row["amount"].money,
      createdAt: row["created_at"].instant, status: gateway.clean(row["status"].text ?? ""),
      tag: row["tag"].filledText.map(gateway.clean), names: names)
  }
}

extension ListFormat {
  /// Source: Vendors/ScaledMail, Orders: the lists of an order, with amounts beside them; our choice: either may be missing, since an order that
  /// waits for its domains has none.
  fileprivate static func detail(_ name: String) -> ListFormat {
    ListFormat(
      name: name, mayBeMissing: true, tellsAmounts: true, beside: .attributes, documented: ["invoices", "addons", "current_items"])
  }
}
