import Ordering

/// A screen of any kind, as the registry lists it: made from the wizard's state to be read, and told what happened, without its kind being known.
struct AnyScreen: Sendable {
  private let model: any ScreenModel.Type

  init(_ model: any ScreenModel.Type) { self.model = model }

  var id: ScreenID { model.id }
  var commands: [Command] { Self.commands(of: model) }

  /// The screen as it is now; nil where it is not there, such as a step without an order.
  func reading(_ wizard: WizardState) -> (any ScreenModel)? { model.init(reading: wizard) }

  /// - Returns: nil where the screen has no record of the command.
  func status(of command: Command, in wizard: WizardState) -> CommandStatus? { Self.status(of: command, on: model, in: wizard) }

  /// How sure it has to be that the command is meant.
  func care(of command: Command, in wizard: WizardState) -> Care { Self.care(of: command, on: model, in: wizard) }

  func title(of command: Command, isShort: Bool, in wizard: WizardState) -> String? {
    Self.title(of: command, isShort: isShort, on: model, in: wizard)
  }

  /// The commands the key bar names, each with its place there.
  func ranks(in wizard: WizardState) -> [(Command, Int)] { Self.ranks(on: model, in: wizard) }

  /// Tells the screen what happened.
  /// - Returns: whether it took what was pasted; of no meaning for the rest.
  @discardableResult
  func tell(_ event: ScreenEvent, in wizard: inout WizardModel) -> Bool { Self.tell(model, event, in: &wizard) }
}

/// What a screen is told.
enum ScreenEvent {
  case run(Command)
  case entered, left, tick
  case answer(Answer)
  case written(String, TextField)
  case pasted(String, TextField?)
  case chose(ChoiceList.Choice, ChoiceList.ID)
  case confirmed(Question, typed: String)
}

// The same for a screen of a known kind.

extension AnyScreen {
  private static func commands<Screen: ScreenModel>(of type: Screen.Type) -> [Command] { type.commands.map(\.id) }

  private static func record<Screen: ScreenModel>(of command: Command, on type: Screen.Type) -> CommandRecord<Screen>? {
    type.commands.first { $0.id == command }
  }

  private static func status<Screen: ScreenModel>(of command: Command, on type: Screen.Type, in wizard: WizardState)
    -> CommandStatus?
  {
    guard let record = record(of: command, on: type) else { return Move(command) == nil ? nil : .ready }
    return Screen(reading: wizard).map(record.status) ?? .absent
  }

  private static func care<Screen: ScreenModel>(of command: Command, on type: Screen.Type, in wizard: WizardState) -> Care {
    guard let record = record(of: command, on: type) else { return .none }
    return Screen(reading: wizard).map(record.care) ?? .none
  }

  private static func title<Screen: ScreenModel>(
    of command: Command, isShort: Bool, on type: Screen.Type, in wizard: WizardState
  ) -> String? {
    guard let record = record(of: command, on: type) else { return Move(command)?.title }
    return Screen(reading: wizard).map(isShort ? record.shortTitle : record.title)
  }

  private static func ranks<Screen: ScreenModel>(on type: Screen.Type, in wizard: WizardState) -> [(Command, Int)] {
    guard let screen = Screen(reading: wizard) else { return [] }
    return type.commands.compactMap { record in
      guard let rank = record.rank(screen), record.isNamed(in: record.status(screen)) else { return nil }
      return (record.id, rank)
    }
  }

  private static func tell<Screen: ScreenModel>(_ type: Screen.Type, _ event: ScreenEvent, in wizard: inout WizardModel) -> Bool {
    wizard.with(type) { screen in
      switch event {
      case .run(let command):
        if let record = record(of: command, on: type) {
          record.run(&screen)
        } else if let move = Move(command) {
          screen.move(move)
        }
      case .entered: screen.entered()
      case .left: screen.left()
      case .tick: screen.tick()
      case .answer(let answer): screen.receive(answer)
      case .written(let text, let field): screen.write(text, in: field)
      case .pasted(let text, let field): return screen.takePaste(text, in: field)
      case .chose(let choice, let list): screen.chose(choice, in: list)
      case .confirmed(let question, let typed): screen.confirmed(question, typed: typed)
      }
      return true
    } ?? false
  }
}
