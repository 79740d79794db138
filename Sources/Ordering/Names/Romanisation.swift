/// Writes Cyrillic and Greek names as their people write them in passports and on visiting cards, which ICU's general transform does not: it makes
/// `zanna.sukina` of Жанна Щукина, and `dorde` of Đorđe. What these tables do not have is left as it is.
enum Romanisation {
  /// - Parameter whole: the name it belongs to, by which its language is told; the first name of `Наталія Бойко` says that the last is Ukrainian.
  static func latin(_ text: String, in whole: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    let composed = EnteredText.composed(text)
    var latin = ""
    for run in runs(of: Array(composed)) {
      switch run.kind {
      case .cyrillic: latin += Cyrillic(of: whole).latin(run.letters)
      case .greek: latin += Greek.latin(run.letters)
      case .other: latin += BarredD.latin(run.letters, in: whole)
      }
    }
    return latin
  }

  private enum Kind { case cyrillic, greek, other }

  /// Words of one script; what stands between them goes with neither.
  private static func runs(of letters: [Character]) -> [(kind: Kind, letters: [Character])] {
    var runs: [(kind: Kind, letters: [Character])] = []
    for letter in letters {
      let kind = kind(of: letter, after: runs.last?.kind)
      if runs.last?.kind == kind { runs[runs.count - 1].letters.append(letter) } else { runs.append((kind, [letter])) }
    }
    return runs
  }

  private static func kind(of letter: Character, after last: Kind?) -> Kind {
    guard let value = letter.unicodeScalars.first?.value else { return .other }
    switch value {
    case 0x0400...0x045F, 0x0490...0x0491: return .cyrillic
    case 0x0370...0x03FF, 0x1F00...0x1FFF: return .greek
    // An apostrophe inside a Ukrainian word is a sign of its spelling: Лук'янов.
    case 0x27, 0x2019, 0x02BC: return last == .cyrillic ? .cyrillic : .other
    default: return .other
    }
  }
}

extension String {
  /// As a capital letter is written by several: `Щ` → `Shch`.
  func capitalised(like letter: Character) -> String {
    letter.isUppercase ? prefix(1).uppercased() + dropFirst() : self
  }
}
