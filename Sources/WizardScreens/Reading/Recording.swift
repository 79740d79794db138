import Terminal

/// What a drawing says, in its order and without where it says it: the same drawings that fill the frame are read to a face of plain lines, so that
/// both say the same. Nothing is cut, padded or wrapped in it.
struct Recording {
  enum Item {
    /// Text that stands on a row of the screen.
    case text(String, StyleRole, column: Int, row: Int)
    /// A text field with what stands in it.
    case field(String, row: Int, isFocused: Bool)
    /// A row of a list, by its place in the whole list; nil for one that is none of it, such as a sum.
    case row(ListRow)
    /// A panel that lies over what came before.
    case panel(String)
  }

  /// A row of a list, a cell with what its column is called.
  struct ListRow {
    let number: Int?
    let cells: [(head: String, pieces: [(String, StyleRole)])]
    let isFocused: Bool
  }

  private(set) var items: [Item] = []
  /// Where the mark beside the focused field stands.
  private(set) var mark: Position?

  mutating func note(_ item: Item) { items.append(item) }
  mutating func mark(_ column: Int, _ row: Int) { mark = Position(column: column, row: row) }
}

extension Table {
  /// A row with the heads of its columns. The columns that a wide cell covers have nothing of their own.
  func recorded(_ row: Row, number: Int?, isFocused: Bool) -> Recording.ListRow {
    var next = 0
    var cells: [(head: String, pieces: [(String, StyleRole)])] = []
    for (index, placed) in columns.enumerated() where index >= next {
      let cell = placed.column.cell(row)
      next = index + max(1, cell.span)
      cells.append((placed.column.head.first?.0 ?? "", cell.pieces))
    }
    return Recording.ListRow(number: number, cells: cells, isFocused: isFocused)
  }
}
