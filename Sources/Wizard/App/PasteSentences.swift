import Ordering

// What is said of pastes, and of keys that came like one.

extension Sentences {
  static func pasteCut(_ bytes: Int) -> String {
    bytes == 0
      ? "Paste: it is ended here. Keys are taken again."
      : "Paste: its last \(count(bytes, "byte")) came too late or beyond 64 KiB and were left out. Paste the rest again."
  }

  static let pasteStalled =
    "Paste: it stopped before its end. Esc ends it; until then, or nothing for 30 seconds, no key is taken, so that none of it acts."

  /// - Parameter lines: how many were pasted where nothing takes one.
  static func pasteUnplaced(_ lines: Int) -> String {
    "Paste: nothing here takes text, so \(lines == 1 ? "it was" : "its \(lines) lines were") left out, and no key of it was pressed. "
      + "Go to a field and paste again."
  }

  /// - Parameter lines: how many were pasted where one is taken.
  static func pasteShortened(_ lines: Int) -> String {
    "Paste: this field takes one line, so the first of \(lines) is in it and \(lines - 1) left out. Paste each of the others in its own field."
  }

  /// What is said of characters in a paste that nobody sees; nil where it has none.
  static func pasteHidden(in text: String) -> String? {
    let (first, number) = HiddenCharacters.found(in: text)
    guard let first else { return nil }
    let title = HiddenCharacters.title(of: first)
    return number == 1
      ? "Paste: a hidden character is in it (\(title)), shown as �. Delete it."
      : "Paste: \(number) hidden characters are in it, the first \(title), shown as �. Delete them."
  }

  /// - Parameter isAnswer: whether something was asked.
  static func tooSoon(_ key: String, isAnswer: Bool) -> String {
    isAnswer
      ? "Not confirmed yet: \(key) came right behind another key, as in a paste. Wait a moment, then press \(key) again."
      : "\(key) came together with other keys, as in a paste, so nothing was done. Press it again by itself."
  }
}
