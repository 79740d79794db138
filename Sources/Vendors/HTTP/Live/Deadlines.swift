/// How long the network may take.
public struct Deadlines: Sendable, Hashable {
  /// From the question for the host's address to the end of the TLS handshake.
  public var connection: Duration
  /// A whole read, connection included.
  public var read: Duration
  /// A whole purchase, connection included.
  public var purchase: Duration

  /// Source: Purchasing, HTTP client: connect 10 s, TLS 10 s, a read 30 s, a purchase 120 s. Our choice: connect and TLS
  /// share the ten seconds, as the client underneath measures them together.
  public init(connection: Duration = .seconds(10), read: Duration = .seconds(30), purchase: Duration = .seconds(120)) {
    self.connection = connection
    self.read = read
    self.purchase = purchase
  }
}

/// The time is over; the work was told to stop.
struct DeadlinePassed: Error {}

/// Runs work that may take no longer than a deadline; it has to end soon after its task is cancelled.
/// - Throws: `DeadlinePassed`, or what the work throws.
func within<Value: Sendable>(
  _ deadline: Duration, _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  try await withThrowingTaskGroup(of: Value.self) { group in
    defer { group.cancelAll() }
    group.addTask(operation: work)
    group.addTask {
      try await Task.sleep(for: deadline)
      throw DeadlinePassed()
    }
    guard let value = try await group.next() else { throw DeadlinePassed() }
    return value
  }
}
