import Foundation
public import Ordering

/// What the owner of a team's book does to it: makes it, brings it up to date, looks at it.
public struct PostgresBookOwner: Sendable {
  private let place: PostgresPlace
  private let schema: PostgresBookSchema

  public init(_ place: PostgresPlace, mode: Mode) {
    self.place = place
    schema = PostgresBookSchema(mode: mode)
  }

  /// How a team's book stands.
  public struct Report: Hashable, Sendable {
    /// The server's version, such as 150018.
    public let serverVersion: Int
    /// The migrations it has had.
    public let migrations: [String]
    /// Those that are still to come.
    public let pending: [String]
    /// What the book's own audit says of itself.
    public let audit: AuditVerdict
    /// Attempts that are not as their history and the audit tell, by the order of their journaling; at most a hundred.
    public let attempts: [AttemptFault]
    /// Whether orders are found by an index of their names.
    public let findsByIndex: Bool
    /// What its owner lets be spent; nil in a book of an older program.
    public let ceilings: Ceilings?
  }

  /// Makes the book and its roles; what is there already stays.
  /// - Returns: the migrations that were made.
  /// - Throws: `StoreFailure`; nothing was changed then.
  public func make() throws(StoreFailure) -> [String] {
    try working { connection in
      try connection.run("BEGIN; SELECT pg_advisory_xact_lock(\(schema.mode.applicationID))")
      try connection.run(PostgresRoles.make)
      try connection.run(
        """
        CREATE SCHEMA IF NOT EXISTS \(schema.name);
        CREATE TABLE IF NOT EXISTS \(schema.name).migrations (
          number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE, at timestamptz NOT NULL DEFAULT now())
        """)
      return try finish(connection)
    }
  }

  /// Brings a book up to date.
  /// - Returns: the migrations that were made.
  /// - Throws: `StoreFailure`; nothing was changed then.
  public func migrate() throws(StoreFailure) -> [String] {
    try working { connection in
      try connection.run("BEGIN; SELECT pg_advisory_xact_lock(\(schema.mode.applicationID))")
      return try finish(connection)
    }
  }

  private func finish(_ connection: PostgresConnection) throws -> [String] {
    guard let known = try schema.migrations(connection) else {
      throw schema.failure(place, .notABook, "\(place.title) has no order book; run mailorder book init")
    }
    let unknown = known.filter { !PostgresSchema.names.contains($0) }
    guard unknown.isEmpty else { throw StoreFailure.newer(path: place.title, migrations: unknown) }
    let pending = PostgresSchema.migrations.filter { !known.contains($0.name) }
    for migration in pending {
      try connection.run(PostgresSchema.qualified(migration.sql, in: schema.name))
      try connection.run("INSERT INTO migrations (name) VALUES ('\(migration.name)')")
    }
    try connection.run(PostgresFinding.make)
    try connection.run(PostgresRoles.rights(in: schema.name))
    // Of writers that have ended long ago.
    try connection.run("DELETE FROM writes WHERE at < now() - interval '7 days'")
    try connection.run("COMMIT")
    return pending.map(\.name)
  }

  /// Reads a book through; changes nothing.
  public func examine() throws(StoreFailure) -> Report {
    try working { connection in
      guard let known = try schema.migrations(connection) else {
        throw schema.failure(place, .notABook, "\(place.title) has no order book; its owner runs mailorder book init")
      }
      try connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
      let db = PostgresDatabase(connection, clock: { Date() })
      let isOfNow = known.count == PostgresSchema.names.count
      let verdict = try AuditReader.verify(db, anchors: [], kept: isOfNow ? AskedTerms.heads(db) : [])
      let attempts = try AttemptExamination.faults(db)
      let ceilings = isOfNow ? try AskedTerms.ceilings(db) : nil
      let index = try connection.run("SELECT to_regclass('\(schema.name).ordersToFind')")[0].text(0)
      try connection.run("COMMIT")
      return Report(
        serverVersion: connection.serverVersion, migrations: known, pending: PostgresSchema.names.filter { !known.contains($0) },
        audit: verdict, attempts: attempts, findsByIndex: index != nil, ceilings: ceilings)
    }
  }

  /// The most that may be spent by the book.
  public func ceilings() throws(StoreFailure) -> Ceilings {
    try working { connection in
      guard try schema.migrations(connection)?.count == PostgresSchema.names.count else { throw schema.olderFailure(place) }
      return try AskedTerms.ceilings(PostgresDatabase(connection, clock: { Date() }))
    }
  }

  /// Sets the most that may be spent by the book, in place of what stood.
  /// - Returns: the same.
  /// - Throws: `StoreFailure`, of kind `notAllowed` where this role is not the book's owner.
  public func set(_ ceilings: Ceilings) throws(StoreFailure) -> Ceilings {
    try working { connection in
      guard try schema.migrations(connection)?.count == PostgresSchema.names.count else { throw schema.olderFailure(place) }
      try connection.run("BEGIN; SELECT pg_advisory_xact_lock(\(schema.mode.applicationID))")
      try AskedTerms.set(ceilings, PostgresDatabase(connection, clock: { Date() }))
      try connection.run("COMMIT")
      return ceilings
    }
  }

  private func working<Value>(_ body: (PostgresConnection) throws -> Value) throws(StoreFailure) -> Value {
    do {
      let connection = try PostgresConnection(place.parameters)
      try schema.check(connection, place)
      return try body(connection)
    } catch let error as PostgresError where error.isOfRights {
      throw schema.failure(
        place, .notAllowed,
        "only the owner of \(place.title) does that; run it with the owner's role in the address, such as sudo -u postgres mailorder book … with postgresql:///database"
      )
    } catch {
      throw StoreFailure(error, path: place.title)
    }
  }
}
