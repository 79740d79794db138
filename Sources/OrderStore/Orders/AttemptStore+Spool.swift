import Foundation
import Ordering

// Answers that a program could not bring into the book before it ended.

extension AttemptStore {
  /// Brings in what sessions of this host have left, and what the book did not take from this one, as far as that is possible now: it is tried
  /// again with every look at the book's health and before anything is looked for at a vendor.
  func bringInSpooled() async {
    guard let spool else { return }
    for entry in await Disk.run({ spool.entries() }) {
      let isDone = try? await connection.write { [self] db in try bringIn(db, entry) }
      if isDone == true { await Disk.run { spool.drop(entry) } }
    }
  }

  /// - Returns: whether the book has it now; not while another session that sent it lives, or may.
  private func bringIn(_ db: any BookDatabase, _ entry: AnswerSpool.Entry) throws -> Bool {
    let id = Attempt.ID(entry.attempt)
    let stored = try StoredAttempts(db, of: [entry.order]).ofOrder[entry.order]?.first { $0.id == id }
    guard let stored else { return false }
    if entry.stands(in: stored) { return true }
    guard let moved = entry.moved(stored) else { return try late(db, entry, stored) }
    guard try AttemptOwner.isGone(db, id, session, hasLetGo: true) else { return false }
    try AttemptJournal.advance(db, moved, from: stored.state, audit.cuts)
    if let reply = entry.reply { try ReplyRow.append(db, reply, to: id) }
    try audit.note(db, AuditEvent(moved, reply: entry.reply))
    return true
  }

  /// An answer that comes when another host has held its session for gone and made the attempt unconfirmed: a vendor's yes settles it, whatever
  /// else it was is kept with it, and the vendor's number and page of an order that waits for its payment, by which it is found.
  private func late(_ db: any BookDatabase, _ entry: AnswerSpool.Entry, _ stored: Attempt) throws -> Bool {
    if let reply = entry.reply {
      // The answer of this very session may have been refused twice.
      guard try !ReplyRow.all(db, of: stored.id).contains(reply) else { return true }
      try ReplyRow.append(db, reply, to: stored.id)
    }
    var moved = stored
    let isOpen = stored.state == .unknown || stored.state == .verify
    if entry.state == .awaitingPayment, isOpen, stored.vendorOrder == nil {
      moved = entry.found(stored)
      try db.execute(
        sql: "UPDATE attempts SET vendorOrder = ?, checkout = ? WHERE id = ?",
        arguments: [entry.vendorOrder, entry.checkout, stored.id.text])
    }
    if entry.state == .placed, isOpen {
      try moved.take(.evidence(.all(vendorOrder: entry.vendorOrder)), at: db.now)
      try AttemptJournal.advance(db, moved, from: stored.state, audit.cuts)
    }
    try audit.note(db, AuditEvent(moved, reply: entry.reply))
    return true
  }
}
