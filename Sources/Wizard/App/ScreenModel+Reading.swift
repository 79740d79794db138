extension ScreenModel {
  public init?(reading wizard: WizardState) {
    self.init(state: Self.state(in: wizard), context: Context(wizard: wizard, shared: wizard.shared, entry: wizard.entry) { "" })
  }

  private static func state(in wizard: WizardState) -> State {
    isStep ? wizard.entry?.steps[State.self] ?? State() : wizard.screens[State.self]
  }

  /// States of steps live and go with the order being entered.
  static var isStep: Bool { self is any StepModel.Type }
}
