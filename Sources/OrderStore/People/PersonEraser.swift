import Foundation
import Ordering

/// Blanks a person's data in the rows of a book.
enum PersonEraser {
  static func erase(_ db: any BookDatabase, _ person: PersonOnFile, at now: Date) throws {
    // What was there is written over in the file, not only let go of.
    try db.eraseForGood()
    for draft in person.drafts { try blank(db, draft) }
    for order in person.orders { try blank(db, order, person.id) }
    for attempt in person.attempts { try blank(db, attempt, at: now) }
    for client in person.clients { try blank(db, client, person.id, at: now) }
  }

  private static func blank(_ db: any BookDatabase, _ id: Draft.ID) throws {
    let empty = String(decoding: try BookJSON.encoder.encode(RegistrantEntry()), as: UTF8.self)
    try db.execute(
      sql: "UPDATE drafts SET form = json_set(form, '$.details.registrant', json(?)), revision = revision + 1 WHERE id = ?",
      arguments: [empty, id.text])
  }

  private static func blank(_ db: any BookDatabase, _ id: Client.ID, _ person: PersonOnFile.ID, at now: Date) throws {
    guard let row = try ClientRow.fetchOne(db, key: id.text) else { return }
    var client = row.client
    let registrant = client.registrant
    if PersonOnFile.ID(first: registrant.first, last: registrant.last, phone: registrant.phone) == person {
      client.registrant = RegistrantEntry()
    }
    client.remove(first: person.first, last: person.last)
    try ClientRow(client, revision: row.revision + 1, at: now).update(db)
  }

  private static func blank(_ db: any BookDatabase, _ id: Order.ID, _ person: PersonOnFile.ID) throws {
    let count = try Int.fetchOne(
      db, sql: "SELECT json_array_length(\"plan\", '$.purchases') FROM orders WHERE id = ?", arguments: [id.text])
    for index in 0..<(count ?? 0) {
      let path = "$.purchases[\(index)].registrant"
      let text = try String.fetchOne(
        db, sql: "SELECT json_extract(\"plan\", ?) FROM orders WHERE id = ?", arguments: [path, id.text])
      guard let text, NamedPerson(try BookJSON.decoder.decode(NamedPerson.Fields.self, from: Data(text.utf8)))?.id == person else {
        continue
      }
      try db.execute(sql: "UPDATE orders SET \"plan\" = json_remove(\"plan\", ?) WHERE id = ?", arguments: [path, id.text])
    }
  }

  private static func blank(_ db: any BookDatabase, _ id: Attempt.ID, at now: Date) throws {
    try db.execute(
      sql: """
        UPDATE attempts SET purchase = json_remove(purchase, '$.registrant'), body = ?, erasedAt = ?
        WHERE id = ? AND erasedAt IS NULL
        """, arguments: [Data(), now.timeIntervalSinceReferenceDate, id.text])
    try db.execute(sql: "UPDATE replies SET body = ? WHERE attemptID = ?", arguments: [Data(), id.text])
    // A vendor's no may repeat what was sent, and a typed reason may name somebody.
    try db.execute(
      sql:
        "UPDATE attempts SET refusal = json_set(refusal, '$.message', '', '$.names', json('[]')) WHERE id = ? AND refusal IS NOT NULL",
      arguments: [id.text])
    try db.execute(sql: "UPDATE transitions SET note = '' WHERE attemptID = ?", arguments: [id.text])
    try db.execute(sql: "UPDATE looks SET note = '' WHERE attemptID = ?", arguments: [id.text])
  }
}
