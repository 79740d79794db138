import Foundation
import GRDB
import Ordering

/// Purchases that a copy of a book has no attempt of, though a session may have been about to make them: an order is written before the vendor's
/// lists are read, and its attempt only after. Whether they were made is not in the copy, so each becomes an attempt of which nobody knows what came: it
/// holds its names, it is looked for in the vendor's lists, its plan waits for it, and a person closes it by a typed reason.
///
/// Source: Purchasing, Book durability.
struct Unjournaled {
  /// Our choice: whatever was approved within a day before the last thing that the copy tells of may have been under way, in seconds. A plan is
  /// under way for minutes, and the copy does not say whether a session lived; a look too many costs a quarter of an hour, an order too many money.
  static let window: TimeInterval = 86_400

  let db: SQLiteDatabase
  let writer: AuditWriter

  /// Journals them, before what the copy has under way is made unconfirmed.
  /// - Parameter known: up to when the copy tells what happened.
  /// - Returns: the attempts made.
  func journal(until known: Date) throws -> [Attempt] {
    let since = known.addingTimeInterval(-Self.window)
    let approvals = try approvals()
    let recent = approvals.filter { $0.value.at >= since }.map(\.key)
    let orders = try OrderRecordStore.fetch(
      db,
      where: """
        createdAt >= :since OR id IN (SELECT value FROM json_each(:approved)) OR id IN (
          SELECT attempts.orderID FROM transitions CROSS JOIN attempts ON attempts.id = transitions.attemptID WHERE transitions.at >= :since)
        """, ["since": since.timeIntervalSinceReferenceDate, "approved": BookJSON.list(recent)], orderedBy: "createdAt, rowid")
    return try orders.flatMap { order in
      let approval = approvals[order.id.text]
      guard order.mayHaveGoneOn, try isUnderWay(order, approval) else { return [Attempt]() }
      return try order.plan.purchases.indices.compactMap { index in
        let before = order.attempts.last { $0.index == index }
        guard before?.state.isUnbought ?? true else { return nil }
        return try attempt(index, of: order, insteadOf: before, since: max(order.createdAt, approval?.at ?? order.createdAt))
      }
    }
  }

  /// The last time that a person approved an order or the rest of its plan.
  private struct Approval {
    let line: Int
    let at: Date
  }

  private func approvals() throws -> [String: Approval] {
    struct Approved: BookReading {
      let order: String
      let line: Int
      let at: Int64
    }
    let rows = try Approved.fetchAll(
      db, sql: #"SELECT "order", max(number) AS line, at FROM audit WHERE kind = ? AND "order" IS NOT NULL GROUP BY "order""#,
      arguments: [AuditEvent.Kind.approved.rawValue])
    let pairs = rows.map { row in
      (row.order, Approval(line: row.line, at: Date(timeIntervalSince1970: Double(row.at) / 1_000)))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// Whether the plan may have gone on after the last that the copy has of it: not where its last purchase was refused, not sent or closed, and
  /// nobody approved the rest since.
  private func isUnderWay(_ order: Order, _ approval: Approval?) throws -> Bool {
    guard let last = order.attempts.last, last.state.isUnbought else { return true }
    let ended = try Int.fetchOne(
      db, sql: "SELECT max(number) FROM audit WHERE attempt = ? AND kind NOT IN (?, ?)",
      arguments: [last.id.text, AuditEvent.Kind.looked.rawValue, AuditEvent.Kind.acknowledged.rawValue])
    return (approval?.line ?? 0) > (ended ?? 0)
  }

  /// - Returns: nil where another order has the names: the book would have refused the attempt.
  private func attempt(_ index: Int, of order: Order, insteadOf before: Attempt?, since approved: Date) throws -> Attempt? {
    let purchase = order.approvedPurchase(index)
    let begun = Attempt(
      id: Attempt.ID(UUID().uuidString.lowercased()), order: order.id, index: index, purchase: purchase, request: .lost,
      account: order.attempts.last { $0.account != nil }?.account, baseline: try known(before: purchase),
      supersedes: before?.id, at: approved)
    if let holder = try insert(begun, holdsNames: true) {
      // An earlier purchase of the same order holds them for it.
      guard holder.order == order.id, try insert(begun, holdsNames: false) == nil else { return nil }
    }
    var moved = begun
    // From the approval on it may have left: older entries of the vendor's lists are none of it.
    try moved.take(.sending, at: approved)
    try moved.take(.restored, at: db.now)
    try AttemptJournal.advance(db, moved, from: begun.state, writer.cuts)
    try writer.note(db, AuditEvent(moved))
    return moved
  }

  /// - Returns: who holds a name of it, so that it is not in the book; nil when it stands there.
  private func insert(_ attempt: Attempt, holdsNames: Bool) throws -> NameHolder? {
    var held: NameHolder?
    try db.db.inSavepoint {
      do {
        try AttemptJournal.insert(db, attempt, writer.session, writer.cuts, holdsNames: holdsNames)
        try writer.note(db, AuditEvent(attempt))
        return .commit
      } catch BookFailure.nameLocked(_, let holder) {
        held = holder
        return .rollback
      }
    }
    return held
  }

  /// What the vendor listed before, as far as the copy tells: the newest list that each kind of purchase began with. Whatever was listed before the
  /// copy was made is none of these purchases. ScaledMail's entries say of which list they are; elsewhere each kind has its own.
  private func known(before purchase: Purchase) throws -> [String] {
    var newest: [Purchase.Kind: [String]] = [:]
    try db.eachRow(sql: "SELECT * FROM attempts WHERE baseline <> '[]' ORDER BY number") { columns in
      let row = try AttemptRow(from: RowDecoder(columns))
      let other = row.purchase
      guard other.vendor == purchase.vendor, other.workspace?.id == purchase.workspace?.id,
        other.kind == purchase.kind || purchase.vendor == .scaledmail
      else { return }
      newest[other.kind] = row.baseline
    }
    return Set(newest.values.joined()).sorted()
  }
}

extension Order {
  /// Whether its plan may go on by itself: nothing of it waits for a payment, for the vendor's lists or for a person.
  fileprivate var mayHaveGoneOn: Bool {
    guard lackingNames.isEmpty, foundAfterClosing.isEmpty else { return false }
    return !latestAttempts.contains { [.awaitingPayment, .unknown, .partial].contains($0.state) }
  }
}

extension AttemptState {
  /// Whether it ended without anything bought, so that its purchase may be tried again.
  fileprivate var isUnbought: Bool { isClosed && self != .placed }
}
