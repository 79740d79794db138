import Ordering
import Wizard
import WizardTestSupport

extension WizardState {
  /// What no screen could draw or no person could use; empty in every state the wizard may reach.
  var faults: [String] {
    var faults: [String] = []
    func check(_ isRight: Bool, _ fault: @autoclosure () -> String) { if !isRight { faults.append(fault()) } }
    func inside(_ row: Int, _ count: Int, _ list: String) {
      check((0..<max(1, count)).contains(row), "row \(row) of \(count) in \(list)")
    }

    if let field {
      let count = text(of: field).count
      check((0...count).contains(caret), "caret \(caret) in \(count) characters of \(field)")
    }
    inside(home.row, home.items.count, "home")
    inside(domains.endingCursor, DomainsState.endings.count, "endings")
    inside(provider.row, provider.rows.count, "offers")
    inside(mailboxes.patternCursor, AliasPattern.allCases.count + 1, "patterns")
    inside(order.row, order.order?.plan.names.count ?? 0, "order")
    if let palette = overlay?.as(PaletteOverlay.self) {
      inside(palette.row, paletteCommands(matching: palette.query).count, "palette")
    }
    if let list = overlay?.as(ChoicesOverlay.self)?.list { inside(list.row, list.shown.count, "choices") }
    if let form = overlay?.as(HoldingForm.self) { inside(form.row, form.fields.count, "form") }
    if screen == .holdings {
      inside(holdings.row, heldRows, "\(holdings.part)")
      check(holdings.part != .mailboxes || focusedDomain != nil, "mailboxes of no domain")
    }
    if screen == .planner { inside(planner.row, plannedOffers.count, "planned offers") }
    if screen == .order { check(order.order != nil, "the order's screen without an order") }
    if let step {
      check(draft != nil, "the step \(step) without a draft")
      check(screen == .step(step), "the step \(step) on \(screen)")
      faults += stepFaults(step)
    }
    for command in CommandTable.all {
      if case .held(let reason) = status(of: command) { check(reason.count > 10, "\(command) is held without a reason") }
    }
    // From home there is nowhere to go back to.
    let isAtHome = screen == .home && overlay == nil && !home.isFinding && home.query.text.isEmpty
    check(status(of: .back) == (isAtHome ? .absent : .ready), "no way back")
    return faults
  }

  private func stepFaults(_ step: Draft.Step) -> [String] {
    guard let draft else { return [] }
    switch step {
    case .domains:
      if domains.focus == .names, !draft.lines.indices.contains(domains.row) { return ["row \(domains.row) of the names"] }
    case .provider:
      if provider.rows.count != draft.kind.offers.count { return ["\(provider.rows.count) offers"] }
    case .mailboxes:
      if !(0..<max(1, gridRows)).contains(mailboxes.row) { return ["row \(mailboxes.row) of \(gridRows) in the grid"] }
      if mailboxes.focus == .grid, gridRows > 0, gridCell == nil { return ["no cell under the cursor"] }
    case .details:
      if focusedDetail == nil {
        return ["no detail under the cursor: \(draft.kind), \(String(describing: draft.offer)), row \(details.row)"]
      }
    case .review:
      if draft.offer == nil { return ["a review without an offer"] }
    }
    return step == .domains || step == .provider ? [] : gridFaults
  }

  /// The grid's problems are kept a domain at a time; they must be what a look through everything finds.
  private var gridFaults: [String] {
    guard let draft, let offer = draft.offer, gridRows < 50 else { return [] }
    let found = DraftCheck.mailboxes(draft, offer: offer)
    return mailboxes.problemCount == found.count ? [] : ["\(mailboxes.problemCount) problems of \(found.count) in the grid"]
  }
}
