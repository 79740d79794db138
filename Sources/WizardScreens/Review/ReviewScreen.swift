import Ordering
import Terminal
import Wizard

extension WizardScreen {
  /// The whole slip: what is bought and in which steps, every domain with its mailboxes, what it costs, and the field that places it.
  mutating func drawReview(_ state: WizardState, in area: Rectangle, on sheet: inout Canvas) {
    guard let draft = state.draft, let offer = draft.offer else { return }
    let (top, confirm) = area.split(bottom: 3)
    var facts = OrderSummary.facts(of: state, draft, offer: offer, clock: sheet.clock)
    // What is charged when, and what cannot be undone, is said once more before money moves, where there is room beside the names.
    let terms = OrderSummary.terms(of: offer, width: top.size.columns - 15)
    if facts.count + terms.count + 3 <= top.size.rows { facts += terms }
    let factRows = min(facts.count, max(3, top.size.rows - 4))
    for (line, fact) in facts.prefix(factRows).enumerated() {
      let row = top.origin.row + line
      sheet.text(fact.title, 2, row, width: 12, role: .label)
      sheet.text(fact.text, 14, row, width: top.size.columns - 15, role: fact.role, losing: .end)
    }
    let list = top.split(top: factRows).rest
    let chosen = draft.lines.indices.filter { draft.lines[$0].isChosen }
    let window = window(.slip, showing: state.review.row, of: chosen.count, height: list.size.rows)
    let nameWidth = min(32, list.size.columns * 2 / 5)
    for (line, index) in window.rows.enumerated() {
      let row = list.origin.row + line
      if index == state.review.row, chosen.count > list.size.rows {
        sheet.text(sheet.glyphs.bullet, 0, row, width: 1, role: .accent)
      }
      let domain = draft.lines[chosen[index]]
      sheet.text(domain.name.text, 2, row, width: nameWidth, losing: .middle)
      let mailboxes = OrderSummary.mailboxes(of: domain, width: list.size.columns - nameWidth - 5)
      sheet.text(mailboxes, nameWidth + 3, row, width: list.size.columns - nameWidth - 4, role: .dim)
    }
    sheet.moreMarks(window, in: list)
    sheet.confirmation(state, in: confirm)
  }
}

extension Canvas {
  /// What is due and what follows, and the total field, set apart by brackets.
  fileprivate mutating func confirmation(_ state: WizardState, in block: Rectangle) {
    let row = block.origin.row
    let width = block.size.columns
    frame.horizontalLine(at: Position(column: 2, row: row), columns: width - 3, glyphs: glyphs)
    if let quote = state.quote.quote {
      let then = Canvas.recurring(quote)
      var pieces: [(String, StyleRole)] = [
        ("Due now ", .label), (quote.dueNow.map { "\($0) USD" } ?? Sentences.priceAtCheckout, .title),
      ]
      if let old = state.review.movedFrom { pieces.append((" (\(Sentences.movedFrom(old)))", .warning)) }
      if !then.isEmpty { pieces.append((", then \(then)", .plain)) }
      pieces.append((" \(glyphs.dot) \(Sentences.source(quote)) \(clock.minutes(quote.at))", .dim))
      run(pieces, 2, row + 1, width: width - 3)
    }
    mark(0, row + 2)
    text("Total", 2, row + 2, width: 6, role: .warning)
    text("[", 8, row + 2, width: 1, role: .warning)
    field(state.review.total, caret: state.field == .total ? state.caret : nil, 9, row + 2, width: 12)
    text("]", 21, row + 2, width: 1, role: .warning)
    let status = state.status(of: .placeOrder)
    let hint: (String, StyleRole) =
      switch status {
      case .ready: (Sentences.totalTyped(state.mode), .good)
      case .held(let reason) where isOnlyUntyped(state, reason):
        (Sentences.totalHint(state.confirmation, mode: state.mode), .plain)
      case .held(let reason): (reason, .dim)
      case .absent: ("", .dim)
      }
    text(hint.0, 24, row + 2, width: width - 25, role: hint.1)
  }

  /// Whether nothing but the total is missing; while it is typed, the hint rests.
  private func isOnlyUntyped(_ state: WizardState, _ reason: String) -> Bool {
    reason == Sentences.typeTotal(state.confirmation) || reason == Sentences.wrongTotal(state.review.total, state.confirmation)
  }
}
