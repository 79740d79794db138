public import Foundation
public import Ordering

/// The order book of one mode in a SQLite file of its own, `sandbox.sqlite` or `live.sqlite`.
///
/// Several programs may have the same file open; each write is a transaction that waits its turn, and what a call has acknowledged
/// survives a crash and a power cut. A directory holds the book, its lock files, the audit's head and the copies made before migrations,
/// all for their owner alone.
///
/// A book that cannot be written, such as a newer program's or one on a disk that has failed, is opened to be read: `health` and every
/// write say why. Its calls never block their caller, and a cancelled task does not cut a write short.
public final class SQLiteOrderBook: StoredOrderBook {
  public let stores: BookStores

  let connection: Connection
  let anchor: AnchorKeeper

  /// Opens the book, made with its directory if it is not there. It reads the whole file to check it, so it should not run on the main
  /// actor. The process's umask becomes 077 for good.
  /// - Parameters:
  ///   - directory: where the book is or shall be; of mode 0700, not on a network file system.
  ///   - mode: sandbox or live.
  ///   - owner: the session that opens it.
  ///   - who: the person at it, for the audit.
  ///   - cut: cuts the secrets its caller knows out of a text. What vendors and persons say passes it on its way into the book;
  ///     what plainly is a secret, and of cards all but brand and last four digits, is cut in any case.
  ///   - processes: how the death of other sessions is seen.
  ///   - now: the clock.
  /// - Throws: `StoreFailure`; nothing was changed then, save that a missing directory or an empty file may have been made.
  public convenience init(
    directory: String, mode: Mode, owner: SessionOwner = .current(),
    who: Operator = .current(environment: ProcessInfo.processInfo.environment),
    cut: @escaping @Sendable (String) -> String = { $0 },
    processes: ProcessTable = .system, now: @escaping @Sendable () -> Date = { Date() }
  ) throws(StoreFailure) {
    let path = URL(fileURLWithPath: directory, isDirectory: true).standardizedFileURL.path
    let session = SessionStore(owner: owner, who: who, processes: processes, now: now)
    try self.init(BookFile(directory: path, mode: mode, now: now), session: session, cut: cut)
  }

  init(_ file: BookFile, session: SessionStore, cut: @escaping @Sendable (String) -> String = { $0 }) throws(StoreFailure) {
    let anchor = AnchorKeeper(file.anchor, now: file.now)
    let connection = try Connection(file, anchor: anchor)
    self.connection = connection
    self.anchor = anchor
    stores = BookStores(
      SQLiteEngine(connection: connection, anchor: anchor, now: session.now), session: session,
      audit: AuditWriter(session: session, cuts: Redaction(cut), anchor: anchor), anchor: file.anchor, copies: { file.copies })
  }
}
