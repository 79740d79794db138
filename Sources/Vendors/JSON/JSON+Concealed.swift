extension JSON {
  /// A password's presence without its text.
  var concealed: JSON {
    switch self {
    case .string(""), .null, .bool: self
    case .string, .number: .string("•")
    case .array, .object: .null
    }
  }
}
