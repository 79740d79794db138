import Terminal
import Wizard

/// A field for a path, and below what it is for.
enum PathFormDrawing: OverlayDrawing {
  static func draw(
    _ form: PathForm, _ wizard: WizardState, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let width = min(72, block.size.columns - 8)
    let hint = TextWidth.wrap(form.hint, columns: width)
    let gap = hint.count + 4 <= block.size.rows ? 1 : 0
    let inside = canvas.panel(title: form.title, columns: width, rows: 1 + gap + hint.count, in: block)
    canvas.text("Path", inside.origin.column, inside.origin.row, width: 5, role: .label)
    canvas.field(
      form.typed, caret: wizard.caret, inside.origin.column + 6, inside.origin.row, width: inside.size.columns - 7)
    for (index, line) in hint.enumerated() {
      canvas.text(line, inside.origin.column, inside.origin.row + 1 + gap + index, width: width, role: .dim)
    }
  }
}
