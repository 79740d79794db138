import Ordering
import Terminal
import Wizard

extension Canvas {
  private static let labelWidth = 16

  /// The fields of a change, and below what the focused one is for or what is wrong with it.
  mutating func form(_ form: HoldingForm, _ state: WizardState, in block: Rectangle) {
    let noteRows = 3
    let gap = form.fields.count + noteRows + 3 <= block.size.rows ? 1 : 0
    let inside = panel(
      title: Sentences.title(of: form), columns: min(72, block.size.columns - 8), rows: form.fields.count + gap + noteRows,
      in: block)
    for (line, field) in form.fields.enumerated() {
      let row = inside.origin.row + line
      let isFocused = field == form.focused
      if isFocused { mark(inside.origin.column, row) }
      text(Sentences.title(of: field), inside.origin.column + 2, row, width: Self.labelWidth - 1, role: .label)
      let text = form[field]
      // A password shows how long it is and nothing else.
      let shown = field.isSecret ? String(repeating: glyphs.bullet, count: text.count) : text
      let start = inside.origin.column + 2 + Self.labelWidth
      self.field(shown, caret: isFocused ? state.caret : nil, start, row, width: inside.columns.upperBound - start)
    }
    let (_, note) = inside.split(top: form.fields.count + gap)
    let field = form.focused
    if let fault = form.fault(of: field), !form[field].isEmpty, fault != .unchanged, field != .word {
      paragraph("\(glyphs.cross) \(Sentences.problem(of: field, fault, form))", in: note, role: .problem)
    } else {
      paragraph("\(Sentences.title(of: field)): \(Sentences.hint(for: field, in: form))", in: note, role: .dim)
    }
  }
}
