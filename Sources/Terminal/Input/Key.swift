/// One key as the person pressed it. A key with Shift, Alt or Ctrl that has no case of its own arrives as the plain key.
public enum Key: Equatable, Hashable, Sendable {
  /// A character to be typed.
  case character(Character)
  /// Ctrl and a letter, in lower case: `control("n")`. Never h, i, j, m (they are Backspace, Tab and Enter) nor z.
  case control(Character)
  /// Alt (or Esc first) and a character.
  case alt(Character)
  /// Enter, on the main block or the number block.
  case enter
  /// Tab, and Shift-Tab.
  case tab, backTab
  /// Escape alone.
  case escape
  /// Rub out to the left; Ctrl-H and DEL alike.
  case backspace
  /// Rub out under the cursor, and the Insert key.
  case delete, insert
  /// The arrows.
  case up, down, left, right
  /// Left and Right with Ctrl or Alt, which go by words.
  case wordLeft, wordRight
  /// The keys that jump.
  case home, end, pageUp, pageDown
  /// A function key, from 1.
  case function(Int)

  /// Its name as key bars and help show it: `^N`, `F1`, `Esc`, `Shift-Tab`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "^" + letter.uppercased()
    case .alt(let character): "Alt-" + String(character)
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .wordLeft: "Ctrl-Left"
    case .wordRight: "Ctrl-Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }
}
