import Terminal
import Wizard

/// The keys a text field takes for itself.
enum TextKeys {
  /// What a key does to the focused field; nil when it is no key of a field.
  static func meaning(of key: Key, in field: TextField, of reading: WizardReading) -> KeyAction? {
    if field.isCell, let command = leaving(key, in: field, of: reading) { return .command(command) }
    // A cell has its column filled down by the key for it in spreadsheets.
    if field.isCell, key == .control("d") { return nil }
    return edit(for: key).map(KeyAction.edit)
  }

  /// The control keys of a field, for the help.
  static let shown: [Key] = [.control("a"), .control("e"), .control("k"), .control("u"), .control("w")]

  private static func edit(for key: Key) -> TextEdit? {
    switch key {
    case .character(let character): .insert(character)
    case .backspace: .backspace
    case .delete, .control("d"): .delete
    case .left: .left
    case .right: .right
    case .wordLeft, .alt("b"): .wordLeft
    case .wordRight, .alt("f"): .wordRight
    case .alt("d"): .killWordRight
    case .home, .control("a"): .start
    case .end, .control("e"): .end
    case .control("k"): .killToEnd
    case .control("u"): .killAll
    case .control("w"): .killWord
    default: nil
    }
  }

  /// In the grid the arrows go on into the neighbouring cell at the edges of the text.
  private static func leaving(_ key: Key, in field: TextField, of reading: WizardReading) -> Command? {
    let caret = reading.state.caret
    switch key {
    case .left where caret == 0, .wordLeft where caret == 0: return Move.previousField.command
    case .right where caret >= reading.text(of: field).count, .wordRight where caret >= reading.text(of: field).count:
      return Move.nextField.command
    default: return nil
    }
  }
}
