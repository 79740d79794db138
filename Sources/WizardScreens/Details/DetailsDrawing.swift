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
    let table = table(screen, vendor: vendor, problems: problems, width: list.size.columns, on: canvas)
    canvas.list(table, window: window, focused: screen.state.row, head: nil, in: list) { fields[$0] }
    guard let focused = screen.focused else { return }
    focusedDetail(
      focused, screen, in: table.columns[1], row: list.origin.row + screen.state.row - window.offset, on: &canvas)
    let note = below.inset(columns: 2)
    if let problem = problems[focused], canvas.said != Sentences.problem(problem) {
      let sentence = DetailsSentences.missing(problem, vendor: vendor) ?? Sentences.problem(problem)
      let (sign, role) = sign(of: problem, canvas.glyphs)
      canvas.paragraph("\(sign) \(sentence)", in: note, role: role)
    } else {
      let hint = DetailsSentences.hint(for: focused, vendor: vendor)
      canvas.paragraph("\(Sentences.title(of: focused)): \(hint)", in: note, role: .dim)
    }
  }
}

extension DetailsDrawing {
  private static func table(
    _ screen: DetailsScreen, vendor: Vendor, problems: [DetailField: Problem], width: Int, on canvas: Canvas
  ) -> Table<DetailField> {
    return Table(
      [
        Column("", .fixed(15)) { TableCell(Sentences.title(of: $0), .label) },
        Column("", .share(7), gap: 1) { field in
          let value = value(of: field, screen, on: canvas)
          let isMissing = value.isEmpty && field != screen.focused && problems[field] == nil
          let isRequired =
            isMissing && field.isRequired(by: vendor, kind: screen.entry.draft.kind)
            && DetailsSentences.sent(field, of: screen.entry.draft) == nil
          return isRequired ? TableCell(DetailsSentences.required, .dim) : TableCell(value)
        },
        Column("", .share(5), gap: 1) { note(on: $0, screen, problem: problems[$0], on: canvas) },
      ], width: width)
  }

  /// The focused field with its caret; one that is picked from a list has the cursor at its start.
  private static func focusedDetail(
    _ field: DetailField, _ screen: DetailsScreen, in column: Table<DetailField>.Placed, row: Int,
    on canvas: inout Canvas
  ) {
    if field.isPicked { canvas.frame.cursor = Position(column: column.start, row: row) }
    guard let caret = canvas.caret(in: .detail(field)) else { return }
    canvas.field(value(of: field, screen, on: canvas), caret: caret, column.start, row, width: column.width, role: .focus)
  }

  private static func value(of field: DetailField, _ screen: DetailsScreen, on canvas: Canvas) -> String {
    let text = DetailsSentences.shown(field, in: screen.entry.draft.details)
    return field.isSecret ? String(repeating: canvas.glyphs.bullet, count: text.count) : text
  }

  /// What a field's text was understood as, or what is wrong with it.
  /// What stops is told from what only warns.
  private static func sign(of problem: Problem, _ glyphs: Glyphs) -> (String, StyleRole) {
    problem.severity == .stops ? (glyphs.cross, .problem) : ("!", .warning)
  }

  private static func note(on field: DetailField, _ screen: DetailsScreen, problem: Problem?, on canvas: Canvas) -> TableCell {
    if let problem {
      let reason = problem.isEmptyField ? DetailsSentences.required : Sentences.reason(problem.fault)
      let (sign, role) = sign(of: problem, canvas.glyphs)
      return TableCell("\(sign) \(reason)", role)
    }
    switch field {
    case .workspace where screen.state.workspaces.isAsking: return TableCell(DetailsSentences.asking, .dim)
    case .pictures where screen.state.isUploading: return TableCell(DetailsSentences.uploading, .dim)
    default: return DetailsSentences.sent(field, of: screen.entry.draft).map { TableCell($0, .dim) } ?? .empty
    }
  }
}
