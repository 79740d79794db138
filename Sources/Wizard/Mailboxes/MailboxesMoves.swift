import Ordering

extension MailboxesScreen {
  public mutating func move(_ move: Move) {
    let before = state.focus
    if selection != nil { return moveSelection(move) }
    switch move {
    case .nextField: moveFocus(forward: true)
    case .previousField: moveFocus(forward: false)
    case .left: movePattern(by: -1)
    case .right: movePattern(by: 1)
    default: moveVertically(move)
    }
    if before == .people, state.focus != .people { leftPeople() }
    caretToEnd()
  }

  /// Up and Down make the selection longer and shorter, Tab and the arrows go to another column.
  private mutating func moveSelection(_ move: Move) {
    let columns = MailboxColumn.allCases
    let position = columns.firstIndex(of: state.column) ?? 0
    switch move {
    case .nextField, .right: state.column = columns[min(position + 1, columns.count - 1)]
    case .previousField, .left: state.column = columns[max(position - 1, 0)]
    default: state.row = moved(state.row, by: move, count: gridRows)
    }
  }

  /// Inside the grid Tab goes from cell to cell, and out of it at its edges.
  private mutating func moveFocus(forward: Bool) {
    if state.focus == .grid, moveCell(forward: forward) { return }
    let all = MailboxesState.Focus.allCases
    guard let index = all.firstIndex(of: state.focus) else { return }
    state.focus = all[(index + (forward ? 1 : all.count - 1)) % all.count]
    if state.focus == .grid {
      state.row = forward ? 0 : max(0, gridRows - 1)
      state.column = forward ? .alias : .last
    }
  }

  /// - Returns: false at the edges of the grid.
  private mutating func moveCell(forward: Bool) -> Bool {
    let columns = MailboxColumn.allCases
    let position = (columns.firstIndex(of: state.column) ?? 0) + (forward ? 1 : -1)
    if columns.indices.contains(position) {
      state.column = columns[position]
      return true
    }
    let row = state.row + (forward ? 1 : -1)
    guard (0..<gridRows).contains(row) else { return false }
    state.row = row
    state.column = forward ? .alias : .last
    return true
  }

  private mutating func moveVertically(_ move: Move) {
    switch (state.focus, move) {
    case (.grid, .up) where state.row == 0: state.focus = .patterns
    case (.grid, _): state.row = moved(state.row, by: move, count: gridRows)
    case (.people, .down): state.focus = .patterns
    case (.patterns, .down): state.focus = .grid
    case (.patterns, .up): state.focus = .people
    default: break
    }
  }

  private mutating func movePattern(by step: Int) {
    guard state.focus == .patterns else { return }
    state.patternCursor = min(max(state.patternCursor + step, 0), AliasPattern.allCases.count)
  }
}
