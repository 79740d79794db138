public import Ordering

/// Names that an order lacks although its plan is through.
public struct MissingNames: Sendable {
  private let ports: Ports

  public init(_ ports: Ports) { self.ports = ports }

  /// Puts a draft of the names that an order lacks in the place of the draft it was made from.
  /// - Returns: the new draft; nil when the order lacks nothing or its own draft is gone.
  public func draft(of id: Order.ID) async throws(BookFailure) -> Draft? {
    guard let order = try await ports.book.order(id) else { throw .missing }
    let lacking = Set(order.lackingNames)
    guard !lacking.isEmpty, let draft = try await ports.book.draft(order.draft) else { return nil }
    var rest = draft.part(lacking, id: Draft.ID(ports.makeID()), name: draft.name, at: ports.now())
    rest.continues = id
    rest.step = draft.kind.steps.first ?? .domains
    try await ports.book.saveDraft(rest)
    try await ports.book.deleteDraft(order.draft)
    return rest
  }
}
