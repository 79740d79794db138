/// The clock by which keys are told apart: it only goes on, whatever is done to the time of day.
public struct InputClock: Sendable {
  /// Time since a moment that does not matter.
  public let now: @Sendable () -> Duration
  public let sleep: @Sendable (Duration) async throws -> Void

  public init(now: @escaping @Sendable () -> Duration, sleep: @escaping @Sendable (Duration) async throws -> Void) {
    self.now = now
    self.sleep = sleep
  }

  /// The machine's.
  public static var system: InputClock {
    let start = ContinuousClock.now
    return InputClock(now: { start.duration(to: .now) }, sleep: { try await Task.sleep(for: $0) })
  }
}
