import Foundation
import Ordering
import Synchronization

/// Puts each head outside the book and remembers why the last one could not be put there. The change itself is done by then, so a failure
/// here undoes nothing.
final class AnchorKeeper: Sendable {
  private let anchor: AuditAnchor
  private let now: @Sendable () -> Date
  private let words = Mutex<String?>(nil)

  init(_ anchor: AuditAnchor, now: @escaping @Sendable () -> Date) {
    self.anchor = anchor
    self.now = now
  }

  /// Why the newest head does not stand outside; nil when it does.
  var failure: String? { words.withLock { $0 } }

  var keep: @Sendable (AuditHead) -> Void {
    { head in
      do throws(StoreFailure) {
        try self.anchor.add(head, at: self.now())
        self.words.withLock { $0 = nil }
      } catch {
        self.words.withLock { $0 = error.words }
      }
    }
  }
}
