import Foundation
import Ordering

/// The names an attempt holds while it is open, so that no second order for them can leave, whoever sends it.
///
/// Source: Purchasing, State machine of one attempt, armed to intent. A purchase that registers a name holds it at every vendor; one that
/// works on a name that is registered already holds it at its vendor. Our choice beyond that: the two exclude each other too, since a name
/// that another purchase is working on cannot be registered; and what was ordered lately is not ordered again, whatever the vendor's list
/// shows: a name that registers one, the mailboxes of a domain at their vendor, a further mailbox by its address.
enum NameLocks {
  /// Takes the locks of an attempt whose row was just written.
  /// - Throws: `BookFailure.nameLocked` for the first name that another open attempt holds, or that another order has just got.
  static func take(_ db: any BookDatabase, for attempt: Attempt, _ session: SessionStore) throws {
    let scope = attempt.purchase.lockScope
    for name in attempt.purchase.names.uniqued() {
      let begun = attempt.history.first?.at ?? db.now
      let taken =
        try open(db, name, scope: scope, besides: nil) ?? bought(db, name, scope: scope, besides: attempt.order, since: begun)
        ?? repeated(db, name, attempt)
      if let taken { throw BookFailure.nameLocked(name, by: try holder(db, taken, session)) }
      try db.execute(
        sql: "INSERT INTO nameLocks (attemptID, name, scope, isOpen) VALUES (?, ?, ?, 1)",
        arguments: [attempt.id.text, name.text, scope])
    }
  }

  /// Lets go of what a closed attempt held; the rows stay, as a record.
  static func release(_ db: any BookDatabase, for attempt: Attempt) throws {
    try db.execute(sql: "UPDATE nameLocks SET isOpen = 0 WHERE attemptID = ?", arguments: [attempt.id.text])
  }

  /// Who has a name of a purchase already, however long ago: for a person who asks why a vendor lists it.
  static func anyHolder(
    _ db: any BookDatabase, of purchase: Purchase, besides order: Order.ID, _ session: SessionStore
  ) throws -> BookFailure? {
    let scope = purchase.lockScope
    for name in purchase.names {
      let taken =
        try open(db, name, scope: scope, besides: order) ?? bought(db, name, scope: scope, besides: order, since: .distantPast)
      if let taken { return .nameLocked(name, by: try holder(db, taken, session)) }
    }
    return nil
  }

  private static func open(_ db: any BookDatabase, _ name: DomainName, scope: String, besides order: Order.ID?) throws
    -> AttemptRow?
  {
    try AttemptRow.fetchOne(
      db,
      sql: """
        SELECT attempts.* FROM nameLocks CROSS JOIN attempts ON attempts.id = nameLocks.attemptID
        WHERE nameLocks.name = :name AND nameLocks.isOpen = 1 AND attempts.orderID <> :order
          AND (:scope = '\(everyVendor)' OR nameLocks.scope IN ('\(everyVendor)', :scope))
        """, arguments: ["name": name.text, "scope": scope, "order": order?.text ?? ""])
  }

  /// The attempt of another order that got a name since a time, or was found to have got it although it was closed as not bought. Of one of
  /// which a person said that only a part was bought the rest of its names is free.
  private static func bought(
    _ db: any BookDatabase, _ name: DomainName, scope: String, besides order: Order.ID, since time: Date
  ) throws -> AttemptRow? { try allBought(db, name, scope: scope, besides: order, since: time).first }

  /// The attempt of another order that ordered the same lately.
  private static func repeated(_ db: any BookDatabase, _ name: DomainName, _ attempt: Attempt) throws -> AttemptRow? {
    let purchase = attempt.purchase
    let lately = db.now.addingTimeInterval(-NameHolder.freshness)
    return try allBought(db, name, scope: purchase.lockScope, besides: attempt.order, since: lately)
      .first { purchase.repeats($0.purchase, on: name) }
  }

  private static func allBought(
    _ db: any BookDatabase, _ name: DomainName, scope: String, besides order: Order.ID, since time: Date
  ) throws -> [AttemptRow] {
    let rows = try AttemptRow.fetchAll(
      db,
      sql: """
        SELECT attempts.*, \(lastStep) AS gotAt
        FROM nameLocks CROSS JOIN attempts ON attempts.id = nameLocks.attemptID
        WHERE nameLocks.name = :name AND attempts.orderID <> :order
          AND (:scope = '\(everyVendor)' OR nameLocks.scope IN ('\(everyVendor)', :scope))
          AND (attempts.state = 'placed' AND \(lastStep) >= :since
            OR attempts.state IN ('rejected', 'absent', 'abandoned')
              AND EXISTS (SELECT * FROM looks WHERE attemptID = attempts.id AND finding IN ('some', 'all')))
        ORDER BY gotAt DESC
        """,
      arguments: ["name": name.text, "order": order.text, "scope": scope, "since": time.timeIntervalSinceReferenceDate])
    return try rows.filter { row in
      let life = try AttemptLife(db, row)
      return row.state == .placed ? !life.lacking.contains(name) : life.foundAfterClosing != nil
    }
  }

  private static let lastStep = "(SELECT max(at) FROM transitions WHERE attemptID = attempts.id)"

  /// Whose an attempt is, for the refusal of another.
  static func holder(_ db: any BookDatabase, _ row: AttemptRow, _ session: SessionStore) throws -> NameHolder {
    let steps = try TransitionRow.fetchAll(db, where: "attemptID = ?", [row.id], orderedBy: "position")
    let since = (row.state == .placed ? steps.last : steps.first)?.at ?? db.now
    let owner = try String.fetchOne(db, sql: "SELECT owner FROM attempts WHERE id = ?", arguments: [row.id])
    return NameHolder(
      order: Order.ID(row.orderID), orderName: try OrderRow.fetchOne(db, key: row.orderID)?.name ?? "",
      vendor: row.purchase.vendor, state: row.state,
      holder: try owner.flatMap { try SessionRow.fetchOne(db, key: $0) }?.holder(since: since), since: since)
  }

  fileprivate static let everyVendor = "*"
}

/// What an attempt went through, as far as it says which names it got.
private struct AttemptLife: AttemptStanding {
  let index: Int
  let state: AttemptState
  let history: [Attempt.Transition]
  let checks: [ReconciliationCheck]
  let names: [DomainName]

  init(_ db: any BookDatabase, _ row: AttemptRow) throws {
    index = row.purchaseIndex
    state = row.state
    names = row.purchase.names
    history = try TransitionRow.fetchAll(db, where: "attemptID = ?", [row.id], orderedBy: "position").map(\.transition)
    checks = try CheckRow.all(db, of: row.id)
  }
}

extension Purchase {
  fileprivate var lockScope: String { kind.registersNames ? NameLocks.everyVendor : vendor.rawValue }

  /// Whether it orders what another purchase did: further mailboxes are the same by their address, all else by its domain. Mailboxes on a name
  /// that was just bought are another thing than the name.
  fileprivate func repeats(_ other: Purchase, on name: DomainName) -> Bool {
    if [kind, other.kind].contains(.instantlyExtraAccounts) { return !aliases(on: name).isDisjoint(with: other.aliases(on: name)) }
    return kind.registersNames == other.kind.registersNames
  }

  private func aliases(on name: DomainName) -> Set<String> {
    Set(items.filter { $0.name == name }.flatMap(\.mailboxes).map { $0.alias.lowercased() })
  }
}
