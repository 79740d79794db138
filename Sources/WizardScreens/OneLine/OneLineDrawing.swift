import Ordering
import Terminal
import Wizard

/// A field for an order in one line, and below how it is written.
enum OneLineDrawing: OverlayDrawing {
  static func draw(
    _ form: OneLineForm, _ wizard: WizardState, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let width = min(112, block.size.columns - 8)
    let hint = TextWidth.wrap(OneLineSentences.hint, columns: width)
    let example = TextWidth.wrap(OneLineSentences.example, columns: width)
    let gap = hint.count + example.count + 4 <= block.size.rows ? 1 : 0
    let inside = canvas.panel(
      title: OneLineSentences.title, columns: width, rows: 1 + gap + hint.count + example.count, in: block)
    canvas.text(":", inside.origin.column, inside.origin.row, width: 1, role: .label)
    canvas.field(
      form.typed, caret: wizard.caret, inside.origin.column + 2, inside.origin.row, width: inside.size.columns - 3,
      role: form.fault == nil ? .plain : .warning)
    for (index, line) in (hint + example).enumerated() {
      let role: StyleRole = index < hint.count ? .dim : .plain
      canvas.text(line, inside.origin.column, inside.origin.row + 1 + gap + index, width: width, role: role)
    }
  }
}

/// The line that fills in the same, quietly in the place of a message: only where a window has room for it and there is nothing to say.
enum OneLineRow {
  /// Our choice: windows that are larger than what people are used to.
  private static let least = Size(columns: 100, rows: 30)

  static func draw(_ state: WizardState, in block: Rectangle, on canvas: inout Canvas) {
    let size = canvas.frame.size
    guard state.overlay == nil, size.columns >= least.columns, size.rows >= least.rows,
      block.size.rows > 1, let line = state.oneLine(names: 12)
    else { return }
    canvas.text(": \(line.text)", 1, block.rows.upperBound - 1, width: size.columns - 2, role: .dim)
  }
}
