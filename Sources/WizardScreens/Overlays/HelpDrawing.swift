import Ordering
import Terminal
import Wizard

/// Every command that has a place here, with its keys, in as many columns as fit; then the keys of lists and of text fields. A title that has no room
/// beside its keys goes on in the next row.
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
    let rows = rows(lines, columns: columns, width: width, isRead: canvas.recording != nil)
    let inside = canvas.panel(title: "Help", columns: width, rows: rows.count, in: block)
    canvas.frame.cursor = inside.origin
    let window = windows.begin(Windows.List("help"), at: help.row, of: rows.count, height: inside.size.rows)
    for (line, row) in window.rows.enumerated() {
      let at = inside.origin.row + line
      for piece in rows[row] {
        canvas.text(piece.keys, inside.origin.column + piece.start, at, width: 40, role: .key)
        canvas.text(piece.title, inside.origin.column + piece.start + piece.keysWidth, at, width: piece.width)
      }
    }
    canvas.moreMarks(window, in: inside)
  }

  /// A row's part in one column.
  private struct Piece {
    let keys: String
    let title: String
    let start: Int
    let keysWidth: Int
    let width: Int
  }

  /// Each line in as many rows as the longest of its titles takes.
  private static func rows(_ lines: [[HelpLine]], columns: Int, width: Int, isRead: Bool) -> [[Piece]] {
    let columnWidth = width / columns
    let keyWidths = (0..<columns).map { column in
      lines.compactMap { $0.count > column && !$0[column].isWhole ? TextWidth.columns(of: $0[column].keys) + 2 : nil }.max() ?? 0
    }
    return lines.flatMap { line in
      let pieces = line.enumerated().map { column, item in
        let keysWidth = max(item.isWhole ? HelpLine.keysWidth : keyWidths[column], TextWidth.columns(of: item.keys) + 2)
        let room = (item.isWhole ? width : columnWidth) - keysWidth - 1
        let titles = isRead ? [item.title] : TextWidth.wrap(item.title, columns: room)
        return titles.enumerated().map { row, title in
          Piece(
            keys: row == 0 ? item.keys : "", title: title, start: column * columnWidth, keysWidth: keysWidth, width: room)
        }
      }
      return (0..<max(1, pieces.map(\.count).max() ?? 0)).map { row in pieces.compactMap { $0.count > row ? $0[row] : nil } }
    }
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
