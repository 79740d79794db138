public import Ordering

/// What the review remembers: the plan, the last check of availability, the total typed by hand.
public struct ReviewState: ScreenState {
  public internal(set) var plan: PurchasePlan?
  /// The order's id, which ScaledMail's tag carries.
  public internal(set) var mark = ""
  public internal(set) var problems: [Problem] = []
  /// People who are named and have no mailbox.
  public internal(set) var idle: [NameGenerator.Idle] = []
  /// What domains and mailboxes have in common; nil for a single domain.
  public internal(set) var likeness: Likeness?
  /// The check of availability right before paying; its value is the names that are gone.
  public internal(set) var finalCheck: Asked<[DomainName]> = .idle
  /// Whether the bundle is no longer sold, by that check.
  public internal(set) var isPackageGone = false
  /// What the book says was spent in the day before, by that check.
  public internal(set) var spent: Money?
  /// What the orders came to whose missing names this one buys, by that check.
  public internal(set) var earlier: Money?
  /// What may be spent for the client, by that check.
  public internal(set) var client: ClientLimit?
  /// What was staged of the draft for a second person, by that check and since.
  public internal(set) var approval: Approval?
  /// The total as typed.
  public internal(set) var total = ""
  /// Whether a part of it was typed while its price was still asked for.
  var isTypedBlind = false
  /// The vendor's figures that a person accepted although others were to be expected.
  public internal(set) var acceptedPrices: [PriceFigure] = []
  /// The row of the names at the top of the window.
  public internal(set) var row = 0
  /// The total that was shown first, when it changed since.
  public internal(set) var movedFrom: Money?

  public init() {}
}
