import Terminal
import Wizard

/// A frame being drawn, with the signs to draw it with.
struct Canvas {
  var frame: Frame
  let glyphs: Glyphs
  let clock: WallClock
  /// The field that takes what is typed, and where the caret stands in it; nil where letters are commands.
  var focused: (field: TextField, caret: Int)?
  /// The list that has the keys, as far as it is seen; nil where they are elsewhere.
  var keyedList: KeyedList?
  /// What the message line says: it is not said a second time beside it.
  var said: String?
  /// Set where the drawing is read rather than seen; nil as a rule.
  var recording: Recording?

  /// Where the caret stands in a field; nil where another is focused, or none.
  func caret(in field: TextField) -> Int? { focused.flatMap { $0.field == field ? $0.caret : nil } }

  /// Writes text fitted to a number of columns: cut with an ellipsis where it is too long, padded where it is too short.
  mutating func cell(
    _ text: String, _ column: Int, _ row: Int, width: Int, role: StyleRole = .plain, losing: TextWidth.Losing = .end,
    align: TextWidth.Alignment = .left
  ) {
    guard width > 0 else { return }
    if recording != nil { return note(text, column, row, role) }
    if frame.putFitted(text, at: Position(column: column, row: row), columns: width, align: align, role: role) { return }
    let shown = TextWidth.truncate(text, to: width, losing: losing, ellipsis: glyphs.ellipsis)
    let blanks = max(0, width - TextWidth.columns(of: shown))
    let start = align == .right ? column + blanks : column
    frame.put(shown, at: Position(column: start, row: row), role: role, maxWidth: width - (start - column))
    frame.fill(
      Rectangle(column: align == .right ? column : column + width - blanks, row: row, columns: blanks, rows: 1), role: role)
  }

  /// Writes text up to a width, without padding; returns the columns it took.
  @discardableResult
  mutating func text(
    _ text: String, _ column: Int, _ row: Int, width: Int, role: StyleRole = .plain, losing: TextWidth.Losing = .end
  ) -> Int {
    guard width > 0 else { return 0 }
    if recording != nil {
      note(text, column, row, role)
      return TextWidth.columns(of: text)
    }
    let shown = TextWidth.truncate(text, to: width, losing: losing, ellipsis: glyphs.ellipsis)
    return frame.put(shown, at: Position(column: column, row: row), role: role, maxWidth: width)
  }

  /// Writes pieces of text one after another, each with its role.
  @discardableResult
  mutating func run(_ pieces: [(String, StyleRole)], _ column: Int, _ row: Int, width: Int) -> Int {
    if recording != nil {
      let text = pieces.map(\.0).joined()
      note(text, column, row, pieces.first?.1 == .label && pieces.count > 1 ? .plain : pieces.first?.1 ?? .plain)
      return TextWidth.columns(of: text)
    }
    var used = 0
    for (piece, role) in pieces where used < width { used += text(piece, column + used, row, width: width - used, role: role) }
    return used
  }

  /// Writes sentences broken into lines, at most as many as the block has rows; the last one is cut.
  mutating func paragraph(_ text: String, in block: Rectangle, role: StyleRole = .plain) {
    if recording != nil { return note(text, block.origin.column, block.origin.row, role) }
    let lines = TextWidth.wrap(text, columns: block.size.columns)
    for (index, line) in lines.prefix(block.size.rows).enumerated() {
      let isCut = index == block.size.rows - 1 && lines.count > block.size.rows
      let shown =
        isCut ? TextWidth.truncate(line + " " + lines[index + 1], to: block.size.columns, ellipsis: glyphs.ellipsis) : line
      frame.put(
        shown, at: Position(column: block.origin.column, row: block.origin.row + index), role: role, maxWidth: block.size.columns)
    }
  }

  /// A bar of ten columns that ends before a column; nothing where it has no room, or where less than five things are counted, since those
  /// seldom take a second.
  mutating func progress(_ done: Int, of all: Int, endingAt end: Int, _ row: Int, room: Int) {
    guard recording == nil, all >= 5, room >= Self.barColumns else { return }
    text(glyphs.bar(done, of: all, columns: Self.barColumns), end - Self.barColumns, row, width: Self.barColumns, role: .accent)
  }

  static let barColumns = 10

  /// The pointer beside a field in which the terminal's cursor sits.
  mutating func mark(_ column: Int, _ row: Int) {
    recording?.mark(column, row)
    frame.put(glyphs.pointer, at: Position(column: column, row: row))
  }

  /// A text field. Focused, it is moved sideways so that the caret stays visible, and the terminal's cursor sits at the caret.
  mutating func field(_ text: String, caret: Int?, _ column: Int, _ row: Int, width: Int, role: StyleRole = .plain) {
    guard width > 0 else { return }
    if recording != nil { return recording?.note(.field(text, row: row, isFocused: caret != nil)) ?? () }
    guard let caret else {
      cell(text, column, row, width: width, role: role)
      return
    }
    let before = TextWidth.columns(of: String(text.prefix(caret)))
    let offset = Self.offset(caret: before, width: width)
    frame.fill(Rectangle(column: column, row: row, columns: width, rows: 1), role: role)
    frame.put(Self.dropping(offset, of: text), at: Position(column: column, row: row), role: role, maxWidth: width)
    if offset > 0 { frame.put(glyphs.ellipsis, at: Position(column: column, row: row), role: .dim) }
    frame.cursor = Position(column: column + min(before - offset, width - 1), row: row)
  }

  /// Columns left out at the left, in steps of a third of the field, so that typing at the end seldom moves the text.
  private static func offset(caret: Int, width: Int) -> Int {
    guard caret >= width else { return 0 }
    let step = max(1, width / 3)
    return (caret - width + step) / step * step
  }

  private static func dropping(_ columns: Int, of text: String) -> String {
    var left = columns
    var rest = text.unicodeScalars[...]
    while left > 0, let first = rest.first {
      left -= TextWidth.columns(of: String(Character(first)))
      rest = rest.dropFirst()
    }
    // Half a wide character leaves a blank, marks of a dropped letter go with it.
    while let first = rest.first, TextWidth.columns(of: String(Character(first))) == 0 { rest = rest.dropFirst() }
    return String(repeating: " ", count: max(0, -left)) + String(String.UnicodeScalarView(rest))
  }

  /// Shows in the last column that rows were left out above or below.
  mutating func moreMarks(_ window: Window, in block: Rectangle) {
    guard recording == nil, block.size.columns > 0, block.size.rows > 0 else { return }
    let column = block.columns.upperBound - 1
    if window.offset > 0 { text(glyphs.moreAbove, column, block.origin.row, width: 1, role: .dim) }
    if window.offset + block.size.rows < window.count {
      text(glyphs.moreBelow, column, block.rows.upperBound - 1, width: 1, role: .dim)
    }
  }

  private mutating func note(_ text: String, _ column: Int, _ row: Int, _ role: StyleRole) {
    recording?.note(.text(text, role, column: column, row: row))
  }
}
