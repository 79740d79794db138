public import Ordering

/// Makes drafts of what was ordered or entered before.
public struct OrderAgain: Sendable {
  private let ports: Ports

  public init(_ ports: Ports) { self.ports = ports }

  /// A draft of an order, without its names; it is in no book yet. Where the order's own draft is still there, it knows more than the plan.
  /// - Parameter id: the order.
  /// - Returns: the draft at its first step.
  /// - Throws: `missing` when it is gone.
  public func draft(ofOrder id: Order.ID) async throws(BookFailure) -> Draft {
    guard let order = try await ports.book.order(id) else { throw .missing }
    let client = try await client(order.client)
    if let draft = try await ports.book.draft(order.draft) { return again(draft, client) }
    return order.again(id: Draft.ID(ports.makeID()), client: client, at: ports.now())
  }

  /// As above, of a draft.
  /// - Parameter id: the draft; it stays as it is.
  /// - Returns: the draft at its first step.
  /// - Throws: `missing` when it is gone.
  public func draft(ofDraft id: Draft.ID) async throws(BookFailure) -> Draft {
    guard let draft = try await ports.book.draft(id) else { throw .missing }
    return again(draft, try await client(draft.client?.id))
  }

  private func client(_ id: Client.ID?) async throws(BookFailure) -> Client? {
    guard let id else { return nil }
    return try await ports.book.client(id)
  }

  private func again(_ draft: Draft, _ client: Client?) -> Draft {
    var again = draft.again(id: Draft.ID(ports.makeID()), at: ports.now())
    // Names may have been used since.
    if let client { again.client = DraftClient(client) }
    return again
  }
}
