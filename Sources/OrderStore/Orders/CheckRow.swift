import Foundation
import Ordering

/// A check of the vendor's lists, as it is kept with its attempt.
struct CheckRow: BookRecord {
  static let databaseTableName = "looks"
  static let primaryKey = ["attemptID", "position"]

  var attemptID: String
  var position: Int
  var at: Date
  var finding: ReconciliationCheck.Finding
  var names: [DomainName]
  var missing: Int
  var witness: ListingEvidence.Witness?
  var note: String
  var bootedAt: Date?
  /// Nil in rows of a program that kept only how many they were.
  var lost: [String]?

  init(_ check: ReconciliationCheck, attemptID: String, position: Int, _ cuts: Redaction) {
    self.attemptID = attemptID
    self.position = position
    at = check.at
    finding = check.finding
    names = check.names
    missing = check.missing
    witness = check.witness
    note = check.note.filtered(cuts.words).rawValue
    bootedAt = check.bootedAt
    lost = check.lost.isEmpty ? nil : check.lost
  }

  var check: ReconciliationCheck {
    ReconciliationCheck(
      at: at, finding: finding, names: names, missing: missing, lost: lost ?? [], witness: witness, note: CheckNote(rawValue: note),
      bootedAt: bootedAt)
  }

  /// Adds a check after those that are there.
  static func append(_ db: any BookDatabase, _ check: ReconciliationCheck, to id: Attempt.ID, _ cuts: Redaction) throws {
    let count = try CheckRow.fetchCount(db, where: "attemptID = ?", [id.text])
    try CheckRow(check, attemptID: id.text, position: count, cuts).insert(db)
  }

  static func all(_ db: any BookDatabase, of id: String) throws -> [ReconciliationCheck] {
    try CheckRow.fetchAll(db, where: "attemptID = ?", [id], orderedBy: "position").map(\.check)
  }
}
