import Ordering

extension WizardModel {
  /// Shows the planner with what was typed before.
  mutating func showPlanner() {
    state.place = .planner
    state.message = nil
    caretToEnd()
    if state.priceLists[.saleshandy] == nil { readPrices() }
    askForVolume()
  }

  mutating func runPlanner(_ command: Command) {
    switch command {
    case .nextField: movePlannerFocus(1)
    case .previousField: movePlannerFocus(-1)
    case .left, .right: turn(forward: command == .right)
    case .choose: turn(forward: true, wraps: true)
    case .up where state.planner.focus != .offers || state.planner.row == 0: movePlannerFocus(-1, wraps: false)
    case .down where state.planner.focus != .offers: movePlannerFocus(1)
    case .up, .down, .pageUp, .pageDown, .top, .bottom:
      guard state.planner.focus == .offers else { return }
      state.planner.row = moved(state.planner.row, by: command, count: state.plannedOffers.count)
    case .refresh:
      readPrices()
      askForVolume(again: true)
    case .orderFromPlan: orderFromPlan()
    default: break
    }
  }

  /// Enter goes on to the next field and, on an offer, begins the order.
  mutating func acceptInPlanner() {
    guard state.planner.focus == .offers else {
      if let fault = state.planner.faults.first(where: { $0.belongs(to: state.planner.focus) }) {
        say(Sentences.fault(fault), .warning)
      } else {
        movePlannerFocus(1)
      }
      return
    }
    if case .held(let reason) = state.orderFromPlanStatus { say(reason, .warning) } else { orderFromPlan() }
  }

  mutating func setPlanner(_ field: PlannerField, to text: String) {
    state.planner.texts[field] = text
    plannerChanged()
  }

  /// Leaves the planner: what ScaledMail was asked is not waited for.
  mutating func leavePlanner() {
    if state.planner.asked.isAsking { forgetVolume() }
    goHome()
  }

  private mutating func plannerChanged() {
    state.planner.row = max(0, min(state.planner.row, state.plannedOffers.count - 1))
    askForVolume()
  }

  private mutating func movePlannerFocus(_ step: Int, wraps: Bool = true) {
    let all = PlannerFocus.allCases.filter { $0 != .offers || !state.plannedOffers.isEmpty }
    guard let index = all.firstIndex(of: state.planner.focus) else { return }
    let next = wraps ? (index + step + all.count) % all.count : max(0, index + step)
    state.planner.focus = all[next]
    caretToEnd()
  }

  /// Goes to the neighbouring box of a choice; Space goes round.
  private mutating func turn(forward: Bool, wraps: Bool = false) {
    switch state.planner.focus {
    case .per: state.planner.per = neighbour(of: state.planner.per, forward, wraps)
    case .tier: state.planner.tier = neighbour(of: state.planner.tier, forward, wraps)
    case .field, .offers: return
    }
    plannerChanged()
  }

  private func neighbour<Choice: CaseIterable & Equatable>(of choice: Choice, _ forward: Bool, _ wraps: Bool) -> Choice {
    let all = Array(Choice.allCases)
    guard let index = all.firstIndex(of: choice) else { return choice }
    let next = index + (forward ? 1 : -1)
    return wraps ? all[(next + all.count) % all.count] : all[min(max(next, 0), all.count - 1)]
  }

  /// Begins an order with the offer under the cursor.
  private mutating func orderFromPlan() {
    guard let plan = state.focusedPlan, let wanted = state.planner.number(.mailboxesPerDomain) else { return }
    if state.planner.asked.isAsking { forgetVolume() }
    newOrder(.newDomains)
    state.draft?.wanted = wanted
    state.draft?.offer = plan.offer
    say(Sentences.begun(from: plan))
  }
}

extension WizardState {
  /// Whether an order can be begun from the planner.
  var orderFromPlanStatus: CommandStatus {
    guard place == .planner else { return .absent }
    if let fault = planner.planFault { return .held(Sentences.fault(fault)) }
    return focusedPlan == nil ? .held(Sentences.noPlanHere) : .ready
  }
}

extension PlannerFault {
  /// Whether it is mended where the cursor is.
  fileprivate func belongs(to focus: PlannerFocus) -> Bool {
    switch self {
    case .volumeMissing: focus == .field(.volume)
    case .shares: focus == .field(.smtp)
    case .zero(let field): focus == .field(field)
    }
  }
}
