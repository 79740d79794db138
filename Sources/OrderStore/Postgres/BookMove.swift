public import Foundation
import GRDB
import Glibc
public import Ordering

/// A book that was moved out of a file into a team's database.
public struct BookMove: Hashable, Sendable {
  /// What it holds.
  public let contents: BookContents
  /// Where the file is kept; nothing is ordered by it any more.
  public let kept: String
  /// Why the audit's head of the team's book does not stand on this host; nil when it does. The next write puts one down.
  public let headFailure: String?

  /// Copies a book with its audit into an empty book of a team's, reads the copy through against the file, and only then lets it stand: one
  /// transaction, which does nothing where anything differs. The file gets another name before that, so that there are never two books to order by.
  /// - Parameters:
  ///   - directory: where the file is, and where this host's heads of the audit are kept.
  ///   - mode: sandbox or live.
  ///   - place: the team's database, with the rights of its owner.
  ///   - who: the person who does it, for the audit.
  ///   - now: the clock of this host.
  /// - Throws: `StoreFailure.busy` while any program has the file open; why it cannot be moved, with nothing changed;
  ///   where the database's last answer is lost, that nobody knows which it is, with the file under its other name.
  public static func make(
    directory: String, mode: Mode, to place: PostgresPlace,
    who: Operator = .current(environment: ProcessInfo.processInfo.environment), now: @escaping @Sendable () -> Date = { Date() }
  ) throws(StoreFailure) -> BookMove {
    let root = URL(fileURLWithPath: directory, isDirectory: true).standardizedFileURL.path
    let book = BookFile(directory: root, mode: mode, now: now)
    umask(0o077)
    try PrivateFiles.checkDirectory(root)
    try FileSystems.check(root)
    try PrivateFiles.checkFile(book.path)
    let use = try SharedFileLock(book.usePath, alone: true)
    defer { withExtendedLifetime(use) {} }
    // Brought up to date, so that both have the same columns.
    let queue = try book.open()
    defer { try? queue.close() }
    do {
      let contents = try BookContents.verified(book.path, mode: mode)
      return try queue.read { db in
        let work = MoveWork(file: SQLiteDatabase(db, now: now), book: book, place: place, who: who)
        let copy = try work.copied()
        let aside = FileAside(book, hasHead: copy.heads.count > 1)
        try aside.putAway()
        do {
          try copy.connection.run("COMMIT")
        } catch let error as PostgresError where error.isLoss {
          throw aside.unknown(place, error)
        } catch {
          try aside.putBack()
          throw error
        }
        return BookMove(contents: contents, kept: aside.kept, headFailure: work.anchor(copy))
      }
    } catch {
      throw StoreFailure(error, path: place.title)
    }
  }
}

/// The steps of a move, while nobody else has the file.
private struct MoveWork {
  let file: SQLiteDatabase
  let book: BookFile
  let place: PostgresPlace
  let who: Operator

  private var schema: PostgresBookSchema { PostgresBookSchema(mode: book.mode) }

  /// In the order in which rows refer to each other.
  private static let tables = [
    ("sessions", "id"), ("clients", "id"), ("drafts", "id"), ("draftLines", "draftID, position"), ("approvals", "draftID"),
    ("orders", "rowid"), ("attempts", "number"), ("transitions", "attemptID, position"), ("nameLocks", "attemptID, name"),
    ("replies", "attemptID, position"), ("looks", "attemptID, position"), ("changes", "number"), ("audit", "number"),
  ]

  /// A copy that was read through, in a transaction that is not yet committed.
  struct Copy {
    let connection: PostgresConnection
    /// Of the audit: before the line that tells of the move, and after it.
    let heads: [AuditHead]
    /// Where they stand on this host.
    let anchor: AuditAnchor
  }

