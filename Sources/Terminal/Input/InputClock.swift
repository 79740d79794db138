/// The clock by which keys are told apart: it only goes on, whatever is done to the time of day.
public struct InputClock: Sendable {
  /// Time since a moment that does not matter, the same for all who ask this clock.
  public let now: @Sendable () -> Duration
  public let sleep: @Sendable (Duration) async throws -> Void

  public init(now: @escaping @Sendable () -> Duration, sleep: @escaping @Sendable (Duration) async throws -> Void) {
    self.now = now
    self.sleep = sleep
  }

  private static let start = ContinuousClock.now

  /// The machine's: the same for the terminal, which stamps what arrives, and for whoever reads the stamps.
  public static let system = InputClock(now: { start.duration(to: .now) }, sleep: { try await Task.sleep(for: $0) })
}
