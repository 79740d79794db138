import Ordering
import Terminal
import Wizard

/// People and patterns above, the grid below, then what is to be said of the mailbox under the cursor.
enum MailboxesDrawing: ScreenDrawing {
  static func draw(
    _ screen: MailboxesScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    guard let offer = screen.entry.draft.offer else { return }
    let width = area.size.columns
    people(screen, wizard, row: area.origin.row, width: width, on: &canvas)
    // A low window names only the patterns in use while the cursor is elsewhere.
    let isLow = area.size.rows < 12
    let patternRows = PatternBoxes.draw(screen, isShort: isLow, row: area.origin.row + 1, width: width, on: &canvas)
    let (_, below) = area.split(top: 1 + patternRows)
    let (note, rest) = below.split(top: noteRows(screen, width: width))
    mailboxNote(screen, in: note, on: &canvas)
    let (body, detail) = rest.split(bottom: isLow ? 1 : 2)
    let (head, list) = body.split(top: 1)
    let window = windows.show(Windows.List("grid"), row: screen.state.row, of: screen.gridRows, height: list.size.rows)
    GridTable.draw(screen, wizard, offer: offer, window: window, head: head.origin.row, in: list, on: &canvas)
    focusedMailbox(screen, offer: offer, in: detail.inset(columns: 2), on: &canvas)
  }
}

extension MailboxesDrawing {
  /// The fault that is said of the people field while it is typed in.
  private static func peopleFault(_ screen: MailboxesScreen) -> String? {
    guard screen.state.shortage == nil, screen.state.focus == .people, !screen.entry.draft.people.isEmpty else { return nil }
    return screen.state.peopleProblems.first.map { "! " + Sentences.problem($0) }
  }

  /// What the names lack.
  private static func shortage(_ screen: MailboxesScreen) -> String? {
    guard let shortage = screen.state.shortage else { return nil }
    let draft = screen.entry.draft
    let words = MailboxesSentences.shortage(shortage, draft.spread, hasPeople: !draft.people.allSatisfy(\.isWhitespace))
    return screen.state.marksNameless ? "! " + words : words
  }

  /// What is wrong with the people is said whole: there is no grid below it that wants the rows.
  private static func noteRows(_ screen: MailboxesScreen, width: Int) -> Int {
    (shortage(screen) ?? peopleFault(screen)).map { min(3, TextWidth.wrap($0, columns: width - 4).count) } ?? 1
  }

  private static func people(_ screen: MailboxesScreen, _ wizard: WizardState, row: Int, width: Int, on canvas: inout Canvas) {
    if screen.state.focus == .people { canvas.mark(0, row) }
    canvas.text("People", 2, row, width: 8, role: .label)
    canvas.field(screen.entry.draft.people, caret: canvas.caret(in: .people), 12, row, width: width - 13)
  }

  /// What the names lack, or that all is well.
  private static func mailboxNote(_ screen: MailboxesScreen, in block: Rectangle, on canvas: inout Canvas) {
    let state = screen.state
    if let shortage = shortage(screen) {
      return canvas.paragraph(shortage, in: block.inset(columns: 2), role: state.marksNameless ? .warning : .dim)
    }
    if let fault = peopleFault(screen) { return canvas.paragraph(fault, in: block.inset(columns: 2), role: .warning) }
    let left = screen.leftOutNote
    let count =
      screen.selection.map { MailboxesSentences.selected($0.count) } ?? Sentences.count(screen.gridRows, "mailbox", "mailboxes")
    let problems = state.problemCount
    let room = block.size.columns - 13
    var pieces: [(String, StyleRole)] = [
      (count, screen.selection == nil ? .dim : .accent), (" \(canvas.glyphs.dot) ", .dim),
      (MailboxesSentences.problems(problems), problems == 0 ? .dim : .problem),
    ]
    if !left.isEmpty { pieces += [(" \(canvas.glyphs.dot) ", .dim), (left, .warning)] }
    // How people are spread is said where there is room for it.
    let spread = " \(canvas.glyphs.dot) \(MailboxesSentences.short(screen.entry.draft.spread))"
    let used = pieces.reduce(TextWidth.columns(of: spread)) { $0 + TextWidth.columns(of: $1.0) }
    if used <= room, screen.entry.draft.lines.count(where: \.isChosen) > 1 { pieces.append((spread, .dim)) }
    canvas.run(pieces, 12, block.origin.row, width: room)
  }

  /// The problem of the mailbox under the cursor, or the mailbox whole, where its columns are too narrow for it, and what is particular about its domain.
  private static func focusedMailbox(_ screen: MailboxesScreen, offer: Offer, in block: Rectangle, on canvas: inout Canvas) {
    guard let cell = screen.gridCell else { return }
    let draft = screen.entry.draft
    if screen.state.focus == .grid, let problem = screen.problem(at: cell).map(Sentences.problem), problem != canvas.said {
      canvas.paragraph(problem, in: block, role: .problem)
      return
    }
    let line = draft.lines[cell.line]
    var parts: [String] = []
    if screen.state.focus == .grid, line.mailboxes.indices.contains(cell.mailbox),
      case let mailbox = line.mailboxes[cell.mailbox],
      GridTable.cuts(mailbox, of: line.name, width: block.size.columns + 4, on: canvas)
    {
      let name = [mailbox.first, mailbox.last].filter { !$0.isEmpty }.joined(separator: " ")
      parts = [mailbox.alias.isEmpty ? line.name.text : "\(mailbox.alias)@\(line.name)", name].filter { !$0.isEmpty }
    }
    let note = MailboxesSentences.note(on: line, of: draft, offer: offer)
    let words = (parts + [note].compactMap(\.self)).joined(separator: " \(canvas.glyphs.dot) ")
    let isWhole = TextWidth.wrap(words, columns: block.size.columns).count <= block.size.rows
    canvas.paragraph(isWhole ? words : note ?? words, in: block, role: .dim)
  }
}
