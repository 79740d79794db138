import Foundation
import Ordering

/// Blanks a person's data in the rows of a book.
enum PersonEraser {
  static func erase(_ db: any BookDatabase, _ person: PersonOnFile, at now: Date) throws {
    // What was there is written over in the file, not only let go of.
    try db.eraseForGood()
    for draft in person.drafts { try blank(db, draft, person.id) }
    for order in person.orders { try blank(db, order, person.id) }
    for attempt in person.attempts { try blank(db, attempt, person.id, at: now) }
    for client in person.clients { try blank(db, client, person.id, at: now) }
  }

  private static func blank(_ db: any BookDatabase, _ id: Draft.ID, _ person: PersonOnFile.ID) throws {
    guard let saved = try SavedDraft.fetch(db, id: id) else { return }
    var draft = saved.draft
    draft.remove(person)
    _ = try saved.update(db, to: draft)
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
    guard let plan = try String.fetchOne(db, sql: "SELECT \"plan\" FROM orders WHERE id = ?", arguments: [id.text]) else { return }
    let blanked = try NamedPlaces.blanked(plan) { $0.first == person.first && $0.last == person.last }
    if blanked != plan {
      try db.execute(sql: "UPDATE orders SET \"plan\" = ? WHERE id = ?", arguments: [blanked, id.text])
    }
  }

  /// The bytes that were sent and answered are blanked whole, since nobody can be taken out of them; of what was bought, this person alone.
  private static func blank(_ db: any BookDatabase, _ id: Attempt.ID, _ person: PersonOnFile.ID, at now: Date) throws {
    guard var purchase = try String.fetchOne(db, sql: "SELECT purchase FROM attempts WHERE id = ?", arguments: [id.text]) else {
      return
    }
    let registrant = try String.fetchOne(
      db, sql: "SELECT json_extract(purchase, '$.registrant') FROM attempts WHERE id = ?", arguments: [id.text])
    if let registrant,
      NamedPerson(try BookJSON.decoder.decode(NamedPerson.Fields.self, from: Data(registrant.utf8)))?.id == person
    {
      purchase =
        try String.fetchOne(
          db, sql: "SELECT json_remove(purchase, '$.registrant') FROM attempts WHERE id = ?", arguments: [id.text]) ?? purchase
    }
    try db.execute(
      sql: "UPDATE attempts SET purchase = ?, body = ?, erasedAt = ? WHERE id = ?",
      arguments: [
        try NamedPlaces.blanked(purchase) { $0.first == person.first && $0.last == person.last }, Data(),
        now.timeIntervalSinceReferenceDate, id.text,
      ])
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
