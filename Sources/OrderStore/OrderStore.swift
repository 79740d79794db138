public import Foundation
public import Ordering

/// The order book of one mode in a SQLite file of its own, `sandbox.sqlite` or `live.sqlite`.
///
/// Several programs may have the same file open; each write is a transaction that waits its turn, and what a call has acknowledged
/// survives a crash and a power cut. A directory holds the book, its lock file and the copies made before migrations, all for their
/// owner alone.
public final class OrderStore: Sendable {
  /// The port over this store. Its calls never block their caller, and a cancelled task does not cut a write short.
  public let book: OrderBook

  let connection: Connection

  /// Opens the book, made with its directory if it is not there. It reads the whole file to check it, so it should not run on the main
  /// actor. The process's umask becomes 077 for good.
  /// - Parameters:
  ///   - directory: where the book is or shall be; of mode 0700, not on a network file system.
  ///   - now: the clock, for the names of copies.
  /// - Throws: `StoreFailure`; nothing was changed then, save that a missing directory or an empty file may have been made.
  public convenience init(
    directory: String, mode: Mode, now: @escaping @Sendable () -> Date = { Date() }
  ) throws(StoreFailure) {
    let path = URL(fileURLWithPath: directory, isDirectory: true).standardizedFileURL.path
    try self.init(BookFile(directory: path, mode: mode, now: now))
  }

  init(_ file: BookFile) throws(StoreFailure) {
    connection = try Connection(file)
    let drafts = DraftShelf(connection)
    let orders = OrderShelf(connection: connection)
    book = OrderBook(
      drafts: { () throws(BookFailure) in try await drafts.summaries() },
      draft: { id throws(BookFailure) in try await drafts.draft(id) },
      saveDraft: { draft throws(BookFailure) in try await drafts.save(draft) },
      deleteDraft: { id throws(BookFailure) in try await drafts.delete(id) },
      orders: { () throws(BookFailure) in try await orders.orders() },
      order: { id throws(BookFailure) in try await orders.order(id) },
      openOrder: { order throws(BookFailure) in try await orders.open(order) },
      insertAttempt: { attempt throws(BookFailure) in try await orders.insert(attempt) },
      advanceAttempt: { attempt, state throws(BookFailure) in try await orders.advance(attempt, from: state) },
      saveProgress: { id, progress throws(BookFailure) in try await orders.save(progress, of: id) })
  }
}
