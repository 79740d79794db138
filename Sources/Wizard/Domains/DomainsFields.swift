import Ordering

extension TextField {
  /// A brand, names, or a part of a name, by the kind of order.
  public static let brand = TextField("brand")
}

extension DomainsScreen {
  public var field: TextField? { state.focus == .brand ? .brand : nil }

  public func text(of field: TextField) -> String { draft.brand }

  public mutating func write(_ text: String, in field: TextField) { draft.brand = text }

  /// Brands may stand in a line each.
  public func separator(in field: TextField) -> String? { " " }

  /// A list of names goes to the list at once; a single word is text for the field.
  public mutating func takePaste(_ text: String, in field: TextField?) -> Bool {
    if let sheet = pastedOrder(text) {
      context.on(ImportScreen.self) { $0.show(sheet, pastedOn: .domains) }
      return true
    }
    if field == .brand {
      let names = NameImport(text).names
      guard names.count > 1 || text.contains(where: \.isNewline) && !names.isEmpty else { return false }
    }
    importNames(text)
    return true
  }

  /// Rows with more than names: an order from a sheet.
  private func pastedOrder(_ text: String) -> OrderSheet? {
    guard draft.kind != .preWarmed, text.contains(where: \.isNewline), let sheet = OrderSheet(text), sheet.isOrder else {
      return nil
    }
    return sheet
  }
}
