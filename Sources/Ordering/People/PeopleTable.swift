/// A text that is the rows of a sheet: with a header, or known by a column of addresses, of roles, or by its tabs.
struct PeopleTable {
  /// Rows above the names, the header last.
  private(set) var above: [[String]] = []
  private(set) var columns: PeopleColumns
  private(set) var rows: [[String]]
  /// The titles of the columns; nil without a header.
  private(set) var header: [String]?

  /// How far down a header is looked for: sheets have a title above it.
  private static let highest = 5

  /// - Returns: nil for a text that is no table.
  init?(_ text: String) {
    for delimiter in "\t;,|" where text.contains(delimiter) {
      let rows = DelimitedText.rows(text, delimiter: delimiter).map { row in row.map(DelimitedText.tidy) }.filter {
        !PeopleTable.isRule($0)
      }
      let place = PeopleTable.header(of: rows)
      if let place {
        above = Array(rows[...place])
        header = rows[place]
        columns = PeopleColumns(header: rows[place])
        self.rows = rows[(place + 1)...].filter { $0 != rows[place] }
        return
      }
      if let columns = PeopleTable.columns(of: rows, delimiter: delimiter) {
        (self.columns, self.rows) = (columns, rows)
        return
      }
    }
    return nil
  }

  /// The row of titles; of several one below the other, as above joined cells, the lowest that tells as many columns.
  private static func header(of rows: [[String]]) -> Int? {
    let places = rows.prefix(highest).indices.filter { index in
      rows[index].count > 1 && PeopleColumns.isHeader(rows[index], isLast: index == rows.count - 1)
    }
    func known(_ index: Int) -> Int { rows[index].count { PeopleColumns.role(titled: $0) != nil } }
    guard let first = places.first else { return nil }
    return places.first { $0 == first + 1 && rows[$0] != rows[first] && known($0) > known(first) } ?? first
  }

  /// A row of strokes, as `|---|:--|` below the header of a table in Markdown.
  static func isRule(_ cells: [String]) -> Bool {
    cells.contains { $0.contains("--") } && cells.allSatisfy { $0.allSatisfy { "-:=+ ".contains($0) } }
  }

  /// The columns of a table without a header, by what stands in them; nil where it may be running text.
  private static func columns(of rows: [[String]], delimiter: Character) -> PeopleColumns? {
    // One row with commas or semicolons is running text.
    guard let width = rows.first?.count, width > 1, rows.allSatisfy({ $0.count == width }), rows.count > 1 || delimiter == "\t"
    else {
      return nil
    }
    let kinds = (0..<width).map { column in kind(of: rows.lazy.map { $0[column] }.filter { !$0.isEmpty }) }
    let names = kinds.indices.filter { kinds[$0] == .name }
    // `Mary Quill⇥Acme`: whole names beside something else, or two first names beside a last one.
    if delimiter == "\t", names.count > 1, rows.count > 1, rows.allSatisfy({ $0[names[0]].contains(" ") }) {
      var roles = [PeopleColumns.Role](repeating: .other, count: width)
      roles[names[0]] = .unclear
      return PeopleColumns(roles: roles)
    }
    let hasAddresses = kinds.contains(.address)
    guard delimiter == "\t" || hasAddresses || kinds.contains(.role) else { return nil }
    var roles = [PeopleColumns.Role](repeating: .other, count: width)
    if names.count == 1 {
      roles[names[0]] = .whole
      return PeopleColumns(roles: roles)
    }
    // In running text between commas two names are two people.
    let isSplit = delimiter == "\t" || rows.allSatisfy { row in names.prefix(2).allSatisfy { !row[$0].contains(" ") } }
    guard names.count > 1, isSplit, delimiter == "\t" || hasAddresses || names.count == 2 else { return nil }
    (roles[names[0]], roles[names[1]]) = (.first, .last)
    return PeopleColumns(roles: roles)
  }

  private enum Kind { case name, address, role, empty, number, around }

