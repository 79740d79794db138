import Ordering
import Wizard

/// What lies over a screen, where its panel has more than plain lines: lists that are narrowed by typing, questions, the help.
enum OverlayReading {
  /// - Returns: nil for what is read from its drawing.
  static func read(_ state: WizardState) -> Reading? {
    guard let overlay = state.overlay else { return nil }
    if let choices = overlay.as(ChoicesOverlay.self) { return read(choices) }
    if let palette = overlay.as(PaletteOverlay.self) { return read(palette, state) }
    if let question = overlay.as(QuestionOverlay.self) { return read(question) }
    return overlay.as(HelpOverlay.self) == nil ? nil : help(state.withoutOverlay)
  }

  private static func read(_ choices: ChoicesOverlay) -> Reading {
    var reading = Reading()
    reading.parts = [.line(choices.list.title)]
    reading.parts += choices.list.shown.enumerated().map { row($0, $1.title) }
    reading.label = choices.list.title
    reading.focusedRow = choices.list.shown.isEmpty ? nil : choices.list.row + 1
    return reading
  }

  private static func read(_ palette: PaletteOverlay, _ state: WizardState) -> Reading {
    let (under, commands) = (state.withoutOverlay, state.paletteCommands(matching: palette.query))
    var reading = Reading()
    reading.label = "Command"
    reading.parts = [.line("Commands")]
    reading.parts += commands.enumerated().map { row($0, words(of: $1, in: under)) }
    reading.focusedRow = commands.isEmpty ? nil : palette.row + 1
    return reading
  }

  private static func read(_ overlay: QuestionOverlay) -> Reading {
    var reading = Reading()
    reading.parts = [.line(overlay.question.text)]
    reading.label = "Answer"
    return reading
  }

  private static func help(_ under: WizardState) -> Reading {
    var reading = Reading()
    reading.parts = [.line("Help")]
    reading.parts += under.helpCommands.map { .line(words(of: $0, in: under)) }
    return reading
  }

  /// A command as it is listed; one that cannot run, with why.
  static func words(of command: Command, in state: WizardState) -> String {
    let title = state.title(of: command)
    if case .held(let reason) = state.status(of: command) { return "\(title), not now: \(reason)" }
    return title
  }

  private static func row(_ index: Int, _ text: String) -> Reading.Part {
    let words = Spoken.words(text)
    return .row(Reading.Row(number: index + 1, text: words, title: words))
  }
}
