/// A block of cells: where it begins and how large it is.
public struct Rectangle: Equatable, Hashable, Sendable {
  /// The upper left cell.
  public var origin: Position
  /// Its extent in cells.
  public var size: Size

  /// A block from its upper left cell and its extent.
  public init(origin: Position, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// A block from four numbers, in cells.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.init(origin: Position(column: column, row: row), size: Size(columns: columns, rows: rows))
  }

  /// A whole screen of this size.
  public init(_ size: Size) {
    self.init(origin: Position(column: 0, row: 0), size: size)
  }

  /// The columns it covers.
  public var columns: Range<Int> { origin.column..<(origin.column + size.columns) }
  /// The rows it covers.
  public var rows: Range<Int> { origin.row..<(origin.row + size.rows) }
  /// Whether it covers no cell.
  public var isEmpty: Bool { size.columns == 0 || size.rows == 0 }

  /// Whether the cell lies inside.
  public func contains(_ position: Position) -> Bool {
    columns.contains(position.column) && rows.contains(position.row)
  }

  /// The part both blocks cover; empty when they do not meet.
  public func intersection(_ other: Rectangle) -> Rectangle {
    let shared = (columns: columns.clamped(to: other.columns), rows: rows.clamped(to: other.rows))
    return Rectangle(
      column: shared.columns.lowerBound, row: shared.rows.lowerBound, columns: shared.columns.count, rows: shared.rows.count)
  }

  /// The block without a margin on each side; a margin larger than the block leaves an empty one.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rectangle {
    Rectangle(
      column: origin.column + columns, row: origin.row + rows,
      columns: size.columns - 2 * columns, rows: size.rows - 2 * rows)
  }

  /// The upper `rows` rows, and what is left below them.
  public func split(top rows: Int) -> (top: Rectangle, rest: Rectangle) {
    let taken = min(max(0, rows), size.rows)
    return (
      Rectangle(column: origin.column, row: origin.row, columns: size.columns, rows: taken),
      Rectangle(column: origin.column, row: origin.row + taken, columns: size.columns, rows: size.rows - taken)
    )
  }

  /// The lower `rows` rows, and what is left above them.
  public func split(bottom rows: Int) -> (rest: Rectangle, bottom: Rectangle) {
    let (rest, bottom) = split(top: size.rows - min(max(0, rows), size.rows))
    return (rest, bottom)
  }

  /// The leftmost `columns` columns, and what is left beside them.
  public func split(left columns: Int) -> (left: Rectangle, rest: Rectangle) {
    let taken = min(max(0, columns), size.columns)
    return (
      Rectangle(column: origin.column, row: origin.row, columns: taken, rows: size.rows),
      Rectangle(column: origin.column + taken, row: origin.row, columns: size.columns - taken, rows: size.rows)
    )
  }

  /// The rightmost `columns` columns, and what is left beside them.
  public func split(right columns: Int) -> (rest: Rectangle, right: Rectangle) {
    let (rest, right) = split(left: size.columns - min(max(0, columns), size.columns))
    return (rest, right)
  }
}
