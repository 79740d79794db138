import Foundation
import Ordering

/// A vendor's answer, as it is kept with its attempt.
struct ReplyRow: BookRecord {
  static let databaseTableName = "replies"
  static let primaryKey = ["attemptID", "position"]

  var attemptID: String
  var position: Int
  var status: Int?
  var body: Data
  var isCut: Bool
  /// Of the body as it was first kept; it stays when the body is blanked. (Of the body as it came it would betray what was cut: a card's
  /// number is found from its last four digits and a hash.)
  var sha256: String
  var at: Date

  init(_ reply: RawReply, attemptID: String, position: Int) {
    self.attemptID = attemptID
    self.position = position
    status = reply.status
    body = reply.body
    isCut = reply.isCut
    sha256 = reply.body.sha256
    at = reply.at
  }

  var reply: RawReply { RawReply(status: status, body: body, isCut: isCut, at: at) }

  /// Adds an answer after those that are there.
  static func append(_ db: any BookDatabase, _ reply: RawReply, to id: Attempt.ID) throws {
    let count = try ReplyRow.fetchCount(db, where: "attemptID = ?", [id.text])
    try ReplyRow(reply, attemptID: id.text, position: count).insert(db)
  }

  static func all(_ db: any BookDatabase, of id: Attempt.ID) throws -> [RawReply] {
    try ReplyRow.fetchAll(db, where: "attemptID = ?", [id.text], orderedBy: "position").map(\.reply)
  }
}