  private static func kind(of cells: some Sequence<String>) -> Kind {
    let cells = Array(cells)
    if cells.isEmpty { return .empty }
    if cells.allSatisfy(PersonText.isAddress) { return .address }
    if cells.allSatisfy(PersonWords.isRole) { return .role }
    if cells.allSatisfy({ PersonWords.isTitle($0) || PersonWords.isSuffix($0) || PersonWords.isInitial($0) }) { return .around }
    return cells.allSatisfy { !$0.contains(where: \.isLetter) } ? .number : .name
  }
}

extension PeopleReading {
  mutating func read(_ table: PeopleTable) {
    notes += table.above.map { .header($0.filter { !$0.isEmpty }.joined(separator: ", ")) }
    let columns = table.columns
    for (index, role) in columns.roles.enumerated() where role == .other {
      let title = table.header.map { $0[index] } ?? ""
      notes.append(.column(title.isEmpty ? "\(index + 1)" : title))
    }
    let isLastFirst = columns.index(of: .whole).flatMap { table.header?[$0] }.map(PeopleColumns.isLastFirst) ?? false
    for row in table.rows { read(row: row, columns, isLastFirst: isLastFirst) }
  }

  private mutating func read(row: [String], _ columns: PeopleColumns, isLastFirst: Bool) {
    func cell(_ role: PeopleColumns.Role) -> String {
      columns.index(of: role).flatMap { row.indices.contains($0) ? row[$0] : nil } ?? ""
    }
    let (first, whole) = (cell(.first), cell(.whole))
    let last = [cell(.infix), cell(.last)].filter { !$0.isEmpty }.joined(separator: " ")
    let all = row.filter { !$0.isEmpty }.joined(separator: ", ")
    if let cell = row.first(where: { !$0.isEmpty }), PersonWords.isTotal(cell) { return notes.append(.header(all)) }
    if columns.index(of: .unclear) != nil { return faults.append(.order(all)) }
    guard !first.isEmpty || !last.isEmpty else {
      guard !whole.isEmpty else { return faults.append(.nobody(all)) }
      return read(whole: whole, isLastFirst: isLastFirst)
    }
    guard !first.isEmpty, !last.isEmpty else { return read(whole: first + last) }
    read(lastName: last, firstName: first)
  }

  /// One cell is one person, whichever name comes first in it.
  /// - Parameters:
  ///   - cell: as it came.
  ///   - isLastFirst: whether the column's title says that the last name comes first.
  mutating func read(whole cell: String, isLastFirst: Bool = false) {
    guard !PersonWords.isRole(cell) else { return notes.append(.role(cell)) }
    let pieces = cell.split { ",，、".contains($0) }.map { EnteredText.tidy($0) }.filter { !$0.isEmpty }
    guard pieces.count == 2, !cell.contains(where: { "\"<(".contains($0) }) else {
      return isLastFirst && pieces.count == 1 ? read(lastFirst: cell) : read(name: cell)
    }
    if PersonWords.isSuffix(pieces[1]) { return read(name: pieces[0] + " " + pieces[1]) }
    // `Ada Lind, Bo Ek` is two people, `García Márquez, Gabriel José` is one.
    let words = pieces.map { $0.split(separator: " ") }
    if words.allSatisfy({ $0.count > 1 }), !PersonWords.isParticle(words[0][0]), !words[1].contains(where: PersonWords.isParticle),
      PersonWords.titlesInFront(of: words[1].map(String.init)) == 0
    {
      return faults.append(.order(cell))
    }
    read(lastName: pieces[0], firstName: pieces[1])
  }

  /// `Quill Mary`, `van der Berg Ludwig`: of more words nobody can tell which the last name ends with.
  private mutating func read(lastFirst cell: String) {
    let words = PersonText(cell).words
    let start = PersonWords.titlesInFront(of: words)
    let name = Array(words[start...])
    let particles = name.prefix(while: PersonWords.isParticle).count
    let isTold = PersonPatronymic(name) != nil || PersonWords.capitalsInFront(name) != nil || NameScript.isEastAsian(name.joined())
    if isTold || name.count - particles < 2 { return read(name: cell) }
    guard name.count - particles == 2 else { return faults.append(.order(cell)) }
    notes.append(.familyNameFirst(name.joined(separator: " ")))
    read(lastName: name[...particles].joined(separator: " "), firstName: name[particles + 1])
    notes += words[..<start].map { .takenOff($0, of: name.joined(separator: " ")) }
  }
}
