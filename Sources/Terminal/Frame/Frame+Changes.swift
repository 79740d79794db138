import Glibc

extension Frame {
  /// Cells beside each other in one row that differ from an earlier frame.
  public struct Change: Equatable, Sendable {
    /// The row.
    public let row: Int
    /// The columns, never empty and never beginning or ending inside a wide character.
    public let columns: Range<Int>
  }

  /// What has to be written to turn an earlier frame of the same size into this one; every row in full when the sizes differ.
  public func changes(since earlier: Frame?) -> [Change] {
    guard let earlier, earlier.size == size else {
      return size.columns == 0 ? [] : (0..<size.rows).map { Change(row: $0, columns: 0..<size.columns) }
    }
    var changes: [Change] = []
    let hasMarks = !marks.isEmpty || !earlier.marks.isEmpty
    func isSame(_ index: Int) -> Bool {
      cells[index] == earlier.cells[index] && (!hasMarks || marks[index] == earlier.marks[index])
    }
    for row in 0..<size.rows {
      let start = row * size.columns
      // Most rows are the same as a whole.
      if !hasMarks, cells[start..<start + size.columns].isSame(as: earlier.cells[start..<start + size.columns]) { continue }
      var column = 0
      while column < size.columns {
        guard !isSame(start + column) else {
          column += 1
          continue
        }
        var first = column
        while column < size.columns, !isSame(start + column) { column += 1 }
        while first > 0, cells[start + first].columns == 0 { first -= 1 }
        while column < size.columns, cells[start + column].columns == 0 { column += 1 }
        changes.append(Change(row: row, columns: first..<column))
      }
    }
    return changes
  }
}

extension Frame {
  /// A change's cells as they are kept, for who hands them on as they are: the letter's scalar in the lowest 21 bits, its columns in the next two
  /// (0 for the second half of a wide one), the role's raw value in the uppermost eight.
  /// - Returns: nil where the frame has a mark over some letter, and nothing is handed on.
  public func withPackedCells<Result>(of change: Change, _ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result? {
    guard marks.isEmpty else { return nil }
    let start = change.row * size.columns
    return cells[start + change.columns.lowerBound..<start + change.columns.upperBound].withUnsafeBytes {
      $0.withMemoryRebound(to: UInt32.self, body)
    }
  }
}

extension ArraySlice<PackedCell> {
  /// Compared as bytes, all at once.
  fileprivate func isSame(as other: ArraySlice<PackedCell>) -> Bool {
    withUnsafeBytes { mine in
      other.withUnsafeBytes { theirs in
        guard mine.count == theirs.count, let first = mine.baseAddress, let second = theirs.baseAddress else {
          return mine.isEmpty && theirs.isEmpty
        }
        return memcmp(first, second, mine.count) == 0
      }
    }
  }
}
