import Foundation
public import Ordering

/// What the kernel knows of running programs; a test puts in its own.
public struct ProcessTable: Sendable {
  /// Whether a session's process runs.
  public enum Status: Hashable, Sendable {
    case alive
    /// Gone for good: not there, another one with its number, or of an earlier run of the machine.
    case gone
    /// It cannot be seen from here, such as from inside a container.
    case unseen
  }

  public var status: @Sendable (SessionOwner) -> Status

  public init(status: @escaping @Sendable (SessionOwner) -> Status) {
    self.status = status
  }

  /// This machine's, from `/proc`.
  public static let system = ProcessTable { owner in
    let here = ProcFacts.current
    guard !owner.boot.isEmpty, !here.boot.isEmpty else { return .unseen }
    guard owner.boot == here.boot else { return .gone }
    guard !owner.namespace.isEmpty, owner.namespace == here.namespace else { return .unseen }
    switch ProcFacts.process(owner.process) {
    case .found(let startedAt, let isDead): return isDead || startedAt != owner.startedAt ? .gone : .alive
    case .none: return .gone
    case .hidden: return .unseen
    }
  }
}

extension SessionOwner {
  /// A new session of this process.
  public static func current() -> SessionOwner {
    let here = ProcFacts.current
    let process = ProcessInfo.processInfo.processIdentifier
    let startedAt: UInt64 = if case .found(let ticks, _) = ProcFacts.process(process) { ticks } else { 0 }
    return SessionOwner(
      session: UUID().uuidString, process: process, startedAt: startedAt, boot: here.boot, namespace: here.namespace)
  }
}
