import GRDB
import Synchronization

/// Lets a connection's next commit find the disk full, as long as it is held.
final class FullDisk: TransactionObserver, Sendable {
  private let hasFailed = Mutex(false)
  var wasFull: Bool { hasFailed.withLock { $0 } }

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseDidCommit(_ db: Database) {}
  func databaseDidRollback(_ db: Database) {}

  func databaseWillCommit() throws {
    let isFirst = hasFailed.withLock { failed in
      defer { failed = true }
      return !failed
    }
    if isFirst { throw DatabaseError(resultCode: .SQLITE_FULL, message: "database or disk is full") }
  }
}
