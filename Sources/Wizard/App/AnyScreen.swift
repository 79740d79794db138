import Ordering

/// A screen of any kind, as the registry lists it: made from the wizard's state to be read, and told what happened, without its kind being known.
struct AnyScreen: Sendable {
  private let model: any ScreenModel.Type
  let commands: [Command]
  /// Where each command's record stands among the screen's.
  fileprivate let places: [Command: Int]

  init(_ model: any ScreenModel.Type) {
    self.model = model
    commands = model.commandIDs
    places = Dictionary(commands.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  var id: ScreenID { model.id }

  /// The screen as it is now; nil where it is not there, such as a step without an order.
  func reading(_ wizard: WizardState) -> (any ScreenModel)? { model.init(reading: wizard) }

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
  private static func tell<Screen: ScreenModel>(_ type: Screen.Type, _ event: ScreenEvent, in wizard: inout WizardModel) -> Bool {
    wizard.with(type) { screen in
      switch event {
      case .run(let command):
        if let record = Screen.record(of: command) {
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

// What a screen says of its commands.

extension ScreenModel {
  fileprivate static var commandIDs: [Command] { commands.map(\.id) }

  fileprivate static func record(of command: Command) -> CommandRecord<Self>? {
    ScreenRegistry[id].places[command].map { commands[$0] }
  }

  public func status(of command: Command) -> CommandStatus? {
    Self.record(of: command).map { $0.status(self) } ?? (Move(command) == nil ? nil : .ready)
  }

  public func care(of command: Command) -> Care { Self.record(of: command).map { $0.care(self) } ?? .none }

  public func title(of command: Command, isShort: Bool) -> String? {
    Self.record(of: command).map { isShort ? $0.shortTitle(self) : $0.title(self) } ?? Move(command)?.title
  }

  public var ranks: [(Command, Int)] {
    Self.commands.compactMap { record in record.rank(self).map { (record.id, $0) } }
  }
}
