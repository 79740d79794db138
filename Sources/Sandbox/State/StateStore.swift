import FoundationEssentials
import Synchronization

/// The one door to the state: every change is on disk before the caller goes on, and what another process wrote is seen.
final class StateStore: Sendable {
  private struct Held {
    var state: SandboxState
    var stamp: StateFile.Stamp?
    /// How far the journal is in the state.
    var place = StateJournal.Place()
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
      guard let file else { return try Self.apply(body, to: &held) { $1.state = $0 } }
      return try file.exclusively {
        try Self.refresh(&held, from: file, initial)
        return try Self.apply(body, to: &held) { try Self.save($0, over: &$1, in: file) }
      }
    }
  }

  /// Brings what is held up to the file: by the new lines of its journal, or whole where the file is another.
  private static func refresh(_ held: inout Held, from file: StateFile, _ initial: SandboxState) throws {
    let stamp = try file.stamp()
    let isOther = try stamp != held.stamp || (stamp != nil && file.journal.size() < held.place.bytes)
    if isOther {
      let state = stamp == nil ? initial : try file.read()
      held = Held(state: state, stamp: stamp)
    }
    if stamp != nil { try file.journal.replay(onto: &held.state, from: &held.place) }
  }

  /// Writes a change to the journal; all of the state where there is no file yet, where an older program wrote it, or once the journal is
  /// longer than the state.
  private static func save(_ state: SandboxState, over held: inout Held, in file: StateFile) throws {
    if let stamp = held.stamp, held.place.bytes < max(StateJournal.shortest, stamp.size),
      let change = StateChange(from: held.state, to: state)
    {
      try file.journal.append(change, at: &held.place)
      held.state = state
      return
    }
    var whole = state
    whole.base = UUID().uuidString
    try file.write(whole)
    held = Held(state: whole, stamp: try file.stamp())
  }

  private static func apply<Result: Sendable>(
    _ body: @Sendable (inout SandboxState) throws -> Result, to held: inout Held,
    saving save: (SandboxState, inout Held) throws -> Void
  ) throws -> (result: Result, changed: Bool) {
    var state = held.state
    let result = try body(&state)
    guard state != held.state else { return (result, false) }
    try save(state, &held)
    return (result, true)
  }
}
