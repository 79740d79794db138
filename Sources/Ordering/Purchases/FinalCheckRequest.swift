/// The availability check right before paying: what is asked, and what will be bought if the answer is good.
public struct FinalCheckRequest: Hashable, Sendable {
  public let kind: OrderKind
  public let offer: Offer
  public let names: [DomainName]
  /// Where ScaledMail's stock is looked up; nil elsewhere.
  public let workspace: Workspace?
  /// The plan's purchases, for which calls are kept; empty while the draft has a stopping problem, since then nothing can be bought.
  public let purchases: [Purchase]
  /// The rules the draft was made by: they say how many names go into one call.
  public let editions: RuleEditions

  public init(
    kind: OrderKind, offer: Offer, names: [DomainName], workspace: Workspace?, purchases: [Purchase], editions: RuleEditions
  ) {
    self.kind = kind
    self.offer = offer
    self.names = names
    self.workspace = workspace
    self.purchases = purchases
    self.editions = editions
  }

  /// What the review of a draft asks.
  /// - Parameter plan: the draft's; nil while it has none.
  public init(_ draft: Draft, offer: Offer, plan: PurchasePlan?) {
    self.init(
      kind: draft.kind, offer: offer, names: draft.chosenNames, workspace: draft.details.workspace,
      purchases: plan?.purchases ?? [], editions: draft.editions)
  }
}
