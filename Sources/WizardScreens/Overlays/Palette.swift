import Ordering
import Terminal
import Wizard

extension WizardScreen {
  /// A field to type part of a command's name in, and the commands that fit, each with its key; a held one with its reason, in full below.
  mutating func drawPalette(_ state: WizardState, query: String, row: Int, in block: Rectangle, on sheet: inout Canvas) {
    let under = state.withoutOverlay
    let commands = state.paletteCommands(matching: query)
    let height = max(6, min(block.size.rows - 2, 16))
    let inside = sheet.panel(title: "Commands", columns: min(72, block.size.columns - 8), rows: height, in: block)
    let (top, below) = inside.split(top: 2)
    let (list, why) = below.split(bottom: below.size.rows < 8 ? 0 : 2)
    sheet.text("Command", inside.origin.column, top.origin.row, width: 9, role: .label)
    let window = window(.palette, showing: row, of: commands.count, height: list.size.rows)
    let width = list.size.columns
    for (line, index) in window.rows.enumerated() {
      let (command, at) = (commands[index], list.origin.row + line)
      if index == row { sheet.mark(list.origin.column, at) }
      let status = under.status(of: command)
      sheet.text(under.title(of: command), list.origin.column + 2, at, width: 35, role: status == .ready ? .plain : .dim)
      let key = Bindings.label(for: command, in: under)
      sheet.cell(key, list.origin.column + 38, at, width: 6, role: status == .ready ? .key : .dim)
      if case .held(let reason) = status { sheet.text(reason, list.origin.column + 45, at, width: width - 46, role: .dim) }
    }
    if commands.indices.contains(row), case .held(let reason) = under.status(of: commands[row]) {
      sheet.paragraph(reason, in: why.inset(columns: 2), role: .warning)
    }
    sheet.moreMarks(window, in: list)
    sheet.field(query, caret: state.caret, inside.origin.column + 9, top.origin.row, width: width - 10)
  }

  /// A list of choices for a field, narrowed by what is typed.
  mutating func drawChoices(_ state: WizardState, _ choices: ChoiceList, in block: Rectangle, on sheet: inout Canvas) {
    let shown = choices.shown
    let height = max(6, min(block.size.rows - 2, 16))
    let longest = choices.all.map { TextWidth.columns(of: $0.title) }.max() ?? 0
    let width = min(max(48, longest + 4), block.size.columns - 8)
    let inside = sheet.panel(title: choices.title, columns: width, rows: height, in: block)
    let (top, list) = inside.split(top: 2)
    sheet.text("Find", inside.origin.column, top.origin.row, width: 5, role: .label)
    let window = window(.choices, showing: choices.row, of: shown.count, height: list.size.rows)
    for (line, index) in window.rows.enumerated() {
      let at = list.origin.row + line
      if index == choices.row { sheet.mark(list.origin.column, at) }
      sheet.text(shown[index].title, list.origin.column + 2, at, width: list.size.columns - 3)
    }
    sheet.moreMarks(window, in: list)
    sheet.field(choices.filter, caret: state.caret, inside.origin.column + 6, top.origin.row, width: inside.size.columns - 7)
  }
}
