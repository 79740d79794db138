extension Frame {
  /// Cells side by side in one row, taken out of a frame to be put into a later one as they were.
  public struct Piece: Sendable {
    fileprivate let cells: [PackedCell]
  }

  /// Takes cells out.
  /// - Parameters:
  ///   - position: of the first of them, within the frame.
  ///   - columns: how many; they may not go beyond the right edge.
  /// - Returns: nil where they are not all in the frame, a wide character is half in them, or a mark stands over some letter of the frame.
  public func piece(at position: Position, columns: Int) -> Piece? {
    guard marks.isEmpty, let places = places(position, columns) else { return nil }
    let end = places.upperBound
    let isCut = cells[places.lowerBound].columns == 0 || (end % size.columns != 0 && cells[end].columns == 0)
    return isCut ? nil : Piece(cells: Array(cells[places]))
  }

  /// Puts a piece over cells of one column each, without a mark far and wide.
  /// - Returns: whether they are such and the piece is within the frame; nothing is put where not.
  public mutating func put(_ piece: Piece, at position: Position) -> Bool {
    guard marks.isEmpty, let places = places(position, piece.cells.count) else { return false }
    return cells.withUnsafeMutableBufferPointer { cells in
      let room = UnsafeMutableBufferPointer(rebasing: cells[places])
      guard PackedCell.areSingle(room) else { return false }
      _ = room.update(fromContentsOf: piece.cells)
      return true
    }
  }

  /// The places of cells within a row; nil where there are none, or not so many.
  private func places(_ position: Position, _ columns: Int) -> Range<Int>? {
    guard columns > 0, (0..<size.rows).contains(position.row), position.column >= 0, position.column + columns <= size.columns
    else { return nil }
    let start = position.row * size.columns + position.column
    return start..<start + columns
  }
}
