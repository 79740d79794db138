import Ordering

extension WizardState {
  /// The screen that is shown, to be read.
  var shown: (any ScreenModel)? { ScreenRegistry[screen].reading(self) }

  /// The field that takes what is typed; nil where letters are commands.
  public var field: TextField? {
    if let overlay { return overlay.model.field }
    return shown?.field
  }

  /// Whether the focused field takes a paste of several lines.
  public var fieldTakesLines: Bool { field.map { overlay == nil && shown?.separator(in: $0) != nil } ?? false }

  /// What stands in a field.
  public func text(of field: TextField) -> String {
    if let overlay { return overlay.model.text(of: field) }
    return shown?.text(of: field) ?? ""
  }
}

// What the frame around a screen shows.

extension WizardState {
  /// What the header calls what is on the screen.
  public var title: String { shown?.title ?? "" }
  /// For whom the order is that is on the screen, entered or placed; nil elsewhere, and for nobody's.
  public var clientName: String? {
    if step != nil { return draft?.client?.name }
    guard screen == .order, let id = screens[OrderState.self].order?.client else { return nil }
    return shared.clients.first { $0.id == id }?.name
  }
  /// At the right of the header, where no steps are.
  public var mark: String { shown?.mark ?? "" }
  /// What the quote's place shows; nil on screens that have no quote.
  public func shownQuote(isWide: Bool) -> ShownQuote? { shown?.shownQuote(isWide: isWide) }
  /// The domain under the cursor, where a wide window says more of it than its list does.
  public var shownDomain: ShownDomain? { shown?.shownDomain }
  /// Which part of the screen has the cursor, where keys mean something else in parts.
  public var part: String { shown?.part ?? "" }
}
