import Ordering

/// Where each chosen domain's rows begin in the grid, so that ten thousand mailboxes are found as quickly as ten.
struct GridIndex: Equatable, Sendable {
  /// Chosen lines of the draft, by their index.
  private var lines: [Int] = []
  /// The first row of each.
  private var starts: [Int] = []
  private(set) var rows = 0

  init() {}

  init(_ draft: Draft, _ offer: Offer) {
    let sizes = draft.sizes(in: offer)
    for index in draft.lines.indices where draft.lines[index].isChosen {
      let size = sizes.rows(of: draft.lines[index])
      guard size > 0 else { continue }
      lines.append(index)
      starts.append(rows)
      rows += size
    }
  }

  func cell(at row: Int) -> GridCell? {
    guard (0..<rows).contains(row) else { return nil }
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= row { low = middle } else { high = middle - 1 }
    }
    return GridCell(line: lines[low], mailbox: row - starts[low])
  }

  /// The first row of a line; nil where it has none.
  func start(ofLine line: Int) -> Int? { lines.firstIndex(of: line).map { starts[$0] } }

  /// The line with rows before another.
  func line(before line: Int) -> Int? { lines.last { $0 < line } }
}
