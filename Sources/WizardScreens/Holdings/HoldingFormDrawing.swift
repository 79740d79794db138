import Ordering
import Terminal
import Wizard

/// The fields of a change, and below what the focused one is for or what is wrong with it.
enum HoldingFormDrawing: OverlayDrawing {
  private static let labelWidth = 16
  /// As much as the longest note of one change; what names many takes more.
  private static let leastNoteRows = 3

  static func draw(
    _ form: HoldingForm, _ wizard: WizardState, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let width = min(72, block.size.columns - 8)
    let hint = "\(HoldingFormSentences.title(of: form.focused)): \(HoldingFormSentences.hint(for: form.focused, in: form))"
    let noteRows = max(leastNoteRows, min(TextWidth.wrap(hint, columns: width).count, block.size.rows - form.fields.count - 3))
    let gap = form.fields.count + noteRows + 3 <= block.size.rows ? 1 : 0
    let inside = canvas.panel(
      title: HoldingFormSentences.title(of: form), columns: width,
      rows: form.fields.count + gap + noteRows, in: block)
    for (line, field) in form.fields.enumerated() {
      let row = inside.origin.row + line
      let isFocused = field == form.focused
      if isFocused { canvas.mark(inside.origin.column, row) }
      canvas.text(HoldingFormSentences.title(of: field), inside.origin.column + 2, row, width: labelWidth - 1, role: .label)
      // A password shows how long it is and nothing else.
      let shown = field.isSecret ? String(repeating: canvas.glyphs.bullet, count: form[field].count) : form[field]
      let start = inside.origin.column + 2 + labelWidth
      canvas.field(shown, caret: isFocused ? wizard.caret : nil, start, row, width: inside.columns.upperBound - start)
    }
    note(form, in: inside.split(top: form.fields.count + gap).rest, on: &canvas)
  }

  private static func note(_ form: HoldingForm, in block: Rectangle, on canvas: inout Canvas) {
    let field = form.focused
    if let fault = form.fault(of: field), !form[field].isEmpty, fault != .unchanged, field != .word {
      canvas.paragraph(
        "\(canvas.glyphs.cross) \(HoldingFormSentences.problem(of: field, fault, form))", in: block, role: .problem)
    } else {
      let hint = HoldingFormSentences.hint(for: field, in: form)
      canvas.paragraph("\(HoldingFormSentences.title(of: field)): \(hint)", in: block, role: .dim)
    }
  }
}
