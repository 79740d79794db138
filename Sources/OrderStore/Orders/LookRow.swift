import Foundation
import GRDB
import Ordering

/// A look at the vendor's lists, as it is kept with its attempt.
struct LookRow: BookRecord {
  static let databaseTableName = "looks"

  var attemptID: String
  var position: Int
  var at: Date
  var finding: Look.Finding
  var names: [DomainName]
  var missing: Int
  var witness: Sighting.Witness?
  var note: String
  var bootedAt: Date?

  init(_ look: Look, attemptID: String, position: Int, _ cuts: Cuts) {
    self.attemptID = attemptID
    self.position = position
    at = look.at
    finding = look.finding
    names = look.names
    missing = look.missing
    witness = look.witness
    note = cuts.words(look.note)
    bootedAt = look.bootedAt
  }

  var look: Look {
    Look(at: at, finding: finding, names: names, missing: missing, witness: witness, note: note, bootedAt: bootedAt)
  }

  /// Adds a look after those that are there.
  static func append(_ db: Database, _ look: Look, to id: Attempt.ID, _ cuts: Cuts) throws {
    let count = try LookRow.filter(Column("attemptID") == id.text).fetchCount(db)
    try LookRow(look, attemptID: id.text, position: count, cuts).insert(db)
  }

  static func all(_ db: Database, of id: String) throws -> [Look] {
    try LookRow.filter(Column("attemptID") == id).order(Column("position")).fetchAll(db).map(\.look)
  }
}
