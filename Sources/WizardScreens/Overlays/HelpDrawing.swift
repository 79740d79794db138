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
    lines.append([HelpLine(keys: HelpLine.moves, title: Sentences.helpMoves, isWhole: true)])
    if under.field != nil { lines.append([HelpLine(keys: HelpLine.edits, title: Sentences.helpEdits, isWhole: true)]) }
    let width = min(96, block.size.columns - 6)
    if let line = under.oneLine(names: 40) {
      for (index, piece) in TextWidth.wrap(line.text, columns: width - HelpLine.keysWidth - 2).enumerated() {
        lines.append([HelpLine(keys: index == 0 ? OneLineSentences.sameAs : "", title: piece, isWhole: true)])
      }
    }
    let inside = canvas.panel(title: "Help", columns: width, rows: lines.count, in: block)
    canvas.frame.cursor = inside.origin
    let window = windows.begin(Windows.List("help"), at: help.row, of: lines.count, height: inside.size.rows)
    let columnWidth = inside.size.columns / columns
    let keyWidths = (0..<columns).map { column in
      lines.compactMap { $0.count > column && !$0[column].isWhole ? TextWidth.columns(of: $0[column].keys) + 2 : nil }.max() ?? 0
    }
    for (line, row) in window.rows.enumerated() {
      let at = inside.origin.row + line
      for (column, item) in lines[row].enumerated() {
        let start = inside.origin.column + column * columnWidth
        let written = canvas.text(item.keys, start, at, width: 40, role: .key) + 2
        let keys = max(item.isWhole ? HelpLine.keysWidth : keyWidths[column], written)
        canvas.text(item.title, start + keys, at, width: (item.isWhole ? inside.size.columns : columnWidth) - keys - 1)
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
  /// Whether it has the whole width.
  let isWhole: Bool

  init(keys: String, title: String, isWhole: Bool = false) {
    self.keys = keys
    self.title = title
    self.isWhole = isWhole
  }

  init(_ command: Command, in state: WizardState) {
    let keys = Bindings.keys(for: command, in: state).map(\.name).joined(separator: " ")
    self.keys = keys.isEmpty ? Sentences.inPalette(Bindings.label(for: .palette, in: state)) : keys
    title = state.title(of: command)
    isWhole = false
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
