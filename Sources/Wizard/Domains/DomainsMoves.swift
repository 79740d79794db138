import Ordering

extension DomainsScreen {
  /// Whether the endings are asked for: for ideas, and to narrow pre-warmed stock.
  public var hasEndings: Bool { draft.kind.registersNames || draft.kind == .preWarmed }

  public mutating func move(_ move: Move) {
    if move == .left || move == .right {
      guard state.focus == .endings else { return }
      let last = DomainsState.endings.count - 1
      state.endingCursor = min(max(state.endingCursor + (move == .left ? -1 : 1), 0), last)
      return
    }
    let (order, shown, focus) = (focusOrder, shownNames, state.focus)
    // The list's rows are those that are shown.
    state.row = shown.firstIndex(of: state.row) ?? 0
    _ = state.move(move, in: order)
    state.row = shown.indices.contains(state.row) ? shown[state.row] : 0
    if state.focus != .names { state.anchor = nil }
    if state.focus != focus { caretToEnd() }
  }

  private var focusOrder: FocusOrder<DomainsState.Focus> {
    let shown = shownNames.count
    let hasNames = shown > 0
    let ring = DomainsState.Focus.allCases.filter { focus in
      switch focus {
      case .brand: true
      case .endings: hasEndings
      case .filter: !state.view.filter.isEmpty || state.focus == .filter
      case .first: state.focus == .first
      case .names: hasNames
      }
    }
    return FocusOrder(
      ring: ring, column: ring.filter { $0 != .endings }, list: hasNames ? .names : nil, rows: shown)
  }
}
