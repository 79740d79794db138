import Terminal

/// The list that has the keys, as it stands on the screen: what a mouse needs to know of it.
struct KeyedList: Sendable {
  /// Moves up are negative, moves down positive.
  typealias Moves = Int

  let columns: Range<Int>
  /// The row that has the cursor, and how many there are.
  let focused: Int
  let count: Int
  /// Which row of the list stands on which row of the screen.
  private(set) var rows: [Int: Int] = [:]

  /// Rows that a notch of the wheel goes.
  private static let notch = 3

  init(columns: Range<Int>, focused: Int, count: Int) {
    self.columns = columns
    self.focused = focused
    self.count = count
  }

  mutating func note(_ row: Int, at line: Int) { rows[line] = row }

  /// How the cursor comes to where the mouse wants it, never out of the list; nil where the mouse means nothing.
  func moves(for mouse: Mouse) -> Moves? {
    switch mouse {
    case .press(let position):
      guard columns.contains(position.column), let row = rows[position.row] else { return nil }
      return row - focused
    case .wheelUp: return max(0, focused - Self.notch) - focused
    case .wheelDown: return min(max(0, count - 1), focused + Self.notch) - focused
    }
  }
}
