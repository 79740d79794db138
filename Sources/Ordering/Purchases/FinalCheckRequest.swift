/// The check of names and prices right before paying: what is asked, and what will be bought if the answer is good.
public struct FinalCheckRequest: Hashable, Sendable {
  public let kind: OrderKind
  public let offer: Offer
  /// Empty for a kind whose names are looked for by the purchase's own guard.
  public let names: [DomainName]
  /// The bundle's price id; nil where none is ordered.
  public let package: MailboxPackage.ID?
  /// Where ScaledMail's stock is looked up; nil elsewhere.
  public let workspace: Workspace?
  /// The plan's purchases, for which calls are kept; empty while the draft has a stopping problem, since then nothing can be bought.
  public let purchases: [Purchase]
  /// The rules the draft was made by: they say how many names go into one call.
  public let editions: RuleEditions
  /// The order whose missing names it is to buy; nil for one of its own.
  public let continues: Order.ID?
  /// For whom it is; nil where nobody said.
  public let client: Client.ID?
  /// The draft it is for, of which something may be staged; nil where there is none.
  public let draft: Draft.ID?

  public init(
    kind: OrderKind, offer: Offer, names: [DomainName], package: MailboxPackage.ID? = nil, workspace: Workspace?,
    purchases: [Purchase], editions: RuleEditions, continues: Order.ID? = nil, client: Client.ID? = nil,
    draft: Draft.ID? = nil
  ) {
    self.kind = kind
    self.offer = offer
    self.names = names
    self.package = package
    self.workspace = workspace
    self.purchases = purchases
    self.editions = editions
    self.continues = continues
    self.client = client
    self.draft = draft
  }

  /// What the review of a draft asks.
  /// - Parameters:
  ///   - draft: the order being entered.
  ///   - offer: whose offer it is for.
  ///   - plan: the draft's; nil while it has none.
  public init(_ draft: Draft, offer: Offer, plan: PurchasePlan?) {
    self.init(
      kind: draft.kind, offer: offer, names: draft.kind.needsFinalCheck ? draft.chosenNames : [], package: draft.package?.id,
      workspace: draft.details.workspace, purchases: plan?.purchases ?? [], editions: draft.editions,
      continues: draft.continues, client: draft.client?.id, draft: draft.id)
  }
}

extension OrderKind {
  /// Whether the names are checked once more before paying: new ones may be gone, and stock sold. Own domains are looked for by the
  /// purchase's own guard.
  public var needsFinalCheck: Bool { registersNames || self == .preWarmed }
}
