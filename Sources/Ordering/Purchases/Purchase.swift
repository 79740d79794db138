/// One request to buy, in the trade's terms: what a vendor's client turns into bytes.
public struct Purchase: Hashable, Codable, Sendable {
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

    public init(
      name: DomainName, provider: Provider, mailboxes: [Mailbox], person: Person? = nil, count: Int? = nil, listing: String? = nil,
      picture: String? = nil
    ) {
      self.name = name
      self.provider = provider
      self.mailboxes = mailboxes
      self.person = person
      self.count = count
      self.listing = listing
      self.picture = picture
    }

    public var mailboxCount: Int { count ?? mailboxes.count }
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
  /// How Saleshandy is paid; nil elsewhere.
  public let payment: PaymentWay?
  /// The registrar's account of outside domains; its password is in memory only.
  public let hosting: Hosting?
  /// The sending program to connect; its password is in memory only.
  public let sequencer: Sequencer?
  /// The bundle's price id and how many of it.
  public let package: String?
  public let quantity: Int?
  /// The `uuid` of the paid order that gets its domains.
  public let form: String?
  /// Whether the form's order was made with names bought at the vendor.
  public let usesBoughtNames: Bool?
  /// What the vendor itself asked for this purchase, so that an answer with another total is noticed; nil where it named none.
  public var quotedTotal: Money?

  public init(
    operation: Operation, offer: Offer, items: [Item], redirect: Redirect? = nil, registrant: Registrant? = nil, tag: String = "",
    coupon: String = "", workspace: Workspace? = nil, payment: PaymentWay? = nil, hosting: Hosting? = nil,
    sequencer: Sequencer? = nil, package: String? = nil, quantity: Int? = nil, form: String? = nil, usesBoughtNames: Bool? = nil,
    quotedTotal: Money? = nil
  ) {
    self.operation = operation
    self.offer = offer
    self.items = items
    self.redirect = redirect
    self.registrant = registrant
    self.tag = tag
    self.coupon = coupon
    self.workspace = workspace
    self.payment = payment
    self.hosting = hosting
    self.sequencer = sequencer
    self.package = package
    self.quantity = quantity
    self.form = form
    self.usesBoughtNames = usesBoughtNames
    self.quotedTotal = quotedTotal
  }

  public var vendor: Vendor { offer.vendor }
  public var names: [DomainName] { items.map(\.name) }
  public var mailboxCount: Int { items.reduce(0) { $0 + $1.mailboxCount } }

  /// Whether a password that only memory holds is part of the request but gone: it has to be typed again before anything can be sent.
  public var lacksPassword: Bool { hosting?.password.isEmpty == true || sequencer?.password.isEmpty == true }
}
