import Terminal
import Wizard

/// The two fields of find and replace.
enum ReplaceDrawing: OverlayDrawing {
  private static let labelWidth = 12

  static func draw(
    _ form: ReplaceForm, _ wizard: WizardState, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let inside = canvas.panel(
      title: MailboxesSentences.replaceTitle(form), columns: min(56, block.size.columns - 8), rows: 5, in: block)
    let fields = [(MailboxesSentences.findLabel, form.find), (MailboxesSentences.replacementLabel, form.with)]
    for (line, field) in fields.enumerated() {
      let row = inside.origin.row + line
      let isFocused = form.isOnWith == (line == 1)
      if isFocused { canvas.mark(inside.origin.column, row) }
      canvas.text(field.0, inside.origin.column + 2, row, width: labelWidth - 1, role: .label)
      let start = inside.origin.column + 2 + labelWidth
      canvas.field(field.1, caret: isFocused ? wizard.caret : nil, start, row, width: inside.columns.upperBound - start)
    }
    canvas.paragraph(MailboxesSentences.replaceHint, in: inside.split(top: 3).rest, role: .dim)
  }
}
