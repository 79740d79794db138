import Ordering
import Terminal
import Wizard

extension WizardScreen {
  /// What is to be sent and what we assume, ScaledMail's own answer, and one row an offer; in a wide window the answer is a panel.
  mutating func drawPlanner(_ state: WizardState, in area: Rectangle, on sheet: inout Canvas) {
    let isWide = area.size.columns >= Layout.wide
    let isLow = area.size.rows < 14
    let (whole, panel) = area.split(right: HeldPanel.width(in: area))
    let fields = sheet.plannerFields(state, in: whole)
    let (_, body) = whole.split(top: fields)
    guard state.planner.mailboxesNeeded != nil else {
      let fault = state.planner.planFault
      let words = fault == nil || fault == .volumeMissing ? Sentences.plannerIntro : fault.map(Sentences.fault) ?? ""
      sheet.paragraph(words, in: body.split(top: 1).rest.inset(columns: 2), role: .dim)
      return
    }
    let (notes, table) = body.split(top: isLow ? 1 : isWide ? 2 : 4)
    sheet.assumed(state, withAnswer: !isWide, in: isLow ? notes : notes.split(bottom: 1).rest)
    if isWide {
      sheet.frame.verticalLine(at: panel.origin, rows: panel.size.rows, glyphs: sheet.glyphs)
      sheet.answer(state, in: panel.split(left: 2).rest)
    }
    drawPlannedOffers(state, detailRows: isLow ? 1 : 2, in: table, on: &sheet)
  }

  private mutating func drawPlannedOffers(_ state: WizardState, detailRows: Int, in block: Rectangle, on sheet: inout Canvas) {
    let rows = state.plannedOffers
    let (body, below) = block.split(bottom: detailRows)
    let (head, list) = body.split(top: 1)
    let columns = PlannerColumns(width: block.size.columns)
    sheet.plannerHeads(columns, row: head.origin.row)
    let window = window(.planner, showing: state.planner.row, of: rows.count, height: list.size.rows)
    for (line, index) in window.rows.enumerated() {
      let row = list.origin.row + line
      sheet.plannedOffer(rows[index], columns: columns, row: row)
      if index == state.planner.row { sheet.heldCursor(0, row, hasKeys: state.planner.focus == .offers) }
    }
    sheet.moreMarks(window, in: list)
    if let plan = state.focusedPlan {
      sheet.paragraph(Sentences.detail(of: plan), in: below.inset(columns: 2), role: .dim)
    }
  }
}

extension Canvas {
  /// What our figures rest on and, in a narrow window, ScaledMail's answer behind it.
  fileprivate mutating func assumed(_ state: WizardState, withAnswer: Bool, in block: Rectangle) {
    let words = Sentences.assumed(state.planner).map { $0 + "." } ?? ""
    guard withAnswer else {
      paragraph(words, in: block.inset(columns: 2), role: .dim)
      return
    }
    let (first, below) = block.split(top: 1)
    text(words, 2, first.origin.row, width: first.size.columns - 3, role: .dim)
    let asked = state.planner.asked
    if let sentence = Sentences.insteadOfVolume(state.planner) {
      paragraph(sentence, in: below.inset(columns: 2), role: asked.failure == nil ? .dim : .warning)
    } else if let plan = asked.plan {
      let shares = plan.shares.map { Sentences.share($0) } + (plan.shares.count > 1 ? [Sentences.total(plan)] : [])
      let time = asked.at.map { " \(clock.minutes($0))" } ?? ""
      paragraph(
        "ScaledMail\(time): \(shares.joined(separator: " \(glyphs.dot) "))", in: below.inset(columns: 2))
    }
  }

  /// ScaledMail's answer line by line.
  fileprivate mutating func answer(_ state: WizardState, in block: Rectangle) {
    let asked = state.planner.asked
    let time = asked.at.map { " \(clock.minutes($0))" } ?? ""
    text("ScaledMail's own plan\(time)", block.origin.column, block.origin.row, width: block.size.columns - 1, role: .label)
    var rest = block.split(top: 1).rest
    if let sentence = Sentences.insteadOfVolume(state.planner) {
      paragraph(sentence, in: rest.split(right: 1).rest, role: asked.failure == nil ? .dim : .warning)
      return
    }
    guard let plan = asked.plan else { return }
    for words in plan.shares.map({ Sentences.share($0) }) + [Sentences.total(plan)] where !rest.isEmpty {
      let width = rest.size.columns - 1
      paragraph(words, in: rest.split(right: 1).rest)
      rest = rest.split(top: TextWidth.wrap(words, columns: width).count).rest
    }
  }
}
