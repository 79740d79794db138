import Terminal
import Wizard

/// One line of the binding table: keys that mean a command somewhere.
struct Binding {
  let command: Command
  let scope: Scope
  /// The first one is shown.
  let keys: [Key]

  init(_ command: Command, _ scope: Scope, _ keys: Key...) {
    self.command = command
    self.scope = scope
    self.keys = keys
  }
}

/// Where a binding holds.
enum Scope {
  case everywhere
  /// Where letters are commands: no text field is focused and nothing lies over the screen.
  case notTyping
  /// Over a question.
  case question
  case screen(ScreenID)
  /// In a part of a screen, by the part's name there; where no text field is focused its keys may be letters.
  case part(ScreenID, String)

  /// Whether it holds now.
  func isActive(in state: WizardState) -> Bool {
    if case .everywhere = self { return true }
    if let overlay = state.overlay {
      if case .question = self { return overlay.model.takesYesOrNo }
      return false
    }
    return switch self {
    case .everywhere: true
    case .question: false
    case .notTyping: state.field == nil
    case .screen(let screen): state.screen == screen
    case .part(let screen, let part): state.screen == screen && state.part == part
    }
  }
}
