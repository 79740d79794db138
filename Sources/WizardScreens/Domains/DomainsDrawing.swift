import Ordering
import Terminal
import Wizard

/// The search field and the endings, how far the look-ups are, the table of names, and what the focused name's cells rest on.
enum DomainsDrawing: ScreenDrawing {
  static func draw(
    _ screen: DomainsScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let draft = screen.entry.draft
    let (head, below) = area.split(top: 2)
    NameSearchRow.draw(screen, row: head.origin.row, width: area.size.columns, on: &canvas)
    if NameViewRow.isShown(screen) {
      NameViewRow.draw(screen, wizard, row: head.origin.row + 1, width: area.size.columns, on: &canvas)
    } else {
      NameSearchRow.drawProgress(screen, row: head.origin.row + 1, width: area.size.columns, on: &canvas)
    }
    guard !draft.lines.isEmpty else {
      for (line, sentence) in DomainsSentences.intro(draft.kind).enumerated() {
        let block = Rectangle(column: 2, row: below.origin.row + 3 * line, columns: area.size.columns - 3, rows: 2)
        canvas.paragraph(sentence, in: block, role: .dim)
      }
      return
    }
    // Where names are long or rows short, a row that the names leave free is for the one under the cursor.
    let isRoomy = below.size.rows > screen.shownNames.count + 3
    let isTight = isRoomy && (area.size.columns < 78 || draft.lines.contains { $0.name.text.utf8.count > 20 })
    let (body, detail) = below.split(bottom: isTight ? 2 : 1)
    var marks = NameMarks()
    swap(&marks, &windows.nameMarks)
    marks.begin(draft)
    defer { windows.nameMarks = marks }
    let room =
      draft.kind.registersNames
      ? NameTable.draw(screen, &marks, in: body, on: &canvas, &windows)
      : ListedTable.draw(screen, &marks, in: body, on: &canvas, &windows)
    focusedName(screen, &marks, room: room, in: detail, on: &canvas)
  }
}

extension DomainsDrawing {
  /// What the focused name's cells rest on, or why it wants a second look; before it the name, where its row has not the room to show it whole.
  private static func focusedName(
    _ screen: DomainsScreen, _ marks: inout NameMarks, room: Int, in block: Rectangle, on canvas: inout Canvas
  ) {
    let draft = screen.entry.draft
    guard draft.lines.indices.contains(screen.state.row), !screen.shownNames.isEmpty else { return }
    let line = draft.lines[screen.state.row]
    let whole = TextWidth.columns(of: line.name.text) > room ? "\(line.name.text) \(canvas.glyphs.dot) " : ""
    let block = Rectangle(column: 2, row: block.origin.row, columns: block.size.columns - 3, rows: block.size.rows)
    if let client = draft.client, let mark = draft.clientMark(on: line.name) {
      return canvas.paragraph(whole + ClientSentences.reason(mark, client.name), in: block, role: .warning)
    }
    let found = marks.of(line.name)
    if let warning = DomainsSentences.warning(on: line.name, likeness: found.likeness, mark: found.mark) {
      return canvas.paragraph(whole + warning, in: block, role: .warning)
    }
    let words =
      draft.kind.registersNames
      ? DomainsSentences.detail(of: line) { canvas.clock.minutes($0) } : DomainsSentences.detail(ofListed: line, kind: draft.kind)
    canvas.paragraph(whole + words, in: block, role: .dim)
  }
}
