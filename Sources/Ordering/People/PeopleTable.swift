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
      let rows = DelimitedText.rows(text, delimiter: delimiter).map { row in row.map { EnteredText.tidy($0) } }.filter {
        !PeopleTable.isRule($0)
      }
      let place = rows.prefix(PeopleTable.highest).indices.first { index in
        rows[index].count > 1 && PeopleColumns.isHeader(rows[index], isLast: index == rows.count - 1)
      }
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

  private enum Kind { case name, address, role, empty, number }

  private static func kind(of cells: some Sequence<String>) -> Kind {
    let cells = Array(cells)
    if cells.isEmpty { return .empty }
    if cells.allSatisfy(PersonText.isAddress) { return .address }
    if cells.allSatisfy(PersonWords.isRole) { return .role }
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
    for row in table.rows { read(row: row, columns) }
  }

  private mutating func read(row: [String], _ columns: PeopleColumns) {
    func cell(_ role: PeopleColumns.Role) -> String {
      columns.index(of: role).flatMap { row.indices.contains($0) ? row[$0] : nil } ?? ""
    }
    let (first, whole) = (cell(.first), cell(.whole))
    let last = [cell(.infix), cell(.last)].filter { !$0.isEmpty }.joined(separator: " ")
    let all = row.filter { !$0.isEmpty }.joined(separator: ", ")
    guard !first.isEmpty || !last.isEmpty else {
      guard !whole.isEmpty else { return faults.append(.nobody(all)) }
      return read(whole: whole)
    }
    guard !first.isEmpty, !last.isEmpty else { return read(whole: first + last) }
    read(lastName: last, firstName: first)
  }

  /// One cell is one person, whichever name comes first in it.
  mutating func read(whole cell: String) {
    guard !PersonWords.isRole(cell) else { return notes.append(.role(cell)) }
    let pieces = cell.split(separator: ",").map { EnteredText.tidy($0) }.filter { !$0.isEmpty }
    guard pieces.count == 2, !cell.contains(where: { "\"<(".contains($0) }) else { return read(name: cell) }
    if PersonWords.isSuffix(pieces[1]) { return read(name: pieces[0] + " " + pieces[1]) }
    read(lastName: pieces[0], firstName: pieces[1])
  }
}
