import Ordering
import Terminal
import Wizard

extension WizardScreen {
  /// One row a field the offer needs; below, the hint or the problem of the focused one.
  mutating func drawDetails(_ state: WizardState, in area: Rectangle, on sheet: inout Canvas) {
    guard let draft = state.draft, let vendor = draft.offer?.vendor else { return }
    let fields = state.detailFields
    let problems = state.detailProblems
    let (list, below) = area.split(bottom: area.size.rows < 12 ? 2 : 3)
    let window = window(.details, showing: state.details.row, of: fields.count, height: list.size.rows)
    for (line, index) in window.rows.enumerated() {
      let row = list.origin.row + line
      sheet.detail(
        fields[index], problem: problems[fields[index]], state, draft, vendor: vendor, row: row, width: list.size.columns)
    }
    sheet.moreMarks(window, in: list)
    guard let focused = state.focusedDetail else { return }
    let note = below.inset(columns: 2)
    if let problem = problems[focused] {
      sheet.paragraph("\(sheet.glyphs.cross) \(Sentences.problem(problem))", in: note, role: .problem)
    } else {
      sheet.paragraph("\(Sentences.title(of: focused)): \(Sentences.hint(for: focused, vendor: vendor))", in: note, role: .dim)
    }
  }
}

extension Canvas {
  private static let labelWidth = 16

  fileprivate mutating func detail(
    _ field: DetailField, problem: Problem?, _ state: WizardState, _ draft: Draft, vendor: Vendor, row: Int, width: Int
  ) {
    let isFocused = state.focusedDetail == field
    if isFocused { mark(0, row) }
    self.text(Sentences.title(of: field), 2, row, width: Self.labelWidth - 1, role: .label)
    let start = 2 + Self.labelWidth
    let noteWidth = (width - start) * 2 / 5
    let fieldWidth = width - start - noteWidth - 3
    let text = Sentences.shown(field, in: draft.details)
    let value = field.isSecret ? String(repeating: glyphs.bullet, count: text.count) : text
    if field.isPicked, isFocused { frame.cursor = Position(column: start, row: row) }
    let caret = isFocused && state.field == .detail(field) ? state.caret : nil
    self.field(value, caret: caret, start, row, width: fieldWidth)
    if value.isEmpty, !isFocused, problem == nil, field.isRequired(by: vendor, kind: draft.kind) {
      self.text(Sentences.required, start, row, width: fieldWidth, role: .dim)
    }
    note(field, problem: problem, state, start + fieldWidth + 1, row, width: noteWidth + 1)
  }

  /// What a field's text was understood as, or what is wrong with it.
  private mutating func note(
    _ field: DetailField, problem: Problem?, _ state: WizardState, _ column: Int, _ row: Int, width: Int
  ) {
    if let problem {
      let words = Sentences.reason(problem.fault)
      text("\(glyphs.cross) \(words)", column, row, width: width, role: .problem)
    } else if field == .country, let country = Country.named(state.draft?.details.registrant.country ?? "") {
      text(country.name, column, row, width: width, role: .dim)
    } else if field == .workspace, state.details.isAskingWorkspaces {
      text("asking", column, row, width: width, role: .dim)
    } else if field == .pictures, !state.details.uploading.isEmpty {
      text("uploading", column, row, width: width, role: .dim)
    }
  }
}
