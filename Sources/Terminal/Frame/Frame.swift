/// A whole screen as a value: cells of text, each with the role it plays, and where the cursor sits. Screens draw a frame from
/// their state; a `Screen` shows it. Nothing drawn can fall outside, and no control character can become a cell.
public struct Frame: Equatable, Sendable {
  /// Its extent.
  public let size: Size
  /// Where the terminal's cursor sits (on the focused item); `nil` hides it.
  public var cursor: Position?
  /// Row after row, `size.columns` cells each.
  var cells: [PackedCell]
  /// The marks over letters, by the place of their cell.
  private(set) var marks: [Int: [Unicode.Scalar]] = [:]

  /// A frame of plain blanks without a cursor.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank(), count: size.columns * size.rows)
  }

  /// The whole frame as a block.
  public var bounds: Rectangle { Rectangle(size) }

  /// The cell at a position; a plain blank outside the frame.
  public subscript(position: Position) -> Cell {
    bounds.contains(position) ? cell(at: position.row * size.columns + position.column) : Cell(.blank(), marks: [])
  }

  func cell(at index: Int) -> Cell { Cell(cells[index], marks: marks.isEmpty ? [] : marks[index] ?? []) }

  private mutating func set(_ index: Int, _ cell: PackedCell) {
    cells[index] = cell
    if !marks.isEmpty { marks[index] = nil }
  }

  /// Draws a mark over a letter; the fifth and later ones are left out.
  private mutating func add(_ mark: CombiningMark, at index: Int) {
    if marks[index, default: []].count < 4 { marks[index, default: []].append(mark.scalar) }
  }

  /// Writes text on one line and returns the columns it took. Text beyond an edge of the frame or beyond `maxWidth` is cut; a wide
  /// character that fits only by half leaves a blank. A character that must not reach a terminal becomes a mark.
  ///
  /// - Parameters:
  ///   - text: what to write; it moves neither down nor back, whatever it holds.
  ///   - position: where it begins; left of the edge, only its later part is seen.
  ///   - role: what it means.
  ///   - maxWidth: columns it may take at most; `nil` for up to the right edge.
  @discardableResult
  public mutating func put(_ text: String, at position: Position, role: StyleRole = .plain, maxWidth: Int? = nil) -> Int {
    guard (0..<size.rows).contains(position.row), position.column < size.columns else { return 0 }
    let start = position.row * size.columns
    let end = maxWidth.map { min(size.columns, position.column + max(0, $0)) } ?? size.columns
    var column = position.column
    if let taken = putPlain(text, start + column..<start + max(column, end), isInside: column >= 0, role: role) { return taken }
    var previous: Int?
    for scalar in text.unicodeScalars {
      let letter: Letter
      switch Shown(scalar) {
      case .letter(let shown): letter = shown
      case .mark(let mark):
        if let previous { add(mark, at: previous) }
        continue
      }
      let width = letter.columns
      guard column + width <= end else {
        if column >= 0, column < end { blank(column, in: start, role: role) }
        column = min(end, column + width)
        break
      }
      if column >= 0 {
        release(column, in: start)
        if width == 2 { release(column + 1, in: start) }
        set(start + column, PackedCell(letter, role: role))
        if width == 2 { set(start + column + 1, .continuation(role)) }
        previous = start + column
      } else if column + width > 0 {
        blank(0, in: start, role: role)
        previous = nil
      }
      column += width
    }
    return max(0, column - position.column)
  }

  /// Writes what nearly all text is: letters, digits and signs of ASCII over cells of one column, without a mark far and wide.
  /// - Parameters:
  ///   - places: of the cells it may take.
  ///   - isInside: whether it begins within its row.
  /// - Returns: the columns it took; nil where it is anything else, and nothing is written.
  private mutating func putPlain(_ text: String, _ places: Range<Int>, isInside: Bool, role: StyleRole) -> Int? {
    guard isInside, marks.isEmpty else { return nil }
    let taken = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard Letter.arePlain(bytes) else { return nil }
      let count = min(bytes.count, places.count)
      return cells.withUnsafeMutableBufferPointer { cells in
        let room = UnsafeMutableBufferPointer(rebasing: cells[places.prefix(count)])
        guard PackedCell.areSingle(room) else { return nil }
        for index in 0..<count { room[index] = PackedCell(plain: bytes[index], role: role) }
        return count
      }
    }
    return taken ?? nil
  }

  /// Writes what nearly all cells of tables are, in one go: plain text that fits into a number of columns, with blanks beside it.
  /// The position is that of the first column.
  ///
  /// - Returns: whether it is such a text over such cells, within the frame; nothing is written where it is not.
  public mutating func putFitted(
    _ text: String, at position: Position, columns: Int, align: TextWidth.Alignment = .left, role: StyleRole = .plain
  ) -> Bool {
    guard marks.isEmpty, columns >= 0, (0..<size.rows).contains(position.row), position.column >= 0,
      position.column + columns <= size.columns
    else { return false }
    let start = position.row * size.columns + position.column
    let isPut = text.utf8.withContiguousStorageIfAvailable { bytes -> Bool in
      guard bytes.count <= columns, Letter.arePlain(bytes) else { return false }
      return cells.withUnsafeMutableBufferPointer { cells in
        let room = UnsafeMutableBufferPointer(rebasing: cells[start..<start + columns])
        guard PackedCell.areSingle(room) else { return false }
        let first = align == .right ? columns - bytes.count : 0
        let blank = PackedCell.blank(role)
        room[..<first].update(repeating: blank)
        for index in 0..<bytes.count { room[first + index] = PackedCell(plain: bytes[index], role: role) }
        room[(first + bytes.count)...].update(repeating: blank)
        return true
      }
    }
    return isPut ?? false
  }

  /// Gives every cell of a block another role and keeps its text.
  public mutating func restyle(_ block: Rectangle, role: StyleRole) {
    let visible = block.intersection(bounds)
    for row in visible.rows {
      for column in visible.columns {
        let index = row * size.columns + column
        cells[index] = cells[index].with(role: role)
      }
    }
  }

  /// Fills a block with blanks of a role.
  public mutating func fill(_ block: Rectangle, role: StyleRole = .plain) {
    let visible = block.intersection(bounds)
    guard let first = visible.columns.first, let last = visible.columns.last else { return }
    for row in visible.rows {
      let start = row * size.columns
      if fillPlain(start + first...start + last, role) { continue }
      // Within the block every half goes with its other half.
      release(first, in: start)
      release(last, in: start)
      for index in start + first...start + last { set(index, .blank(role)) }
    }
  }

  /// Fills cells of one column each, without a mark far and wide, in one go.
  /// - Returns: whether they are such; nothing is filled where they are not.
  private mutating func fillPlain(_ places: ClosedRange<Int>, _ role: StyleRole) -> Bool {
    guard marks.isEmpty else { return false }
    return cells.withUnsafeMutableBufferPointer { cells in
      let room = UnsafeMutableBufferPointer(rebasing: cells[places])
      guard PackedCell.areSingle(room) else { return false }
      room.update(repeating: .blank(role))
      return true
    }
  }

  /// Has the cells behind one show what it shows.
  /// - Parameters:
  ///   - position: of a cell of one column, within the frame.
  ///   - columns: of all of them, the first among them.
  mutating func spread(_ position: Position, columns: Int) {
    let start = position.row * size.columns
    let shown = cells[start + position.column]
    let places = position.column..<min(size.columns, position.column + max(0, columns))
    let isPlain = cells.withUnsafeMutableBufferPointer { cells in
      let room = UnsafeMutableBufferPointer(rebasing: cells[start + places.lowerBound..<start + places.upperBound])
      guard marks.isEmpty, PackedCell.areSingle(room) else { return false }
      room.update(repeating: shown)
      return true
    }
    if isPlain { return }
    for column in places {
      release(column, in: start)
      set(start + column, shown)
    }
  }

  private mutating func blank(_ column: Int, in start: Int, role: StyleRole) {
    release(column, in: start)
    set(start + column, .blank(role))
  }

  /// Before a cell is overwritten: the other half of a wide character in it becomes a blank.
  private mutating func release(_ column: Int, in start: Int) {
    let columns = cells[start + column].columns
    if columns == 0, column > 0 {
      set(start + column - 1, .blank(cells[start + column - 1].role))
    } else if columns == 2, column + 1 < size.columns {
      set(start + column + 1, .blank(cells[start + column + 1].role))
    }
  }
}
