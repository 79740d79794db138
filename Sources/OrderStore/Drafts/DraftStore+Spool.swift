import Foundation
import Ordering

// Drafts that a program could not bring into the book before it ended.

extension DraftStore {
  /// Whether a failure leaves a draft to be written later.
  static func passes(_ failure: BookFailure) -> Bool {
    guard case .storage(let trouble) = failure else { return false }
    return trouble.kind != .notAllowed
  }

  /// Brings in what sessions of this host have left, as far as that is possible now.
  func bringInSpooled() async {
    guard let spool else { return }
    for entry in await Disk.run({ spool.entries() }) where entry.session != session.id {
      let isDone = try? await connection.write { [self] db in try bringIn(db, entry) }
      if isDone == true { await Disk.run { spool.drop(entry.draft.id, of: entry.session) } }
    }
  }

  /// - Returns: whether the book has all of it that it shall have; not while the session that typed it lives, or may.
  private func bringIn(_ db: any BookDatabase, _ entry: DraftSpool.Entry) throws -> Bool {
    if let owner = try SessionRow.fetchOne(db, key: entry.session), session.lives(owner, at: db.now) { return false }
    let id = entry.draft.id
    // What was ordered is not listed to be ordered again.
    let ordered = "SELECT 1 FROM orders JOIN attempts ON attempts.orderID = orders.id WHERE orders.draftID = ? LIMIT 1"
    if try Int.fetchOne(db, sql: ordered, arguments: [id.text]) != nil { return true }
    guard let saved = try SavedDraft.fetch(db, id: id) else {
      // Somebody has deleted it.
      if entry.revision != nil { return true }
      try add(db, entry.draft)
      return true
    }
    let hold = try DraftHold.fetch(db, id, session)
    if case .held? = hold?.status { return try addCopy(db, entry) }
    guard saved.revision == entry.revision else { return saved.draft == entry.draft ? true : try addCopy(db, entry) }
    _ = try saved.update(db, to: entry.draft)
    return true
  }

  /// Somebody has gone on with the draft meanwhile: what was typed here stands beside it.
  private func addCopy(_ db: any BookDatabase, _ entry: DraftSpool.Entry) throws -> Bool {
    let id = String(Data("\(entry.draft.id.text) \(entry.session)".utf8).sha256.prefix(10))
    guard try !DraftRow.exists(db, key: id) else { return true }
    try add(db, DraftStore.copy(of: entry.draft, id: id))
    return true
  }

  private static func copy(of draft: Draft, id: String) throws -> Draft {
    var object = try JSONSerialization.jsonObject(with: BookJSON.encoder.encode(draft)) as? [String: Any] ?? [:]
    object["id"] = try JSONSerialization.jsonObject(with: BookJSON.encoder.encode(Draft.ID(id)), options: .fragmentsAllowed)
    object["name"] = draft.name + " (typed while the book was away)"
    return try BookJSON.decoder.decode(Draft.self, from: JSONSerialization.data(withJSONObject: object))
  }

  private func add(_ db: any BookDatabase, _ draft: Draft) throws {
    _ = try SavedDraft.insert(db, draft)
    try audit.note(db, AuditEvent(.draftBegun, draft: draft.id, facts: ["step": draft.step.rawValue, "from": "this host's spool"]))
  }
}
