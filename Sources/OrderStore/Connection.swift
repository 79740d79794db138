import Dispatch
import GRDB
import Ordering
import Synchronization

/// The one connection of a store. Its work is done one piece after the other on a queue of its own: a caller never blocks, and a caller's
/// cancelled task never cuts a write short.
///
/// After trouble with the disk or the file the connection is dropped; the next piece of work opens the file anew, with every check, and
/// fails until that succeeds.
final class Connection: Sendable {
  private let file: BookFile
  private let work = DispatchQueue(label: "mailorder.orderstore")
  private let open: Mutex<DatabaseQueue?>

  init(_ file: BookFile) throws(StoreFailure) {
    self.file = file
    open = Mutex(try file.open())
  }

  /// Reads in one transaction, so that what belongs together fits together.
  func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws(BookFailure) -> Value {
    try await run { queue in try queue.read(body) }
  }

  /// Writes in one transaction that holds the write lock from its start; committed and synced when it returns.
  /// - Parameter undo: taken back after trouble, since a COMMIT can fail and its rows be kept all the same. It has to tell by itself
  ///   whether there is anything to take back, and may fail too.
  func write<Value: Sendable>(
    undo: (@Sendable (Database) throws -> Void)? = nil, _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(BookFailure) -> Value {
    try await run(undo: undo) { queue in try queue.immediately(body) }
  }

  private func run<Value: Sendable>(
    undo: (@Sendable (Database) throws -> Void)? = nil, _ body: @escaping @Sendable (DatabaseQueue) throws -> Value
  ) async throws(BookFailure) -> Value {
    let result: Result<Value, BookFailure> = await withCheckedContinuation { continuation in
      work.async {
        do {
          continuation.resume(returning: .success(try body(self.opened())))
        } catch {
          if let error = error as? DatabaseError, error.isTrouble { self.drop(undo) }
          continuation.resume(returning: .failure(BookFailure(error)))
        }
      }
    }
    return try result.get()
  }

  private func opened() throws -> DatabaseQueue {
    try open.withLock { queue in
      if let queue { return queue }
      let fresh = try file.open()
      queue = fresh
      return fresh
    }
  }

  private func drop(_ undo: (@Sendable (Database) throws -> Void)?) {
    open.withLock { queue in
      try? queue?.close()
      queue = nil
    }
    if let undo { try? opened().immediately(undo) }
  }
}

extension DatabaseQueue {
  /// One transaction that begins with the write lock.
  fileprivate func immediately<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try writeWithoutTransaction { db in
      var value: Value?
      try db.inTransaction(.immediate) {
        value = try body(db)
        return .commit
      }
      guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
      return value
    }
  }
}
