public import Wizard

extension WizardState {
  /// Where a basket is split.
  public var split: SplitState { SplitScreen(reading: self)?.state ?? SplitState() }
  /// The orders of a split basket.
  public var basket: BasketState { BasketScreen(reading: self)?.state ?? BasketState() }
}
