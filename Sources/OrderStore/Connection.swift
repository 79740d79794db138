import Dispatch
import GRDB
import Ordering
import Synchronization

/// The one connection of a store. Its work is done one piece after the other on a queue of its own: a caller never blocks, and a caller's
/// cancelled task never cuts a write short.
///
/// After trouble with the disk or the file the connection is dropped; the next piece of work opens the file anew, with every check.
/// Where the file cannot be opened for writing any more it is read all the same, and every write says why not, until one goes through.
final class Connection: Sendable {
  struct Opened {
    let queue: DatabaseQueue
    let isForWriting: Bool
  }

  struct State {
    var opened: Opened?
    /// Reads lists, beside the other.
    var reader: DatabaseQueue?
    var trouble: StorageError?
    /// When it was last tried in vain to open the file for writing.
    var triedAt: ContinuousClock.Instant?
    var use: SharedFileLock?
    /// What SQLite counted of the commits of others when it was asked last, on the connection of then.
    var version: Int?
  }

  /// How often reading tries whether a trouble is over. Our choice: soon enough for a person who has made room, too seldom to burden a sick
  /// disk.
  private static let retry: Duration = .seconds(5)

  let file: BookFile
  private let anchor: AnchorKeeper
  private let work = DispatchQueue(label: "mailorder.orderstore")
  let listing = DispatchQueue(label: "mailorder.orderstore.lists")
  let state = Mutex(State())

  /// Opens the file; for reading only where writing is not possible.
  init(_ file: BookFile, anchor: AnchorKeeper) throws(StoreFailure) {
    self.file = file
    self.anchor = anchor
    _ = try forReading()
  }

  /// Why nothing can be written; nil when the last that was tried went well.
  var trouble: StorageError? { state.withLock { $0.trouble } }

  /// Reads in one transaction, so that what belongs together fits together; after trouble once more on a new connection.
  func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws(BookFailure) -> Value {
    try await run { [self] in
      do {
        return try forReading().read(body)
      } catch let error as DatabaseError where error.isTrouble {
        drop(error.trouble)
        return try forReading().read(body)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR && isForReading {
        // An older shape, which could not be migrated: what kept it from that is what matters.
        throw trouble.map(BookFailure.storage) ?? BookFailure(error)
      }
    }
  }

  /// Whether people of a group work in the file.
  var isShared: Bool { Sharing(of: file.path) != .owner }

  /// Whether another session has committed since this was asked last; the first time it only begins to count.
  func wasChanged() async -> Bool {
    guard let version = try? await read({ db in try Int.fetchOne(db, sql: "PRAGMA data_version") }) else { return false }
    return state.withLock { state in
      defer { state.version = version }
      return state.version.map { $0 != version } ?? false
    }
  }

  private var isForReading: Bool { state.withLock { $0.opened.map { !$0.isForWriting } ?? false } }

  /// Writes in one transaction that holds the write lock from its start; committed and synced when it returns, and the audit's head
  /// anchored.
  /// - Parameter recheck: asked on a new connection after trouble, in a transaction of its own.
  func write<Value: Sendable>(
    recheck: (@Sendable (Database) throws -> CommitRecheck<Value>)? = nil,
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(BookFailure) -> Value {
    try await run { [self] in
      let value = try written(recheck, body)
      state.withLock { $0.trouble = nil }
      return value
    }
  }

  /// After trouble: opens the file anew and writes to it, so that the trouble is known to be over or not. A head that could not be
  /// anchored is tried again.
  func probe() async {
    _ = try? await run { [self] in
      defer { anchor.retry() }
      guard trouble != nil else { return }
      do {
        try forWriting().immediately { db in
          // The same number again: it changes nothing and yet goes all the way to the disk.
          let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
          try db.execute(sql: "PRAGMA user_version = \(version)")
        }
        state.withLock { $0.trouble = nil }
      } catch let error as DatabaseError {
        if error.isTrouble { drop(error.trouble) }
      }
    }
  }

  private func written<Value: Sendable>(
    _ recheck: (@Sendable (Database) throws -> CommitRecheck<Value>)?, _ body: (Database) throws -> Value
  ) throws -> Value {
    let queue = try forWriting()
    do {
      return try committed(queue, body)
    } catch let error as DatabaseError where error.isTrouble {
      var trouble = error.trouble
      drop(trouble)
      guard let recheck else { throw error }
      do {
        // What the change noted is committed as well if it is found to stand.
        switch try forWriting().immediately(recheck) {
        case .stands(let value):
          anchor.commit()
          return value
        case .takenBack:
          anchor.commit()
          trouble.change = .takenBack
        case .absent: break
        }
      } catch {
        trouble.change = .uncertain
      }
      throw BookFailure.storage(trouble)
    }
  }

  private func committed<Value>(_ queue: DatabaseQueue, _ body: (Database) throws -> Value) throws -> Value {
    anchor.begin()
    let value = try queue.immediately(body)
    anchor.commit()
    return value
  }

  func run<Value: Sendable>(
    on queue: DispatchQueue? = nil, _ body: @escaping @Sendable () throws -> Value
  ) async throws(BookFailure) -> Value {
    let result: Result<Value, BookFailure> = await withCheckedContinuation { continuation in
      (queue ?? work).async { continuation.resume(returning: Result { try body() }.mapError(BookFailure.init)) }
    }
    return try result.get()
  }

  private func forReading() throws(StoreFailure) -> DatabaseQueue {
    let (opened, triedAt) = state.withLock { ($0.opened, $0.triedAt) }
    if let opened, opened.isForWriting || triedAt.map({ $0.duration(to: .now) < Connection.retry }) ?? false { return opened.queue }
    do throws(StoreFailure) {
      return try forWriting()
    } catch {
      // Whoever has it is about to let go, or is putting another file in its place.
      if case .busy = error { throw error }
      let queue: DatabaseQueue
      do throws(StoreFailure) {
        queue = try file.openForReading()
      } catch _ {
        throw error
      }
      state.withLock { $0.opened = Opened(queue: queue, isForWriting: false) }
      return queue
    }
  }

  private func forWriting() throws(StoreFailure) -> DatabaseQueue {
    if let opened = state.withLock({ $0.opened }) {
      if opened.isForWriting { return opened.queue }
      // It was opened for reading after trouble, which may be over.
      try? opened.queue.close()
      state.withLock { $0.opened = nil }
    }
    do throws(StoreFailure) {
      if state.withLock({ $0.use == nil }) {
        let use = try file.markUse()
        state.withLock { $0.use = use }
      }
      let queue = try file.open()
      state.withLock { $0.opened = Opened(queue: queue, isForWriting: true) }
      return queue
    } catch {
      state.withLock { state in
        state.trouble = error.trouble
        state.triedAt = .now
      }
      throw error
    }
  }

  private func drop(_ trouble: StorageError) {
    state.withLock { state in
      try? state.opened?.queue.close()
      state.opened = nil
      state.reader = nil
      state.trouble = trouble
    }
  }
}
