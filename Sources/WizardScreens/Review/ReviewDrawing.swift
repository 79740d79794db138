import Ordering
import Terminal
import Wizard

/// The whole order: what is bought and in which steps, every domain with its mailboxes, what it costs, and the field that places it.
enum ReviewDrawing: ScreenDrawing {
  static func draw(
    _ screen: ReviewScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    guard let offer = screen.entry.draft.offer else { return }
    let (top, confirm) = area.split(bottom: 3)
    var facts = OrderSummary.facts(of: screen, offer: offer, clock: canvas.clock, width: top.size.columns - 15)
    // What is charged when, and what cannot be undone, is said once more before money moves, where there is room beside the names.
    let terms = OrderSummary.terms(of: offer, width: top.size.columns - 15)
    let hasTerms = facts.count + terms.count + 3 <= top.size.rows
    if hasTerms { facts += terms }
    // In a low window what is ordered comes before the names, which move.
    let factRows = min(facts.count, max(3, top.size.rows - (top.size.rows < 10 ? 2 : 4)))
    for (line, fact) in facts.prefix(factRows).enumerated() {
      let row = top.origin.row + line
      canvas.text(fact.title, 2, row, width: 12, role: .label)
      canvas.text(fact.text, 14, row, width: top.size.columns - 15, role: fact.role)
    }
    names(screen, in: top.split(top: factRows).rest, on: &canvas, &windows)
    confirmation(screen, wizard, in: confirm, on: &canvas)
    guard !hasTerms, wizard.overlay == nil else { return }
    let key = Bindings.label(for: .list, in: wizard)
    canvas.cell(
      " \(key) \(ReviewSentences.terms) ", confirm.size.columns - 14, confirm.origin.row, width: 12, role: .label, align: .right)
  }
}

extension ReviewDrawing {
  /// Every domain with its mailboxes. The keys are in the total's field; a bullet shows how far the list was moved.
  private static func names(_ screen: ReviewScreen, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows) {
    let (draft, glyphs) = (screen.entry.draft, canvas.glyphs)
    guard let offer = draft.offer else { return }
    let lines = draft.lines
    let chosen = lines.indices.filter { lines[$0].isChosen }
    // The names that are bought are whole as long as that leaves the mailboxes two fifths.
    let longest = chosen.reduce(0) { max($0, lines[$1].name.text.utf8.count) }
    let nameWidth = max(min(32, block.size.columns * 2 / 5), min(longest, block.size.columns * 3 / 5))
    let table = Table<DraftLine>(
      [
        Column("", .fixed(nameWidth), losing: .middle) { line in
          let own = draft.offer(for: line, in: offer)
          return DomainMark.cell(line.name.text, own == offer ? nil : own.providerTitle, width: nameWidth, glyphs: glyphs)
        },
        Column("", .share(1), gap: 1) {
          TableCell(OrderSummary.mailboxes(of: $0, width: block.size.columns - nameWidth - 5), .dim)
        },
      ], width: block.size.columns)
    let window = windows.show(Windows.List("review"), row: screen.state.row, of: chosen.count, height: block.size.rows)
    canvas.list(table, window: window, focused: nil, head: nil, in: block) { lines[chosen[$0]] }
    if chosen.count > block.size.rows, window.rows.contains(screen.state.row) {
      canvas.text(canvas.glyphs.bullet, 0, block.origin.row + screen.state.row - window.offset, width: 1, role: .accent)
    }
  }

  /// What is due and what follows, and the total field, set apart by brackets.
  private static func confirmation(_ screen: ReviewScreen, _ wizard: WizardState, in block: Rectangle, on canvas: inout Canvas) {
    let row = block.origin.row
    let width = block.size.columns
    canvas.frame.horizontalLine(at: Position(column: 2, row: row), columns: width - 3, glyphs: canvas.glyphs)
    if let quote = screen.entry.quote.quote {
      canvas.run(due(quote, movedFrom: screen.state.movedFrom, width: width - 3, on: canvas), 2, row + 1, width: width - 3)
    }
    canvas.mark(0, row + 2)
    canvas.text("Total", 2, row + 2, width: 6, role: .warning)
    canvas.text("[", 8, row + 2, width: 1, role: .warning)
    canvas.field(screen.state.total, caret: canvas.caret(in: .total), 9, row + 2, width: 12)
    canvas.text("]", 21, row + 2, width: 1, role: .warning)
    let hint = hint(screen)
    canvas.text(hint.text, 24, row + 2, width: width - 25, role: hint.role)
  }

  /// Where the figures come from is said as far as there is room: the quote beside or below says it too.
  private static func due(_ quote: Quote, movedFrom old: Money?, width: Int, on canvas: Canvas) -> [(String, StyleRole)] {
    var pieces: [(String, StyleRole)] = [
      ("Due now ", .label), (quote.dueNow.map { "\($0) USD" } ?? QuoteSentences.noPrice(quote.offer.vendor), .title),
    ]
    if let old { pieces.append((" (\(ReviewSentences.movedFrom(old)))", .warning)) }
    let then = QuoteRows.recurring(quote)
    if !then.isEmpty { pieces.append((", then \(then)", .plain)) }
    let left = width - pieces.reduce(0) { $0 + TextWidth.columns(of: $1.0) }
    let source = [QuoteSentences.source(quote), QuoteSentences.shortSource(quote)]
      .map { " \(canvas.glyphs.dot) \($0) \(canvas.clock.minutes(quote.at))" }
      .first { TextWidth.columns(of: $0) <= left || canvas.recording != nil }
    if let source { pieces.append((source, .dim)) }
    return pieces
  }

  /// What Enter does or what is to be typed; while it is typed, the hint rests.
  private static func hint(_ screen: ReviewScreen) -> (text: String, role: StyleRole) {
    if let obstacle = screen.obstacle { return (obstacle, .dim) }
    return screen.placeStatus == .ready
      ? (ReviewSentences.totalTyped(screen.act, mode: screen.mode), .good)
      : (ReviewSentences.totalHint(screen.typedTotal, to: screen.act, mode: screen.mode), .plain)
  }
}
