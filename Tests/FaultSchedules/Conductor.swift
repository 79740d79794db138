import Foundation
import Synchronization

/// Lets one strand of a world take one step at a time, so that every interleaving comes from the seed.
///
/// A strand is a task that parks at every step; what lies between two steps runs alone.
final class Conductor: Sendable {
  struct Parked: Sendable {
    let strand: Int
    let program: Int
    /// When it wants to go on, in seconds of the world.
    var wakesAt: TimeInterval
    /// Whether it waits for nothing but the next look into the book.
    let isIdling: Bool
    fileprivate let continuation: CheckedContinuation<Void, Never>
  }

  private struct State {
    var running = 0
    var parked: [Parked] = []
    var whenQuiet: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())

  /// Strands that wait, in the order of their numbers.
  var parked: [Parked] { state.withLock { $0.parked.sorted { $0.strand < $1.strand } } }

  func strandBegins() { state.withLock { $0.running += 1 } }
  func strandEnds() { oneLess(parking: nil) }

  func park(_ strand: Int, of program: Int, until time: TimeInterval, isIdling: Bool = false) async {
    await withCheckedContinuation { continuation in
      oneLess(
        parking: Parked(strand: strand, program: program, wakesAt: time, isIdling: isIdling, continuation: continuation))
    }
  }

  /// Lets those who idle wake up by a time. It stands for looking into the book every so often, where nothing has changed meanwhile.
  func wakeIdlers(by time: TimeInterval) {
    state.withLock { state in
      for index in state.parked.indices where state.parked[index].isIdling {
        state.parked[index].wakesAt = min(state.parked[index].wakesAt, time)
      }
    }
  }

  func release(_ strand: Parked) {
    let isThere = state.withLock { state in
      guard let index = state.parked.firstIndex(where: { $0.strand == strand.strand }) else { return false }
      state.parked.remove(at: index)
      state.running += 1
      return true
    }
    if isThere { strand.continuation.resume() }
  }

  /// Waits until no strand runs.
  func quiet() async {
    await withCheckedContinuation { continuation in
      let isQuiet = state.withLock { state in
        if state.running > 0 { state.whenQuiet = continuation }
        return state.running == 0
      }
      if isQuiet { continuation.resume() }
    }
  }

  private func oneLess(parking strand: Parked?) {
    let waiting = state.withLock { state -> CheckedContinuation<Void, Never>? in
      if let strand { state.parked.append(strand) }
      state.running -= 1
      guard state.running == 0 else { return nil }
      defer { state.whenQuiet = nil }
      return state.whenQuiet
    }
    waiting?.resume()
  }
}
