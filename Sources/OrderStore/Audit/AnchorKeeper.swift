import Foundation
import Ordering
import Synchronization

/// Puts the head of each transaction that wrote to the audit outside the book, once it is committed, and remembers why the last one could
/// not be put there. The change itself is done by then, so a failure here undoes nothing.
final class AnchorKeeper: Sendable {
  private let anchor: AuditAnchor
  private let now: @Sendable () -> Date
  private let state = Mutex(State())

  private struct State {
    /// The newest line of the transaction under way.
    var noted: AuditHead?
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

  /// A transaction begins: what one before it noted and did not commit never was.
  func begin() { state.withLock { $0.noted = nil } }

  func note(_ head: AuditHead) { state.withLock { $0.noted = head } }

  /// What was noted last stands in the book.
  func commit() {
    if let head = state.withLock({ $0.noted.take() }) { keep(head) }
  }

  private func keep(_ head: AuditHead) {
    do throws(StoreFailure) {
      try anchor.add(head, at: now())
      state.withLock { $0 = State() }
    } catch {
      state.withLock { $0 = State(words: error.words, due: head) }
    }
  }

  /// Tries again what failed last.
  func retry() {
    if let head = state.withLock({ $0.due }) { keep(head) }
  }
}
