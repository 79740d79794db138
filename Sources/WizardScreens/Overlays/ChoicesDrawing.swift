import Ordering
import Terminal
import Wizard

/// A list of choices, narrowed by what is typed above it.
enum ChoicesDrawing: OverlayDrawing {
  static func draw(
    _ choices: ChoicesOverlay, _ wizard: WizardState, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let choice = choices.list
    let shown = choice.shown
    let longest = choice.all.map { TextWidth.columns(of: $0.title) }.max() ?? 0
    let width = min(max(48, longest + 4), block.size.columns - 8)
    // A low window gives all its rows to what has to be read in full.
    let height = max(6, min(block.size.rows - (longest > width - 5 ? 0 : 2), 16))
    let inside = canvas.panel(title: choice.title, columns: width, rows: height, in: block)
    let (top, below) = inside.split(top: 2)
    // What is too long for its row is read in full below.
    let isCut = longest > inside.size.columns - 3 && below.size.rows >= 4
    let (list, whole) = below.split(bottom: isCut ? 3 : 0)
    canvas.text("Find", inside.origin.column, top.origin.row, width: 5, role: .label)
    let window = windows.show(Windows.List("choices"), row: choice.row, of: shown.count, height: list.size.rows)
    for (line, index) in window.rows.enumerated() {
      let at = list.origin.row + line
      canvas.text(shown[index].title, list.origin.column + 2, at, width: list.size.columns - 3)
      if index == choice.row { canvas.pick(at, in: list) }
    }
    canvas.moreMarks(window, in: list)
    if isCut, shown.indices.contains(choice.row) {
      canvas.paragraph(shown[choice.row].title, in: whole.inset(columns: 2), role: .dim)
    }
    canvas.field(choice.filter, caret: wizard.caret, inside.origin.column + 6, top.origin.row, width: inside.size.columns - 7)
    if choice.filter.isEmpty, canvas.recording == nil {
      canvas.text(Sentences.choicesHint, inside.origin.column + 7, top.origin.row, width: inside.size.columns - 8, role: .dim)
    }
  }
}
