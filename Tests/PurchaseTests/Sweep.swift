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
    fileprivate var took = Duration.zero

    var description: String {
      "\(kills) kills at \(Self.list(calls)); then \(Self.list(states)), in \(took.components.seconds) s"
    }

    private static func list(_ counts: [String: Int]) -> String {
      counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }
  }

  /// How many kills go on at the same time.
  private static let lanes = 2

  private let number: Atomic<Int>
  private let step: Int
  private let counted = Mutex(Tally())

  /// - Parameters:
  ///   - step: every call, or one of so many.
  ///   - offset: the first of them, below `step`.
  init(step: Int = 1, offset: Int = 0) {
    self.step = step
    number = Atomic(offset + 1 - step)
  }

  var tally: Tally { counted.withLock { $0 } }

  /// Kills at one call after another, until a run comes to its end before it is killed.
  func run(_ kill: Kill) async throws {
    let took = try await ContinuousClock().measure {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<Self.lanes {
          group.addTask { while let outcome = try await kill.at(self.next()) { self.note(outcome) } }
        }
        try await group.waitForAll()
      }
    }
    counted.withLock { $0.took += took }
  }

  /// The next call to kill at; the first is 1.
  private func next() -> Int { number.wrappingAdd(step, ordering: .relaxed).newValue }

  private func note(_ outcome: Outcome) {
    counted.withLock { tally in
      tally.kills += 1
      tally.calls[outcome.call, default: 0] += 1
      tally.states[outcome.states, default: 0] += 1
    }
  }
}
