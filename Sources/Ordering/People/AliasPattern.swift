/// How an alias is made of a person's name.
public enum AliasPattern: String, CaseIterable, Codable, Sendable, Hashable {
  case firstDotLast
  case first
  case flast
  case firstLast
  case fDotLast
  case firstDotL
  case lastDotFirst
  case firstUnderscoreLast

  /// Patterns switched on in a new draft, best first.
  public static let usual: [AliasPattern] = [.firstDotLast, .first, .flast, .firstLast]

  /// What the pattern is called among operators, such as `first.last`.
  public var title: String {
    switch self {
    case .firstDotLast: "first.last"
    case .first: "first"
    case .flast: "flast"
    case .firstLast: "firstlast"
    case .fDotLast: "f.last"
    case .firstDotL: "first.l"
    case .lastDotFirst: "last.first"
    case .firstUnderscoreLast: "first_last"
    }
  }

  /// The alias of a person, in letters an address may carry; empty when the person's name gives none.
  public func alias(for person: Person) -> String {
    let letters = AliasPattern.letters(of: person)
    return alias(first: letters.first, last: letters.last)
  }

  func alias(first: String, last: String) -> String {
    guard !first.isEmpty, !last.isEmpty else { return AliasPattern.cut(first + last) }
    let whole =
      switch self {
      case .firstDotLast: "\(first).\(last)"
      case .first: first
      case .flast: "\(first.prefix(1))\(last)"
      case .firstLast: first + last
      case .fDotLast: "\(first.prefix(1)).\(last)"
      case .firstDotL: "\(first).\(last.prefix(1))"
      case .lastDotFirst: "\(last).\(first)"
      case .firstUnderscoreLast: "\(first)_\(last)"
      }
    return AliasPattern.cut(whole)
  }

  /// Both names as an address may carry them; a middle initial is in none: `Mary A.` `Quill` → `mary`, `quill`.
  static func letters(of person: Person) -> (first: String, last: String) {
    let whole = person.name
    return (letters(of: withoutMiddleInitials(person.first), in: whole), letters(of: person.last, in: whole))
  }

  private static func withoutMiddleInitials(_ first: String) -> String {
    guard first.utf8.contains(0x20) else { return first }
    let words = first.split(separator: " ")
    guard let head = words.first, !PersonWords.isInitial(head) else { return first }
    return words.filter { !PersonWords.isInitial($0) }.joined(separator: " ")
  }

  /// A name in lower-case ASCII letters, digits and inner hyphens: `Öberg-Nuñez` → `oberg-nunez`, `van Beethoven` → `vanbeethoven`.
  /// - Parameter whole: both names, which tell the language.
  private static func letters(of name: String, in whole: String) -> String {
    if let plain = plainLetters(of: name) { return plain }
    let ascii = Transliteration.ascii(name, in: whole).lowercased()
    let kept = ascii.filter { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    return String(kept.split(separator: "-").joined(separator: "-"))
  }

  /// The same for a name of ASCII letters and digits alone, as most are; nil for others.
  private static func plainLetters(of name: String) -> String? {
    var small: [UInt8] = []
    small.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): small.append(byte + 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): small.append(byte)
      default: return nil
      }
    }
    return String(decoding: small, as: UTF8.self)
  }

  /// Keeps an alias within the limit and without punctuation at its edges.
  static func cut(_ alias: String) -> String {
    var rest = alias.prefix(AliasRules.maximumLength)
    while let last = rest.last, ".-_".contains(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
