public import Ordering

// What is wrong with a domain name, in words that end a sentence.

extension Sentences {
  public static func fault(_ fault: DomainName.Fault) -> String {
    switch fault {
    case .empty: "it is empty"
    case .noEnding: "an ending such as .com is missing"
    case .tooLong: "a name has at most 253 characters"
    case .labelTooLong: "a part between dots has at most 63 characters"
    case .emptyLabel: "two dots stand side by side"
    case .leadingDot: "it begins with a dot; the name in front of it is missing"
    case .undecodable: "its xn-- stands for no letters; type the name anew"
    case .hyphenAtEdge: "a part cannot begin or end with a hyphen"
    case .illegalCharacter(let character) where character.isASCII:
      "‘\(character)’ is not allowed; letters a–z, digits and hyphens are"
    case .illegalCharacter(let character): "\(foreign(character)); type it with letters a–z, digits and hyphens"
    case .numericEnding: "the ending cannot be a number"
    case .impossibleEnding: "no ending is written so; endings have two letters at least and no digits"
    case .isAddress: "it is an e-mail address; type only what follows the @"
    }
  }

  /// What a character is that a name cannot have, and what it is easily taken for.
  static func foreign(_ character: Character) -> String {
    if HiddenCharacters.first(in: String(character)) != nil { return hiddenInside(character) }
    let title = Scripts.title(of: character)
    let likeness = Scripts.likeness(of: character).map { ", not the letter \($0)" } ?? ""
    return "‘\(character)’ is \(title)\(likeness)"
  }

  /// What is wrong with a field that holds a character nobody sees, and the way out.
  static func hidden(_ character: Character) -> String { "\(hiddenInside(character)). Delete what is shown as � and type it anew." }

  private static func hiddenInside(_ character: Character) -> String {
    character == "\u{FFFD}"
      ? "a character inside was lost on its way here (U+FFFD)"
      : "a hidden character stands inside: \(HiddenCharacters.title(of: character))"
  }
}
