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
  /// Over a question to which Enter says no.
  case declining
  case screen(ScreenID)
  /// In a part of a screen, by the part's name there; where no text field is focused its keys may be letters.
  case part(ScreenID, String)

  /// Whether it holds now.
  func isActive(in state: WizardState) -> Bool { isActive(at: KeyPlace(state.reading)) }

  func isActive(at place: KeyPlace) -> Bool {
    if case .everywhere = self { return true }
    if place.hasOverlay {
      return switch self {
      case .question: place.takesYesOrNo
      case .declining: place.entersNo
      default: false
      }
    }
    return switch self {
    case .everywhere: true
    case .question, .declining: false
    case .notTyping: place.field == nil
    case .screen(let screen): place.screen == screen
    case .part(let screen, let part): place.screen == screen && place.part == part
    }
  }
}

/// Where keys go in a state: what the scopes of the table ask. Read once for all keys of a frame.
struct KeyPlace {
  let screen: ScreenID
  let part: String
  let field: TextField?
  let hasOverlay: Bool
  let takesYesOrNo: Bool
  let entersNo: Bool

  init(_ reading: WizardReading) {
    let state = reading.state
    screen = state.screen
    part = reading.part
    field = reading.field
    hasOverlay = state.overlay != nil
    takesYesOrNo = state.overlay?.model.takesYesOrNo ?? false
    entersNo = state.overlay?.model.entersNo ?? false
  }
}
