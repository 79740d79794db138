public import Foundation
import GRDB
import Glibc
public import Ordering

/// A book that was put back from a backup.
public struct BookRestore: Hashable, Sendable {
  /// What is in the book now.
  public let contents: BookContents
  /// Where the book that was replaced is kept; nil when there was none.
  public let kept: String?
  /// Names of purchases that may have been made since the backup and that the book no longer knows.
  public let forgotten: [String]
  /// Whether the book that was replaced could be read: if not, nobody knows what was forgotten.
  public let knowsForgotten: Bool
  /// Names of purchases that were under way when the backup was made, or may have been: whether they were sent is not in it, so they are
  /// unconfirmed now.
  public let unconfirmed: [String]
  /// The orders of these purchases.
  public let unconfirmedOrders: [Order.ID]
  /// What the book knows nothing of: from the last thing that stands in the backup until it was put back; nil when there is nothing in it.
  public let unknownTime: DateInterval?

  /// Puts a backup in the place of a book. The backup is read through first and is not changed; the book that was there is kept beside,
  /// with its journal and its audit's head; the change is one renaming, so that a crash leaves the one or the other.
  /// - Parameters:
  ///   - path: the backup, of mode 0600.
  ///   - directory: where the book is or shall be; made if it is not there.
  ///   - mode: sandbox or live.
  ///   - acceptsForgetting: whether purchases may be forgotten that were made since the backup.
  ///   - who: the person who does it, for the audit.
  ///   - now: the present time.
  /// - Throws: `StoreFailure.busy` while any program has the book open, `StoreFailure.wouldForget`, or why the backup cannot be used; the
  ///   book is as it was then.
  public static func make(
    from path: String, directory: String, mode: Mode, acceptsForgetting: Bool = false,
    who: Operator = .current(environment: ProcessInfo.processInfo.environment), now: @escaping @Sendable () -> Date = { Date() }
  ) throws(StoreFailure) -> BookRestore {
    let root = URL(fileURLWithPath: directory, isDirectory: true).standardizedFileURL.path
    let book = BookFile(directory: root, mode: mode, now: now)
    umask(0o077)
    try PrivateFiles.makeDirectory(root)
    try FileSystems.check(root)
    // What an opening would refuse is not replaced either: behind a link the book would stay where it was, and another be used.
    if PrivateFiles.isThere(book.path) { try PrivateFiles.checkFile(book.path) }
    let use = try SharedFileLock(book.usePath, alone: true)
    defer { withExtendedLifetime(use) {} }
    return try FileLock.holding(book.lockPath) { () throws(StoreFailure) in
      do {
        return try RestoreWork(backup: path, book: book, who: who).run(acceptsForgetting: acceptsForgetting)
      } catch {
        throw StoreFailure(error, path: book.path)
      }
    }
  }
}

/// The steps of putting a backup back, while nobody else has the book.
private struct RestoreWork {
  let backup: String
  let book: BookFile
  let who: Operator

  func run(acceptsForgetting: Bool) throws -> BookRestore {
    do {
      _ = try BookContents.verified(backup, mode: book.mode)
    } catch {
      // What is wrong with the backup is not wrong with the book.
      throw StoreFailure(error, path: backup)
    }
    let isThere = access(book.path, F_OK) == 0
    let known = isThere ? try? Purchases.inBook(book) : Purchases(states: [:], names: [:], head: nil)
    let forgotten = try known?.missing(in: Purchases.inBackup(backup)) ?? []
    guard forgotten.isEmpty || acceptsForgetting else { throw StoreFailure.wouldForget(path: book.path, names: forgotten) }
    let fresh = book.path + ".restoring"
    defer { unlink(fresh) }
    let (head, attempts, unknownTime) = try prepare(fresh, replaced: known?.head)
    let contents = try BookContents.verified(fresh, mode: book.mode)
    let kept = isThere ? book.keptName(before: "restore") : nil
    if let kept { try keep(as: kept) }
    guard rename(fresh, book.path) == 0 else { throw StoreFailure.lastSystemError(book.path) }
    try PrivateFiles.sync(book.directory)
    try renewAnchor(head, keptBeside: kept)
    return BookRestore(
      contents: contents, kept: kept, forgotten: forgotten, knowsForgotten: known != nil,
      unconfirmed: attempts.sortedNames, unconfirmedOrders: Set(attempts.map(\.order)).sorted { $0.text < $1.text },
      unknownTime: unknownTime)
  }

