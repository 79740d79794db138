import Ordering
import Terminal
import Wizard

/// A field to type part of a command's name in, and the commands that fit, each with its key; a held one with its reason, in full below.
enum PaletteDrawing: OverlayDrawing {
  static func draw(
    _ palette: PaletteOverlay, _ wizard: WizardState, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let under = wizard.withoutOverlay
    let commands = wizard.paletteCommands(matching: palette.query)
    let height = max(6, min(block.size.rows - 2, 16))
    let inside = canvas.panel(title: "Commands", columns: min(72, block.size.columns - 8), rows: height, in: block)
    let (top, below) = inside.split(top: 2)
    let (list, why) = below.split(bottom: below.size.rows < 8 ? 0 : 2)
    canvas.text("Command", inside.origin.column, top.origin.row, width: 9, role: .label)
    let window = windows.show(Windows.List("palette"), row: palette.row, of: commands.count, height: list.size.rows)
    let width = list.size.columns
    for (line, index) in window.rows.enumerated() {
      let (command, at) = (commands[index], list.origin.row + line)
      let status = under.status(of: command)
      canvas.text(under.title(of: command), list.origin.column + 2, at, width: 35, role: status == .ready ? .plain : .dim)
      let key = Bindings.label(for: command, in: under)
      canvas.cell(key, list.origin.column + 38, at, width: 6, role: status == .ready ? .key : .dim)
      if case .held(let reason) = status { canvas.text(reason, list.origin.column + 45, at, width: width - 46, role: .dim) }
      if index == palette.row { canvas.pick(at, in: list) }
    }
    if commands.indices.contains(palette.row), case .held(let reason) = under.status(of: commands[palette.row]) {
      canvas.paragraph(reason, in: why.inset(columns: 2), role: .warning)
    }
    canvas.moreMarks(window, in: list)
    canvas.field(palette.query, caret: wizard.caret, inside.origin.column + 9, top.origin.row, width: width - 10)
  }
}

extension Canvas {
  /// Shows the row of a panel's list that Enter takes; the terminal's cursor stays in the field above.
  mutating func pick(_ row: Int, in list: Rectangle) {
    mark(list.origin.column, row)
    frame.restyle(Rectangle(column: list.origin.column, row: row, columns: list.size.columns, rows: 1), role: .focus)
  }
}
