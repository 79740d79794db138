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

  public static func fault(in alias: String) -> Fault? {
    guard !alias.isEmpty else { return .empty }
    if alias.contains("@") { return .containsAt }
    for character in alias where !isLegal(character) { return .illegalCharacter(character) }
    if alias.utf8.count > maximumLength { return .tooLong(alias.utf8.count) }
    if let first = alias.first, let last = alias.last, ".-_".contains(first) || ".-_".contains(last) { return .punctuationAtEdge }
    if alias.contains("..") { return .doubleDot }
    return nil
  }

  static func isLegal(_ character: Character) -> Bool {
    character.isASCII && (character.isLowercase || character.isNumber || ".-_".contains(character))
  }
}