  /// Makes the new book beside the old: brought up to date, nobody's drafts held, what was under way unconfirmed, and a line in the audit
  /// that it was put back.
  private func prepare(
    _ fresh: String, replaced: AuditHead?
  ) throws -> (head: AuditHead, unconfirmed: [Attempt], unknownTime: DateInterval?) {
    unlink(fresh)
    var reading = Settings.configuration
    reading.readonly = true
    let source = try DatabaseQueue(path: backup, configuration: reading)
    try source.inDatabase { db in try BookCopy.write(db, of: backup, to: fresh) }
    try source.close()
    let queue = try DatabaseQueue(path: fresh, configuration: Settings.configuration)
    defer { try? queue.close() }
    try queue.writeWithoutTransaction { db in try Settings.apply(db) }
    try book.migrator.migrate(queue)
    let session = SessionStore(owner: .current(), who: who, processes: .system, now: book.now)
    var facts = ["backup": (backup as NSString).lastPathComponent]
    facts["replacedLine"] = replaced.map { "\($0.number)" }
    facts["replacedHash"] = replaced?.hash
    let writer = AuditWriter(session: session, cuts: Redaction())
    return try queue.write { db in
      let rows = SQLiteDatabase(db, now: book.now)
      let known = try LastKnown.time(in: rows)
      try db.execute(sql: "UPDATE drafts SET holder = NULL, heldSince = NULL")
      try db.execute(sql: "DELETE FROM leases")
      let unconfirmed = try Underway.makeUnconfirmed(rows, writer, until: known)
      let unknownTime = known.map { DateInterval(start: min($0, book.now()), end: book.now()) }
      facts["nothingKnownSince"] = unknownTime.map { $0.start.formatted(.iso8601) }
      facts["unconfirmed"] = unconfirmed.isEmpty ? nil : unconfirmed.sortedNames.joined(separator: " ")
      return (try writer.note(rows, AuditEvent(.restored, facts: facts)), unconfirmed, unknownTime)
    }
  }

  /// Copies the book byte by byte, so that a damaged one is kept as it is. A journal beside it belongs to the old bytes alone.
  private func keep(as kept: String) throws {
    for suffix in ["", "-journal"] where access(book.path + suffix, F_OK) == 0 {
      try FileManager.default.copyItem(atPath: book.path + suffix, toPath: kept + suffix)
      try PrivateFiles.sync(kept + suffix)
    }
    try PrivateFiles.sync(book.directory)
    unlink(book.path + "-journal")
  }

  /// The heads outside tell of the book that was replaced: they are kept with it, and the new ones begin.
  private func renewAnchor(_ head: AuditHead, keptBeside kept: String?) throws {
    if access(book.anchor.path, F_OK) == 0 {
      let name = (kept ?? book.keptName(before: "restore")) + ".audit-head"
      guard rename(book.anchor.path, name) == 0 else { throw StoreFailure.lastSystemError(name) }
    }
    try book.anchor.add(head, at: book.now())
  }
}

extension [Attempt] {
  /// The names of their purchases, each once.
  fileprivate var sortedNames: [String] { Set(flatMap { $0.purchase.names.map(\.text) }).sorted() }
}

/// The attempts of a book, by their state.
private struct Purchases {
  let states: [String: AttemptState]
  let names: [String: [String]]
  let head: AuditHead?

  /// The names of attempts that bought something, or may have, and of which the other knows less.
  func missing(in other: Purchases) -> [String] {
    let harmless: Set<AttemptState> = [.rejected, .notSent, .absent, .abandoned]
    let lost = states.filter { id, state in !harmless.contains(state) && other.states[id] != state }
    return Set(lost.keys.flatMap { names[$0] ?? [] }).sorted()
  }

  static func inBook(_ book: BookFile) throws -> Purchases {
    let queue = try book.openAsItIs()
    defer { try? queue.close() }
    return try queue.read(fetch)
  }

  static func inBackup(_ path: String) throws -> Purchases {
    var configuration = Settings.configuration
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    return try queue.read(fetch)
  }

  private static func fetch(_ db: Database) throws -> Purchases {
    var states: [String: AttemptState] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, state FROM attempts") {
      states[row["id"]] = AttemptState(rawValue: row["state"])
    }
    var names: [String: [String]] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT attemptID, name FROM nameLocks") {
      names[row["attemptID"], default: []].append(row["name"])
    }
    return Purchases(
      states: states, names: names, head: try db.tableExists("audit") ? try AuditRow.last(SQLiteDatabase(db, now: Date.init)) : nil)
  }
}
