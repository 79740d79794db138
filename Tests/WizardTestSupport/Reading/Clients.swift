import Ordering
public import Wizard

extension WizardState {
  /// The clients' screen.
  public var clients: ClientsState { ClientsScreen(reading: self)?.state ?? ClientsState() }
}
