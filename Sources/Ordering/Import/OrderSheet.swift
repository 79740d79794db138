/// A text as the rows of a sheet, with what its columns seem to hold.
public struct OrderSheet: Equatable, Sendable {
  public struct Row: Hashable, Sendable {
    /// The line of the text on which it begins, from 1.
    public let line: Int
    /// As they came, all of them.
    public let cells: [String]

    /// What stands in a column, without blanks and marks at its edges; empty where the row is shorter.
    public func text(_ column: Int) -> String { cells.indices.contains(column) ? DelimitedText.tidy(cells[column]) : "" }
  }

  public let delimiter: Character
  /// Rows above the header.
  public let above: [Row]
  /// The row that names the columns.
  public let header: Row?
  public let rows: [Row]
  /// How many columns there are.
  public let width: Int
  /// What each column seems to hold.
  public let columns: [SheetColumn]

  /// How far down a header is looked for: sheets have a title above it.
  private static let highest = 5
  /// Enough of a long text to know what parts its cells.
  private static let sample = 16_384

  /// - Returns: nil for a text without columns.
  public init?(_ text: String) {
    var text = text[...]
    var said: Character?
    // Spreadsheet programs write ‘sep=;’ above their rows.
    let first = EnteredText.trimmed(text.prefix { !$0.isNewline })
    if first.count == 5, first.lowercased().hasPrefix("sep="), let mark = first.last, let end = text.firstIndex(where: \.isNewline)
    {
      said = mark
      text = text[text.index(after: end)...]
    }
    guard let delimiter = said ?? OrderSheet.delimiter(of: String(text.prefix(OrderSheet.sample))) else { return nil }
    let skipped = said == nil ? 0 : 1
    let all = DelimitedText.records(String(text), delimiter: delimiter).map { Row(line: $0.line + skipped, cells: $0.cells) }
      .filter { !PeopleTable.isRule($0.cells) }
    guard let width = OrderSheet.width(of: all.map(\.cells)), width > 1 else { return nil }
    let place = OrderSheet.header(of: all) ?? (OrderSheet.hasOwnTitles(all, width) ? 0 : nil)
    self.delimiter = delimiter
    self.header = place.map { all[$0] }
    above = place.map { Array(all[..<$0]) } ?? []
    // Pages of a printed sheet have the header again.
    rows = place.map { place in all[(place + 1)...].filter { $0.cells != all[place].cells } } ?? all
    self.width = max(width, header?.cells.count ?? 0)
    columns = ColumnGuess(header: header, rows: rows, width: self.width).columns
  }

  /// Whether it is an order and no list of names or people: domains or addresses beside something else that an order takes.
  public var isOrder: Bool {
    let held = Set(columns).subtracting([.other])
    guard held.contains(.domain) || held.contains(.address) else { return false }
    return held.count > 1 || header != nil && width > 1
  }

  /// The column of what stands before last names, such as `van der`.
  var infix: Int? { header.flatMap { header in (0..<width).first { PeopleColumns.role(titled: header.text($0)) == .infix } } }

  /// The title of a column, or its number where it has none.
  public func title(of column: Int) -> String {
    let title = header?.text(column) ?? ""
    return title.isEmpty ? "\(column + 1)" : title
  }

  /// The row of titles; of two one below the other, as under joined cells, the one that tells more columns.
  private static func header(of rows: [Row]) -> Int? {
    let places = rows.prefix(highest).indices.filter { isHeader(rows[$0]) }
    func known(_ index: Int) -> Int { rows[index].cells.count { SheetColumn.titled($0) != nil } }
    guard let first = places.first else { return nil }
    return places.first { $0 == first + 1 && known($0) > known(first) } ?? first
  }

  /// Whether half of what stands in a row are known titles, more than one where there is more than one cell.
  private static func isHeader(_ row: Row) -> Bool {
    let filled = row.cells.map { EnteredText.tidy($0) }.filter { !$0.isEmpty }
    let known = filled.compactMap(SheetColumn.titled)
    guard filled.count > 1, known.contains(where: { $0 != .other }) else { return false }
    return known.count * 2 >= filled.count && !filled.contains { $0.contains("@") || (try? DomainName($0)) != nil }
  }

  /// Whether the first row is titles in words nobody knows: below it there are domains or addresses, and in it there are none.
  private static func hasOwnTitles(_ rows: [Row], _ width: Int) -> Bool {
    guard rows.count > 1 else { return false }
    func names(_ rows: some Collection<Row>) -> Bool {
      !Set(ColumnGuess(header: nil, rows: Array(rows.prefix(50)), width: width).columns).isDisjoint(with: [.domain, .address])
    }
    return !names(rows) && names(rows.dropFirst())
  }

  /// How many cells most rows have.
  private static func width(of rows: [[String]]) -> Int? {
    var counts: [Int: Int] = [:]
    for row in rows { counts[row.count, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// What parts the cells: the sign by which most rows have the same number of cells, one with known titles first.
  private static func delimiter(of text: String) -> Character? {
    var best: (score: (Int, Int, Int), sign: Character)?
    for sign in "\t;,|" where text.contains(sign) {
      let rows = DelimitedText.records(text, delimiter: sign).map { Row(line: $0.line, cells: $0.cells) }
      guard let width = width(of: rows.map(\.cells)), width > 1 else { continue }
      let alike = rows.count { $0.cells.count == width } * 100 / max(1, rows.count)
      let score = (rows.prefix(highest).contains(where: isHeader) ? 1 : 0, alike, width)
      if best.map({ $0.score < score }) ?? true { best = (score, sign) }
    }
    return best?.sign
  }
}
