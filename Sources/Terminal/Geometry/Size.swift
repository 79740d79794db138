/// How large something is, in character cells.
public struct Size: Equatable, Hashable, Sendable {
  /// Cells from left to right, never negative.
  public var columns: Int
  /// Cells from top to bottom, never negative.
  public var rows: Int

  /// A size in cells; negative values become zero.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// One cell of a screen, counted from zero at the upper left corner.
public struct Position: Equatable, Hashable, Sendable {
  /// Cells from the left edge; may be negative while laying out, and is then outside.
  public var column: Int
  /// Cells from the upper edge; may be negative while laying out, and is then outside.
  public var row: Int

  /// A position in cells.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
