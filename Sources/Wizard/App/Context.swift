import Foundation
import Ordering

/// What a screen is given while it handles something: the rest of the wizard to read, what screens share, and a list of what it asks the router for.
/// The router does what was asked, in its order, when the screen is done.
public struct Context: Sendable {
  /// Everything else, to read: the screen's own state, and for a step the order being entered, are not in it.
  var wizard: WizardState { held.state }
  private let held: Held
  @Boxed var shared: Shared
  /// The order being entered, on its way into and out of a step.
  @Boxed var entry: OrderEntry?
  private(set) var requests: [Request] = []
  let makeID: @Sendable () -> String

  init(wizard: WizardState, shared: Shared, entry: OrderEntry?, makeID: @escaping @Sendable () -> String) {
    held = Held(wizard)
    self.shared = shared
    self.entry = entry
    self.makeID = makeID
  }

  /// The state is large, and a screen is handed on a dozen times for every key: what is handed on is one reference.
  private final class Held: Sendable {
    let state: WizardState

    init(_ state: WizardState) { self.state = state }
  }

  var now: Date { shared.now }

  /// What the router can be asked for.
  enum Request: Sendable {
    case effect(Effect)
    /// Nil clears the message line.
    case say(Message?)
    case show(ScreenID)
    case home
    case overlay(Overlay?)
    case caretToEnd
    /// Puts the caret behind so many characters of the focused field.
    case caret(Int)
    /// Shows the field a problem belongs to, and says its sentence.
    case problem(Problem)
    /// Puts a draft in the place of the one being entered.
    case begin(Draft)
    /// The same, and shows it where the person left it.
    case resume(Draft)
    /// The same at its review, where everything that the review needs is there.
    case review(Draft)
    /// Lets go of the order being entered.
    case close
    case command(Command)
    /// Lets another screen do something.
    case visit(@Sendable (inout WizardModel) -> Void)
  }

  mutating func ask(_ request: Request) { requests.append(request) }

  mutating func emit(_ effect: Effect) { ask(.effect(effect)) }

  mutating func say(_ text: String, _ tone: Message.Tone = .info) { ask(.say(Message(text, tone))) }

  mutating func caretToEnd() { ask(.caretToEnd) }

  mutating func show(_ overlay: some OverlayModel) { ask(.overlay(Overlay(overlay))) }

  /// Lets another screen do something.
  mutating func on<Screen: ScreenModel>(_ type: Screen.Type, _ work: @escaping @Sendable (inout Screen) -> Void) {
    ask(.visit { wizard in wizard.with(type, work) })
  }
}
