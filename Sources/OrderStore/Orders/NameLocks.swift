import GRDB
import Ordering

/// The names an attempt holds while it is open, so that no second order for them can leave, whoever sends it.
///
/// Source: reliability, state machine, row 3. A purchase that registers a name holds it at every vendor; one that works on a name that is
/// registered already holds it at its vendor. Beyond that row (ours): the two exclude each other too, since a name that another
/// purchase is working on cannot be registered.
enum NameLocks {
  /// Takes the locks of an attempt whose row was just written.
  /// - Throws: `BookFailure.nameLocked` for the first name that another open attempt holds.
  static func take(_ db: Database, for attempt: Attempt) throws {
    let scope = attempt.purchase.lockScope
    var seen: Set<DomainName> = []
    for name in attempt.purchase.names where seen.insert(name).inserted {
      if let holder = try holder(db, of: name, scope: scope) { throw BookFailure.nameLocked(name, by: holder) }
      try db.execute(
        sql: "INSERT INTO nameLocks (attemptID, name, scope, isOpen) VALUES (?, ?, ?, 1)",
        arguments: [attempt.id.text, name.text, scope])
    }
  }

  /// Lets go of what a closed attempt held; the rows stay, as a record.
  static func release(_ db: Database, for attempt: Attempt) throws {
    try db.execute(sql: "UPDATE nameLocks SET isOpen = 0 WHERE attemptID = ?", arguments: [attempt.id.text])
  }

  private static func holder(_ db: Database, of name: DomainName, scope: String) throws -> Order.ID? {
    try String.fetchOne(
      db,
      sql: """
        SELECT attempts.orderID FROM nameLocks JOIN attempts ON attempts.id = nameLocks.attemptID
        WHERE nameLocks.name = :name AND nameLocks.isOpen = 1
          AND (:scope = '\(everyVendor)' OR nameLocks.scope IN ('\(everyVendor)', :scope))
        """, arguments: ["name": name.text, "scope": scope]
    ).map(Order.ID.init)
  }

  fileprivate static let everyVendor = "*"
}

extension Purchase {
  fileprivate var lockScope: String { operation.registersNames ? NameLocks.everyVendor : vendor.rawValue }
}
