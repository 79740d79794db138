public import Ordering
public import Wizard

// What the vendors hold, as its screen shows it.

extension WizardState {
  public var holdings: HoldingsState { holdingsScreen?.state ?? HoldingsState() }
  public var heldDomains: [HeldDomain] { holdingsScreen?.lists.domains ?? [] }
  public var heldOrders: [HeldOrder] { holdingsScreen?.lists.orders ?? [] }
  public var heldMailboxes: [HeldMailbox] { holdingsScreen?.lists.mailboxes ?? [] }
  public var heldRows: Int { holdingsScreen?.lists.rows ?? 0 }
  public var focusedDomain: HeldDomain? { holdingsScreen?.lists.focusedDomain }
  public var focusedOrder: HeldOrder? { holdingsScreen?.lists.focusedOrder }
  public var mailboxesToCancel: [HeldMailbox] { holdingsScreen?.lists.mailboxesToCancel ?? [] }
  public func heldMailboxes(of domain: HeldDomain) -> [HeldMailbox]? { holdingsScreen?.lists.mailboxes(of: domain) }

  /// The sentence in place of a list that is not there.
  public var insteadOfHoldings: String? { holdingsScreen.flatMap { HoldingsSentences.instead(of: $0) } }

  /// The form of a change that lies over the screen.
  public var holdingForm: HoldingForm? { overlay?.as(HoldingForm.self) }

  private var holdingsScreen: HoldingsScreen? { HoldingsScreen(reading: self) }
}
