import Wizard

/// The lines of the home list, none of which is made before it is drawn: a list of thousands costs what is on the screen.
struct HomeRows {
  enum Row: Equatable {
    case item(Int)
    case heading(String)
    case blank
  }

  private let items: Int
  private let breaks: [HomeBreak]

  init(items: Int, breaks: [HomeBreak]) {
    self.items = items
    self.breaks = breaks
  }

  var count: Int { items + breaks.reduce(0) { $0 + $1.lines } }

  /// The line on which an item stands; the first for one that is not there.
  func line(of item: Int) -> Int {
    guard (0..<items).contains(item) else { return 0 }
    return item + breaks.reduce(0) { $0 + ($1.item <= item ? $1.lines : 0) }
  }

  subscript(line: Int) -> Row {
    var above = 0
    for part in breaks {
      let start = part.item + above
      if line < start { break }
      if line == start { return .blank }
      if line == start + 1, let heading = part.heading { return .heading(heading) }
      above += part.lines
    }
    return .item(line - above)
  }
}
