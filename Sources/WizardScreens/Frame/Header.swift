import Ordering
import Terminal
import Wizard

/// The first row.
enum Header {
  /// The first row: mode, what is being filled in, and which step this is.
  static func draw(_ reading: WizardReading, on canvas: inout Canvas) {
    let (state, width) = (reading.state, canvas.frame.size.columns)
    let badge = " \(Sentences.badge(state.mode)) "
    var used = canvas.text(badge, 0, 0, width: width, role: state.mode == .sandbox ? .sandbox : .live)
    if state.shared.bookTrouble != nil {
      used += canvas.text(" \(Sentences.bookMark)", used, 0, width: width - used, role: .problem)
    }
    if !state.shared.terms.mayOrder {
      used += canvas.text(" \(Sentences.readerMark)", used, 0, width: width - used, role: .warning)
    }
    // Said on every screen until it is resolved.
    if state.hasOverdue { used += canvas.text(" \(OrderSentences.overdueMark)", used, 0, width: width - used, role: .problem) }
    let tracker = tracker(reading, room: width - used, on: canvas)
    let trackerWidth = tracker.reduce(0) { $0 + TextWidth.columns(of: $1.0) }
    canvas.run(tracker, width - trackerWidth, 0, width: trackerWidth)
    // An order that is called as its client says it once.
    let name = reading.title
    let client = state.clientName.flatMap { $0 == name ? nil : $0 }
    let title = client.map { "\(name) \(canvas.glyphs.dot) \($0)" } ?? name
    canvas.text(title, used + 2, 0, width: width - trackerWidth - used - 3, role: .title, losing: .middle)
  }

  /// The steps: a tick before those that were done, brackets around the present one; in a narrow window its number and name alone.
  private static func tracker(_ reading: WizardReading, room: Int, on canvas: Canvas) -> [(String, StyleRole)] {
    guard let current = reading.state.step, let draft = reading.state.draft else { return [(reading.mark, .accent)] }
    let (steps, kind) = (draft.steps, draft.kind)
    guard room >= 66 else {
      let number = (steps.firstIndex(of: current) ?? 0) + 1
      return [("Step \(number) of \(steps.count): [\(Sentences.title(of: current, kind: kind))]", .accent)]
    }
    var pieces: [(String, StyleRole)] = []
    let present = steps.firstIndex(of: current) ?? 0
    for (index, step) in steps.enumerated() {
      if !pieces.isEmpty { pieces.append((canvas.glyphs.pointer, .dim)) }
      let title = Sentences.title(of: step, kind: kind)
      if index < present {
        pieces += [(canvas.glyphs.tick, .good), ("\(title) ", .plain)]
      } else {
        pieces.append(index == present ? ("[\(title)]", .accent) : (" \(title) ", .dim))
      }
    }
    return pieces
  }

  /// In place of everything where the window is too small.
  static func tooSmall(on canvas: inout Canvas) {
    func words(_ size: Size) -> String { "\(size.columns) × \(size.rows)" }
    let lines = Sentences.tooSmall(needed: words(Layout.smallest), present: words(canvas.frame.size))
    for (row, line) in lines.enumerated() { canvas.text(line, 0, row, width: canvas.frame.size.columns) }
    canvas.frame.cursor = Position(column: 0, row: 0)
  }
}
