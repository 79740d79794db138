import Ordering
public import Wizard

extension WizardState {
  /// The price of the order being entered.
  public var quote: QuoteState { entry?.quote ?? QuoteState() }
}
