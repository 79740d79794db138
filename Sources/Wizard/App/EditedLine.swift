import Ordering

/// A line of text with a caret, composed after each change.
struct EditedLine {
  private var characters: [Character]
  private(set) var caret: Int

  init(_ text: String, caret: Int) {
    characters = Array(text)
    self.caret = min(max(caret, 0), characters.count)
  }

  var text: String { String(characters) }

  mutating func insert(_ text: String) {
    // Marks at the seams join their neighbours, so the whole is counted anew.
    let head = EnteredText.composed(String(characters[..<caret]) + text)
    characters = Array(EnteredText.composed(head + String(characters[caret...])))
    caret = min(head.count, characters.count)
  }

  mutating func apply(_ edit: TextEdit) {
    switch edit {
    case .insert(let character):
      // A mark needs a letter before it.
      if caret == 0, character.unicodeScalars.allSatisfy({ $0.properties.generalCategory == .nonspacingMark }) { return }
      insert(String(character))
    case .backspace:
      guard caret > 0 else { return }
      caret -= 1
      characters.remove(at: caret)
    case .delete:
      guard caret < characters.count else { return }
      characters.remove(at: caret)
    case .left: caret = max(caret - 1, 0)
    case .right: caret = min(caret + 1, characters.count)
    case .wordLeft: caret = wordStart
    case .wordRight: caret = wordEnd
    case .start: caret = 0
    case .end: caret = characters.count
    case .killToEnd: characters.removeSubrange(caret...)
    case .killAll:
      characters.removeAll()
      caret = 0
    case .killWord:
      var start = caret
      while start > 0, characters[start - 1].isWhitespace { start -= 1 }
      while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
      characters.removeSubrange(start..<caret)
      caret = start
    case .killWordRight: characters.removeSubrange(caret..<wordEnd)
    }
  }

  /// Where the word before the caret begins. As in a shell, a word is of letters and digits, so that `ada.lind` has two.
  private var wordStart: Int {
    var start = caret
    while start > 0, !Self.isOfWord(characters[start - 1]) { start -= 1 }
    while start > 0, Self.isOfWord(characters[start - 1]) { start -= 1 }
    return start
  }

  /// Where the word behind the caret ends.
  private var wordEnd: Int {
    var end = caret
    while end < characters.count, !Self.isOfWord(characters[end]) { end += 1 }
    while end < characters.count, Self.isOfWord(characters[end]) { end += 1 }
    return end
  }

  private static func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
