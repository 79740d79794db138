public import Ordering
public import Wizard

extension WizardState {
  public var details: DetailsState { detailStep?.state ?? DetailsState() }
  public var detailFields: [DetailField] { detailStep?.fields ?? [] }
  /// The field under the cursor; nil on other screens.
  public var focusedDetail: DetailField? { screen == .details ? detailStep?.focused : nil }

  public func problem(of field: DetailField) -> Problem? { detailStep?.problems[field] }

  private var detailStep: DetailsScreen? { DetailsScreen(reading: self) }
}
