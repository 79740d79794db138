public import Ordering

extension WizardModel {
  /// Asks what the new order is for; Enter alone takes new domains.
  mutating func askKind() {
    let all = OrderKind.allCases.map { ChoiceList.Choice(value: $0.rawValue, title: Sentences.line(of: $0)) }
    openOverlay(.choices(ChoiceList(purpose: .kind, title: Sentences.whatToOrder, all: all)))
  }

  /// Begins an order of a kind at its first step.
  mutating func newOrder(_ kind: OrderKind) {
    begin(Draft(id: Draft.ID(makeID()), kind: kind, at: state.now, editions: state.editions))
    if kind != .newDomains { state.draft?.name = Sentences.title(of: kind).lowercased() }
    enter(.domains)
  }

  /// Goes to the step behind the present one in the draft's kind.
  mutating func enterNext() {
    guard case .step(let step) = state.place, let steps = state.draft?.steps, let index = steps.firstIndex(of: step),
      steps.indices.contains(index + 1)
    else { return }
    enter(steps[index + 1])
  }
}

extension WizardState {
  /// The steps of the draft on the screen.
  public var steps: [Draft.Step] { draft?.steps ?? Draft.Step.allCases }
}
