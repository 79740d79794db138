extension WizardState {
  /// The field that takes what is typed; nil where letters are commands.
  public var field: TextField? {
    if let overlay { return overlay.model.field }
    return ScreenRegistry[screen].field(in: self)
  }

  /// What stands in a field.
  public func text(of field: TextField) -> String {
    if let overlay { return overlay.model.text(of: field) }
    return ScreenRegistry[screen].text(of: field, in: self)
  }
}

// What the frame around a screen shows.

extension WizardState {
  /// What the header calls what is on the screen.
  public var title: String { ScreenRegistry[screen].title(in: self) }
  /// At the right of the header, where no steps are.
  public var mark: String { ScreenRegistry[screen].mark(in: self) }
  /// What the quote's place shows; nil on screens that have no quote.
  public func shownQuote(isWide: Bool) -> ShownQuote? { ScreenRegistry[screen].shownQuote(in: self, isWide: isWide) }
  /// Which part of the screen has the cursor, where keys mean something else in parts.
  public var part: String { ScreenRegistry[screen].part(in: self) }
}
