import Ordering
import Terminal
import Wizard

/// One row a field the offer needs; below, the hint or the problem of the focused one.
enum DetailsDrawing: ScreenDrawing {
  static func draw(
    _ screen: DetailsScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    guard let vendor = screen.entry.draft.offer?.vendor else { return }
    let fields = screen.fields
    let problems = screen.problems
    let (list, below) = area.split(bottom: area.size.rows < 12 ? 2 : 3)
    let window = windows.show(Windows.List("details"), row: screen.state.row, of: fields.count, height: list.size.rows)
    let table = canvas.detailsTable(screen, vendor: vendor, problems: problems, width: list.size.columns)
    canvas.list(table, window: window, focused: screen.state.row, head: nil, in: list) { fields[$0] }
    guard let focused = screen.focused else { return }
    canvas.focusedDetail(focused, screen, wizard, in: table.columns[1], row: list.origin.row + screen.state.row - window.offset)
    let note = below.inset(columns: 2)
    if let problem = problems[focused] {
      canvas.paragraph("\(canvas.glyphs.cross) \(Sentences.problem(problem))", in: note, role: .problem)
    } else {
      let hint = DetailsSentences.hint(for: focused, vendor: vendor)
      canvas.paragraph("\(Sentences.title(of: focused)): \(hint)", in: note, role: .dim)
    }
  }
}

extension Canvas {
  fileprivate func detailsTable(
    _ screen: DetailsScreen, vendor: Vendor, problems: [DetailField: Problem], width: Int
  ) -> Table<DetailField> {
    let canvas = self
    return Table(
      [
        Column("", .fixed(15)) { TableCell(Sentences.title(of: $0), .label) },
        Column("", .share(7), gap: 1) { field in
          let value = canvas.value(of: field, screen)
          let isMissing = value.isEmpty && field != screen.focused && problems[field] == nil
          let isRequired = isMissing && field.isRequired(by: vendor, kind: screen.entry.draft.kind)
          return isRequired ? TableCell(DetailsSentences.required, .dim) : TableCell(value)
        },
        Column("", .share(5), gap: 1) { canvas.note(on: $0, screen, problem: problems[$0]) },
      ], width: width)
  }

  /// The focused field with its caret; one that is picked from a list has the cursor at its start.
  fileprivate mutating func focusedDetail(
    _ field: DetailField, _ screen: DetailsScreen, _ wizard: WizardState, in column: Table<DetailField>.Placed, row: Int
  ) {
    if field.isPicked { frame.cursor = Position(column: column.start, row: row) }
    guard wizard.field == .detail(field) else { return }
    self.field(value(of: field, screen), caret: wizard.caret, column.start, row, width: column.width, role: .focus)
  }

  private func value(of field: DetailField, _ screen: DetailsScreen) -> String {
    let text = DetailsSentences.shown(field, in: screen.entry.draft.details)
    return field.isSecret ? String(repeating: glyphs.bullet, count: text.count) : text
  }

  /// What a field's text was understood as, or what is wrong with it.
  private func note(on field: DetailField, _ screen: DetailsScreen, problem: Problem?) -> TableCell {
    if let problem { return TableCell("\(glyphs.cross) \(Sentences.reason(problem.fault))", .problem) }
    switch field {
    case .country: return Country.named(screen.entry.draft.details.registrant.country).map { TableCell($0.name, .dim) } ?? .empty
    case .workspace where screen.state.workspaces.isAsking: return TableCell(DetailsSentences.asking, .dim)
    case .pictures where screen.state.isUploading: return TableCell(DetailsSentences.uploading, .dim)
    default: return .empty
    }
  }
}
