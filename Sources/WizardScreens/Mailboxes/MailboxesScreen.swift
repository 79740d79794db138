import Ordering
import Terminal
import Wizard

extension WizardScreen {
  /// People and patterns above, the grid below.
  mutating func drawMailboxes(_ state: WizardState, in area: Rectangle, on sheet: inout Canvas) {
    guard let draft = state.draft, let offer = draft.offer else { return }
    let width = area.size.columns
    sheet.people(state, draft, row: area.origin.row, width: width)
    // A low window names only the patterns in use while the cursor is elsewhere.
    let isLow = area.size.rows < 12
    let patternRows = sheet.patterns(state, draft, isShort: isLow, row: area.origin.row + 1, width: width)
    let (_, below) = area.split(top: 1 + patternRows)
    let (note, rest) = below.split(top: state.mailboxes.shortage == nil ? 1 : 2)
    sheet.mailboxNote(state, in: note)
    let (body, detail) = rest.split(bottom: isLow ? 1 : 2)
    let (head, list) = body.split(top: 1)
    let columns = GridColumns(width: width)
    sheet.gridHeads(columns, row: head.origin.row)
    let window = window(.grid, showing: state.mailboxes.row, of: state.gridRows, height: list.size.rows)
    sheet.grid(state, draft, sizes: draft.sizes(in: offer), window: window, columns: columns, in: list)
    sheet.moreMarks(window, in: list)
    if state.mailboxes.focus == .grid, let cell = state.gridCell, let problem = state.problem(at: cell) {
      sheet.paragraph(Sentences.problem(problem), in: detail.inset(columns: 2), role: .problem)
    } else if let cell = state.gridCell, let words = Sentences.gridNote(draft, draft.lines[cell.line], offer: offer) {
      sheet.paragraph(words, in: detail.inset(columns: 2), role: .dim)
    }
  }
}

extension Canvas {
  fileprivate mutating func people(_ state: WizardState, _ draft: Draft, row: Int, width: Int) {
    let isFocused = state.mailboxes.focus == .people
    if isFocused { mark(0, row) }
    text("People", 2, row, width: 8, role: .label)
    field(draft.people, caret: state.field == .people ? state.caret : nil, 12, row, width: width - 13)
  }

  /// The patterns as boxes with the number of their turn, and the box for numbers; returns the rows they took.
  fileprivate mutating func patterns(_ state: WizardState, _ draft: Draft, isShort: Bool, row: Int, width: Int) -> Int {
    let isFocused = state.mailboxes.focus == .patterns
    if isFocused { mark(0, row) }
    text("Patterns", 2, row, width: 8, role: .label)
    var (column, line) = (12, row)
    func place(_ text: String, isChosen: Bool, isUnderCursor: Bool) {
      let needed = TextWidth.columns(of: text)
      if column + needed > width - 1 { (column, line) = (12, line + 1) }
      if isFocused, isUnderCursor { frame.cursor = Position(column: column + 1, row: line) }
      column += self.run(
        [(String(text.prefix(3)), isChosen ? .chosen : .plain), (String(text.dropFirst(3)), .plain)], column, line, width: needed)
      column += 2
    }
    let isShort = isShort && !isFocused
    for (index, pattern) in AliasPattern.allCases.enumerated() where !isShort || draft.patterns.contains(pattern) {
      let turn = draft.patterns.firstIndex(of: pattern).map { $0 + 1 }
      let box = turn.map { "[\($0)]" } ?? glyphs.box(false)
      place(box + pattern.title, isChosen: turn != nil, isUnderCursor: state.mailboxes.patternCursor == index)
    }
    if isShort, !draft.allowsNumbers { return line - row + 1 }
    let isNumbers = state.mailboxes.patternCursor >= AliasPattern.allCases.count
    place(glyphs.box(draft.allowsNumbers) + "numbers", isChosen: draft.allowsNumbers, isUnderCursor: isNumbers)
    return line - row + 1
  }

  /// What the names lack, or that all is well.
  fileprivate mutating func mailboxNote(_ state: WizardState, in block: Rectangle) {
    let mailboxes = state.mailboxes
    if let shortage = mailboxes.shortage {
      paragraph("! " + Sentences.shortage(shortage), in: block.inset(columns: 2), role: .warning)
      return
    }
    if let problem = mailboxes.peopleProblems.first, mailboxes.focus == .people, state.draft?.people.isEmpty == false {
      paragraph("! " + Sentences.problem(problem), in: block.inset(columns: 2), role: .warning)
      return
    }
    let count = Sentences.count(state.gridRows, "mailbox", "mailboxes")
    let problems = mailboxes.problemCount
    run(
      [(count, .dim), (" \(glyphs.dot) ", .dim), (Sentences.problems(problems), problems == 0 ? .dim : .problem)], 12,
      block.origin.row, width: block.size.columns - 13)
  }
}
