import Ordering

/// A step of any kind, as the registry lists it.
struct AnyStep: Sendable {
  private let model: any StepModel.Type

  init(_ model: any StepModel.Type) { self.model = model }

  var id: ScreenID { model.id }
  var step: Draft.Step { model.step }

  /// Its name in the tracker of a kind of order.
  func title(in kind: OrderKind) -> String { model.stepTitle(in: kind) }
  /// Whether a problem of this place is fixed there.
  func fixes(_ place: Problem.Place) -> Bool { model.fixes(place) }

  /// Tells the step what happened.
  func tell(_ event: StepEvent, in wizard: inout WizardModel) { Self.tell(model, event, in: &wizard) }

  private static func tell<Step: StepModel>(_ type: Step.Type, _ event: StepEvent, in wizard: inout WizardModel) {
    wizard.with(type) { step in
      switch event {
      case .draftChanged: step.draftChanged()
      case .answered: step.answered()
      case .focus(let place): step.focus(on: place)
      }
    }
  }
}

/// What a step is told beside what every screen is.
enum StepEvent {
  /// Something changed the draft.
  case draftChanged
  /// An answer came that left the draft as it was.
  case answered
  /// A problem of this place is to be fixed.
  case focus(Problem.Place)
}
