/// What the check right before paying found: whether everything can still be had, and at which prices now.
public struct FinalCheckAnswer: Hashable, Sendable {
  /// What the vendor says of each name, with its price where names have one.
  public var names: [NameAnswer]
  /// Pre-warmed domains as the stock has them now.
  public var stock: [ListedDomain]
  /// The bundle as the list has it now; nil where none is ordered, or it is no longer sold.
  public var package: MailboxPackage?
  /// The vendor's price list, read anew, or why it could not be; nil at vendors that have none.
  public var plans: Result<PriceList, VendorFailure>?
  /// What was bought over all orders of the book in the day before, or may have been; nil where the book could not be read.
  public var spent: Money?
  /// What the orders came to whose missing names this one buys; nil where the book could not be read.
  public var earlier: Money?
  /// What may be spent for the client it is for; nil where nobody said for whom, or nothing is limited.
  public var client: ClientLimit?
  /// What was staged of the draft for a second person; nil where nothing was.
  public var approval: Approval?

  public init(
    names: [NameAnswer] = [], stock: [ListedDomain] = [], package: MailboxPackage? = nil,
    plans: Result<PriceList, VendorFailure>? = nil, spent: Money? = nil, earlier: Money? = nil,
    client: ClientLimit? = nil
  ) {
    self.names = names
    self.stock = stock
    self.package = package
    self.plans = plans
    self.spent = spent
    self.earlier = earlier
    self.client = client
  }
}
