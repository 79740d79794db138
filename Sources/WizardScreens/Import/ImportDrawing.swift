import Ordering
import Terminal
import Wizard

/// A column of the sheet with what it holds and its first rows.
private struct ColumnRow {
  let title: String
  let column: SheetColumn
  let cells: [String]
}

/// One row a column of the sheet, and below what would be taken of its rows and what is refused.
enum ImportDrawing: ScreenDrawing {
  private static let samples = 3

  static func draw(
    _ screen: ImportScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let state = screen.state
    guard let sheet = state.sheet, let found = state.found else { return }
    let (head, below) = area.split(top: 1)
    canvas.text(ImportSentences.source(state.source, sheet), 2, head.origin.row, width: area.size.columns - 3, role: .label)
    // What few columns leave free is for what is said of the rows.
    let notes = max(below.size.rows < 12 ? 3 : 7, below.size.rows - state.columns.count - 1)
    let (block, words) = below.split(bottom: min(notes, max(0, below.size.rows - 3)))
    let (top, list) = block.split(top: 1)
    let table = table(width: list.size.columns)
    let window = windows.show(Windows.List("columns"), row: state.row, of: state.columns.count, height: list.size.rows)
    canvas.list(table, window: window, focused: state.row, head: top.origin.row, in: list) { index in
      ColumnRow(
        title: sheet.title(of: index), column: state.columns[index],
        cells: sheet.rows.prefix(samples).map { $0.text(index) })
    }
    draw(found, in: words.inset(columns: 2), on: &canvas)
  }

  private static func table(width: Int) -> Table<ColumnRow> {
    let rows = (0..<samples).map { number in
      Column<ColumnRow>("Row \(number + 1)", .share(20), from: number == 2 ? 72 : 0, gap: 1) { row in
        TableCell(row.cells.indices.contains(number) ? row.cells[number] : "", row.column == .other ? .dim : .plain)
      }
    }
    return Table(
      [
        Column("Column", .share(18)) { TableCell($0.title, $0.column == .other ? .dim : .plain) },
        Column("Holds", .fixed(15), gap: 1) {
          TableCell(ImportSentences.title(of: $0.column), $0.column == .other ? .dim : .chosen)
        },
      ] + rows, width: width)
  }

  /// What is taken first, then what is refused, then what was changed, as far as there is room.
  private static func draw(_ found: OrderReading, in block: Rectangle, on canvas: inout Canvas) {
    let width = block.size.columns
    var lines = TextWidth.wrap(ImportSentences.summary(found), columns: width).map {
      ($0, found.isEmpty ? StyleRole.warning : .plain)
    }
    if let refused = ImportSentences.refused(found) { lines += TextWidth.wrap(refused, columns: width).map { ($0, .problem) } }
    lines += TextWidth.wrap(ImportSentences.changes(found), columns: width).map { ($0, .dim) }
    let gap = lines.count < block.size.rows ? 1 : 0
    let room = block.size.rows - gap
    for (index, line) in lines.prefix(room).enumerated() {
      // Cut short, it shows that it goes on.
      let isCut = index == room - 1 && lines.count > room
      let text = isCut ? TextWidth.truncate(line.0 + " " + lines[index + 1].0, to: width, ellipsis: canvas.glyphs.ellipsis) : line.0
      canvas.text(text, block.origin.column, block.origin.row + gap + index, width: width, role: line.1)
    }
  }
}
