import Ordering

extension TextField {
  /// A brand, names, or a part of a name, by the kind of order.
  public static let brand = TextField("brand")
}

extension DomainsScreen {
  public var field: TextField? {
    switch state.focus {
    case .brand: .brand
    case .filter: .nameFilter
    case .first: .firstNames
    case .endings, .names: nil
    }
  }

  public func text(of field: TextField) -> String {
    switch field {
    case .nameFilter: state.view.filter
    case .firstNames: state.number
    default: draft.brand
    }
  }

  public mutating func write(_ text: String, in field: TextField) {
    switch field {
    case .nameFilter:
      state.view.filter = text
      keepCursor()
    case .firstNames: state.number = text
    default:
      draft.brand = text
      // Whoever typed a letter goes on typing: names begin with the brand, and what is typed so far may be the very word that was filled in.
      if draft.filledBrand != nil { draft.filledBrand = "" }
    }
  }

  public func refusal(of text: String, pasted isPasted: Bool, in field: TextField) -> String? {
    guard field == .firstNames else { return nil }
    guard text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return DomainsSentences.howManyTakesDigits }
    return state.number.count + text.count > 4 ? DomainsSentences.howManyTooLong : nil
  }

  /// The brand of the client, or of the order before, while nothing was looked up by it.
  public func givesWay(_ field: TextField) -> Bool {
    field == .brand && draft.lines.isEmpty && !draft.brand.isEmpty && draft.filledBrand == draft.brand
  }

  /// Brands may stand in a line each.
  public func separator(in field: TextField) -> String? { field == .brand ? " " : nil }

  /// A list of names goes to the list at once; a single word is text for the field.
  public mutating func takePaste(_ text: String, in field: TextField?) -> Bool {
    guard field != .nameFilter, field != .firstNames else { return false }
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
