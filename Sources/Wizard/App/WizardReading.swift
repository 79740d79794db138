import Ordering

/// A state with its screen made once, for whoever asks it many things, such as a frame or a key: each question to a state itself makes the screen anew.
public struct WizardReading: Sendable {
  public internal(set) var state: WizardState
  /// The screen that is shown, whatever lies over it; nil where it is not there, such as a step without an order.
  let shown: (any ScreenModel)?

  public init(_ state: WizardState) {
    self.state = state
    shown = ScreenRegistry[state.screen].reading(state)
  }

  /// The screen of a kind, to be drawn; nil where another is shown.
  public func screen<Screen: ScreenModel>(_ type: Screen.Type) -> Screen? { shown as? Screen }
}

// What the frame around a screen shows.

extension WizardReading {
  /// What the header calls what is on the screen.
  public var title: String { shown?.title ?? "" }
  /// At the right of the header, where no steps are.
  public var mark: String { shown?.mark ?? "" }
  /// Which part of the screen has the cursor, where keys mean something else in parts.
  public var part: String { shown?.part ?? "" }
  /// What the quote's place shows; nil on screens that have no quote.
  public func shownQuote(isWide: Bool) -> ShownQuote? { shown?.shownQuote(isWide: isWide) }
  /// The domain under the cursor, where a wide window says more of it than its list does.
  public var shownDomain: ShownDomain? { shown?.shownDomain }
  /// What the message line has to say beside the screen: everything is said once.
  public var messageBeside: Message? { state.message.flatMap { $0.text == shown?.standing ? nil : $0 } }
  /// What the screen asks to be confirmed, whether or not it can be; nil where nothing is.
  public var toConfirm: String? { state.overlay?.model.toConfirm ?? shown?.toConfirm }
}

// Where keys go.

extension WizardReading {
  /// The field that takes what is typed; nil where letters are commands.
  public var field: TextField? {
    if let overlay = state.overlay { return overlay.model.field }
    return shown?.field
  }

  /// The same with where the caret stands in it.
  public var focused: (field: TextField, caret: Int)? { field.map { ($0, state.caret) } }

  /// Whether the focused field takes a paste of several lines.
  public var fieldTakesLines: Bool { field.map { state.overlay == nil && shown?.separator(in: $0) != nil } ?? false }

  /// What stands in a field.
  public func text(of field: TextField) -> String {
    if let overlay = state.overlay { return overlay.model.text(of: field) }
    return shown?.text(of: field) ?? ""
  }

  /// How sure it has to be that a command is meant.
  public func care(of command: Command) -> Care {
    if let overlay = state.overlay { return command == .accept ? overlay.model.care(in: state) : .none }
    let own = shown?.care(of: command) ?? .none
    return own == .none ? WizardModel.record(of: command)?.care(self) ?? .none : own
  }
}

// What commands are, for the keys, the key bar, the palette and the help alike.

extension WizardReading {
  /// Whether a command can run now, and if not, why.
  public func status(of command: Command) -> CommandStatus {
    if let overlay = state.overlay { return overlay.status(of: command) }
    if let status = state.statusForReader(of: command) { return status }
    return screenStatus(of: command) ?? WizardModel.record(of: command)?.status(self) ?? .absent
  }

  /// - Returns: nil where the screen has no record of the command.
  func screenStatus(of command: Command) -> CommandStatus? {
    shown.map { $0.status(of: command) } ?? (ScreenRegistry[state.screen].commands.contains(command) ? .absent : nil)
  }

  /// What a command is called here.
  /// - Parameters:
  ///   - command: any, whether or not it can run.
  ///   - isShort: whether room is short, such as in the key bar; else in plain words for the palette and the help.
  public func title(of command: Command, isShort: Bool = false) -> String {
    if let title = state.overlay?.title(of: command, in: state) { return title }
    if let title = shown?.title(of: command, isShort: isShort) { return title }
    return WizardModel.record(of: command).map { isShort ? $0.shortTitle(self) : $0.title(self) } ?? ""
  }

  /// The commands that help most here, best first, for the key bar; whether one is named is asked when it is its turn, since a bar has room for a few.
  /// What is refused is left to help and palette, which say why; placing stays, beside the total that lets it.
  public var keyBarCommands: some Sequence<Command> {
    ranked.lazy.filter { command in
      switch status(of: command) {
      case .ready: true
      case .held: command == .placeOrder
      case .absent: false
      }
    }
  }

  private var ranked: [Command] {
    if let overlay = state.overlay { return overlay.model.keyBar }
    let own = shown?.ranks ?? []
    let general = WizardModel.commands.compactMap { record in record.rank(self).map { (record.id, $0) } }
    let all = own + general.filter { entry in !own.contains { $0.0 == entry.0 } }
    return all.sorted { $0.1 < $1.1 }.map(\.0)
  }
}

// The same for who asks for one thing.

extension WizardState {
  public var reading: WizardReading { WizardReading(self) }

  /// The screen that is shown, to be read.
  var shown: (any ScreenModel)? { reading.shown }
  public var title: String { reading.title }
  public var mark: String { reading.mark }
  public var part: String { reading.part }
  public func shownQuote(isWide: Bool) -> ShownQuote? { reading.shownQuote(isWide: isWide) }
  public var shownDomain: ShownDomain? { reading.shownDomain }
  public var messageBeside: Message? { reading.messageBeside }
  public var toConfirm: String? { reading.toConfirm }
  public var field: TextField? { reading.field }
  public var fieldTakesLines: Bool { reading.fieldTakesLines }
  public func text(of field: TextField) -> String { reading.text(of: field) }
  public func care(of command: Command) -> Care { reading.care(of: command) }
  public func status(of command: Command) -> CommandStatus { reading.status(of: command) }
  public func title(of command: Command) -> String { reading.title(of: command) }
  public var keyBarCommands: some Sequence<Command> { reading.keyBarCommands }
}
