/// A code and its facts as one text: `#code facts`. A text that does not begin with `#` is somebody's words.
struct StoredNote {
  let code: String
  let facts: String

  init(_ code: String, _ facts: String = "") {
    self.code = code
    self.facts = facts
  }

  /// - Returns: nil for words.
  init?(text: String) {
    guard text.hasPrefix("#") else { return nil }
    let parts = text.dropFirst().split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(parts.first.map(String.init) ?? "", parts.count > 1 ? String(parts[1]) : "")
  }

  var text: String { facts.isEmpty ? "#\(code)" : "#\(code) \(facts)" }
}
