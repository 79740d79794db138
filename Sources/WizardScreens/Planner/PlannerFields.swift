import Ordering
import Terminal
import Wizard

/// The fields above what the planner found.
enum PlannerFields {
  /// The planner's fields and boxes in two groups, our own and ScaledMail's shares; a group goes on in a further row where it is too wide.
  /// - Returns: the rows they took.
  static func draw(_ state: PlannerState, _ wizard: WizardState, in block: Rectangle, on canvas: inout Canvas) -> Int {
    var pen = Pen(column: 0, row: block.origin.row, end: block.size.columns)
    number(.volume, width: 10, state, wizard, on: &canvas, &pen)
    boxes("per", .per, VolumeRequest.Per.allCases.map { ($0.rawValue, $0 == state.per) }, state, on: &canvas, &pen)
    for field in [PlannerField.mailsPerMailbox, .mailboxesPerDomain, .spare] {
      number(field, width: 4, state, wizard, on: &canvas, &pen)
    }
    let tiers = VolumeRequest.Tier.allCases.map { ($0.rawValue, $0 == state.tier) }
    boxes("ScaledMail tier", .tier, tiers, state, on: &canvas, &pen)
    pen.newRow()
    pen.column = 2 + canvas.text("ScaledMail", 2, pen.row, width: block.size.columns, role: .label)
    for field in [PlannerField.google, .outlook, .smtp] { number(field, width: 4, state, wizard, on: &canvas, &pen) }
    note(state, on: &canvas, &pen)
    pen.newRow()
    return pen.row - block.origin.row
  }

  /// Where the next field goes.
  private struct Pen {
    var column: Int
    var row: Int
    let end: Int

    mutating func newRow() {
      column = 0
      row += 1
    }

    /// Goes to the next row when so much does not fit into this one any more.
    mutating func make(room: Int) { if column > 0, column + room > end { newRow() } }
  }

  private static func number(
    _ field: PlannerField, width: Int, _ state: PlannerState, _ wizard: WizardState, on canvas: inout Canvas, _ pen: inout Pen
  ) {
    let label = PlannerSentences.title(of: field) + " "
    pen.make(room: 2 + label.count + width)
    let isFocused = state.focus == .field(field)
    if isFocused { canvas.mark(pen.column, pen.row) }
    canvas.text(label, pen.column + 2, pen.row, width: label.count, role: .label)
    let start = pen.column + 2 + label.count
    let text = state.text(of: field)
    if text.isEmpty, !isFocused, let usual = field.usual {
      canvas.text(String(usual), start, pen.row, width: width, role: .dim)
    } else {
      canvas.field(text, caret: canvas.caret(in: .planner(field)), start, pen.row, width: width)
    }
    pen.column = start + width
  }

  private static func boxes(
    _ label: String, _ focus: PlannerFocus, _ choices: [(String, Bool)], _ state: PlannerState, on canvas: inout Canvas,
    _ pen: inout Pen
  ) {
    let width = choices.reduce(0) { $0 + $1.0.count + 4 } - 1
    pen.make(room: 3 + label.count + width)
    let isFocused = state.focus == focus
    if isFocused { canvas.mark(pen.column, pen.row) }
    canvas.text(label, pen.column + 2, pen.row, width: label.count, role: .label)
    var column = pen.column + 3 + label.count
    for (title, isChosen) in choices {
      if isFocused, isChosen { canvas.frame.cursor = Position(column: column + 1, row: pen.row) }
      let pieces: [(String, StyleRole)] = [(canvas.glyphs.box(isChosen), isChosen ? .chosen : .plain), (title, .plain)]
      column += canvas.run(pieces, column, pen.row, width: pen.end - column) + 1
    }
    pen.column = column
  }

  /// That the shares do not make 100.
  private static func note(_ state: PlannerState, on canvas: inout Canvas, _ pen: inout Pen) {
    guard case .shares(let sum)? = state.faults.first(where: { if case .shares = $0 { true } else { false } }) else {
      return
    }
    pen.make(room: 21)
    canvas.text(
      "\(canvas.glyphs.cross) \(sum), must be 100", pen.column + 2, pen.row, width: pen.end - pen.column - 3, role: .problem)
  }
}
