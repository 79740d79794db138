import Ordering
import Purchasing
import Wizard
import WizardScreens

/// A place of a screen that takes an answer.
struct LineQuestion: Equatable {
  /// Its label with what stands there.
  let text: String
  /// Whether it is a list.
  let isList: Bool
  /// The moves by which the keys come there.
  let way: [Command]
}

extension LineFace {
  /// The questions of this screen in their order, found by going round in a copy of the model: nothing of the session moves.
  func questions() -> [LineQuestion] {
    var probe = session.model
    var way: [Command] = []
    // Out of a grid first, whose cells are one question.
    while probe.state.field?.isCell == true, way.count < 3 {
      for move in [Command.top, .up] {
        _ = probe.handle(.command(move), at: ports.now())
        way.append(move)
      }
    }
    var (found, seen): ([LineQuestion], Set<String>) = ([], [])
    for _ in 0..<60 {
      let state = probe.state
      let key = state.field.map { $0.isCell ? "cell" : $0.name } ?? "\(state.part) \(WizardScreen.read(state).label)"
      guard seen.insert(key).inserted else { break }
      found.append(question(state, way))
      guard state.field?.isCell != true, state.status(of: .nextField) == .ready else { break }
      _ = probe.handle(.command(.nextField), at: ports.now())
      way.append(.nextField)
    }
    return found
  }

  private func question(_ state: WizardState, _ way: [Command]) -> LineQuestion {
    let reading = WizardScreen.read(state)
    let isList = reading.focusedRow != nil && !reading.isForm
    let label = LineSentences.label(state, reading)
    let value = isList ? LineSentences.rows(reading.rows.count) : LineSentences.value(state, reading)
    return LineQuestion(text: value.isEmpty ? label : "\(label): \(value)", isList: isList, way: way)
  }
}
