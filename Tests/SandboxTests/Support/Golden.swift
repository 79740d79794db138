/// What a golden file expects of a value.
///
/// In a golden the string `*` stands for any string that is not empty. `<order>` does too the first time, and from then on, also
/// inside other strings and in the paths of requests, for the string found there.
struct Golden {
  private var names: [String: String] = [:]

  /// The text with all names known so far put in.
  func filled(_ text: String) -> String {
    names.reduce(text) { $0.replacing("<\($1.key)>", with: $1.value) }
  }

  /// Where `actual` differs from the golden.
  /// - Parameter partly: whether objects may have keys the golden does not speak of.
  mutating func differences(_ golden: Wire, from actual: Wire?, at path: String = "", partly: Bool) -> [String] {
    switch (golden, actual) {
    case (.string(let golden), .string(let text)):
      if golden == "*", !text.isEmpty { return [] }
      if let name = Self.name(golden), names[name] == nil {
        names[name] = text
        return []
      }
      return filled(golden) == text ? [] : ["\(path) is “\(text)”, expected “\(filled(golden))”"]
    case (.object(let golden), .object(let actual)):
      var found = partly ? [] : actual.keys.filter { golden[$0] == nil }.sorted().map { "\(path)/\($0) is not expected" }
      for (key, value) in golden.sorted(by: { $0.key < $1.key }) {
        found += differences(value, from: actual[key], at: "\(path)/\(key)", partly: partly)
      }
      return found
    case (.array(let golden), .array(let actual)) where golden.count == actual.count:
      var found: [String] = []
      for (index, value) in golden.enumerated() {
        found += differences(value, from: actual[index], at: "\(path)/\(index)", partly: partly)
      }
      return found
    default:
      return golden == actual ? [] : ["\(path) is \(actual?.text ?? "missing"), expected \(golden.text)"]
    }
  }

  private static func name(_ text: String) -> String? {
    text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : nil
  }
}
