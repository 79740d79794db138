public import Wizard

/// What a key means now.
public enum KeyAction: Hashable, Sendable {
  case command(Command)
  /// A change of the focused text field.
  case edit(TextEdit)
  case nothing
}
