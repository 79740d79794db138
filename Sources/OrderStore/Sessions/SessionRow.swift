import Foundation
import Ordering

/// A session that has written in the book.
struct SessionRow: BookRecord {
  static let databaseTableName = "sessions"

  var id: String
  var process: Int32
  /// A kernel's figure, which fits: SQLite has no unsigned numbers.
  var startedAt: Int64
  var boot: String
  var namespace: String
  var who: Operator
  var since: Date
  var seenAt: Date

  init(_ owner: SessionOwner, who: Operator, at now: Date) {
    id = owner.session
    process = owner.process
    startedAt = Int64(clamping: owner.startedAt)
    boot = owner.boot
    namespace = owner.namespace
    self.who = who
    since = now
    seenAt = now
  }

  var owner: SessionOwner {
    SessionOwner(
      session: id, process: process, startedAt: UInt64(clamping: startedAt), boot: boot, namespace: namespace)
  }

  func holder(since: Date?) -> Holder { Holder(who: who, process: process, since: since ?? self.since, seenAt: seenAt) }
}