  func copied() throws -> Copy {
    let heads = try book.anchor.heads()
    let known = try AuditReader.verify(file, anchors: heads)
    guard known.faults.allSatisfy({ $0 == .noAnchor }) else {
      throw StoreFailure.damaged(path: book.path, words: "its audit does not fit; run mailorder audit verify")
    }
    let connection = try schema.connect(place)
    let team = PostgresDatabase(connection, clock: book.now)
    try connection.run("BEGIN; SET LOCAL statement_timeout = 0; SELECT pg_advisory_xact_lock(\(book.mode.applicationID))")
    try checkEmpty(team)
    // What they would do was done when the rows were written first.
    let tables = [
      "clients", "drafts", "approvals", "orders", "attempts", "transitions", "nameLocks", "replies", "looks", "changes", "audit",
    ]
    for table in tables { try connection.run("ALTER TABLE \(table) DISABLE TRIGGER USER") }
    for (table, order) in MoveWork.tables { try copy(table, order, to: team) }
    for table in tables { try connection.run("ALTER TABLE \(table) ENABLE TRIGGER USER") }
    try team.execute(sql: "UPDATE drafts SET holder = NULL, heldSince = NULL")
    for table in ["attempts", "changes"] {
      try connection.run(
        "SELECT setval(pg_get_serial_sequence('\(schema.name).\(table)', 'number'), (SELECT coalesce(max(number), 0) + 1 FROM \(table)), false)"
      )
    }
    try verify(team, heads)
    var person = who
    person.account = try connection.run("SELECT session_user")[0].text(0) ?? who.account
    let session = SessionStore(owner: .current(), who: person, processes: .team, now: book.now)
    let line = AuditEvent(.moved, facts: ["from": "\(book.mode.rawValue).sqlite", "lines": "\(known.lines)"])
    let head = try AuditWriter(session: session, cuts: Redaction()).note(team, line)
    let anchor = AuditAnchor(path: try schema.ownFiles(connection, in: book.directory) + ".audit-head")
    return Copy(connection: connection, heads: [known.head, head].compactMap(\.self), anchor: anchor)
  }

  /// Puts the heads of a copy that stands down on this host.
  /// - Returns: why that failed, which undoes nothing.
  func anchor(_ copy: Copy) -> String? {
    do {
      for head in copy.heads { try copy.anchor.add(head, at: book.now()) }
      return nil
    } catch {
      return error.words
    }
  }

  private func checkEmpty(_ team: PostgresDatabase) throws {
    for table in ["audit", "orders", "drafts", "clients"] where try Int.fetchOne(team, sql: "SELECT count(*) FROM \(table)") != 0 {
      throw schema.failure(
        place, .other,
        "the order book in \(place.title) is not empty (\(table)); a book is moved into an empty one only, and nothing was changed")
    }
  }

  private func copy(_ table: String, _ order: String, to team: PostgresDatabase) throws {
    let names = try String.fetchAll(file, sql: "SELECT name FROM pragma_table_info('\(table)')")
    let columns = names.map { RecordEncoder.Column(name: $0, value: .null).quoted }.joined(separator: ", ")
    let signs = names.map { _ in "?" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(file.db, sql: "SELECT \(columns) FROM \(table) ORDER BY \(order)")
    while let row = try rows.next() {
      try team.execute(
        sql: "INSERT INTO \(table) (\(columns)) VALUES (\(signs))", arguments: SQLArguments(row.databaseValues.map(\.sqlValue)))
    }
  }

  /// The copy says of everything what the file says.
  private func verify(_ team: PostgresDatabase, _ heads: [AuditHead]) throws {
    for (table, _) in MoveWork.tables {
      let counts = try [file as any BookDatabase, team].map { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
      guard counts[0] == counts[1] else { throw differs(table) }
    }
    guard try AuditReader.verify(team, anchors: heads).faults.allSatisfy({ $0 == .noAnchor }) else { throw differs("audit") }
    guard try OrderRecordStore.fetch(file) == OrderRecordStore.fetch(team) else { throw differs("orders") }
    let drafts = try DraftRow.fetchAll(file, orderedBy: "id").map { Draft.ID($0.id) }
    for draft in drafts where try SavedDraft.fetch(file, id: draft)?.draft != SavedDraft.fetch(team, id: draft)?.draft {
      throw differs("drafts")
    }
  }

  private func differs(_ what: String) -> StoreFailure {
    schema.failure(place, .other, "the copy in \(place.title) is not as the file is (\(what)); nothing was changed")
  }
}

extension DatabaseValue {
  fileprivate var sqlValue: SQLValue {
    switch storage {
    case .null: .null
    case .int64(let value): .integer(value)
    case .double(let value): .real(value)
    case .string(let value): .text(value)
    case .blob(let value): .blob(value)
    }
  }
}
