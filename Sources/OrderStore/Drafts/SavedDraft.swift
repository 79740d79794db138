import Ordering

/// A draft as it stands in the file: the value, where its lines are, and which save it was.
struct SavedDraft: Sendable {
  let draft: Draft
  let positions: [Int]
  let revision: Int

  static func fetch(_ db: any BookDatabase, id: Draft.ID) throws -> SavedDraft? {
    guard let row = try DraftRow.fetchOne(db, key: id.text) else { return nil }
    let lines = try DraftLineRow.fetchAll(db, where: "draftID = ?", [id.text], orderedBy: "position")
    return SavedDraft(draft: row.draft(lines.map(\.line)), positions: lines.map(\.position), revision: row.revision)
  }

  /// Writes a new draft.
  static func insert(_ db: any BookDatabase, _ draft: Draft) throws -> SavedDraft {
    let positions = LinePositions.assign(draft.lines.map { _ in nil })
    try DraftRow(draft, revision: 1).insert(db)
    for (line, position) in zip(draft.lines, positions) {
      try DraftLineRow(line, draftID: draft.id.text, position: position).insert(db)
    }
    return SavedDraft(draft: draft, positions: positions, revision: 1)
  }

  /// Writes the rows in which a draft differs from this one: its own, for the time of the change and the revision, and those of the
  /// lines that changed. Nothing at all when nothing did.
  func update(_ db: any BookDatabase, to draft: Draft) throws -> SavedDraft {
    guard draft != self.draft else { return self }
    let id = draft.id.text
    let positions = LinePositions.positions(of: draft.lines, was: self.draft.lines, at: self.positions)
    var before = Dictionary(uniqueKeysWithValues: zip(self.positions, self.draft.lines))
    var changed: [(row: DraftLineRow, isNew: Bool)] = []
    for (line, position) in zip(draft.lines, positions) {
      let old = before.removeValue(forKey: position)
      if line != old { changed.append((DraftLineRow(line, draftID: id, position: position), old == nil)) }
    }
    try DraftRow(draft, revision: revision + 1).update(db)
    for position in before.keys {
      try db.execute(sql: "DELETE FROM draftLines WHERE draftID = ? AND position = ?", arguments: [id, position])
    }
    for (row, isNew) in changed {
      if isNew { try row.insert(db) } else { try row.update(db) }
    }
    return SavedDraft(draft: draft, positions: positions, revision: revision + 1)
  }
}
