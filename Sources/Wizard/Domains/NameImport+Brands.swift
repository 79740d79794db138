import Ordering

extension NameImport {
  /// The brands a text names, when it names no domain: one, or a list of them; nil when it has to be read as names.
  var brands: [String]? {
    // A dot inside says that a name was meant, whatever else is wrong with it.
    guard names.isEmpty,
      !refused.contains(where: { $0.given.dropLast().contains(".") || $0.given.contains(where: NameImport.saysName) })
    else { return nil }
    if let brand { return [brand] }
    return refused.isEmpty ? words : nil
  }

  /// What of a text is no name, to be fixed by hand.
  func leftOver(of text: String) -> String {
    let pieces =
      names.isEmpty ? text.split(whereSeparator: \.isNewline).map(String.init) : words + refused.map(\.given)
    return pieces.joined(separator: " ")
  }
}
