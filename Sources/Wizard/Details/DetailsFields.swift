public import Ordering

extension TextField {
  /// A field of the details step.
  public static func detail(_ field: DetailField) -> TextField { TextField("detail \(field.rawValue)") }
}

extension DetailsScreen {
  /// Picked fields take no text.
  public var field: TextField? { focused.flatMap { $0.isPicked ? nil : .detail($0) } }

  public func text(of field: TextField) -> String { Self.detail(of: field).map { draft.details[$0] } ?? "" }

  public mutating func write(_ text: String, in field: TextField) {
    guard let detail = Self.detail(of: field) else { return }
    draft.details[detail] = text
    state.visited.insert(detail)
  }

  private static let byField = Dictionary(uniqueKeysWithValues: DetailField.allCases.map { (TextField.detail($0), $0) })

  private static func detail(of field: TextField) -> DetailField? { byField[field] }
}
