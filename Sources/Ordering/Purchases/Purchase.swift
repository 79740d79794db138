/// One request to buy, in the trade's terms: what a vendor's client turns into bytes.
public struct Purchase: Hashable, Sendable {
  public struct Item: Hashable, Codable, Sendable {
    public let name: DomainName
    public let provider: Provider
    public let mailboxes: [Mailbox]
    /// Whose name the vendor makes the aliases from; the mailboxes are then empty (ScaledMail).
    public let person: Person?
    /// How many mailboxes the domain gets, named or not; nil for as many as are listed.
    public let count: Int?
    /// The vendor's id of the entry that is bought (ScaledMail, pre-warmed).
    public let listing: String?
    /// A picture for all mailboxes of the domain, as an address (ScaledMail).
    public let picture: String?
    /// Where the domain leads, if elsewhere than the others of its purchase.
    public let redirect: Redirect?

    public init(
      name: DomainName, provider: Provider, mailboxes: [Mailbox], person: Person? = nil, count: Int? = nil, listing: String? = nil,
      picture: String? = nil, redirect: Redirect? = nil
    ) {
      self.name = name
      self.provider = provider
      self.mailboxes = mailboxes
      self.person = person
      self.count = count
      self.listing = listing
      self.picture = picture
      self.redirect = redirect
    }

    public var mailboxCount: Int { count ?? mailboxes.count }
  }

  /// What is asked of the vendor, with what only that operation needs.
  public let operation: Operation
  public let offer: Offer
  public let items: [Item]
  /// What the vendor itself asked for this purchase, so that an answer with another total is noticed; nil where it named none.
  public var quotedTotal: Money?
  /// What a person approved for it; nil before that, and in books of earlier versions.
  public var due: Money?
  /// The lines a person approved, where the vendor named them for this very purchase, so that a reply is compared with each.
  public var quotedLines: [Quote.Line]?

  public init(operation: Operation, offer: Offer, items: [Item], quotedTotal: Money? = nil) {
    self.operation = operation
    self.offer = offer
    self.items = items
    self.quotedTotal = quotedTotal
  }

  public var kind: Kind { operation.kind }
  public var vendor: Vendor { offer.vendor }
  public var names: [DomainName] { items.map(\.name) }
  public var mailboxCount: Int { items.reduce(0) { $0 + $1.mailboxCount } }
}
