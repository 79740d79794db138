import Ordering
public import Wizard

extension WizardState {
  /// The own state of the order's screen.
  public var order: OrderState { OrderScreen(reading: self)?.state ?? OrderState() }
  /// Whether the purchases of the order on its screen are being made.
  public var isPlacing: Bool { OrderScreen(reading: self)?.isPlacing ?? false }
}
