public import Foundation
import GRDB
public import Ordering

/// A verified copy of a book in a file, and how it is made. It can be made while programs work on the book.
public struct BookBackup: Hashable, Sendable {
  public let path: String
  public let mode: Mode
  public let contents: BookContents

  /// Copies a book to a new file of mode 0600, then reads the copy through.
  /// - Parameters:
  ///   - directory: where the book is.
  ///   - mode: sandbox or live.
  ///   - path: the new file; nothing is ever overwritten.
  ///   - who: the person who does it, for the audit of the book.
  /// - Throws: `StoreFailure`, with no file made.
  public static func make(
    directory: String, mode: Mode, to path: String,
    who: Operator = .current(environment: ProcessInfo.processInfo.environment)
  ) throws(StoreFailure) -> BookBackup {
    let book = BookFile(directory: directory, mode: mode, now: { Date() })
    // One name without a directory stands in the directory the program was started in.
    let path = URL(fileURLWithPath: path).standardizedFileURL.path
    let queue = try book.openAsItIs()
    defer { try? queue.close() }
    do {
      var contents: BookContents?
      try queue.inDatabase { db in
        try BookCopy.write(db, of: book.path, to: path) { half in contents = try BookContents.verified(half, mode: mode) }
      }
      guard let contents else { throw StoreFailure.notABook(path: path) }
      // A book that can only be read is copied all the same.
      if let head = try? queue.inDatabase({ db in try note(db, path, who: who, now: book.now) }) {
        try? book.anchor.add(head, at: book.now())
      }
      return BookBackup(path: path, mode: mode, contents: contents)
    } catch {
      throw StoreFailure(error, path: path)
    }
  }

  /// Tells the book's own audit that a copy was made, in a line that the copy does not have.
  private static func note(_ db: Database, _ path: String, who: Operator, now: @escaping @Sendable () -> Date) throws -> AuditHead?
  {
    guard try db.tableExists("audit") else { return nil }
    try Settings.apply(db)
    let session = SessionStore(owner: .current(), who: who, processes: .system, now: now)
    var head: AuditHead?
    try db.inTransaction(.immediate) {
      let facts = ["backup": (path as NSString).lastPathComponent]
      head = try AuditWriter(session: session, cuts: Redaction()).note(
        SQLiteDatabase(db, now: now), AuditEvent(.backedUp, facts: facts))
      return .commit
    }
    return head
  }
}

/// What is in a book's file, found by reading it through.
public struct BookContents: Hashable, Sendable {
  public let drafts: Int
  public let orders: Int
  public let attempts: Int
  /// The newest line of its audit.
  public let head: AuditHead?
  /// The newest migration it has had.
  public let schema: String?

  /// Reads a file that nobody writes to: that it is a book of the mode, whole, of a shape this program knows, and that its audit fits.
  static func verified(_ path: String, mode: Mode, migrator: DatabaseMigrator = Schema.migrator) throws -> BookContents {
    try PrivateFiles.checkFile(path)
    var configuration = Settings.configuration
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    do {
      return try queue.read { db in try contents(db, path, mode, migrator) }
    } catch {
      // Of this file, whatever it was held to be.
      throw StoreFailure(error, path: path).about(path)
    }
  }

  private static func contents(
    _ db: Database, _ path: String, _ mode: Mode, _ migrator: DatabaseMigrator
  ) throws -> BookContents {
    let file = BookFile(directory: (path as NSString).deletingLastPathComponent, mode: mode, migrator: migrator, now: { Date() })
    guard try !file.checkIdentity(db) else { throw StoreFailure.notABook(path: path) }
    try file.checkAge(db)
    try file.checkHealth(db, "integrity_check")
    guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
      throw StoreFailure.damaged(path: path, words: "a row refers to one that is not there")
    }
    let applied = try migrator.appliedIdentifiers(db)
    let hasAudit = try db.tableExists("audit")
    let rows = SQLiteDatabase(db, now: file.now)
    if hasAudit, let fault = try AuditReader.verify(rows, anchors: []).faults.first(where: { $0 != .noAnchor }) {
      throw StoreFailure.damaged(path: path, words: "its audit does not fit: \(fault)")
    }
    return BookContents(
      drafts: try DraftRow.fetchCount(rows), orders: try OrderRow.fetchCount(rows), attempts: try AttemptRow.fetchCount(rows),
      head: hasAudit ? try AuditRow.last(rows) : nil, schema: migrator.migrations.last { applied.contains($0) })
  }
}

extension StoreFailure {
  /// The same of another file.
  func about(_ path: String) -> StoreFailure {
    switch self {
    case .otherMode(_, let found): .otherMode(path: path, found: found)
    case .notABook: .notABook(path: path)
    case .newer(_, let migrations): .newer(path: path, migrations: migrations)
    case .damaged(_, let words): .damaged(path: path, words: words)
    case .busy: .busy(path: path)
    case .trouble(_, let trouble): .trouble(path: path, trouble)
    default: self
    }
  }
}
