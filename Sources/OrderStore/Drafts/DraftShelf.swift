import GRDB
import Ordering
import Synchronization

/// Keeps drafts. It remembers the draft at hand as the file has it, so that a save writes only what changed.
final class DraftShelf: Sendable {
  private struct Memory {
    var last: SavedDraft?
    /// A save that comes after the deletion must not bring a draft back.
    var deleted: Set<Draft.ID> = []
  }

  private let connection: Connection
  private let memory = Mutex(Memory())

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Last changed first. A draft counts the domains that are chosen in it.
  func summaries() async throws(BookFailure) -> [DraftSummary] {
    try await connection.read { db in try DraftListing.fetchAll(db, sql: DraftListing.newestFirst).map(\.summary) }
  }

  func draft(_ id: Draft.ID) async throws(BookFailure) -> Draft? {
    let saved = try await connection.read { db in try SavedDraft.fetch(db, id: id) }
    if let saved { memory.withLock { $0.last = saved } }
    return saved?.draft
  }

  /// Writes what changed. When another session has saved the draft meanwhile, what it wrote is replaced whole, never mixed.
  /// - Throws: `BookFailure.missing` when it has been deleted since it was read or saved here.
  func save(_ draft: Draft) async throws(BookFailure) {
    let saved = try await connection.write { [self] db in
      let (known, isDeleted) = memory.withLock { ($0.last?.draft.id == draft.id ? $0.last : nil, $0.deleted.contains(draft.id)) }
      let revision = try Int.fetchOne(db, sql: "SELECT revision FROM drafts WHERE id = ?", arguments: [draft.id.text])
      guard let revision else {
        guard known == nil, !isDeleted else { throw BookFailure.missing }
        return try SavedDraft.insert(db, draft)
      }
      let base = known?.revision == revision ? known : try SavedDraft.fetch(db, id: draft.id)
      guard let base else { throw BookFailure.missing }
      return try base.update(db, to: draft)
    }
    memory.withLock { $0.last = saved }
  }

  func delete(_ id: Draft.ID) async throws(BookFailure) {
    try await connection.write { [self] db in
      _ = try DraftRow.deleteOne(db, key: id.text)
      memory.withLock { memory in
        memory.deleted.insert(id)
        if memory.last?.draft.id == id { memory.last = nil }
      }
    }
  }
}
