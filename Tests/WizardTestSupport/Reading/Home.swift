import Ordering
public import Wizard

extension WizardState {
  /// The home screen's own state.
  public var home: HomeState { HomeScreen(reading: self)?.state ?? HomeState() }
}
