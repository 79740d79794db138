import Ordering
import Terminal
import Wizard

extension Canvas {
  /// The field for a brand or names at the left, the endings at the right.
  mutating func nameSearch(_ screen: DomainsScreen, _ wizard: WizardState, row: Int, width: Int) {
    let boxes = DomainsState.endings
    let boxesWidth = boxes.reduce(0) { $0 + $1.count + 4 } - 1
    let endingsLabel = width < 72 ? "" : "Endings "
    let endingsColumn = screen.hasEndings ? width - boxesWidth - endingsLabel.count - 2 : width + 1
    let label = DomainsSentences.searchLabel(screen.entry.draft.kind, isShort: width < 72)
    if screen.state.focus == .brand { mark(0, row) }
    text(label, 2, row, width: label.count, role: .label)
    let start = 2 + label.count
    let caret = wizard.field == .brand ? wizard.caret : nil
    field(screen.entry.draft.brand, caret: caret, start, row, width: endingsColumn - start - 2)
    guard screen.hasEndings else { return }
    let isFocused = screen.state.focus == .endings
    if isFocused { mark(endingsColumn - 1, row) }
    var column = endingsColumn + 1 + text(endingsLabel, endingsColumn + 1, row, width: endingsLabel.count, role: .label)
    for (index, ending) in boxes.enumerated() {
      let isChosen = screen.entry.draft.endings.contains(ending)
      if isFocused, index == screen.state.endingCursor { frame.cursor = Position(column: column + 1, row: row) }
      column +=
        run([(glyphs.box(isChosen), isChosen ? .chosen : .plain), (ending, .plain)], column, row, width: width - column) + 1
    }
  }

  /// How far each vendor's look-up is, or its list.
  mutating func lookUpProgress(_ screen: DomainsScreen, row: Int, width: Int) {
    let lists = screen.listProgress
    guard lists.isEmpty else {
      text(joined(lists), 2, row, width: width - 3, role: screen.hasListFailure ? .warning : .dim)
      return
    }
    let whole = progress(of: screen, isShort: false)
    let shown = TextWidth.columns(of: whole) <= width - 3 ? whole : progress(of: screen, isShort: true)
    let hasFailed = screen.entry.lookUps.values.contains { $0.failure != nil && $0.limitedUntil == nil }
    text(shown, 2, row, width: width - 3, role: hasFailed ? .warning : .dim)
  }

  private func progress(of screen: DomainsScreen, isShort: Bool) -> String {
    joined(
      Vendor.allCases.compactMap { vendor in
        DomainsSentences.progress(screen.entry.lookUps[vendor], at: vendor, left: screen.allowance(at: vendor), isShort: isShort) {
          clock.minutes($0)
        }
      })
  }

  private func joined(_ parts: [String]) -> String { parts.joined(separator: " \(glyphs.dot) ") }
}
