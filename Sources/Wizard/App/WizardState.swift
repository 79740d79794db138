public import Foundation
public import Ordering

/// Everything the wizard shows and remembers, as one value: which screen, what lies over it, the message, and each screen's own state.
public struct WizardState: Equatable, Sendable {
  @Boxed public internal(set) var shared: Shared
  public internal(set) var screen: ScreenID = .home
  /// The order being entered; kept while other screens are shown, until another is opened.
  @Boxed public internal(set) var entry: OrderEntry? = nil
  /// What screens remember that are no steps of an order.
  var screens = ScreenStates()
  public internal(set) var overlay: Overlay?
  /// What the message line says.
  public internal(set) var message: Message?
  /// Whether something that was typed is not in the book and cannot be written just now.
  public internal(set) var hasUnsaved = false
  /// Characters before the caret in the focused text field.
  public internal(set) var caret = 0
  /// True once the program should end.
  public internal(set) var isLeaving = false

  public init(mode: Mode, now: Date, editions: RuleEditions = .seeds, ceilings: Ceilings = Ceilings()) {
    shared = Shared(mode: mode, editions: editions, ceilings: ceilings, now: now)
  }

  public var mode: Mode { shared.mode }
  public var now: Date { shared.now }
  /// The change of a vendor's holdings that is under way.
  public var changing: PendingChange? { screens[HoldingsState.self].changing }
  public var placing: [Order.ID: Draft.ID] { shared.placing }
  public var draft: Draft? { entry?.draft }
  /// The step of an order that is on the screen; nil elsewhere.
  public var step: Draft.Step? { entry?.shownStep }

  /// Whether leaving asks nothing: no order is being entered or bought on this screen, nothing typed would go with it, and everything is written down.
  var leavesAtOnce: Bool {
    overlay == nil && step == nil && !hasUnsaved && changing == nil && placing.isEmpty && shared.unrecorded.isEmpty
      && shown?.lostByLeaving == nil
  }

  /// The same screen without what lies over it: for what a palette or the help says of the commands below.
  public var withoutOverlay: WizardState {
    var under = self
    under.overlay = nil
    return under
  }

  /// Takes the order being entered out, so that a step is its only owner.
  mutating func takeEntry() -> OrderEntry? {
    let taken = entry
    entry = nil
    return taken
  }
}
