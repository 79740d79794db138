import Synchronization

/// Numbers the calls of a sweep, and counts what came of its kills.
final class Sweep: Sendable {
  /// What a kill led to, once the program had begun again.
  struct Outcome {
    /// What it was killed at.
    let call: String
    /// The states of what was under way, or `nothing` where nothing stood in the book.
    let states: String
  }

  struct Tally: CustomStringConvertible {
    fileprivate(set) var kills = 0
    fileprivate var calls: [String: Int] = [:]
    fileprivate var states: [String: Int] = [:]

    var description: String { "\(kills) kills at \(Self.list(calls)); then \(Self.list(states))" }

    private static func list(_ counts: [String: Int]) -> String {
      counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }
  }

  private let number = Atomic(0)
  private let counted = Mutex(Tally())

  var tally: Tally { counted.withLock { $0 } }

  /// The next call to kill at.
  func next() -> Int { number.wrappingAdd(1, ordering: .relaxed).newValue }

  func note(_ outcome: Outcome) {
    counted.withLock { tally in
      tally.kills += 1
      tally.calls[outcome.call, default: 0] += 1
      tally.states[outcome.states, default: 0] += 1
    }
  }
}
