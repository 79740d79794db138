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
    let (body, detail) = below.split(bottom: 1)
    var marks = NameMarks()
    swap(&marks, &windows.nameMarks)
    marks.begin(draft)
    defer { windows.nameMarks = marks }
    if draft.kind.registersNames {
      NameTable.draw(screen, &marks, in: body, on: &canvas, &windows)
    } else {
      ListedTable.draw(screen, &marks, in: body, on: &canvas, &windows)
    }
    focusedName(screen, &marks, in: detail, on: &canvas)
  }
}

extension DomainsDrawing {
  /// What the focused name's cells rest on, or why it wants a second look.
  private static func focusedName(_ screen: DomainsScreen, _ marks: inout NameMarks, in block: Rectangle, on canvas: inout Canvas) {
    let draft = screen.entry.draft
    guard draft.lines.indices.contains(screen.state.row), !screen.shownNames.isEmpty else { return }
    let line = draft.lines[screen.state.row]
    if let client = draft.client, let mark = draft.clientMark(on: line.name) {
      canvas.text(ClientSentences.reason(mark, client.name), 2, block.origin.row, width: block.size.columns - 3, role: .warning)
      return
    }
    let found = marks.of(line.name)
    if let warning = DomainsSentences.warning(on: line.name, likeness: found.likeness, mark: found.mark) {
      canvas.text(warning, 2, block.origin.row, width: block.size.columns - 3, role: .warning)
      return
    }
    let words =
      draft.kind.registersNames
      ? DomainsSentences.detail(of: line) { canvas.clock.minutes($0) } : DomainsSentences.detail(ofListed: line, kind: draft.kind)
    canvas.text(words, 2, block.origin.row, width: block.size.columns - 3, role: .dim)
  }
}
