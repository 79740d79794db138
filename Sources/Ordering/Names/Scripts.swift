import Foundation

/// In whose letters a text is written, and what a foreign letter is called.
public enum Scripts {
  /// The first letter that is of another script than the others: in `nоrthquay` the Cyrillic `о`; beside Latin letters always the one that
  /// is not. Nil when all are of one.
  ///
  /// Source: Unicode TR 39, section 5.1, mixed scripts; that Chinese, Japanese and Korean share theirs is from there too.
  public static func mixedScriptCharacter(in text: String) -> Character? {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    var first: (script: String, letter: Character)?
    for character in text {
      guard let scalar = character.unicodeScalars.first, let script = script(of: scalar) else { continue }
      guard let known = first else {
        first = (script, character)
        continue
      }
      if known.script != script { return script == latin ? known.letter : character }
    }
    return nil
  }

  /// Whether a text has letters of another script than the Latin one.
  public static func isForeign(_ text: String) -> Bool {
    text.unicodeScalars.contains { !$0.isASCII && script(of: $0).map { $0 != latin } ?? false }
  }

  /// What a character is called, with the ASCII letter it can be taken for: `U+043E, Cyrillic small letter o`.
  public static func title(of character: Character) -> String {
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalar != "\u{FFFD}" else { return "a character that cannot be shown" }
    let number = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
    guard let name = scalar.properties.name else { return code }
    return "\(code), \(name.prefix(1))\(name.dropFirst().lowercased())"
  }

  /// The ASCII letter or digit a character can be taken for; nil when it is ASCII itself or looks like none.
  ///
  /// Source: Unicode TR 39, confusables: small letters of Cyrillic and Greek as ICU 72's `uspoof_getSkeleton` gives them; wide and
  /// mathematical letters by their compatibility forms.
  public static func likeness(of character: Character) -> Character? {
    guard !character.isASCII else { return nil }
    if let letter = confusables[character] { return letter }
    let plain = String(character).precomposedStringWithCompatibilityMapping
    guard let letter = plain.first, plain.count == 1, letter.isASCII, letter.isLetter || letter.isNumber else { return nil }
    return letter
  }

  private static let confusables: [Character: Character] = [
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "ѕ": "s", "і": "i", "ј": "j", "ѡ": "w", "ѵ": "v",
    "һ": "h",
    "ԁ": "d", "ԛ": "q", "ԝ": "w", "ӏ": "l", "ү": "y", "г": "r", "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H",
    "О": "O",
    "Р": "P", "С": "C", "Т": "T", "У": "Y", "Х": "X", "Ѕ": "S", "І": "l", "Ј": "J", "α": "a", "γ": "y", "ι": "i", "ν": "v",
    "ο": "o",
    "ρ": "p", "σ": "o", "υ": "u", "ϲ": "c", "ϳ": "j", "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "l", "Κ": "K",
    "Μ": "M",
    "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X", "ı": "i", "ɑ": "a", "ɡ": "g", "ɩ": "i",
  ]

  private static let latin = "LATIN"
  private static let eastAsian: Set<String> = ["BOPOMOFO", "CJK", "HANGUL", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"]

  /// The script of a letter: the first word of its name. Nil for what is no letter, and for marks and signs that every script uses.
  private static func script(of scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII { return scalar.properties.isAlphabetic ? latin : nil }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter: break
    default: return nil
    }
    guard let name = scalar.properties.name, let word = name.split(separator: " ").first.map(String.init) else { return nil }
    return eastAsian.contains(word) ? "CJK" : word
  }
}
