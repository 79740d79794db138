import Ordering
import Terminal
import Wizard

/// The two rows above the names: what is searched for, and how far the look-ups are.
enum NameSearchRow {
  /// The field for a brand or names at the left, the endings at the right.
  static func draw(_ screen: DomainsScreen, row: Int, width all: Int, on canvas: inout Canvas) {
    let draft = screen.entry.draft
    let boxes = DomainsState.endings
    let boxesWidth = boxes.reduce(0) { $0 + $1.count + 4 } - 1
    let endingsLabel = all < 72 ? "" : "Endings "
    let endingsColumn = screen.hasEndings ? all - boxesWidth - endingsLabel.count - 2 : all + 1
    let label = DomainsSentences.searchLabel(draft.kind, isShort: all < 72)
    if screen.state.focus == .brand { canvas.mark(0, row) }
    canvas.text(label, 2, row, width: label.count, role: .label)
    let start = 2 + label.count
    let caret = canvas.caret(in: .brand)
    let width = endingsColumn - start - 2
    canvas.field(draft.brand, caret: caret, start, row, width: width)
    // As a selection: the next letter takes its place.
    if caret != nil, screen.givesWay(.brand) {
      let columns = min(TextWidth.columns(of: draft.brand), width)
      canvas.frame.restyle(Rectangle(column: start, row: row, columns: columns, rows: 1), role: .focus)
    }
    guard screen.hasEndings else { return }
    let isFocused = screen.state.focus == .endings
    if isFocused { canvas.mark(endingsColumn - 1, row) }
    var column = endingsColumn + 1 + canvas.text(endingsLabel, endingsColumn + 1, row, width: endingsLabel.count, role: .label)
    for (index, ending) in boxes.enumerated() {
      let isChosen = draft.endings.contains(ending)
      if isFocused, index == screen.state.endingCursor { canvas.frame.cursor = Position(column: column + 1, row: row) }
      column +=
        canvas.run(
          [(canvas.glyphs.box(isChosen), isChosen ? .chosen : .plain), (ending, .plain)], column, row, width: all - column) + 1
    }
  }

  /// How far each vendor's look-up is, or its list.
  static func drawProgress(_ screen: DomainsScreen, row: Int, width: Int, on canvas: inout Canvas) {
    let lists = screen.readings.progress
    guard lists.isEmpty else {
      canvas.text(joined(lists, on: canvas), 2, row, width: width - 3, role: screen.readings.hasFailure ? .warning : .dim)
      return
    }
    let whole = progress(of: screen, isShort: false, on: canvas)
    let shown = TextWidth.columns(of: whole) <= width - 3 ? whole : progress(of: screen, isShort: true, on: canvas)
    let lookUps = screen.entry.lookUps.values
    if lookUps.contains(where: \.isBusy) {
      let (done, all) = lookUps.reduce((0, 0)) { ($0.0 + $1.done, $0.1 + $1.total) }
      canvas.progress(done, of: all, endingAt: width - 1, row, room: width - 5 - TextWidth.columns(of: shown))
    }
    let hasFailed = screen.entry.lookUps.values.contains { $0.failure != nil && $0.limitedUntil == nil }
    canvas.text(shown, 2, row, width: width - 3, role: hasFailed ? .warning : .dim)
  }

  private static func progress(of screen: DomainsScreen, isShort: Bool, on canvas: Canvas) -> String {
    joined(
      Vendor.allCases.compactMap { vendor in
        DomainsSentences.progress(screen.entry.lookUps[vendor], at: vendor, left: screen.allowance(at: vendor), isShort: isShort) {
          canvas.clock.minutes($0)
        }
      }, on: canvas)
  }

  private static func joined(_ parts: [String], on canvas: Canvas) -> String { parts.joined(separator: " \(canvas.glyphs.dot) ") }
}
