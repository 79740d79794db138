import Ordering
import Terminal
import Wizard

extension WizardScreen {
  /// The brand field and the endings, how far the look-ups are, the table of names, and what the focused name's cells rest on.
  mutating func drawDomains(_ state: WizardState, in area: Rectangle, on sheet: inout Canvas) {
    guard let draft = state.draft else { return }
    sheet.search(state, draft, row: area.origin.row, width: area.size.columns)
    guard !draft.lines.isEmpty else {
      sheet.progress(state, row: area.origin.row + 1, width: area.size.columns)
      for (line, sentence) in Sentences.intro(draft.kind).enumerated() {
        let block = Rectangle(column: 2, row: area.origin.row + 2 + 3 * line, columns: area.size.columns - 3, rows: 2)
        sheet.paragraph(sentence, in: block, role: .dim)
      }
      return
    }
    sheet.progress(state, row: area.origin.row + 1, width: area.size.columns)
    let (_, table) = area.split(top: 2)
    let (body, detail) = table.split(bottom: 1)
    let (head, list) = body.split(top: 1)
    let columns = DomainColumns(width: area.size.columns)
    let listed = ListedColumns(width: area.size.columns, hasPrices: draft.kind == .preWarmed)
    let looksUp = draft.kind.registersNames
    if looksUp {
      sheet.domainHeads(state, draft, columns: columns, row: head.origin.row)
    } else {
      sheet.listedHeads(draft, columns: listed, row: head.origin.row)
    }
    let window = window(.names, showing: state.domains.row, of: draft.lines.count, height: list.size.rows)
    let lookAlikes = draft.lookAlikes
    for (line, index) in window.rows.enumerated() {
      let row = list.origin.row + line
      if looksUp {
        sheet.nameRow(draft.lines[index], state, draft, columns: columns, row: row, lookAlikes)
      } else {
        sheet.listedRow(draft.lines[index], draft, columns: listed, row: row, lookAlikes)
      }
      if index == state.domains.row, state.domains.focus == .names { sheet.point(0, row) }
    }
    sheet.moreMarks(window, in: list)
    guard draft.lines.indices.contains(state.domains.row) else { return }
    let focused = draft.lines[state.domains.row]
    if let warning = Sentences.warning(on: focused.name, likeness: lookAlikes.likeness(of: focused.name)) {
      sheet.text(warning, 2, detail.origin.row, width: detail.size.columns - 3, role: .warning)
      return
    }
    let words =
      looksUp ? Sentences.detail(of: focused) { sheet.clock.minutes($0) } : Sentences.detail(ofListed: focused, kind: draft.kind)
    sheet.text(words, 2, detail.origin.row, width: detail.size.columns - 3, role: .dim)
  }
}

extension Canvas {
  /// The brand field at the left, the endings at the right.
  fileprivate mutating func search(_ state: WizardState, _ draft: Draft, row: Int, width: Int) {
    let boxes = DomainsState.endings
    let boxesWidth = boxes.reduce(0) { $0 + $1.count + 4 } - 1
    let endingsLabel = width < 72 ? "" : "Endings "
    let endingsColumn = state.hasEndings ? width - boxesWidth - endingsLabel.count - 2 : width + 1
    let label = Sentences.searchLabel(draft.kind, isShort: width < 72)
    let isBrand = state.domains.focus == .brand
    if isBrand { mark(0, row) }
    text(label, 2, row, width: label.count, role: .label)
    let start = 2 + label.count
    field(draft.brand, caret: isBrand && state.field == .brand ? state.caret : nil, start, row, width: endingsColumn - start - 2)
    guard state.hasEndings else { return }
    if state.domains.focus == .endings { mark(endingsColumn - 1, row) }
    var column = endingsColumn + 1 + text(endingsLabel, endingsColumn + 1, row, width: endingsLabel.count, role: .label)
    for (index, ending) in boxes.enumerated() {
      let isChosen = draft.endings.contains(ending)
      if state.domains.focus == .endings, index == state.domains.endingCursor {
        frame.cursor = Position(column: column + 1, row: row)
      }
      column +=
        run([(glyphs.box(isChosen), isChosen ? .chosen : .plain), (ending, .plain)], column, row, width: width - column) + 1
    }
  }

  /// How far each vendor's look-up is.
  fileprivate mutating func progress(_ state: WizardState, row: Int, width: Int) {
    let lists = state.listProgress
    guard lists.isEmpty else {
      let isTroubled = !state.domains.listFailures.isEmpty
      text(lists.joined(separator: " \(glyphs.dot) "), 2, row, width: width - 3, role: isTroubled ? .warning : .dim)
      return
    }
    func words(isShort: Bool) -> String {
      let parts = Vendor.allCases.compactMap { vendor in
        Sentences.progress(
          state.domains.lookUps[vendor], at: vendor, left: state.domains.allowances[vendor], isShort: isShort
        ) { clock.minutes($0) }
      }
      return parts.joined(separator: " \(glyphs.dot) ")
    }
    let whole = words(isShort: false)
    let shown = TextWidth.columns(of: whole) <= width - 3 ? whole : words(isShort: true)
    let isTroubled = state.domains.lookUps.values.contains { $0.failure != nil && $0.limitedUntil == nil }
    text(shown, 2, row, width: width - 3, role: isTroubled ? .warning : .dim)
  }
}
