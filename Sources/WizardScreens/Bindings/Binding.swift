import Ordering
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

/// Where a binding holds. Plain letters have a scope in which no text field takes them.
enum Scope: CaseIterable {
  case everywhere
  /// Where letters are commands: no text field is focused and nothing lies over the screen.
  case notTyping
  case question
  case home
  case domains
  case names
  case provider
  case offers
  case mailboxes
  case patterns
  case review
  case order
  case holdings
  case planner

  /// Whether it holds now.
  func isActive(in state: WizardState) -> Bool {
    if self == .everywhere { return true }
    if case .question = state.overlay { return self == .question }
    guard state.overlay == nil else { return false }
    switch (self, state.place) {
    case (.notTyping, _): return state.field == nil
    case (.home, .home), (.order, .order), (.holdings, .holdings), (.planner, .planner): return true
    case (.domains, .step(.domains)), (.provider, .step(.provider)): return true
    case (.mailboxes, .step(.mailboxes)), (.review, .step(.review)): return true
    case (.names, .step(.domains)): return state.domains.focus == .names
    case (.offers, .step(.provider)): return state.provider.focus == .offers
    case (.patterns, .step(.mailboxes)): return state.mailboxes.focus == .patterns
    default: return false
    }
  }
}
