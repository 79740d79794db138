public import Foundation
import Synchronization

/// A clock that stands until whoever waits on it is let go on: nothing waits for real, and nothing that waits takes the processor.
public final class ManualClock: Sendable {
  private struct Sleeper {
    let due: Date
    let continuation: CheckedContinuation<Void, any Error>
  }

  private struct State {
    var now = Date(timeIntervalSince1970: 1_795_269_600)
    var sleepers: [UUID: Sleeper] = [:]
  }

  private let state = Mutex(State())

  public init() {}

  public var now: Date { state.withLock { $0.now } }

  /// How many wait just now.
  public var sleepers: Int { state.withLock { $0.sleepers.count } }

  /// Waits until the time is passed, or the task is cancelled.
  public func sleep(_ duration: Duration) async throws {
    guard duration > .zero else { return try Task.checkCancellation() }
    let id = UUID()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isCancelled = state.withLock { state in
          if Task.isCancelled { return true }
          state.sleepers[id] = Sleeper(due: state.now + duration / .seconds(1), continuation: continuation)
          return false
        }
        if isCancelled { continuation.resume(throwing: CancellationError()) }
      }
    } onCancel: {
      state.withLock { $0.sleepers.removeValue(forKey: id) }?.continuation.resume(throwing: CancellationError())
    }
  }

  /// Lets time pass until the first of those goes on who wait no longer than this; nobody waits so shortly: false.
  @discardableResult
  public func pass(atMost duration: Duration) -> Bool {
    let first = state.withLock { state -> Sleeper? in
      guard let (id, sleeper) = state.sleepers.min(by: { $0.value.due < $1.value.due }),
        sleeper.due <= state.now + duration / .seconds(1)
      else { return nil }
      state.sleepers[id] = nil
      state.now = max(state.now, sleeper.due)
      return sleeper
    }
    first?.continuation.resume()
    return first != nil
  }

  /// Sets the time on, though nobody waits.
  public func set(_ time: Date) { state.withLock { $0.now = max($0.now, time) } }
}
