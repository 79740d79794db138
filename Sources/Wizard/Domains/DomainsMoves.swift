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
    _ = state.move(move, in: focusOrder)
    caretToEnd()
  }

  private var focusOrder: FocusOrder<DomainsState.Focus> {
    let hasNames = !draft.lines.isEmpty
    let ring = DomainsState.Focus.allCases.filter { focus in
      switch focus {
      case .brand: true
      case .endings: hasEndings
      case .names: hasNames
      }
    }
    return FocusOrder(
      ring: ring, column: hasNames ? [.brand, .names] : [.brand], list: hasNames ? .names : nil, rows: draft.lines.count)
  }
}
