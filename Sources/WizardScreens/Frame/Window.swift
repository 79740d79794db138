/// The part of a list that is seen. Kept between frames, so that a list moves only when the cursor leaves what is seen, and then by a third of
/// it: moving the cursor is cheap, and what comes next is in sight.
struct Window: Equatable, Sendable {
  private(set) var offset = 0
  private(set) var count = 0
  private var height = 0

  /// Rows that are seen.
  var rows: Range<Int> { offset..<max(offset, min(count, offset + height)) }

  /// Fits the window to a list and begins it at a row.
  mutating func begin(at row: Int, of count: Int, height: Int) {
    self.count = count
    self.height = max(0, height)
    offset = min(max(0, row), max(0, count - self.height))
  }

  /// Fits the window to a list and moves it so that a row is seen.
  mutating func show(_ row: Int, of count: Int, height: Int) {
    self.count = count
    self.height = max(0, height)
    let last = max(0, count - self.height)
    let ahead = self.height / 3
    if row < offset {
      offset = row - ahead
    } else if row >= offset + self.height {
      offset = row - self.height + 1 + ahead
    }
    offset = min(max(0, offset), last)
  }
}
