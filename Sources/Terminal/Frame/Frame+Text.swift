// Pictures of a frame that people can read in a review.

extension Frame: CustomStringConvertible {
  /// The rows as plain text without the blanks at their ends.
  public var text: [String] {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for cell in self.row(row) where cell.width > 0 { line.append(contentsOf: cell.scalars) }
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  /// The role of each cell as one letter (`StyleRole.letter`), rows without the plain cells at their ends.
  public var roles: [String] {
    (0..<size.rows).map { row in
      var letters = self.row(row).map(\.role.letter)
      while letters.last == StyleRole.plain.letter { letters.removeLast() }
      return String(letters)
    }
  }

  /// The whole picture: the rows of `text`, one a line.
  public var description: String { text.joined(separator: "\n") }

  private func row(_ row: Int) -> [Cell] {
    ((row * size.columns)..<((row + 1) * size.columns)).map { cell(at: $0) }
  }
}
