/// A JSON value as the vendor wrote it.
///
/// A number keeps its literal, so that an amount is read from the vendor's own digits and never passes through a binary fraction.
indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSON])
  case object([String: JSON])
}

/// Where and why a text stopped being JSON as we take it.
struct JSONFault: Error, Hashable, CustomStringConvertible {
  enum Problem: Hashable {
    case notUTF8
    case endsTooSoon
    case unexpected
    case badNumber
    case badString
    /// Two members of one object with equal names. Readers disagree about which of them counts, so neither does.
    case duplicateKey(String)
    case tooDeep
    case tooMany
    case textBehind
  }

  let problem: Problem
  /// Bytes from the beginning.
  let position: Int

  var description: String {
    let what =
      switch problem {
      case .notUTF8: "not UTF-8"
      case .endsTooSoon: "ends too soon"
      case .unexpected: "not JSON"
      case .badNumber: "a malformed number"
      case .badString: "a malformed string"
      case .duplicateKey(let key): "“\(key)” given twice"
      case .tooDeep: "nested more than \(JSONReader.maximumDepth) levels deep"
      case .tooMany: "more than \(JSONReader.maximumValues) values"
      case .textBehind: "text behind the end"
      }
    return "\(what) at byte \(position)"
  }
}
