/// A statement of the book in PostgreSQL's words: its parameters numbered, and what SQLite alone says taken out.
///
/// The statements are written for both engines; these are the differences that no function in the schema can make good:
/// - parameters are `$1`, `$2`, … instead of `?` and `:name`;
/// - a join whose order SQLite is told (`CROSS JOIN … ON`) is a join;
/// - SQLite's `LIKE` leaves the case of letters aside, which here is `ILIKE`;
/// - which index is to be used (`INDEXED BY`) is left to the planner.
struct PostgresStatement: Hashable, Sendable {
  let sql: String
  /// What stands for each parameter: a number of `?`, from 0, or a name.
  let parameters: [Parameter]

  enum Parameter: Hashable, Sendable {
    case position(Int)
    case name(String)
  }

  init(_ sqlite: String) {
    var reader = Reader(characters: Array(sqlite))
    reader.read()
    sql = reader.written
    parameters = reader.parameters
  }

  /// The values in the order of the parameters; one that is missing is NULL.
  func values(_ arguments: SQLArguments) -> [SQLValue] {
    parameters.map { parameter in
      switch parameter {
      case .position(let index): arguments.values.indices.contains(index) ? arguments.values[index] : .null
      case .name(let name): arguments.named[name] ?? .null
      }
    }
  }
}

private struct Reader {
  let characters: [Character]
  var position = 0
  var written = ""
  var parameters: [PostgresStatement.Parameter] = []
  private var positions = 0
  private var words: [String] = []

  init(characters: [Character]) { self.characters = characters }

  mutating func read() {
    while position < characters.count {
      switch characters[position] {
      case "'", "\"": copyQuoted(characters[position])
      case "?":
        position += 1
        write(.position(positions))
        positions += 1
      case ":" where isName(at: position + 1):
        position += 1
        write(.name(word()))
      case let character where isName(at: position) && !character.isNumber: keyword(word())
      default:
        written.append(characters[position])
        position += 1
      }
    }
  }

  private func isName(at index: Int) -> Bool {
    guard characters.indices.contains(index) else { return false }
    return characters[index].isLetter || characters[index].isNumber || characters[index] == "_"
  }

  private mutating func word() -> String {
    let start = position
    while isName(at: position) { position += 1 }
    return String(characters[start..<position])
  }

  private mutating func copyQuoted(_ quote: Character) {
    repeat {
      written.append(characters[position])
      position += 1
    } while position < characters.count && characters[position] != quote
    if position < characters.count {
      written.append(quote)
      position += 1
    }
  }

  private mutating func write(_ parameter: PostgresStatement.Parameter) {
    if !parameters.contains(parameter) { parameters.append(parameter) }
    written += "$\((parameters.firstIndex(of: parameter) ?? 0) + 1)"
  }

  private mutating func keyword(_ word: String) {
    switch word {
    case "CROSS":
      // The JOIN that follows says it all.
      while position < characters.count, characters[position].isWhitespace { position += 1 }
    case "LIKE": written += "ILIKE"
    case "INDEXED":
      // ` BY` and the index's name.
      for _ in 0..<2 {
        while position < characters.count, characters[position].isWhitespace { position += 1 }
        _ = self.word()
      }
    default: written += word
    }
  }
}
