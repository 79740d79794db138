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
  func mailboxRows(_ domain: String, _ query: [(String, String)]) async throws(VendorFailure) -> [JSON] {
    try await gateway.list(
      .get(Path.mailboxes(ofDomain: domain), query), ListFormat(name: "mailboxes", mayBeMissing: true),
      concealing: ["mailbox_password"]
    ) { row throws(VendorFailure) in row }.whole()
  }

  /// An order with its tag and domains.
  ///
  /// Source: Vendors/ScaledMail, Orders.
  /// - Returns: the order, and whether each of its domains can be read.
  /// - Throws: `unreadable` for details that are those of another order, or have no lists of domains.
  func details(_ id: String, _ query: [(String, String)]) async throws(VendorFailure) -> (order: HeldOrder, isWhole: Bool) {
    let (reply, _) = try await gateway.whole(.get(Path.order(id), query))
    guard case .object = reply else { throw .unreadable("no details of order \(gateway.clean(id))") }
    guard !reply.saysFailure else { throw .refused(gateway.refusal(status: 200, reply)) }
    if let shown = reply["id"].filledText, shown != id { throw .unreadable("details of another order than \(gateway.clean(id))") }
    var names: [DomainName] = []
    var isWhole = true
    for package in try reply.optional("packages", \.array) ?? [] {
      for row in try package.optional("domains", \.array) ?? [] {
        guard let text = row["name"].filledText ?? row["domain"].filledText ?? row.filledText else {
          isWhole = false
          continue
        }
        if let name = try ListedName.read(text) { names.append(name) }
      }
    }
    return (order(reply, id: id, names: names.uniqued()), isWhole)
  }

  func order(_ row: JSON, id: String, names: [DomainName]) -> HeldOrder {
    HeldOrder(
      id: id, description: gateway.clean(row["description"].text ?? ""), amount: row["amount"].money,
      createdAt: row["created_at"].instant, status: gateway.clean(row["status"].text ?? ""),
      tag: row["tag"].filledText.map(gateway.clean), names: names)
  }
}
