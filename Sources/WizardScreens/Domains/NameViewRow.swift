import Ordering
import Terminal
import Wizard

/// The row above the names while not all are shown, or while so many are asked for: it stands where the progress of the look-ups does otherwise.
enum NameViewRow {
  static func isShown(_ screen: DomainsScreen) -> Bool {
    !screen.state.view.isWhole || screen.state.focus == .filter || screen.state.focus == .first
  }

  static func draw(_ screen: DomainsScreen, _ wizard: WizardState, row: Int, width: Int, on canvas: inout Canvas) {
    let state = screen.state
    var column = 2
    if state.focus == .first {
      column += label(DomainsSentences.firstLabel, row, width, isFocused: true, on: &canvas)
      canvas.field(state.number, caret: wizard.caret, column, row, width: 6)
      column += 8
      if let planned = screen.entry.draft.planned {
        canvas.text(DomainsSentences.planned(planned), column, row, width: width - column - 1, role: .dim)
      }
    } else if state.focus == .filter || !state.view.filter.isEmpty {
      column += label(DomainsSentences.filterLabel, row, width, isFocused: state.focus == .filter, on: &canvas)
      let size = min(24, max(8, width - column - 44))
      canvas.field(state.view.filter, caret: canvas.caret(in: .nameFilter), column, row, width: size)
      column += size + 2
    }
    guard state.focus != .first else { return }
    let lines = screen.entry.draft.lines
    guard let words = DomainsSentences.view(state.view, shown: screen.shownNames.count, of: lines.count) else { return }
    canvas.text(words, column, row, width: width - column - 1, role: .warning)
  }

  private static func label(_ text: String, _ row: Int, _ width: Int, isFocused: Bool, on canvas: inout Canvas) -> Int {
    if isFocused { canvas.mark(0, row) }
    return canvas.text(text, 2, row, width: width - 3, role: .label) + 1
  }
}
