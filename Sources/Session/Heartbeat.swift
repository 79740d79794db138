import Ordering
public import Purchasing

/// The signs of life of a session without a screen, for as long as its work lasts: other hosts see it by nothing else, and would give up for
/// lost what it is sending.
public struct Heartbeat: Sendable {
  private let beating: Task<Void, Never>

  /// - Parameters:
  ///   - ports: the book, and how it is waited.
  ///   - pause: between two signs.
  public init(_ ports: Ports, every pause: Duration = Pauses().tick) {
    beating = Task {
      while (try? await ports.sleep(pause)) != nil, !Task.isCancelled { try? await ports.book.heartbeat() }
    }
  }

  /// The work is over.
  public func end() { beating.cancel() }
}
