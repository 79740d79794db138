import Synchronization

/// The one door to the state: every change is on disk before the caller goes on, and what another process wrote is seen.
final class StateStore: Sendable {
  private struct Held {
    var state: SandboxState
    var stamp: StateFile.Stamp?
  }

  private let file: StateFile?
  private let initial: SandboxState
  private let held: Mutex<Held>

  /// - Parameters:
  ///   - path: the state file; nothing keeps the state in memory only.
  ///   - initial: what holds as long as there is no file.
  /// - Throws: ``SandboxStateError`` when a file is there and cannot be used.
  init(path: String?, initial: SandboxState) throws {
    file = try path.map { try StateFile(path: $0) }
    self.initial = initial
    held = Mutex(Held(state: initial, stamp: nil))
    _ = try change { _ in }
  }

  /// Runs `body` alone on the newest state.
  /// - Returns: what `body` returns, and whether it changed the state. When `body` throws nothing changes.
  func change<Result: Sendable>(_ body: @Sendable (inout SandboxState) throws -> Result) throws -> (result: Result, changed: Bool) {
    try held.withLock { held in
      guard let file else { return try Self.apply(body, to: &held) { _ in } }
      return try file.exclusively {
        let stamp = try file.stamp()
        if stamp != held.stamp {
          held.state = stamp == nil ? initial : try file.read()
          held.stamp = stamp
        }
        let outcome = try Self.apply(body, to: &held) { try file.write($0) }
        if outcome.changed { held.stamp = try file.stamp() }
        return outcome
      }
    }
  }

  private static func apply<Result: Sendable>(
    _ body: @Sendable (inout SandboxState) throws -> Result, to held: inout Held, saving save: (SandboxState) throws -> Void
  ) throws -> (result: Result, changed: Bool) {
    var state = held.state
    let result = try body(&state)
    guard state != held.state else { return (result, false) }
    try save(state)
    held.state = state
    return (result, true)
  }
}
