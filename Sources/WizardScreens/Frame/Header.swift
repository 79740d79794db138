import Ordering
import Terminal
import Wizard

extension Canvas {
  /// The first row: mode, what is being filled in, and which step this is.
  mutating func header(_ state: WizardState) {
    let width = frame.size.columns
    let badge = " \(Sentences.badge(state.mode)) "
    var used = text(badge, 0, 0, width: width, role: state.mode == .sandbox ? .sandbox : .live)
    // Said on every screen until it is resolved.
    if state.hasOverdue { used += text(" \(OrderSentences.overdueMark)", used, 0, width: width - used, role: .problem) }
    let tracker = tracker(state, room: width - used)
    let trackerWidth = tracker.reduce(0) { $0 + TextWidth.columns(of: $1.0) }
    run(tracker, width - trackerWidth, 0, width: trackerWidth)
    text(state.title, used + 2, 0, width: width - trackerWidth - used - 3, role: .title, losing: .middle)
  }

  /// The steps with brackets around the present one; in a narrow window its number and name alone.
  private func tracker(_ state: WizardState, room: Int) -> [(String, StyleRole)] {
    guard let current = state.step, let draft = state.draft else { return [(state.mark, .accent)] }
    let (steps, kind) = (draft.steps, draft.kind)
    guard room >= 66 else {
      let number = (steps.firstIndex(of: current) ?? 0) + 1
      return [("Step \(number) of \(steps.count): [\(Sentences.title(of: current, kind: kind))]", .accent)]
    }
    var pieces: [(String, StyleRole)] = []
    for step in steps {
      if !pieces.isEmpty { pieces.append((glyphs.pointer, .dim)) }
      let title = Sentences.title(of: step, kind: kind)
      pieces.append(step == current ? ("[\(title)]", .accent) : (" \(title) ", .dim))
    }
    return pieces
  }

  /// In place of everything where the window is too small.
  mutating func tooSmall() {
    func words(_ size: Size) -> String { "\(size.columns) × \(size.rows)" }
    let lines = Sentences.tooSmall(needed: words(Layout.smallest), present: words(frame.size))
    for (row, line) in lines.enumerated() { text(line, 0, row, width: frame.size.columns) }
    frame.cursor = Position(column: 0, row: 0)
  }
}
