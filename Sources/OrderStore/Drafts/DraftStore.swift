import Foundation
import Ordering
import Synchronization

/// Keeps drafts, each with one session at a time. It remembers the draft at hand as the file has it, so that a save writes only what
/// changed, and of every other draft which save it knows.
final class DraftStore: Sendable {
  private struct Memory {
    var last: SavedDraft?
    /// The save of each draft that was read or made here. A draft in it is never written as new: if it is not in the file, it was deleted.
    var revisions: [Draft.ID: Int] = [:]

    mutating func keep(_ saved: SavedDraft) {
      last = saved
      revisions[saved.draft.id] = saved.revision
    }
  }

  let connection: any BookEngine
  let session: SessionStore
  let audit: AuditWriter
  /// Where drafts stand while the book is away; nil for a book in a file here.
  let spool: DraftSpool?
  /// Drafts of this session that stand there.
  private let spooled = Mutex<Set<Draft.ID>>([])
  private let memory = Mutex(Memory())

  init(_ connection: any BookEngine, session: SessionStore, audit: AuditWriter, spool: DraftSpool? = nil) {
    self.spool = spool
    self.connection = connection
    self.session = session
    self.audit = audit
  }

  /// Last changed first. A draft counts the domains that are chosen in it.
  /// - Parameter text: words that all have to stand in its name, its brand, its client's name or its chosen domains.
  func summaries(matching text: String = "") async throws(BookFailure) -> [DraftSummary] {
    let find = FindText(text.split(whereSeparator: \.isWhitespace).map(String.init))
    return try await connection.list { [session] db in
      let held = "SELECT * FROM sessions WHERE id IN (SELECT holder FROM drafts WHERE holder IS NOT NULL)"
      let sessions = try SessionRow.fetchAll(db, sql: held)
        .keyed(by: \.id)
      let drafts = try DraftListing.fetchAll(
        db, sql: DraftListing.newestFirst(where: find.sql(DraftListing.matches)),
        arguments: SQLArguments(find.arguments([.text, .text, .text, .text])))
      return drafts.map { listing in
        listing.summary(session.status(listing.holder.flatMap { sessions[$0] }, since: listing.heldSince, at: db.now))
      }
    }
  }

  func draft(_ id: Draft.ID) async throws(BookFailure) -> Draft? {
    let saved = try await connection.read { db in try SavedDraft.fetch(db, id: id) }
    if let saved { memory.withLock { $0.keep(saved) } }
    return saved?.draft
  }

  /// Takes a draft for this session.
  /// - Throws: `BookFailure.draftHeld` while another session that lives has it, `BookFailure.missing`.
  func claim(_ id: Draft.ID) async throws(BookFailure) -> DraftClaim {
    let (saved, dead) = try await connection.write { [session, audit] db in
      guard let hold = try DraftHold.fetch(db, id, session), let saved = try SavedDraft.fetch(db, id: id) else {
        throw BookFailure.missing
      }
      var dead: Holder?
      switch hold.status {
      case .held(let holder): throw BookFailure.draftHeld(id, by: holder)
      case .left(let holder):
        dead = holder
        let facts = ["from": holder.who.shortName, "process": "\(holder.process)"]
        try audit.note(db, AuditEvent(.draftTakenOver, draft: id, facts: facts))
      case .free, .ours: break
      }
      if hold.status != .ours { try DraftHold.take(db, id, session) }
      return (saved, dead)
    }
    memory.withLock { $0.keep(saved) }
    return DraftClaim(draft: saved.draft, takenFrom: dead)
  }

  func release(_ id: Draft.ID) async throws(BookFailure) {
    try await connection.write { [session] db in try DraftHold.release(db, id, session) }
  }

  /// Writes what changed.
  /// - Throws: `BookFailure.missing` when it has been deleted since it was read or made here; `BookFailure.draftTaken` when another
  ///   session has it, or has changed it since.
  func save(_ draft: Draft) async throws(BookFailure) {
    // While the book is away each change is here before it is tried, since that may take a while.
    let wasAway = spooled.withLock { $0.contains(draft.id) }
    if wasAway { await setAside(draft) }
    do throws(BookFailure) {
      try await write(draft)
    } catch {
      if !DraftStore.passes(error) { await forget(draft.id) } else if !wasAway { await setAside(draft) }
      throw error
    }
    await forget(draft.id)
  }

