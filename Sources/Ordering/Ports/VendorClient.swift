public import Foundation

/// One vendor as the program sees it: a value of closures, so that tests put in what they need.
///
/// A new client offers nothing: every operation throws `VendorFailure.notOffered` until it is put in. Reads throw `VendorFailure`; `send` never
/// throws, since every way a purchase can end is an outcome. What is asked both in passing and right before paying takes its urgency; every
/// other read is ordinary, and a purchase is a purchase.
public struct VendorClient: Sendable {
  /// Whose lists it reads and whose money it spends; nil for a client of no account, such as one without a key.
  public var account: VendorAccount?

  // MARK: Names

  /// Instantly and ScaledMail: availability of names; names the answer leaves out are missing.
  public var checkNames: @Sendable (_ names: [DomainName], _ urgency: CallUrgency) async throws(VendorFailure) -> [NameAnswer] = {
    _, _ throws(VendorFailure) in throw .notOffered
  }
  /// Saleshandy: names it offers for a keyword.
  public var searchNames:
    @Sendable (_ search: NameSearch, _ urgency: CallUrgency) async throws(VendorFailure) -> ShownList<NameAnswer> = {
      _, _ throws(VendorFailure) in throw .notOffered
    }
  /// Names the vendor thinks of for a keyword, free or not.
  public var suggestNames: @Sendable (_ search: NameSearch) async throws(VendorFailure) -> ShownList<NameAnswer> = {
    _ throws(VendorFailure) in
    throw .notOffered
  }
  /// Saleshandy's own aliases for a person, without the domain.
  public var mailboxNames:
    @Sendable (_ person: Person, _ domain: DomainName, _ count: Int) async throws(VendorFailure) -> [String] = {
      _, _, _ throws(VendorFailure) in throw .notOffered
    }

  // MARK: Prices

  /// Saleshandy's plans.
  public var priceList: @Sendable () async throws(VendorFailure) -> PriceList = { () throws(VendorFailure) in throw .notOffered }
  /// Instantly's simulation of this very basket.
  public var confirmQuote: @Sendable (_ purchase: Purchase) async throws(VendorFailure) -> ConfirmedQuote = {
    _ throws(VendorFailure) in
    throw .notOffered
  }
  /// ScaledMail's domains and mailboxes for a volume of mail.
  public var volumePlan: @Sendable (_ request: VolumeRequest) async throws(VendorFailure) -> VolumePlan = {
    _ throws(VendorFailure) in
    throw .notOffered
  }

  // MARK: Lists

  /// ScaledMail's workspaces.
  public var workspaces: @Sendable () async throws(VendorFailure) -> ShownList<Workspace> = { () throws(VendorFailure) in
    throw .notOffered
  }
  /// Pre-warmed stock. An empty list is a normal answer: the stock is sold out.
  public var stock:
    @Sendable (_ search: StockSearch, _ urgency: CallUrgency) async throws(VendorFailure) -> ShownList<ListedDomain> = {
      _, _ throws(VendorFailure) in throw .notOffered
    }
  /// ScaledMail's bundles.
  public var packages: @Sendable (_ workspace: Workspace?) async throws(VendorFailure) -> ShownList<MailboxPackage> = {
    _ throws(VendorFailure) in throw .notOffered
  }
  /// ScaledMail's paid orders that wait for their domains and names.
  public var pendingForms: @Sendable (_ workspace: Workspace) async throws(VendorFailure) -> ShownList<PendingForm> = {
    _ throws(VendorFailure) in throw .notOffered
  }
  /// What the vendor holds for us.
  public var holdings: @Sendable (_ workspace: Workspace?) async throws(VendorFailure) -> Holdings = { _ throws(VendorFailure) in
    throw .notOffered
  }
  /// The mailboxes of a domain, where the list of holdings does not bring them.
  public var heldMailboxes:
    @Sendable (_ domain: HeldDomain, _ workspace: Workspace?) async throws(VendorFailure) -> ShownList<HeldMailbox> = {
      _, _ throws(VendorFailure) in throw .notOffered
    }
  /// An order with its domains and tag.
  public var orderDetails: @Sendable (_ id: String, _ workspace: Workspace?) async throws(VendorFailure) -> HeldOrder = {
    _, _ throws(VendorFailure) in throw .notOffered
  }

