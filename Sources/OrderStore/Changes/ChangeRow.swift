import Foundation
import Ordering

/// A change of what a vendor holds. The number is the order in which they were journaled.
struct ChangeRow: BookRecord {
  static let databaseTableName = "changes"
  static let primaryKey = ["number"]

  var number: Int?
  var id: String
  var vendor: Vendor
  var intent: ChangeIntent
  var owner: String
  var startedAt: Date
  var state: ChangeRecord.State
  /// A code with its facts.
  var note: String
  var lookedAt: Date?

  /// The columns that change while it is open.
  static let living = ["state", "note", "lookedAt"]

  init(_ change: ChangeRecord, owner: String, _ cuts: Redaction) {
    id = change.id.text
    vendor = change.intent.vendor
    intent = change.intent
    self.owner = owner
    startedAt = change.startedAt
    state = change.state
    note = change.note.filtered(cuts.words).rawValue
    lookedAt = change.lookedAt
  }

  var change: ChangeRecord {
    ChangeRecord(
      id: ChangeRecord.ID(id), intent: intent, startedAt: startedAt, state: state, note: CheckNote(rawValue: note),
      lookedAt: lookedAt)
  }
}
