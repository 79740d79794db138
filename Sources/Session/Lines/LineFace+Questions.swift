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
    // Back to the topmost one: what stands above the keys is asked as well, whether or not the way goes round.
    var (top, wayToTop, behind) = (probe, way, Set([Self.place(of: probe.state)]))
    while probe.state.status(of: .previousField) == .ready, way.count < 60 {
      _ = probe.handle(.command(.previousField), at: ports.now())
      guard behind.insert(Self.place(of: probe.state)).inserted else { break }
      way.append(.previousField)
      if Self.height(of: probe.state) < Self.height(of: top.state) { (top, wayToTop) = (probe, way) }
    }
    (probe, way) = (top, wayToTop)
    var (found, seen): ([LineQuestion], Set<String>) = ([], [])
    for _ in 0..<60 {
      let state = probe.state
      guard seen.insert(Self.place(of: state)).inserted else { break }
      found.append(question(state, way))
      guard state.field?.isCell != true, state.status(of: .nextField) == .ready else { break }
      _ = probe.handle(.command(.nextField), at: ports.now())
      way.append(.nextField)
    }
    return found
  }

  private static func place(of state: WizardState) -> String {
    state.field.map { $0.isCell ? "cell" : $0.name } ?? "\(state.part) \(WizardScreen.read(state).label)"
  }

  /// How far down the screen the keys are; a grid or list without a label is below everything that has one.
  private static func height(of state: WizardState) -> Int {
    let reading = WizardScreen.read(state)
    if reading.isForm { return reading.focusedRow ?? .max }
    let place = reading.parts.firstIndex { part in
      if case .line(let line) = part { !reading.label.isEmpty && line.hasPrefix(reading.label) } else { false }
    }
    return place ?? .max
  }

  private func question(_ state: WizardState, _ way: [Command]) -> LineQuestion {
    let reading = WizardScreen.read(state)
    let isList = reading.focusedRow != nil && !reading.isForm
    let label = LineSentences.label(state, reading)
    let value = isList ? LineSentences.rows(reading.rows.count) : LineSentences.value(state, reading)
    return LineQuestion(text: value.isEmpty ? label : "\(label): \(value)", isList: isList, way: way)
  }
}
