import Foundation
import Ordering

/// A client as it stands in the file.
struct ClientRow: BookRecord {
  static let databaseTableName = "clients"

  var id: String
  var name: String
  var changedAt: Date
  /// Counts the saves.
  var revision: Int
  var record: Client

  init(_ client: Client, revision: Int, at now: Date) {
    id = client.id.text
    name = client.name
    changedAt = now
    self.revision = revision
    record = client
  }

  var client: Client {
    var client = record
    client.revision = revision
    return client
  }
}

/// A client as lists show it; its people are not read.
struct ClientListing: BookReading {
  static let byName = """
    SELECT id, name, json_extract(record, '$.brand') AS brand, json_extract(record, '$.offer') AS offer
    FROM clients ORDER BY name COLLATE NOCASE, id
    """

  let id: String
  let name: String
  let brand: String?
  let offer: Offer?

  var summary: ClientSummary { ClientSummary(id: Client.ID(id), name: name, brand: brand ?? "", offer: offer) }
}
