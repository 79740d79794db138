import Ordering
import Terminal
import Wizard

/// The boxes of the patterns.
enum PatternBoxes {
  /// The patterns as boxes with the number of their turn, and the box for numbers.
  /// - Returns: the rows they took.
  static func draw(_ screen: MailboxesScreen, isShort: Bool, row: Int, width: Int, on canvas: inout Canvas) -> Int {
    let draft = screen.entry.draft
    let isFocused = screen.state.focus == .patterns
    if isFocused { canvas.mark(0, row) }
    canvas.text("Patterns", 2, row, width: 8, role: .label)
    var (column, line) = (12, row)
    func place(_ text: String, isChosen: Bool, isUnderCursor: Bool) {
      let needed = TextWidth.columns(of: text)
      if column + needed > width - 1 { (column, line) = (12, line + 1) }
      if isFocused, isUnderCursor { canvas.frame.cursor = Position(column: column + 1, row: line) }
      let pieces: [(String, StyleRole)] = [
        (String(text.prefix(3)), isChosen ? .chosen : .plain), (String(text.dropFirst(3)), .plain),
      ]
      column += canvas.run(pieces, column, line, width: needed) + 2
    }
    let isShort = isShort && !isFocused
    for (index, pattern) in AliasPattern.allCases.enumerated() where !isShort || draft.patterns.contains(pattern) {
      let turn = draft.patterns.firstIndex(of: pattern).map { $0 + 1 }
      let box = turn.map { "[\($0)]" } ?? canvas.glyphs.box(false)
      place(box + pattern.title, isChosen: turn != nil, isUnderCursor: screen.state.patternCursor == index)
    }
    if isShort, !draft.allowsNumbers { return line - row + 1 }
    let isNumbers = screen.state.patternCursor >= AliasPattern.allCases.count
    place(canvas.glyphs.box(draft.allowsNumbers) + "numbers", isChosen: draft.allowsNumbers, isUnderCursor: isNumbers)
    return line - row + 1
  }
}
