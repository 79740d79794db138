import Synchronization

/// The clock of somebody who presses a key three times a second, unless told otherwise: each time it is asked it has gone on, and nothing waits.
public final class SteadyTypist: Sendable {
  private let state = Mutex((passed: Duration.zero, pause: Duration.milliseconds(300)))

  public init() {}

  /// From now on the keys are so far apart.
  public func type(every pause: Duration = .milliseconds(300)) { state.withLock { $0.pause = pause } }

  public func now() -> Duration {
    state.withLock { state in
      state.passed += state.pause
      return state.passed
    }
  }

  public func sleep(_ duration: Duration) async throws { try Task.checkCancellation() }
}
