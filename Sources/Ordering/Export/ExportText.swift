import Foundation

/// How foreign text stands in what is exported.
enum ExportText {
  /// On one line, without anything that nobody sees: vendors' words and old drafts may hold any of it.
  static func plain(_ text: some StringProtocol) -> String {
    let line =
      text.contains(where: { $0.isNewline || $0 == "\t" })
      ? text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ") : String(text)
    return EnteredText.tidy(HiddenCharacters.removed(from: line))
  }

  /// A cell that no spreadsheet takes for a formula.
  ///
  /// Our choice: an apostrophe goes before what a spreadsheet would run, as OWASP's page on CSV injection advises; the wide forms of the signs count
  /// as well, since spreadsheets of East Asia read them so. Addresses, names and amounts of ours begin with none of them.
  static func cell(_ text: String) -> String {
    let plain = plain(text)
    guard let first = plain.first, "=+-@＝＋－＠".contains(first) else { return plain }
    return "'" + plain
  }

  /// Rows as RFC 4180 has them, each ended by a carriage return and a line feed.
  static func sheet(_ rows: [[String]]) -> String { DelimitedText.text(rows.map { $0.map(cell) }, lineEnd: "\r\n") }

  /// `1250.00`: spreadsheets read no commas between thousands.
  static func amount(_ money: Money?) -> String { money.map { $0.description.replacing(",", with: "") } ?? "" }

  /// `2026-11-30 14:02 UTC`.
  static func time(_ date: Date) -> String {
    let parts = date.formatted(.iso8601.year().month().day().dateSeparator(.dash).time(includingFractionalSeconds: false))
    return parts.replacing("T", with: " ").prefix(16) + " UTC"
  }

  /// `2026-11-30`.
  static func day(_ date: Date) -> String { String(time(date).prefix(10)) }
}

/// Plain text for paper, eighty columns wide.
struct PrintedPage {
  static let columns = 80
  private(set) var lines: [String] = []

  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Text from a column on, broken where it does not fit: nothing is cut off.
  mutating func add(_ text: String = "", indent: Int = 0) {
    var rest = ExportText.plain(text)[...]
    let room = Self.columns - indent
    repeat {
      var piece = rest
      while Self.width(piece) > room { piece = piece.dropLast() }
      // Between words where there are any.
      if piece.endIndex < rest.endIndex, let blank = piece.lastIndex(of: " "), blank > piece.startIndex { piece = piece[..<blank] }
      lines.append(piece.isEmpty ? "" : String(repeating: " ", count: indent) + piece)
      rest = rest[piece.endIndex...].drop { $0 == " " }
    } while !rest.isEmpty
  }

  /// A label with what it is for behind it.
  mutating func add(_ label: String, _ value: String) {
    guard !value.isEmpty else { return }
    let before = lines.count
    add(value, indent: 12)
    lines[before] = Self.padded(label, to: 12) + lines[before].dropFirst(12)
  }

  /// Something at the left and an amount at the right; in two lines where it does not fit into one.
  mutating func add(_ text: String, right: String, indent: Int = 0) {
    let text = ExportText.plain(text)
    let room = Self.columns - indent - Self.width(right[...]) - 2
    guard Self.width(text[...]) <= room else {
      add(text, indent: indent)
      return lines.append(String(repeating: " ", count: Self.columns - Self.width(right[...])) + right)
    }
    lines.append(String(repeating: " ", count: indent) + Self.padded(text, to: room + 2) + right)
  }

  mutating func rule(_ sign: Character = "-") { lines.append(String(repeating: sign, count: Self.columns)) }

  private static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(text[...])))
  }

  /// Columns on paper. Our choice: what lies beyond the scripts of one column counts two, which breaks a line too early and never too late.
  private static func width(_ text: Substring) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 }
      ? text.utf8.count : text.reduce(0) { $0 + (($1.unicodeScalars.first?.value ?? 0) >= 0x1100 ? 2 : 1) }
  }
}
