import Ordering

extension ScaledMailClient {
  /// An entry of a baseline: several lists, whose ids must not be mistaken for each other's.
  enum Known {
    /// How an entry of each list begins.
    enum List: String {
      case name = "name "
      case domain = "domain "
      case order = "order "
    }

    static func name(_ row: ScaledMailBoughtRow) -> String { List.name.rawValue + row.name.text }
    static func domain(_ row: ScaledMailDomainRow) -> String { List.domain.rawValue + (row.id ?? row.name.text) }
    static func order(_ id: String) -> String { List.order.rawValue + id }
  }

  /// What stands in the lists before a purchase, and which of its names are not where it needs them.
  ///
  /// Source: Purchasing, Guard and evidence.
  func baseline(_ purchase: Purchase) async throws(VendorFailure) -> Baseline {
    let query = try query(purchase.workspace)
    let domains = try await domainRows(query)
    let used = Set(domains.map(\.name))
    if purchase.kind == .scaledmailBuyDomains {
      let bought = try await boughtRows(query, unused: false)
      let held = used.union(bought.map(\.name))
      return Baseline(ids: bought.map(Known.name) + domains.map(Known.domain), conflicts: purchase.names.filter(held.contains))
    }
    let conflicts = try await conflicts(purchase, used: used, query)
    let orders = try await orderIDs(query)
    return Baseline(ids: orders.map(Known.order) + domains.map(Known.domain), conflicts: conflicts)
  }

  private func conflicts(
    _ purchase: Purchase, used: Set<DomainName>, _ query: [(String, String)]
  ) async throws(VendorFailure) -> [DomainName] {
    switch purchase.operation {
    case .scaledmailCustomOrder, .scaledmailOwnDomains, .scaledmailPackage:
      guard purchase.operation.scaledmailSource == .scaledmail else { return purchase.names.filter(used.contains) }
      let unused = Set(try await boughtRows(query, unused: true).map(\.name))
      return purchase.names.filter { !unused.contains($0) || used.contains($0) }
    case .scaledmailPreWarmed:
      let listed = Set(try await stockList(query, .ordinary).whole().map { [$0.listing.id, $0.name.text] })
      return purchase.items.filter { !listed.contains([$0.listing ?? "", $0.name.text]) || used.contains($0.name) }.map(\.name)
    case .scaledmailSubmitForm(let form): return try await formIDs(query).contains(form.id) ? [] : purchase.names
    case .scaledmailBuyDomains, .instantlyDFY, .instantlyPreWarmed, .instantlyExtraAccounts, .saleshandyPurchase: throw .notOffered
    }
  }
}
