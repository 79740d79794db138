import GRDB
import Ordering

/// Where in a JSON of purchases somebody is named: mailboxes, and persons whose aliases the vendor makes. A registrant, who has a phone, is none of them.
struct NamedPlaces: BookReading {
  let fullkey: String
  let first: String
  let last: String

  var id: PersonOnFile.ID { PersonOnFile.ID(first: first, last: last, phone: "") }

  private static func all(in tree: String) -> String {
    """
    SELECT fullkey, json_extract(value, '$.first') AS first, json_extract(value, '$.last') AS last FROM json_tree(\(tree))
    WHERE type = 'object' AND json_type(value, '$.first') = 'text' AND json_type(value, '$.last') = 'text'
      AND json_type(value, '$.phone') IS NULL
    """
  }

  /// Everyone who is named in the rows of a table, once a row.
  /// - Parameters:
  ///   - columns: what else is read of a row.
  ///   - json: the column with the purchases.
  static func people(of columns: String, in table: String, _ json: String) -> String {
    """
    SELECT DISTINCT \(columns), json_extract(tree.value, '$.first') AS first, json_extract(tree.value, '$.last') AS last
    FROM \(table), json_tree(\(json)) AS tree
    WHERE tree.type = 'object' AND json_type(tree.value, '$.first') = 'text' AND json_type(tree.value, '$.last') = 'text'
      AND json_type(tree.value, '$.phone') IS NULL
    """
  }

  /// A JSON without the names of some people, and their pictures; aliases stay, since they are what was bought.
  /// - Parameter isErased: who is.
  static func blanked(_ json: String, _ db: Database, where isErased: (PersonOnFile.ID) -> Bool) throws -> String {
    let places = try fetchAll(db, sql: all(in: "?"), arguments: [json]).filter { isErased($0.id) }
    var json = json
    // SQLite takes 127 arguments at most.
    for start in stride(from: 0, to: places.count, by: 30) {
      let part = places[start..<min(start + 30, places.count)]
      let names = part.flatMap { [$0.fullkey + ".first", $0.fullkey + ".last"] }
      let set = names.map { _ in "?, ''" }.joined(separator: ", ")
      let removed = part.map { _ in "?" }.joined(separator: ", ")
      let arguments = StatementArguments([json] + names + part.map { $0.fullkey + ".picture" })
      json = try String.fetchOne(db, sql: "SELECT json_remove(json_set(?, \(set)), \(removed))", arguments: arguments) ?? json
    }
    return json
  }
}
