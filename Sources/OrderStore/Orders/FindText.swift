import Foundation

/// What a person typed to find something by, as SQL: each word is a part of a text, whatever characters it has.
struct FindText {
  /// Our choice: more words than anybody types.
  private static let mostWords = 8

  let words: [String]

  init(_ words: [String]) { self.words = Array(words.prefix(FindText.mostWords)) }

  var isEmpty: Bool { words.isEmpty }

  /// Whether every word stands in one of some columns; true without words.
  /// - Parameter condition: holds of the word's pattern where it is written `?`.
  func sql(_ condition: String) -> String {
    words.isEmpty ? "TRUE" : words.map { _ in "(\(condition))" }.joined(separator: " AND ")
  }

  /// The arguments of the conditions.
  /// - Parameter places: what each condition takes, in its order.
  func arguments(_ places: [Place]) -> [String?] {
    words.flatMap { word in
      places.map { place in
        switch place {
        case .text: FindText.pattern(word)
        // A list of names is JSON: what no name can have would find its punctuation.
        case .names: word.unicodeScalars.allSatisfy(FindText.isOfName) ? FindText.pattern(word) : nil
        }
      }
    }
  }

  enum Place { case text, names }

  /// The word anywhere, by the backslash as the mark before what is no wildcard.
  private static func pattern(_ word: String) -> String {
    var pattern = "%"
    for character in word {
      if "\\%_".contains(character) { pattern.append("\\") }
      pattern.append(character)
    }
    return pattern + "%"
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".": true
    default: false
    }
  }
}
