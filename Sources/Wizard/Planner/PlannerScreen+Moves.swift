import Ordering

extension PlannerScreen: FormWithList {
  var focus: PlannerFocus {
    get { state.focus }
    set { state.focus = newValue }
  }

  var row: Int {
    get { state.row }
    set { state.row = newValue }
  }

  private var focusOrder: FocusOrder<PlannerFocus> {
    let offers = plannedOffers.count
    let all = PlannerFocus.allCases.filter { $0 != .offers || offers > 0 }
    return FocusOrder(ring: all, column: all, list: offers > 0 ? .offers : nil, rows: offers)
  }

  public mutating func move(_ move: Move) {
    switch move {
    case .left, .right: turn(forward: move == .right)
    default:
      let order = focusOrder
      // Without a list Down goes round.
      let isAtEnd = order.list == nil && state.focus == order.column.last
      let before = state.focus
      _ = self.move(move == .down && isAtEnd ? .nextField : move, in: order)
      if state.focus != before { caretToEnd() }
    }
  }

  /// Goes to the neighbouring box of a choice; Space goes round.
  mutating func turn(forward: Bool, wraps: Bool = false) {
    switch state.focus {
    case .per: state.per = neighbour(of: state.per, forward, wraps)
    case .tier: state.tier = neighbour(of: state.tier, forward, wraps)
    case .field, .offers: return
    }
    changed()
  }

  private func neighbour<Choice: CaseIterable & Equatable>(of choice: Choice, _ forward: Bool, _ wraps: Bool) -> Choice {
    let all = Array(Choice.allCases)
    guard let index = all.firstIndex(of: choice) else { return choice }
    let next = index + (forward ? 1 : -1)
    return wraps ? all[(next + all.count) % all.count] : all[min(max(next, 0), all.count - 1)]
  }
}
