public import Wizard

extension WizardState {
  public var review: ReviewState { reviewStep?.state ?? ReviewState() }
  /// What has to be typed to place the order.
  /// What the typed total does.
  public var reviewAct: ReviewScreen.Act? { reviewStep?.act }
  public var confirmation: String { reviewStep?.typedTotal.text ?? "" }
  /// Of the check of availability under way; -1 where none is.
  public var finalCheckRevision: Int { if case .asking(let revision, _) = review.finalCheck { revision } else { -1 } }

  private var reviewStep: ReviewScreen? { ReviewScreen(reading: self) }
}
