import Foundation

/// The letter đ, which South Slavic languages write dj where they have no đ, and all others d: `Đorđe` is Djordje, `Đặng` is Dang.
///
/// Source: Sources, Romanisation: the letter is ђ of the Serbian row; the Vietnamese one loses its bar in a passport.
enum BarredD {
  /// Writes each đ of a word, and leaves the other letters as they are.
  /// - Parameter whole: the name it belongs to, by which its language is told.
  static func latin(_ letters: [Character], in whole: String) -> String {
    guard letters.contains(where: { $0 == "đ" || $0 == "Đ" }) else { return String(letters) }
    let written = isSouthSlavic(whole) ? "dj" : "d"
    return letters.map { $0 == "đ" || $0 == "Đ" ? written.capitalised(like: $0) : String($0) }.joined()
  }

  /// Told by a word with đ that is more than a Vietnamese word can be, else by the letters of the whole name. Our choice: where nothing tells,
  /// as in `Đinh Van Lam`, it is no South Slavic name, since the Vietnamese are the most.
  static func isSouthSlavic(_ name: String) -> Bool {
    let words = EnteredText.composed(name).lowercased().split { !$0.isLetter }
    // A tone, a hat or a horn on a vowel is no South Slavic spelling. The Sámi, who have đ within words, have á, ŋ and ŧ.
    let marked = words.filter { $0.contains(where: isForeign) }
    if words.contains(where: { $0.contains("đ") && !marked.contains($0) && !isSyllable($0) }) {
      return !words.contains { !$0.isDisjoint(with: "áŋŧ") }
    }
    return marked.isEmpty && words.contains { !$0.isDisjoint(with: "čćšž") }
  }

  private static func isForeign(_ letter: Character) -> Bool { "ŋŧ".contains(letter) || isMarkedVowel(letter) }

  /// Whether it is a vowel with a mark that Vietnamese has.
  private static func isMarkedVowel(_ letter: Character) -> Bool {
    let scalars = Array(String(letter).decomposedStringWithCanonicalMapping.unicodeScalars)
    guard scalars.count > 1, "aeiouy".unicodeScalars.contains(scalars[0]) else { return false }
    return scalars.dropFirst().contains { marks.contains($0.value) }
  }

  /// Grave, acute, hat, tilde, breve, hook, horn and dot below.
  private static let marks: Set<UInt32> = [0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323]

  /// Whether a word, without its marks, can be Vietnamese with đ: a word is one syllable, so that behind its đ come vowels, then at most one of the
  /// ends that there are.
  private static func isSyllable(_ word: Substring) -> Bool {
    guard word.first == "đ" else { return false }
    let rest = word.dropFirst()
    let end = rest.drop { "aeiouy".contains($0) }
    return end.count < rest.count && ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"].contains(end)
  }
}

extension Substring {
  fileprivate func isDisjoint(with letters: String) -> Bool { !contains { letters.contains($0) } }
}
