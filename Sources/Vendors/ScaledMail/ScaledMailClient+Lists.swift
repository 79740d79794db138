import Foundation
import Ordering

/// A domain that is in use, as ScaledMail lists it.
///
/// Source: ScaledMail, get domains.
struct ScaledMailDomainRow {
  /// Lower case.
  let name: String
  let id: String?
  /// In lower case; `active` and `in progress` are known, the rest is not published.
  let status: String
  /// As the vendor wrote it.
  let word: String
  let mailboxes: Int?

  init(_ row: JSON) throws(VendorFailure) {
    let name: String = try row.required("domain", \.string)
    self.name = name.lowercased()
    id = row["id"].filledText
    word = row["status"].filledText ?? "no status"
    status = word.lowercased()
    mailboxes = row["total_mailboxes"].integer
  }
}

extension ScaledMailClient {
  /// The list an answer holds under a name, or is. `{}` is what some pages show, but it cannot be told from a list that got lost.
  private func rows(_ path: String, _ query: [(String, String)], _ name: String) async throws(VendorFailure) -> [JSON] {
    let reply = try await gateway.read(.get(path, query))
    if let rows = reply.array { return rows }
    return try reply.required(name, \.array)
  }

  func domainRows(_ query: [(String, String)]) async throws(VendorFailure) -> [ScaledMailDomainRow] {
    var read: [ScaledMailDomainRow] = []
    for row in try await rows(Path.domains, query, "domains") { read.append(try ScaledMailDomainRow(row)) }
    return read
  }

  /// Names bought here, in lower case; on request only those that no order uses yet.
  ///
  /// Source: ScaledMail, get purchased domains.
  func boughtNames(_ query: [(String, String)], unused: Bool) async throws(VendorFailure) -> [String] {
    var names: [String] = []
    let available = unused ? [("available", "true")] : []
    for row in try await rows(Path.purchasedDomains, query + available, "domains") {
      let name: String = try row.required("domain", \.string)
      names.append(name.lowercased())
    }
    return names
  }

  /// Ids of the workspace's orders. Source: ScaledMail, get orders.
  func orderIDs(_ query: [(String, String)]) async throws(VendorFailure) -> [String] {
    var ids: [String] = []
    for row in try await rows(Path.orders, query, "payments") { ids.append(try row.required("id", \.filledText)) }
    return ids
  }

  /// An entry of a baseline: three lists, whose ids must not be mistaken for each other's.
  enum Known {
    static func name(_ name: String) -> String { "name \(name)" }
    static func domain(_ row: ScaledMailDomainRow) -> String { "domain \(row.id ?? row.name)" }
    static func order(_ id: String) -> String { "order \(id)" }
  }

  /// What stands in the lists before a purchase. Names are bought only when neither list has them; mailboxes are ordered only on names that
  /// were bought and are not in use.
  ///
  /// Source: reliability, guard and evidence of each buying operation.
  func baseline(_ purchase: Purchase) async throws(VendorFailure) -> Baseline {
    let query = try query(purchase)
    let used = try await domainRows(query)
    let usedNames = Set(used.map(\.name))
    switch purchase.operation {
    case .scaledmailBuyDomains:
      let bought = try await boughtNames(query, unused: false)
      let held = usedNames.union(bought)
      return Baseline(
        ids: bought.map(Known.name) + used.map(Known.domain), conflicts: purchase.names.filter { held.contains($0.text) })
    case .scaledmailCustomOrder:
      let unused = Set(try await boughtNames(query, unused: true))
      let orders = try await orderIDs(query)
      return Baseline(
        ids: orders.map(Known.order) + used.map(Known.domain),
        conflicts: purchase.names.filter { !unused.contains($0.text) || usedNames.contains($0.text) })
    default:
      throw .notOffered
    }
  }
}
