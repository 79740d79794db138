import Ordering
import Terminal
import Wizard

extension WizardScreen {
  /// What lies over the screen: a panel in the middle, the screen below it dim.
  mutating func drawOverlay(_ state: WizardState, over layout: Layout, on sheet: inout Canvas) {
    let shade = Rectangle(
      column: 0, row: layout.work.origin.row, columns: sheet.frame.size.columns,
      rows: layout.message.origin.row - layout.work.origin.row)
    sheet.frame.restyle(shade, role: .dim)
    let middle = Rectangle(
      column: 0, row: layout.work.origin.row, columns: shade.size.columns, rows: layout.work.size.rows)
    switch state.overlay {
    case .help: drawHelp(state, in: middle, on: &sheet)
    case .palette(let query, let row): drawPalette(state, query: query, row: row, in: middle, on: &sheet)
    case .choices(let list): drawChoices(state, list, in: middle, on: &sheet)
    case .form(let form): sheet.form(form, state, in: middle)
    case .question(let question): sheet.question(question, state, in: middle)
    case nil: break
    }
  }
}

extension Canvas {
  /// An empty panel in the middle of a block, as large as asked or as fits; returns what is inside.
  mutating func panel(title: String, columns: Int, rows: Int, in block: Rectangle) -> Rectangle {
    let width = min(columns + 4, block.size.columns - 2)
    let height = min(rows + 2, block.size.rows)
    let panel = Rectangle(
      column: block.origin.column + (block.size.columns - width) / 2, row: block.origin.row + (block.size.rows - height) / 2,
      columns: width, rows: height)
    frame.fill(panel)
    frame.box(panel, title: title, glyphs: glyphs)
    return panel.inset(columns: 2, rows: 1)
  }

  /// A question with its two answers; the cursor sits on the first.
  fileprivate mutating func question(_ question: Question, _ state: WizardState, in block: Rectangle) {
    let words = Sentences.question(question, hasUnsaved: state.hasUnsaved)
    let width = min(56, block.size.columns - 8)
    let lines = TextWidth.wrap(words, columns: width)
    let typed = state.field
    // A low window has no room for blank rows between the words, the field and the answers.
    let gap = lines.count + (typed == nil ? 4 : 6) <= block.size.rows ? 1 : 0
    let inside = panel(title: "Question", columns: width, rows: lines.count + (typed == nil ? 1 + gap : 2 + 2 * gap), in: block)
    for (index, line) in lines.enumerated() {
      text(line, inside.origin.column, inside.origin.row + index, width: inside.size.columns)
    }
    let row = inside.rows.upperBound - 1
    if let typed {
      text("[", inside.origin.column, row - 1 - gap, width: 1, role: .warning)
      text("]", inside.columns.upperBound - 1, row - 1 - gap, width: 1, role: .warning)
      field(state.text(of: typed), caret: state.caret, inside.origin.column + 1, row - 1 - gap, width: inside.size.columns - 2)
    } else {
      frame.cursor = Position(column: inside.origin.column, row: row)
    }
    var column = inside.origin.column
    for (command, title) in [(Command.accept, state.title(of: .accept)), (.back, "No")] {
      let keys = Bindings.keys(for: command, in: state).prefix(2).map(\.name).joined(separator: " or ")
      column += run([(keys, .key), ("  \(title)", .plain)], column, row, width: inside.columns.upperBound - column) + 4
    }
  }
}
