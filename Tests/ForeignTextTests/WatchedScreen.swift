import Terminal

/// A screen in memory that looks at each cell it is given, once, and keeps only the last frame.
@MainActor
final class WatchedScreen: Screen, TerminalInput {
  let size = Size(columns: 100, rows: 30)
  private(set) var theme = Theme(depth: .palette)
  var onEvent: (@MainActor (TerminalEvent, Duration?) -> Void)?
  var onDelivered: (@MainActor () -> Void)?
  private(set) var frame: Frame?
  private(set) var frames = 0
  /// Frames that showed the poison's word in a row that they changed.
  private(set) var sightings = 0
  /// What was found in a cell that may not be in one.
  private(set) var findings: [String] = []

  func use(_ theme: Theme) { self.theme = theme }

  /// Looks at the rows in which the frame differs from the one before.
  func present(_ frame: Frame) {
    frames += 1
    var isSeen = false
    for row in Set(frame.changes(since: self.frame).map(\.row)) {
      let text = WatchedScreen.text(of: row, in: frame)
      if text.contains(Hostile.word) { isSeen = true }
      let found = Hostile.found(in: text)
      if !found.isEmpty || Hostile.pile(in: text) > 4 { findings.append("\(found) in: \(text)") }
    }
    if isSeen { sightings += 1 }
    self.frame = frame
  }

  /// All rows.
  var picture: String { frame?.description ?? "" }

  /// The row the cursor is in.
  var cursorRow: String { frame.map { frame in frame.cursor.map { WatchedScreen.text(of: $0.row, in: frame) } ?? "" } ?? "" }

  private static func text(of row: Int, in frame: Frame) -> String {
    var text = String.UnicodeScalarView()
    for column in 0..<frame.size.columns {
      let cell = frame[Position(column: column, row: row)]
      if cell.width > 0 { text.append(contentsOf: cell.scalars) }
    }
    return String(text)
  }

  func send(_ event: TerminalEvent) {
    onEvent?(event, nil)
    onDelivered?()
  }
  func repaint() {}
  func ring() {}
  func copy(_ text: String) throws(ClipboardFault) { throw .unsupported }
  func flushInput() {}
}
