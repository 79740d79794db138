import Ordering
import Terminal
import Wizard

/// A question with its two answers; the cursor sits on the one that Enter gives, or in the field where the answer is typed.
enum QuestionDrawing: OverlayDrawing {
  static func draw(
    _ overlay: QuestionOverlay, _ wizard: WizardState, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let width = min(56, block.size.columns - 8)
    let lines = TextWidth.wrap(overlay.question.text, columns: width)
    let isTyped = overlay.field != nil
    // A low window has no room for blank rows between the words, the field and the answers.
    let gap = lines.count + (isTyped ? 6 : 4) <= block.size.rows ? 1 : 0
    let inside = canvas.panel(title: "Question", columns: width, rows: lines.count + (isTyped ? 2 + 2 * gap : 1 + gap), in: block)
    for (index, line) in lines.enumerated() {
      canvas.text(line, inside.origin.column, inside.origin.row + index, width: inside.size.columns)
    }
    let row = inside.rows.upperBound - 1
    if isTyped {
      canvas.text("[", inside.origin.column, row - 1 - gap, width: 1, role: .warning)
      canvas.text("]", inside.columns.upperBound - 1, row - 1 - gap, width: 1, role: .warning)
      canvas.field(
        overlay.typed, caret: wizard.caret, inside.origin.column + 1, row - 1 - gap, width: inside.size.columns - 2)
    } else {
      canvas.frame.cursor = Position(column: inside.origin.column, row: row)
    }
    var column = inside.origin.column
    for (command, title) in zip(Overlay.answering, [overlay.question.yes, overlay.question.no]) {
      // The cursor is at what Enter does.
      if overlay.entersNo, command == .back { canvas.frame.cursor = Position(column: column, row: row) }
      let keys = Bindings.keys(for: command, in: wizard).prefix(2).map(\.name).joined(separator: " or ")
      column += canvas.run([(keys, .key), ("  \(title)", .plain)], column, row, width: inside.columns.upperBound - column) + 4
    }
  }
}
