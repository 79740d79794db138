import Ordering

// Commands that mean the same everywhere, and the way of every command to its screen.

extension Command {
  public static let help = Command("help")
  public static let palette = Command("palette")
  /// The screen's colours: for a light or a dark background, of high contrast, or none.
  public static let nextTheme = Command("nextTheme")
  /// Ends the program, after a question where something is under way.
  public static let leave = Command("leave")
}

extension Question.ID {
  public static let leave = Question.ID("leave")
}

extension WizardModel {
  /// The commands that no screen has to know. They are read from a reading, and run on one whose state is put back.
  static let commands: [CommandRecord<WizardReading>] =
    historyCommands + [
      CommandRecord(.newOrder, "New order") { $0.state.overlay = Overlay(ChoicesOverlay(NewOrder.start(in: $0.state.shared))) },
      CommandRecord(.keepForClient, title: \.state.keepTitle, status: \.state.keepStatus) { _ in },
      WizardState.exportCommand, WizardState.oneLineCommand, WizardReading.usedBeforeCommand,
      WizardState.showBasketCommand,
      CommandRecord(.saveSlip, "Save as slip", status: \.state.saveSlipStatus) { _ in },
      CommandRecord(.help, "Help") { $0.state.overlay = Overlay(HelpOverlay()) },
      CommandRecord(.palette, "Commands", rank: { _ in 70 }) { $0.state.overlay = Overlay(PaletteOverlay()) },
      CommandRecord(.nextTheme, "Change colours") { _ in },
      // What comes behind the key would go to the shell.
      CommandRecord(.leave, "Quit", care: { $0.state.leavesAtOnce ? .alone : .none }) { reading in
        let state = reading.state
        let text = Sentences.leaving(
          hasUnsaved: state.hasUnsaved, change: state.changing, isUnrecorded: !state.shared.unrecorded.isEmpty,
          lost: reading.shown?.lostByLeaving)
        reading.state.overlay = Overlay(
          QuestionOverlay(
            Question(.leave, text, yes: "Leave", care: state.hasUnsaved ? .confirmed : .alone, isDeclinedByEnter: true)))
      },
    ]

  private static let places = Dictionary(commands.enumerated().map { ($1.id, $0) }) { first, _ in first }

  /// The record of a command that no screen has to know.
  static func record(of command: Command) -> CommandRecord<WizardReading>? { places[command].map { commands[$0] } }

  /// Runs a command if it is ready here; else says why not.
  mutating func run(_ command: Command) {
    let reading = state.reading
    switch reading.status(of: command) {
    case .absent: return
    case .held(let reason): return say(reason, .warning)
    case .ready: break
    }
    if command == .undo { return undo() }
    if command == .redo { return redo() }
    if command == .nextTheme { return emit(.device(.nextTheme)) }
    if command == .leave, state.leavesAtOnce { return leave() }
    if command == .keepForClient, state.step != nil { return keepForClient() }
    if command == .saveSlip { return askForSlipPath() }
    if command == .showBasket { return showBasket() }
    if command == .usedBefore { return askForUsed(isQuiet: false) }
    if Move(command) == nil { state.message = nil }
    if state.overlay != nil, command != .leave { return runOverlay(command) }
    guard reading.screenStatus(of: command) == nil else {
      let field = reading.field
      ScreenRegistry[state.screen].tell(.run(command), in: &self)
      // Up from the topmost field goes nowhere.
      if command == .up, field != nil, state.field == field { askForUsed(isQuiet: true) }
      return
    }
    var whole = state.reading
    WizardModel.record(of: command)?.run(&whole)
    state = whole.state
    caretToEnd()
  }

  private mutating func runOverlay(_ command: Command) {
    guard var overlay = state.overlay else { return }
    var turn = OverlayTurn(state)
    overlay.run(command, &turn)
    state.overlay = overlay
    if turn.isClosed { closeOverlay() } else { caretToEnd() }
    for request in turn.requests { perform(request) }
  }

  private mutating func closeOverlay() {
    state.overlay = nil
    caretToEnd()
  }

  /// Gives a choice to the screen that opened the list.
  mutating func chose(_ choice: ChoiceList.Choice, in list: ChoiceList.ID) {
    if list == .orderClient {
      state.overlay = Overlay(ChoicesOverlay(NewOrder.kinds(for: choice.value)))
      return caretToEnd()
    }
    if list.name == ChoiceList.ID.orderKind.name, let kind = OrderKind(rawValue: choice.value) {
      return beginOrder(kind, for: list.subject)
    }
    if choseExport(choice, in: list) { return }
    if list == .usedBefore { return takeUsed(choice.value) }
    ScreenRegistry[state.screen].tell(.chose(choice, list), in: &self)
    caretToEnd()
  }

  /// Gives a yes to the screen that asked.
  mutating func confirmed(_ question: Question, typed: String) {
    if question.id == .leave {
      leave()
    } else if question.id == .copy {
      copy()
    } else {
      ScreenRegistry[state.screen].tell(.confirmed(question, typed: typed), in: &self)
    }
  }

  private mutating func leave() {
    state.isLeaving = true
    emit(.device(.leave))
  }
}
