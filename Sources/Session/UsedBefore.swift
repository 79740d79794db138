import Ordering

/// Reads what stood in a field before from the clients, drafts and orders of a book: the client's own first, then others as they were used last.
struct UsedBefore: Sendable {
  /// Our choice: what a desk still remembers, read in a moment. Very large drafts and orders are passed over.
  private static let (newestDrafts, newestOrders, mostDomains) = (20, 40, 300)

  let book: any OrderBook

  /// - Parameters:
  ///   - field: which.
  ///   - client: whose own values come first; nil for nobody's.
  ///   - current: the draft that is being entered, which is no memory.
  func values(of field: UsedField, for client: Client.ID?, besides current: Draft.ID?) async throws(BookFailure) -> [UsedValue] {
    var values = UsedValues(field)
    let clients = try await book.clients()
    let names = Dictionary(clients.map { ($0.id, $0.name) }) { first, _ in first }
    for id in clients.map(\.id).filter({ $0 == client }) { try await take(id, &values) }
    let drafts = try await book.drafts().filter { $0.id != current && $0.domains <= Self.mostDomains }.prefix(Self.newestDrafts)
    for own in [true, false] {
      for draft in drafts where (client != nil && draft.client == client) == own {
        if let draft = try await book.draft(draft.id) { values.take(draft) }
      }
    }
    let orders = try await book.recentOrders(Self.newestOrders).orders.filter { $0.domains <= Self.mostDomains }
    for overview in orders.prefix(Self.newestOrders) {
      if let order = try await book.order(overview.id) { values.take(order, for: order.client.flatMap { names[$0] }) }
    }
    for id in clients.map(\.id).filter({ $0 != client }) { try await take(id, &values) }
    return values.values
  }

  private func take(_ id: Client.ID, _ values: inout UsedValues) async throws(BookFailure) {
    if let client = try await book.client(id) { values.take(client) }
  }
}