  // MARK: Changes that buy nothing

  /// Saleshandy: uploads a picture.
  /// - Returns: the number an order names it by.
  public var uploadPicture: @Sendable (_ picture: Picture) async throws(VendorFailure) -> String = { _ throws(VendorFailure) in
    throw .notOffered
  }
  /// Changes what the vendor holds. Sent once; whether it was taken shows in the holdings.
  public var change: @Sendable (_ change: HoldingChange) async throws(VendorFailure) -> Void = { _ throws(VendorFailure) in
    throw .notOffered
  }

  // MARK: Purchases

  /// What the vendor lists before a purchase.
  public var baseline: @Sendable (_ purchase: Purchase) async throws(VendorFailure) -> Baseline = { _ throws(VendorFailure) in
    throw .notOffered
  }
  /// The bytes of a purchase, passwords left out.
  public var freeze: @Sendable (_ purchase: Purchase) throws(VendorFailure) -> FrozenRequest = { _ throws(VendorFailure) in
    throw .notOffered
  }
  /// Sends a purchase, once; passwords are put in from the purchase.
  public var send: @Sendable (_ request: FrozenRequest, _ purchase: Purchase) async -> PurchaseAnswer = { _, _ in
    PurchaseAnswer(.notSent("this vendor sells nothing here"))
  }
  /// Looks for an attempt in the vendor's lists.
  public var findEvidence: @Sendable (_ attempt: Attempt) async throws(VendorFailure) -> ListingEvidence = {
    _ throws(VendorFailure) in
    throw .notOffered
  }
  /// An order of ours as the vendor bills it, by its id; nil where its lists do not name it.
  public var billedOrder: @Sendable (_ id: String, _ workspace: Workspace?) async throws(VendorFailure) -> HeldOrder? = {
    _, _ throws(VendorFailure) in throw .notOffered
  }
  /// How far an order's domains are.
  public var progress: @Sendable (_ order: Order) async throws(VendorFailure) -> OrderProgress = { _ throws(VendorFailure) in
    throw .notOffered
  }

  public init() {}

  /// A client of which nothing is there.
  public static let nothing = VendorClient()
}

/// A picture to upload.
public struct Picture: Hashable, Sendable {
  /// Of the file, without folders.
  public let name: String
  public let bytes: Data

  public init(name: String, bytes: Data) {
    self.name = name
    self.bytes = bytes
  }
}

/// What names are asked for.
public struct NameSearch: Hashable, Sendable {
  /// A brand or stem, without ending.
  public let keyword: String
  /// Without dots.
  public let endings: [String]
  public let provider: Provider
  /// How many names are wanted at most; the vendor may give fewer.
  public let limit: Int

  public init(keyword: String, endings: [String], provider: Provider, limit: Int) {
    self.keyword = keyword
    self.endings = endings
    self.provider = provider
    self.limit = limit
  }
}

/// A vendor's pricing of a basket: figures, or its no.
public enum ConfirmedQuote: Hashable, Sendable {
  case quote(Quote)
  case refused(Refusal)
}

/// What a vendor listed before a purchase.
public struct Baseline: Hashable, Sendable {
  /// Everything the listing showed, by the vendor's ids or names.
  public let ids: [String]
  /// Names of the purchase that are held already, or are not in the place the purchase needs them: the purchase must not be sent.
  public let conflicts: [DomainName]

  public init(ids: [String], conflicts: [DomainName]) {
    self.ids = ids
    self.conflicts = conflicts
  }
}
