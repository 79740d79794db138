/// Rows of cells as spreadsheets write them: cells parted by one character, quoted where they hold it, a quote or a line break.
///
/// Source: RFC 4180. Our choice: blanks in front of a quote are passed over, what follows a closing quote stays in its cell, and a quote that is
/// never closed is a letter like others, so that no text is refused and none of it gets lost.
public enum DelimitedText {
  /// The rows in which anything stands, each with all its cells.
  static func rows(_ text: String, delimiter: Character) -> [[String]] { records(text, delimiter: delimiter).map(\.cells) }

  /// The same with the number of the line on which each begins, from 1.
  static func records(_ text: String, delimiter: Character) -> [(line: Int, cells: [String])] {
    var reader = Reader(text: Array(text), delimiter: delimiter)
    return reader.rows().filter { $0.cells.contains { !$0.allSatisfy(\.isWhitespace) } }
  }

  /// A cell without blanks and marks at its edges; `="…"` is how spreadsheets are told that it is a text.
  static func tidy(_ cell: String) -> String {
    let plain = EnteredText.tidy(cell)
    guard plain.hasPrefix("=\""), plain.hasSuffix("\""), plain.count > 2 else { return plain }
    return EnteredText.tidy(plain.dropFirst(2).dropLast())
  }

  /// Rows as others read them back: a cell that holds the delimiter, a quote, a line break, or a blank at an edge stands in quotes.
  /// - Parameters:
  ///   - rows: each with all its cells.
  ///   - delimiter: what parts the cells.
  ///   - lineEnd: what ends each row.
  public static func text(_ rows: [[String]], delimiter: Character = ",", lineEnd: String = "\n") -> String {
    rows.map { row in row.map { written($0, delimiter: delimiter) }.joined(separator: String(delimiter)) + lineEnd }.joined()
  }

  private static func written(_ cell: String, delimiter: Character) -> String {
    let isPlain =
      !cell.contains { $0 == delimiter || $0 == "\"" || $0.isNewline } && cell.first?.isWhitespace != true
      && cell.last?.isWhitespace != true
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  private struct Reader {
    let text: [Character]
    let delimiter: Character
    var index = 0
    /// The line that is read, from 1.
    var line = 1
    /// The last quote of the text: one that opens behind it is never closed.
    let lastQuote: Int

    init(text: [Character], delimiter: Character) {
      self.text = text
      self.delimiter = delimiter
      lastQuote = text.lastIndex(of: "\"") ?? -1
    }

    mutating func rows() -> [(line: Int, cells: [String])] {
      var rows: [(line: Int, cells: [String])] = []
      var row: [String] = []
      var first = 1
      while index < text.count {
        row.append(cell())
        if index < text.count, text[index] == delimiter {
          index += 1
          if index == text.count { row.append("") }
          if index < text.count { continue }
        }
        rows.append((first, row))
        row = []
        // The line end itself.
        index += 1
        line += 1
        first = line
      }
      return rows
    }

    private mutating func cell() -> String {
      var cell = ""
      var start = index
      while start < text.count, text[start] == " " { start += 1 }
      if start < lastQuote, text[start] == "\"" {
        index = start + 1
        quoted(into: &cell)
      }
      while index < text.count, text[index] != delimiter, !text[index].isNewline {
        cell.append(text[index])
        index += 1
      }
      return cell
    }

    /// A line break inside a quoted cell is a blank of it.
    private mutating func quoted(into cell: inout String) {
      while index < text.count {
        if text[index] == "\"" {
          index += 1
          guard index < text.count, text[index] == "\"" else { return }
        }
        if text[index].isNewline { line += 1 }
        cell.append(text[index].isNewline ? " " : text[index])
        index += 1
      }
    }
  }
}
