import Foundation
import Ordering

/// What the book says was spent.
struct Spent: Sendable {
  let ports: Ports

  init(_ ports: Ports) { self.ports = ports }

  /// What the next attempt has to stay below; nil without a ceiling of a day.
  var limit: SpendingLimit? {
    ports.ceilings.day.map { SpendingLimit($0, since: ports.now().addingTimeInterval(-Ceilings.dayLength)) }
  }

  /// What was bought in the day before now, or may have been.
  func today() async throws(BookFailure) -> Money {
    try await ports.book.spent(since: ports.now().addingTimeInterval(-Ceilings.dayLength))
  }

  /// What may be spent for a client.
  /// - Returns: nil where nothing is limited for it, and for one that is gone.
  func limit(of client: Client.ID?) async throws(BookFailure) -> ClientLimit? {
    guard let client, let known = try await ports.book.client(client), !known.ceilings.isEmpty else { return nil }
    let now = ports.now()
    return ClientLimit(
      known, day: try await ports.book.spent(since: now.addingTimeInterval(-Ceilings.dayLength), for: client),
      month: try await ports.book.spent(since: now.addingTimeInterval(-ClientLimit.monthLength), for: client))
  }

  /// What an order came to whose missing names another buys, with those before it; nothing without one.
  func earlier(_ continued: Order.ID?) async throws(BookFailure) -> Money {
    var sum = Money.zero
    var seen: Set<Order.ID> = []
    var next = continued
    while let id = next, seen.insert(id).inserted, let order = try await ports.book.order(id) {
      sum += order.boughtTotal
      next = order.continues
    }
    return sum
  }
}
