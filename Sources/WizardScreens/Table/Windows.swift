/// What is kept between frames: the scroll offsets of all lists, and what was found of the names that are shown.
struct Windows: Sendable {
  /// A list that scrolls, by a name of its own.
  struct List: Hashable, Sendable {
    let name: String
    init(_ name: String) { self.name = name }
  }

  private var windows: [List: Window] = [:]
  var nameMarks = NameMarks()
  var keptRows = KeptRows()

  /// Begins a list's window at a row, and returns it.
  mutating func begin(_ list: List, at row: Int, of count: Int, height: Int) -> Window {
    windows[list, default: Window()].begin(at: row, of: count, height: height)
    return windows[list] ?? Window()
  }

  /// Moves a list's window so that a row is seen, and returns it.
  mutating func show(_ list: List, row: Int, of count: Int, height: Int) -> Window {
    windows[list, default: Window()].show(row, of: count, height: height)
    return windows[list] ?? Window()
  }
}
