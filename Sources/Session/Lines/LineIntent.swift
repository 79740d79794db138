import Terminal
public import Wizard
public import WizardScreens

/// What a typed line means on a screen.
public enum LineIntent: Equatable, Sendable {
  /// Nothing was typed: the usual thing, as Enter does it.
  case accept
  case command(Command)
  /// Text for the focused field, and then Enter.
  case value(String)
  /// Text that narrows a list.
  case filter(String)
  /// A row of the list, from 1; `acts` where it is opened or chosen, not only gone to.
  case row(Int, acts: Bool)
  /// A box, from 1.
  case box(Int)
  /// An order in one line; empty where it is asked for.
  case oneLine(String)
  /// A question of this screen, from 1.
  case question(Int)
  /// A word of the conversation itself.
  case word(Word)
  /// Fits several things.
  case which([String])
  case unknown(String)

  public enum Word: String, Sendable, CaseIterable {
    case read, more, quote, questions, clear, help, commands
  }

  /// - Parameters:
  ///   - text: a line as it was typed.
  ///   - state: what can be done now.
  ///   - reading: what the screen says.
  public init(_ text: String, in state: WizardState, _ reading: Reading) {
    let line = text.drop { $0 == " " }
    if let command = Self.dotted(line) {
      self = Self.word(command, in: state, reading)
    } else if line.first == ":", !state.isFieldSecret, state.field?.isTypedByHand != true, state.status(of: .oneLine) == .ready {
      self = .oneLine(String(line.dropFirst().drop { $0 == " " }))
    } else if line == "?" {
      self = .word(.help)
    } else if let overlay = state.overlay, overlay.model.takesYesOrNo, overlay.model.field == nil {
      self = Self.yesOrNo(line)
    } else if state.overlay?.as(ChoicesOverlay.self) != nil || state.overlay?.as(PaletteOverlay.self) != nil {
      self = line.isEmpty ? .accept : Int(line).map { Self.row($0, reading) } ?? .filter(text)
    } else if state.field != nil {
      self = text.isEmpty ? .accept : .value(text)
    } else {
      self = Self.listed(String(line), in: state, reading)
    }
  }

  /// What stands behind the full stop of a line that speaks to the program; nil for a line that is text. Paths such as `./a` and `../a` are text.
  private static func dotted(_ line: Substring) -> Substring? {
    guard line.first == ".", !line.contains("/") else { return nil }
    return line.dropFirst()
  }

  private static func word(_ text: Substring, in state: WizardState, _ reading: Reading) -> LineIntent {
    let words = text.split(separator: " ").map { $0.lowercased() }
    // Over a list or a question there is no list of commands to choose from.
    guard let first = words.first else { return state.status(of: .palette) == .absent ? .word(.commands) : .command(.palette) }
    if first == "." { return .command(.back) }
    if words.count == 1, let word = Word(rawValue: first) { return .word(word) }
    if words.count == 1, let number = Int(first) { return row(number, reading) }
    if words.count == 2, let number = Int(words[1]) {
      if first == "row" { return row(number, reading, acts: false) }
      if first == "go" { return .question(number) }
    }
    return LineCommands.named(words.joined(separator: " "), in: state)
  }

  private static func row(_ number: Int, _ reading: Reading, acts: Bool = true) -> LineIntent {
    number < 1 ? .unknown(String(number)) : .row(number, acts: acts)
  }

  private static func yesOrNo(_ line: Substring) -> LineIntent {
    switch line.lowercased() {
    case "y", "yes": .command(.accept)
    case "n", "no": .command(.back)
    default: .which(["yes", "no"])
    }
  }

  /// A line where no field takes text: a number, a part of a row or of a box, or a command.
  private static func listed(_ text: String, in state: WizardState, _ reading: Reading) -> LineIntent {
    if text.isEmpty { return .accept }
    if let number = Int(text) {
      guard !reading.boxes.isEmpty else { return row(number, reading) }
      return reading.boxes.indices.contains(number - 1) ? .box(number) : .unknown(text)
    }
    let part = text.lowercased()
    let boxes = reading.boxes.indices.filter { reading.boxes[$0].title.lowercased().contains(part) }
    if let box = boxes.first { return boxes.count == 1 ? .box(box + 1) : .which(boxes.map { reading.boxes[$0].title }) }
    let rows = reading.rows.filter { $0.title.lowercased().contains(part) }
    if let row = rows.first(where: { $0.title.lowercased() == part }) ?? (rows.count == 1 ? rows.first : nil) {
      return .row(row.number, acts: true)
    }
    let command = LineCommands.named(part, in: state)
    if case .unknown = command, !rows.isEmpty { return .which(rows.prefix(12).map { "\($0.number) \($0.title)" }) }
    return command
  }
}