  private func setAside(_ draft: Draft) async {
    guard let spool else { return }
    let entry = DraftSpool.Entry(draft: draft, session: session.id, revision: memory.withLock { $0.revisions[draft.id] })
    _ = spooled.withLock { $0.insert(draft.id) }
    await Disk.run { try? spool.keep(entry) }
  }

  /// The book has it, or shall not have it any more.
  private func forget(_ id: Draft.ID) async {
    guard let spool, spooled.withLock({ $0.remove(id) }) != nil else { return }
    await Disk.run { [session] in spool.drop(id, of: session.id) }
  }

  private func write(_ draft: Draft) async throws(BookFailure) {
    if let last = memory.withLock({ $0.last }), last.draft.id == draft.id, last.draft.step == draft.step {
      let own: @Sendable (any BookDatabase) throws -> SavedDraft? = { [self] db in try typed(db, draft, after: last) }
      if let saved = try await connection.writeOwn(own) { return memory.withLock { $0.keep(saved) } }
    }
    let saved = try await connection.write { [self] db in
      let (last, known) = memory.withLock { ($0.last?.draft.id == draft.id ? $0.last : nil, $0.revisions[draft.id]) }
      guard let hold = try DraftHold.fetch(db, draft.id, session) else {
        guard known == nil else { throw BookFailure.missing }
        return try insert(db, draft)
      }
      switch hold.status {
      case .ours: break
      case .free:
        guard known == hold.revision else { throw BookFailure.draftTaken(draft.id, by: nil) }
        try DraftHold.take(db, draft.id, session)
      case .held(let holder), .left(let holder): throw BookFailure.draftTaken(draft.id, by: holder)
      }
      let base = last?.revision == hold.revision ? last : try SavedDraft.fetch(db, id: draft.id)
      guard let base else { throw BookFailure.missing }
      if draft.step != hold.step { try noteStage(db, draft) }
      return try base.update(db, to: draft)
    }
    memory.withLock { $0.keep(saved) }
  }

  /// Writes what was typed into a draft that this session has: nothing that anybody is told of in the audit.
  /// - Returns: nil where it is not that.
  private func typed(_ db: any BookDatabase, _ draft: Draft, after last: SavedDraft) throws -> SavedDraft? {
    guard let hold = try DraftHold.fetch(db, draft.id, session), hold.status == .ours, hold.revision == last.revision,
      hold.step == draft.step
    else { return nil }
    return try last.update(db, to: draft)
  }

  /// - Throws: `BookFailure.draftHeld` while another session that lives has it.
  func delete(_ id: Draft.ID) async throws(BookFailure) {
    try await connection.write { [self] db in
      if let hold = try DraftHold.fetch(db, id, session) {
        if case .held(let holder) = hold.status { throw BookFailure.draftHeld(id, by: holder) }
        try DraftRow.deleteOne(db, key: id.text)
        try audit.note(db, AuditEvent(.draftDeleted, draft: id))
      }
    }
    await forget(id)
    // A save that comes after the deletion must not bring the draft back.
    memory.withLock { memory in
      memory.revisions[id] = memory.revisions[id] ?? 0
      if memory.last?.draft.id == id { memory.last = nil }
    }
  }

  /// Calls a draft otherwise. Its revision stays, since nothing else of it changes: whoever has read it goes on.
  /// - Throws: `BookFailure.draftHeld` while another session that lives has it, `BookFailure.missing`.
  func rename(_ id: Draft.ID, to name: String) async throws(BookFailure) {
    try await connection.write { [session] db in
      guard let hold = try DraftHold.fetch(db, id, session) else { throw BookFailure.missing }
      if case .held(let holder) = hold.status { throw BookFailure.draftHeld(id, by: holder) }
      try db.execute(sql: "UPDATE drafts SET name = ? WHERE id = ?", arguments: [name, id.text])
    }
    // What is saved next is compared with what stands in the file.
    memory.withLock { if $0.last?.draft.id == id { $0.last = nil } }
  }

  private func insert(_ db: any BookDatabase, _ draft: Draft) throws -> SavedDraft {
    let saved = try SavedDraft.insert(db, draft)
    try DraftHold.take(db, draft.id, session)
    try audit.note(db, AuditEvent(.draftBegun, draft: draft.id, facts: ["step": draft.step.rawValue]))
    return saved
  }

  private func noteStage(_ db: any BookDatabase, _ draft: Draft) throws {
    try audit.note(db, AuditEvent(.draftStage, draft: draft.id, facts: ["step": draft.step.rawValue]))
  }
}
