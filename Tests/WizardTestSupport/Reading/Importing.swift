public import Wizard

// The columns of a file, as their screen shows them.

extension WizardState {
  public var importing: ImportState { ImportScreen(reading: self)?.state ?? ImportState() }
}
