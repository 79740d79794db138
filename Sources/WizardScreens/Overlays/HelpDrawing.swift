import Ordering
import Terminal
import Wizard

/// Every command that has a place here, with its keys, in as many columns as fit; then the keys of lists and of text fields.
enum HelpDrawing: OverlayDrawing {
  static func draw(
    _ help: HelpOverlay, _ wizard: WizardState, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let under = wizard.withoutOverlay
    let columns = block.size.columns >= 72 ? 2 : 1
    // What has no key and cannot run just now would only fill the page.
    let commands = wizard.helpCommands
      .filter { under.status(of: $0) == .ready || !Bindings.keys(for: $0, in: under).isEmpty }
      .map { HelpLine($0, in: under) }
    var lines = HelpLine.inColumns(commands, columns)
    lines.append([])
    lines.append([HelpLine(keys: HelpLine.moves, title: Sentences.helpMoves)])
    if under.field != nil { lines.append([HelpLine(keys: HelpLine.edits, title: Sentences.helpEdits)]) }
    let inside = canvas.panel(title: "Help", columns: min(96, block.size.columns - 6), rows: lines.count, in: block)
    canvas.frame.cursor = inside.origin
    let window = windows.begin(Windows.List("help"), at: help.row, of: lines.count, height: inside.size.rows)
    let width = inside.size.columns / columns
    for (line, row) in window.rows.enumerated() {
      let at = inside.origin.row + line
      let isWhole = lines[row].count == 1 && row >= lines.count - 3
      for (column, item) in lines[row].enumerated() {
        let start = inside.origin.column + column * width
        let keys = max(HelpLine.keysWidth, canvas.text(item.keys, start, at, width: 40, role: .key) + 2)
        canvas.text(item.title, start + keys, at, width: (isWhole ? inside.size.columns : width) - keys - 1)
      }
    }
    canvas.moreMarks(window, in: inside)
  }
}

/// Keys and what they do.
private struct HelpLine {
  static let keysWidth = 15
  let keys: String
  let title: String

  init(keys: String, title: String) {
    self.keys = keys
    self.title = title
  }

  init(_ command: Command, in state: WizardState) {
    let keys = Bindings.keys(for: command, in: state).map(\.name).joined(separator: " ")
    self.keys = keys.isEmpty ? Sentences.inPalette(Bindings.label(for: .palette, in: state)) : keys
    title = state.title(of: command)
  }

  static let moves = [Move.up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom]
    .compactMap { Bindings.keys(for: $0.command).first?.name }.joined(separator: " ")
  static let edits = TextKeys.shown.map(\.name).joined(separator: " ")

  /// Reading down each column in turn.
  static func inColumns(_ lines: [HelpLine], _ columns: Int) -> [[HelpLine]] {
    let rows = (lines.count + columns - 1) / columns
    return (0..<rows).map { row in
      stride(from: row, to: lines.count, by: rows).map { lines[$0] }
    }
  }
}
