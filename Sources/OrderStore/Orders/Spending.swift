import Foundation
import Ordering

/// What a book's attempts spent, or may have, by what was approved or by what the vendor took, whichever is more: everything but what was
/// refused, never sent, or closed as not bought or not paid, and was not found at its vendor after all.
enum Spending {
  /// - Throws: `BookFailure.aboveDayCeiling` when an attempt would spend more than a limit allows.
  static func check(_ db: any BookDatabase, _ attempt: Attempt, under limit: SpendingLimit) throws {
    let spent = try sum(db, since: limit.since)
    let due = attempt.purchase.due ?? .zero
    if spent + due > limit.ceiling { throw BookFailure.aboveDayCeiling(due, spent: spent, limit.ceiling) }
  }

  /// What may be spent for the client of an attempt's order, by what the file has at this moment.
  /// - Throws: `BookFailure.aboveClientCeiling` when the attempt would spend more.
  static func checkClient(_ db: any BookDatabase, _ attempt: Attempt, at now: Date) throws {
    let id = try String.fetchOne(db, sql: "SELECT client FROM orders WHERE id = ?", arguments: [attempt.order.text])
    guard let id, let client = try ClientRow.fetchOne(db, key: id)?.client, !client.ceilings.isEmpty else { return }
    let limit = ClientLimit(
      client, day: try sum(db, since: now.addingTimeInterval(-Ceilings.dayLength), for: client.id),
      month: try sum(db, since: now.addingTimeInterval(-ClientLimit.monthLength), for: client.id))
    if let excess = limit.exceeded(by: attempt.purchase.due ?? .zero) { throw BookFailure.aboveClientCeiling(excess) }
  }

  /// Our choice: an attempt of an earlier version, which does not say what it costs, counts its whole order, once.
  /// - Parameter client: counts that client's orders alone; nil for all.
  static func sum(_ db: any BookDatabase, since time: Date, for client: Client.ID? = nil) throws -> Money {
    var sum = Money.zero
    var counted = Counted(taken: try taken(db, since: time))
    try db.eachRow(
      sql: """
        SELECT attempts.id, attempts.orderID, json_extract(attempts.purchase, '$.due.cents') AS due, orders.approvedCents
        FROM transitions CROSS JOIN attempts ON attempts.id = transitions.attemptID
          CROSS JOIN orders ON orders.id = attempts.orderID
        WHERE transitions.position = 0 AND transitions.at > :time AND (:client = '' OR orders.client = :client)
          AND (attempts.state NOT IN ('rejected', 'notSent', 'absent', 'abandoned')
            OR EXISTS (SELECT * FROM looks WHERE attemptID = attempts.id AND finding IN ('some', 'all')))
        """, arguments: ["time": time.timeIntervalSinceReferenceDate, "client": client?.text ?? ""]
    ) { row in sum += counted.amount(row) }
    return sum
  }

  /// What attempts came to, each for itself; an order that does not say it by its attempts counts once.
  private struct Counted {
    let taken: [String: Money]
    private var whole: Set<String> = []

    init(taken: [String: Money]) { self.taken = taken }

    mutating func amount(_ row: any BookRow) -> Money {
      if let due = row.integer("due") { return max(Money(cents: due), row.text("id").flatMap { taken[$0] } ?? .zero) }
      return whole.insert(row.text("orderID") ?? "").inserted ? Money(cents: row.integer("approvedCents") ?? 0) : .zero
    }
  }

  /// The same of the whole book, by client, vendor and month.
  static func totals(_ db: any BookDatabase) throws -> [OrderTotal] {
    struct Cell: Hashable {
      let client: String?
      let vendor: Vendor
      let month: OrderTotal.Month
    }
    var counted = Counted(taken: try taken(db, since: .distantPast))
    var amounts: [Cell: Money] = [:]
    var orders: [Cell: [String: Int]] = [:]
    try db.eachRow(sql: bought) { row in
      guard let vendor = row.text("vendor").flatMap(Vendor.init), let order = row.text("orderID"),
        let year = row.integer("year"), let month = row.integer("month")
      else { return }
      let cell = Cell(client: row.text("client"), vendor: vendor, month: OrderTotal.Month(year: year, month: month))
      amounts[cell, default: .zero] += counted.amount(row)
      orders[cell, default: [:]][order] = row.integer("mailboxes")
    }
    let uncounted = try UncountedOrder.mailboxes(db, of: orders.values.flatMap { $0.filter { $0.value == 0 }.map(\.key) })
    return amounts.map { cell, amount in
      let counts = orders[cell] ?? [:]
      return OrderTotal(
        client: cell.client.map(Client.ID.init), vendor: cell.vendor, month: cell.month, orders: counts.count,
        mailboxes: counts.reduce(0) { $0 + (uncounted[$1.key] ?? $1.value) }, amount: amount)
    }
  }

  private static let bought = """
    SELECT attempts.id, attempts.orderID, json_extract(attempts.purchase, '$.due.cents') AS due, orders.approvedCents, orders.client,
      orders.mailboxes, json_extract(orders.offer, '$.vendor') AS vendor,
      CAST(strftime('%Y', orders.createdAt + 978307200, 'unixepoch') AS INTEGER) AS year,
      CAST(strftime('%m', orders.createdAt + 978307200, 'unixepoch') AS INTEGER) AS month
    FROM attempts JOIN orders ON orders.id = attempts.orderID
    WHERE attempts.state NOT IN ('rejected', 'notSent', 'absent', 'abandoned')
      OR EXISTS (SELECT * FROM looks WHERE attemptID = attempts.id AND finding IN ('some', 'all'))
    """

  /// What vendors took that differs from what was approved, by attempt.
  private static func taken(_ db: any BookDatabase, since time: Date) throws -> [String: Money] {
    struct Noted: BookReading {
      let attemptID: String
      let note: String
    }
    let rows = try Noted.fetchAll(
      db,
      sql: """
        SELECT attemptID, note FROM transitions WHERE at > :time AND note LIKE '#differs %'
        UNION ALL
        SELECT looks.attemptID, looks.note FROM transitions CROSS JOIN looks ON looks.attemptID = transitions.attemptID
        WHERE transitions.position = 0 AND transitions.at > :time AND looks.note LIKE '#differs %'
        """, arguments: ["time": time.timeIntervalSinceReferenceDate])
    var taken: [String: Money] = [:]
    for row in rows {
      guard case .differs(let differences) = AttemptNote(rawValue: row.note), let took = ReplyDifference.taken(differences.all)
      else {
        continue
      }
      taken[row.attemptID, default: took] = max(taken[row.attemptID] ?? took, took)
    }
    return taken
  }
}
