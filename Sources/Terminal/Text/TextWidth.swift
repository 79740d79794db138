/// Measures and fits text in terminal columns: a CJK character or an emoji takes two, a combining mark none.
public enum TextWidth {
  /// Which part of a text that is too long is left out.
  public enum Losing: Sendable {
    /// The end: for sentences.
    case end
    /// The middle, never the ending after the last dot: for domain names and addresses.
    case middle
  }

  /// On which side text stands in a column wider than itself.
  public enum Alignment: Sendable {
    /// Words and names.
    case left
    /// Amounts and counts.
    case right
  }

  /// The columns a text takes on the screen.
  public static func columns(of text: String) -> Int {
    // Nearly all text is plain ASCII, and every cell of every frame is measured.
    let plain = text.utf8.withContiguousStorageIfAvailable { Letter.arePlain($0) ? $0.count : nil }
    if let count = plain ?? nil { return count }
    var columns = 0
    for scalar in text.unicodeScalars { columns += ScalarClass(scalar).columns }
    return columns
  }

  /// The text itself when it fits, else as much of it as fits with the ellipsis standing for the rest.
  public static func truncate(_ text: String, to columns: Int, losing: Losing = .end, ellipsis: String = "…") -> String {
    guard self.columns(of: text) > columns else { return text }
    let room = columns - self.columns(of: ellipsis)
    guard room > 0 else { return String(prefix(of: text, columns: columns)) }
    switch losing {
    case .end:
      return String(prefix(of: text, columns: room)) + ellipsis
    case .middle:
      let tail = suffix(of: text, columns: tailColumns(of: text, room: room))
      return String(prefix(of: text, columns: room - self.columns(of: String(tail)))) + ellipsis + String(tail)
    }
  }

  /// The text cut or padded with blanks to exactly `columns` columns.
  public static func fit(
    _ text: String, columns: Int, losing: Losing = .end, align: Alignment = .left, ellipsis: String = "…"
  ) -> String {
    let shown = truncate(text, to: columns, losing: losing, ellipsis: ellipsis)
    let padding = String(repeating: " ", count: max(0, columns - self.columns(of: shown)))
    return align == .left ? shown + padding : padding + shown
  }

  /// The text in lines of at most `columns` columns, broken at blanks; a longer word is cut. Line ends in the text are kept.
  public static func wrap(_ text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapLine($0, columns: columns) }
  }

  private static func wrapLine(_ text: Substring, columns: Int) -> [String] {
    var lines = [""]
    var used = 0
    for word in text.split(separator: " ") {
      var rest = word.unicodeScalars[...]
      var width = self.columns(of: String(word))
      if used > 0, used + 1 + width <= columns {
        lines[lines.count - 1] += " " + word
        used += 1 + width
        continue
      }
      if used > 0 { lines.append("") }
      while width > columns {
        let head = prefix(of: String(rest), columns: columns)
        guard !head.isEmpty else { break }
        lines[lines.count - 1] = String(head)
        lines.append("")
        rest = rest.dropFirst(head.count)
        width = self.columns(of: String(rest))
      }
      lines[lines.count - 1] = String(rest)
      used = width
    }
    return lines
  }

  /// Columns kept at the end: half of the room, or the whole ending after the last dot where that leaves something of the
  /// beginning.
  private static func tailColumns(of text: String, room: Int) -> Int {
    let half = (room + 1) / 2
    guard let dot = text.lastIndex(of: ".") else { return half }
    let ending = columns(of: String(text[dot...]))
    return ending < room ? max(half, ending) : half
  }

  private static func prefix(of text: String, columns: Int) -> Substring.UnicodeScalarView {
    var used = 0
    let kept = text.unicodeScalars.prefix { scalar in
      used += ScalarClass(scalar).columns
      return used <= columns
    }
    return kept
  }

  private static func suffix(of text: String, columns: Int) -> Substring.UnicodeScalarView {
    var used = 0
    var start = text.unicodeScalars.endIndex
    for index in text.unicodeScalars.indices.reversed() {
      let width = ScalarClass(text.unicodeScalars[index]).columns
      guard used + width <= columns else { break }
      used += width
      if width > 0 { start = index }
    }
    return text.unicodeScalars[start...]
  }
}
