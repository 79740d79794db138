import Ordering
import Terminal
import Wizard

extension PlannerDrawing {
  /// What our figures rest on and, in a narrow window, ScaledMail's answer behind it.
  static func assumed(_ state: PlannerState, withAnswer: Bool, in block: Rectangle, on canvas: inout Canvas) {
    let words = PlannerSentences.assumed(state).map { $0 + "." } ?? ""
    guard withAnswer else { return canvas.paragraph(words, in: block.inset(columns: 2), role: .dim) }
    let (first, below) = block.split(top: 1)
    canvas.text(words, 2, first.origin.row, width: first.size.columns - 3, role: .dim)
    if let sentence = PlannerSentences.insteadOfVolume(state) {
      canvas.paragraph(sentence, in: below.inset(columns: 2), role: state.asked.failure == nil ? .dim : .warning)
    } else if let plan = state.asked.value {
      let shares = plan.shares.map { PlannerSentences.share($0) } + (plan.shares.count > 1 ? [PlannerSentences.total(plan)] : [])
      let line = shares.joined(separator: " \(canvas.glyphs.dot) ")
      canvas.paragraph("ScaledMail\(time(state, canvas.clock)): \(line)", in: below.inset(columns: 2))
    }
  }

  /// ScaledMail's answer line by line.
  static func answer(_ state: PlannerState, in block: Rectangle, on canvas: inout Canvas) {
    canvas.text(
      "ScaledMail's own plan\(time(state, canvas.clock))", block.origin.column, block.origin.row, width: block.size.columns - 1,
      role: .label)
    var rest = block.split(top: 1).rest
    if let sentence = PlannerSentences.insteadOfVolume(state) {
      canvas.paragraph(sentence, in: rest.split(right: 1).rest, role: state.asked.failure == nil ? .dim : .warning)
      return
    }
    guard let plan = state.asked.value else { return }
    for words in plan.shares.map({ PlannerSentences.share($0) }) + [PlannerSentences.total(plan)] where !rest.isEmpty {
      let width = rest.size.columns - 1
      canvas.paragraph(words, in: rest.split(right: 1).rest)
      rest = rest.split(top: TextWidth.wrap(words, columns: width).count).rest
    }
  }

  /// When the answer came.
  private static func time(_ state: PlannerState, _ clock: WallClock) -> String {
    if case .received(_, let at) = state.asked { " \(clock.minutes(at))" } else { "" }
  }
}
