import Terminal
import Wizard

/// A field for a name, and below what it is for.
enum RenameDrawing: OverlayDrawing {
  static func draw(
    _ form: RenameForm, _ wizard: WizardState, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let width = min(72, block.size.columns - 8)
    let hint = TextWidth.wrap(form.hint, columns: width)
    let inside = canvas.panel(title: form.title, columns: width, rows: 2 + hint.count, in: block)
    canvas.text("Name", inside.origin.column, inside.origin.row, width: 5, role: .label)
    canvas.field(
      form.typed, caret: wizard.caret, inside.origin.column + 6, inside.origin.row, width: inside.size.columns - 7)
    for (index, line) in hint.enumerated() {
      canvas.text(line, inside.origin.column, inside.origin.row + 2 + index, width: width, role: .dim)
    }
  }
}
