import Ordering

extension WizardState {
  /// For whom the order is that is on the screen, entered or placed; nil elsewhere, and for nobody's.
  public var clientName: String? {
    if step != nil { return entry?.draft.client?.name }
    guard screen == .order, let id = screens[OrderState.self].order?.client else { return nil }
    return shared.clients.first { $0.id == id }?.name
  }
}
