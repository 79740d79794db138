import Ordering
import Terminal
import Wizard

extension WizardScreen {
  /// Every command that has a place here, with its keys, in as many columns as fit.
  mutating func drawHelp(_ state: WizardState, in block: Rectangle, on sheet: inout Sheet) {
    let under = state.withoutOverlay
    let lines = state.helpCommands.map { command in
      HelpLine(keys: Bindings.keys(for: command, in: under).map(\.name).joined(separator: " "), title: under.title(of: command))
    }
    let columns = block.size.columns >= 72 ? 2 : 1
    let rows = (lines.count + columns - 1) / columns
    let inside = sheet.panel(title: "Help", columns: block.size.columns - 6, rows: rows, in: block)
    sheet.frame.cursor = inside.origin
    let window = window(.help, showing: 0, of: rows, height: inside.size.rows)
    let width = inside.size.columns / columns
    for (line, row) in window.rows.enumerated() {
      for column in 0..<columns where row + column * rows < lines.count {
        let item = lines[row + column * rows]
        let start = inside.origin.column + column * width
        sheet.text(item.keys, start, inside.origin.row + line, width: HelpLine.keysWidth - 1, role: .key)
        sheet.text(item.title, start + HelpLine.keysWidth, inside.origin.row + line, width: width - HelpLine.keysWidth - 1)
      }
    }
    sheet.moreMarks(window, in: inside)
  }
}

private struct HelpLine {
  static let keysWidth = 14
  let keys: String
  let title: String
}
