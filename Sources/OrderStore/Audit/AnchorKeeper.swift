import Foundation
import Ordering
import Synchronization

/// Puts each head outside the book and remembers why the last one could not be put there. The change itself is done by then, so a failure
/// here undoes nothing.
final class AnchorKeeper: Sendable {
  private let anchor: AuditAnchor
  private let now: @Sendable () -> Date
  private let state = Mutex(State())

  private struct State {
    var words: String?
    /// The newest head that does not stand outside yet.
    var due: AuditHead?
  }

  init(_ anchor: AuditAnchor, now: @escaping @Sendable () -> Date) {
    self.anchor = anchor
    self.now = now
  }

  /// Why the newest head does not stand outside; nil when it does.
  var failure: String? { state.withLock { $0.words } }

  func keep(_ head: AuditHead) {
    do throws(StoreFailure) {
      try anchor.add(head, at: now())
      state.withLock { $0 = State() }
    } catch {
      state.withLock { $0 = State(words: error.words, due: head) }
    }
  }

  /// Tries again what failed last.
  func mend() {
    if let head = state.withLock({ $0.due }) { keep(head) }
  }
}
