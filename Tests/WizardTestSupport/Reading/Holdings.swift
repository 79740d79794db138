public import Ordering
public import Wizard

// What the vendors hold, as its screen shows it.

extension WizardState {
  public var holdings: HoldingsState { holdingsScreen?.state ?? HoldingsState() }
  public var heldDomains: [HeldDomain] { holdingsScreen?.heldDomains ?? [] }
  public var heldOrders: [HeldOrder] { holdingsScreen?.heldOrders ?? [] }
  public var heldMailboxes: [HeldMailbox] { holdingsScreen?.heldMailboxes ?? [] }
  public var heldRows: Int { holdingsScreen?.heldRows ?? 0 }
  public var focusedDomain: HeldDomain? { holdingsScreen?.focusedDomain }
  public var focusedOrder: HeldOrder? { holdingsScreen?.focusedOrder }
  public var mailboxesToCancel: [HeldMailbox] { holdingsScreen?.mailboxesToCancel ?? [] }
  public func heldMailboxes(of domain: HeldDomain) -> [HeldMailbox]? { holdingsScreen?.heldMailboxes(of: domain) }

  /// The sentence in place of a list that is not there.
  public var insteadOfHoldings: String? { holdingsScreen.flatMap { HoldingsSentences.instead(of: $0) } }

  /// The form of a change that lies over the screen.
  public var holdingForm: HoldingForm? { overlay?.as(HoldingForm.self) }

  private var holdingsScreen: HoldingsScreen? { HoldingsScreen(reading: self) }
}
