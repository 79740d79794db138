/// One request to buy, in the trade's terms: what a vendor's client turns into bytes.
public struct Purchase: Hashable, Codable, Sendable {
  /// The buying operations, each with its own guard and evidence.
  public enum Operation: String, Codable, Sendable, Hashable {
    /// New domains with mailboxes at Instantly (`order_type: dfy`).
    case instantlyDFY
    /// Domains with mailboxes at Saleshandy, paid at a checkout address.
    case saleshandyPurchase
    /// Names at ScaledMail, at most ten a call.
    case scaledmailBuyDomains
    /// Mailboxes at ScaledMail on names bought there before.
    case scaledmailCustomOrder
  }

  public struct Item: Hashable, Codable, Sendable {
    public let name: DomainName
    public let provider: Provider
    public let mailboxes: [Mailbox]

    public init(name: DomainName, provider: Provider, mailboxes: [Mailbox]) {
      self.name = name
      self.provider = provider
      self.mailboxes = mailboxes
    }
  }

  public let operation: Operation
  public let offer: Offer
  public let items: [Item]
  public let redirect: Redirect?
  public let registrant: Registrant?
  /// ScaledMail's tag, with our mark in it; empty elsewhere.
  public let tag: String
  public let coupon: String
  public let workspace: Workspace?
  /// What the vendor itself asked for this purchase, so that an answer with another total is noticed; nil where it named none.
  public var quotedTotal: Money?

  public init(
    operation: Operation, offer: Offer, items: [Item], redirect: Redirect? = nil, registrant: Registrant? = nil, tag: String = "",
    coupon: String = "", workspace: Workspace? = nil, quotedTotal: Money? = nil
  ) {
    self.operation = operation
    self.offer = offer
    self.items = items
    self.redirect = redirect
    self.registrant = registrant
    self.tag = tag
    self.coupon = coupon
    self.workspace = workspace
    self.quotedTotal = quotedTotal
  }

  public var vendor: Vendor { offer.vendor }
  public var names: [DomainName] { items.map(\.name) }
  public var mailboxCount: Int { items.reduce(0) { $0 + $1.mailboxes.count } }
}
