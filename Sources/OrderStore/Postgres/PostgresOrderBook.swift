public import Foundation
public import Ordering

/// The order book of one mode in a database that a team shares. What a call has acknowledged is on the server's disk; the audit's head
/// stands on this host as well, in a file that only grows.
///
/// Who does something is the role that the database knows the session by, not a name that a program sends. Sessions of other hosts cannot be
/// seen from here: they live by their signs of life.
public final class PostgresOrderBook: StoredOrderBook {
  public let stores: BookStores

  /// Opens the book. It waits for the server, so it should not run on the main actor.
  /// - Parameters:
  ///   - place: the database.
  ///   - mode: sandbox or live.
  ///   - directory: of this host's own data, of mode 0700; made if it is not there.
  ///   - owner: the session that opens it.
  ///   - who: the person at it; the account becomes the database's role.
  ///   - cut: cuts the secrets its caller knows out of a text.
  /// - Throws: `StoreFailure`.
  public convenience init(
    _ place: PostgresPlace, mode: Mode, directory: String, owner: SessionOwner = .current(),
    who: Operator = .current(environment: ProcessInfo.processInfo.environment), cut: @escaping @Sendable (String) -> String = { $0 }
  ) throws(StoreFailure) {
    try self.init(place, mode: mode, directory: directory, owner: owner, who: who, cut: cut, processes: .team, clock: nil)
  }

  /// - Parameters:
  ///   - clock: a test's; nil for the server's.
  ///   - schema: a test's, which waits less long; nil for the mode's.
  init(
    _ place: PostgresPlace, mode: Mode, directory: String, owner: SessionOwner, who: Operator,
    cut: @escaping @Sendable (String) -> String = { $0 }, processes: ProcessTable, clock: (@Sendable () -> Date)?,
    schema own: PostgresBookSchema? = nil
  ) throws(StoreFailure) {
    let root = URL(fileURLWithPath: directory, isDirectory: true).standardizedFileURL.path
    umask(0o077)
    try PrivateFiles.makeDirectory(root)
    let now = clock ?? { Date() }
    let schema = own ?? PostgresBookSchema(mode: mode)
    var person = who
    let files: String
    do {
      let connection = try schema.connect(place)
      person.account = try connection.run("SELECT session_user")[0].text(0) ?? who.account
      files = try schema.ownFiles(connection, in: root)
    } catch {
      throw StoreFailure(error, path: place.title)
    }
    let heads = AuditAnchor(path: files + ".audit-head")
    let keeper = AnchorKeeper(heads, now: now)
    // Numbers of users mean somebody else on every host.
    person.loginUID = nil
    let session = SessionStore(owner: owner, who: person, processes: processes, now: now)
    stores = BookStores(
      PostgresEngine(place, schema, anchor: keeper, clock: clock), session: session,
      audit: AuditWriter(session: session, cuts: Redaction(cut), anchor: keeper), anchor: heads, copies: { [] },
      spool: AnswerSpool(directory: files + ".answers"), drafts: DraftSpool(directory: files + ".drafts"))
  }
}

extension ProcessTable {
  /// Sessions of this run of this machine as the kernel shows them; all others cannot be seen, and live by their signs of life.
  static let team = ProcessTable { owner in
    owner.boot == ProcFacts.current.boot ? ProcessTable.system.status(owner) : .unseen
  }
}
