import Ordering

// How a screen is made from the wizard's state, read and changed, without its kind being known.

extension ScreenModel {
  /// The screen as it is now, to be read.
  public init?(reading wizard: WizardState) {
    self.init(state: Self.state(in: wizard), context: Context(wizard: wizard, shared: wizard.shared, entry: wizard.entry) { "" })
  }

  private static func state(in wizard: WizardState) -> State {
    isStep ? wizard.entry?.steps[State.self] ?? State() : wizard.screens[State.self]
  }

  /// States of steps live and go with the order being entered.
  static var isStep: Bool { self is any StepModel.Type }

  static var commandIDs: [Command] { commands.map(\.id) }

  static func record(of command: Command) -> CommandRecord<Self>? { commands.first { $0.id == command } }

  /// - Returns: nil where the screen has no record of the command.
  static func status(of command: Command, in wizard: WizardState) -> CommandStatus? {
    guard let record = record(of: command) else { return command.isMove ? .ready : nil }
    return Self(reading: wizard).map(record.status) ?? .absent
  }

  static func title(of command: Command, isShort: Bool, in wizard: WizardState) -> String? {
    guard let record = record(of: command) else { return Command.moveTitles[command] }
    return Self(reading: wizard).map(isShort ? record.shortTitle : record.title)
  }

  /// The commands the key bar names, best first.
  static func ranks(in wizard: WizardState) -> [(Command, Int)] {
    guard let screen = Self(reading: wizard) else { return [] }
    return commands.compactMap { record in record.rank(screen).map { (record.id, $0) } }
  }

  static func field(in wizard: WizardState) -> TextField? { Self(reading: wizard)?.field }
  static func text(of field: TextField, in wizard: WizardState) -> String { Self(reading: wizard)?.text(of: field) ?? "" }
  static func title(in wizard: WizardState) -> String { Self(reading: wizard)?.title ?? "" }
  static func part(in wizard: WizardState) -> String { Self(reading: wizard)?.part ?? "" }
  static func mark(in wizard: WizardState) -> String { Self(reading: wizard)?.mark ?? "" }
  static func shownQuote(in wizard: WizardState, isWide: Bool) -> ShownQuote? { Self(reading: wizard)?.shownQuote(isWide: isWide) }

  static func run(_ command: Command, in wizard: inout WizardModel) {
    let record = record(of: command)
    wizard.with(self) { screen in
      if let record { record.run(&screen) } else if command.isMove { screen.move(command) }
    }
  }

  static func enter(_ wizard: inout WizardModel) { wizard.with(self) { $0.entered() } }
  static func leave(_ wizard: inout WizardModel) { wizard.with(self) { $0.left() } }
  static func tick(_ wizard: inout WizardModel) { wizard.with(self) { $0.tick() } }
  static func receive(_ answer: Answer, in wizard: inout WizardModel) { wizard.with(self) { $0.receive(answer) } }
  static func write(_ text: String, in field: TextField, of wizard: inout WizardModel) {
    wizard.with(self) { $0.write(text, in: field) }
  }
  static func takePaste(_ text: String, in field: TextField?, of wizard: inout WizardModel) -> Bool {
    wizard.with(self) { $0.takePaste(text, in: field) } ?? false
  }
  static func refusal(of text: String, pasted isPasted: Bool, in field: TextField, of wizard: WizardState) -> String? {
    Self(reading: wizard)?.refusal(of: text, pasted: isPasted, in: field)
  }
  static func separator(in field: TextField, of wizard: WizardState) -> String { Self(reading: wizard)?.separator(in: field) ?? " " }
  static func chose(_ choice: ChoiceList.Choice, in list: ChoiceList.ID, of wizard: inout WizardModel) {
    wizard.with(self) { $0.chose(choice, in: list) }
  }
  static func confirmed(_ question: Question, typed: String, in wizard: inout WizardModel) {
    wizard.with(self) { $0.confirmed(question, typed: typed) }
  }
}

extension StepModel {
  static func draftChanged(_ wizard: inout WizardModel) { wizard.with(self) { $0.draftChanged() } }
  static func answered(_ wizard: inout WizardModel) { wizard.with(self) { $0.answered() } }
  static func focus(on place: Problem.Place, in wizard: inout WizardModel) { wizard.with(self) { $0.focus(on: place) } }
  static func requote(_ wizard: inout WizardModel) { wizard.with(self) { $0.requote() } }
}

extension StepModel {
  static func resumed(_ wizard: inout WizardModel) { wizard.with(self) { $0.resumed() } }
  static func resumeLimits(_ wizard: inout WizardModel) { wizard.with(self) { $0.resumeLimits() } }
}
