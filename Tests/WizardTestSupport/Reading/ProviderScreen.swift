public import Wizard

// What tests read of the provider step.

extension WizardState {
  public var provider: ProviderState { ProviderScreen(reading: self)?.state ?? ProviderState() }
  public var focusedOffer: OfferRow? { ProviderScreen(reading: self)?.focusedOffer }
}
