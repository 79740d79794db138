/// What an alias, the part before `@`, may be.
///
/// Source: Vendors/ScaledMail, Domain objects: no `@`, no blanks, at most 64 characters. Our choice: the letters, since the vendors do not
/// say, and letters, digits, dot, hyphen and underscore are what every provider takes.
public enum AliasRules {
  public static let maximumLength = 64

  public enum Fault: Hashable, Sendable {
    case empty
    case tooLong(Int)
    case containsAt
    case illegalCharacter(Character)
    /// Begins or ends with a dot, hyphen or underscore.
    case punctuationAtEdge
    case doubleDot
  }

  /// Read as bytes where nothing but an alias's letters stands in it, which is nearly always: the grid asks this of ten thousand at once.
  public static func fault(in alias: String) -> Fault? {
    guard !alias.isEmpty else { return .empty }
    var alias = alias
    let isPlain = alias.withUTF8 { bytes in bytes.allSatisfy { isLegal($0) } }
    if !isPlain {
      if alias.contains("@") { return .containsAt }
      for character in alias where !isLegal(character) {
        return .illegalCharacter(HiddenCharacters.first(in: String(character)) ?? character)
      }
    }
    return alias.withUTF8 { bytes in
      if bytes.count > maximumLength { return .tooLong(bytes.count) }
      if isPunctuation(bytes[0]) || isPunctuation(bytes[bytes.count - 1]) { return .punctuationAtEdge }
      let dot = UInt8(ascii: ".")
      return zip(bytes, bytes.dropFirst()).contains { $0 == dot && $1 == dot } ? .doubleDot : nil
    }
  }

  static func isLegal(_ character: Character) -> Bool { character.asciiValue.map { isLegal($0 as UInt8) } ?? false }

  private static func isLegal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: isPunctuation(byte)
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
