/// What a person typed to find orders by, as a condition on their rows: each word stands in an order's name, in one of its domains, or in its client's name.
///
/// Clients are looked for first, since they are few: a condition on the rest of a book of years can then go by an index.
struct OrderFind {
  /// Our choice: a word that so many clients' names have is looked for among them row by row.
  private static let mostClients = 50

  /// True without words.
  let condition: String
  let arguments: SQLArguments
  let isEmpty: Bool

  init(_ db: any BookDatabase, _ words: [String]) throws {
    let find = FindText(words)
    isEmpty = find.isEmpty
    guard !find.isEmpty else { (condition, arguments) = ("TRUE", []); return }
    var conditions: [String] = []
    var values: [SQLValue] = []
    for word in find.words {
      let texts = FindText([word]).arguments([.text, .names])
      var condition = "name LIKE ? ESCAPE '\\' OR names LIKE ? ESCAPE '\\'"
      values += texts.map { $0.map(SQLValue.text) ?? .null }
      let clients = try String.fetchAll(
        db, sql: "\(OrderFind.clients) LIMIT ?",
        arguments: SQLArguments([texts[0].map(SQLValue.text) ?? .null, .integer(Int64(OrderFind.mostClients + 1))]))
      if clients.count > OrderFind.mostClients {
        condition += " OR client IN (\(OrderFind.clients))"
        values.append(texts[0].map(SQLValue.text) ?? .null)
      } else if !clients.isEmpty {
        condition += " OR client IN (\(clients.map { _ in "?" }.joined(separator: ", ")))"
        values += clients.map(\.sqlValue)
      }
      conditions.append("(\(condition))")
    }
    condition = conditions.joined(separator: " AND ")
    arguments = SQLArguments(values)
  }

  private static let clients = "SELECT clients.id FROM clients WHERE clients.name LIKE ? ESCAPE '\\'"
}
