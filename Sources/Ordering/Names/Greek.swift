import Foundation

/// Greek names in Latin letters.
///
/// Source: Sources, Romanisation: ELOT 743, which the United Nations and Greek passports follow.
enum Greek {
  static func latin(_ given: [Character]) -> String {
    let letters = given.map(Letter.init)
    var latin = ""
    var index = 0
    while index < letters.count {
      let rest = letters[index...]
      let (written, count) =
        pair(rest, isInitial: index == 0 || !letters[index - 1].isLetter) ?? (single[rest[index].base] ?? "", 1)
      latin += written.capitalised(like: given[index])
      index += count
    }
    return latin
  }

  private struct Letter {
    /// In small letters without accents, ς as σ.
    let base: Character
    let hasAccent: Bool
    let hasDiaeresis: Bool

    init(_ letter: Character) {
      let scalars = Array(String(letter).decomposedStringWithCanonicalMapping.lowercased().unicodeScalars)
      let first = scalars.first.map(Character.init) ?? letter
      base = first == "ς" ? "σ" : first
      hasAccent = scalars.contains("\u{301}")
      hasDiaeresis = scalars.contains("\u{308}")
    }

    var isLetter: Bool { base.isLetter }
  }

  /// Two letters that are read as one sound.
  private static func pair(_ letters: ArraySlice<Letter>, isInitial: Bool) -> (String, Int)? {
    guard letters.count > 1, let first = letters.first else { return nil }
    let second = letters[letters.startIndex + 1]
    let third = letters.count > 2 ? letters[letters.startIndex + 2].base : nil
    switch (first.base, second.base) {
    // An accent on the first, or a diaeresis on the second, parts them.
    case ("ο", "υ") where !first.hasAccent && !second.hasDiaeresis: return ("ou", 2)
    case ("α", "υ"), ("ε", "υ"), ("η", "υ"):
      guard !first.hasAccent, !second.hasDiaeresis else { return nil }
      let isVoiced = third.map("αεηιουωβγδζλμνρ".contains) ?? false
      return ((single[first.base] ?? "") + (isVoiced ? "v" : "f"), 2)
    case ("γ", "γ"): return ("ng", 2)
    case ("γ", "ξ"): return ("nx", 2)
    case ("γ", "χ"): return ("nch", 2)
    case ("μ", "π"):
      let isFinal = third.map { !$0.isLetter } ?? true
      return (isInitial || isFinal ? "b" : "mp", 2)
    default: return nil
    }
  }

  private static let single: [Character: String] = [
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l", "μ": "m",
    "ν": "n", "ξ": "x",
    "ο": "o", "π": "p", "ρ": "r", "σ": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
  ]
}
