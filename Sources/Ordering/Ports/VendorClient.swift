/// One vendor as the program sees it: a value of closures, so that tests put in what they need.
///
/// Reads throw `VendorFailure`; `send` never throws, since every way a purchase can end is an outcome. A vendor without an operation
/// throws `VendorFailure.notOffered`.
public struct VendorClient: Sendable {
  /// Instantly and ScaledMail: availability of names, at most `namesPerCheck` of them; names the answer leaves out are missing.
  public var checkNames: @Sendable (_ names: [DomainName]) async throws(VendorFailure) -> [NameAnswer]
  /// Saleshandy: names it offers for a keyword.
  public var searchNames: @Sendable (_ search: NameSearch) async throws(VendorFailure) -> [NameAnswer]
  /// Names the vendor thinks of for a keyword, free or not.
  public var suggestNames: @Sendable (_ search: NameSearch) async throws(VendorFailure) -> [NameAnswer]
  /// Saleshandy's plans.
  public var priceList: @Sendable () async throws(VendorFailure) -> PriceList
  /// Instantly's simulation of this very basket.
  public var confirmQuote: @Sendable (_ purchase: Purchase) async throws(VendorFailure) -> ConfirmedQuote
  /// Saleshandy's own aliases for a person, without the domain.
  public var mailboxNames: @Sendable (_ person: Person, _ domain: DomainName, _ count: Int) async throws(VendorFailure) -> [String]
  /// ScaledMail's workspaces.
  public var workspaces: @Sendable () async throws(VendorFailure) -> [Workspace]
  /// What the vendor lists before a purchase.
  public var baseline: @Sendable (_ purchase: Purchase) async throws(VendorFailure) -> Baseline
  /// The bytes of a purchase.
  public var freeze: @Sendable (_ purchase: Purchase) throws(VendorFailure) -> FrozenRequest
  /// Sends a purchase, once.
  public var send: @Sendable (_ request: FrozenRequest, _ purchase: Purchase) async -> PurchaseOutcome
  /// Looks for an attempt in the vendor's lists; nil when they show nothing of it.
  public var lookFor: @Sendable (_ attempt: Attempt) async throws(VendorFailure) -> Evidence?
  /// How far an order's domains are.
  public var progress: @Sendable (_ order: Order) async throws(VendorFailure) -> OrderProgress

  public init(
    checkNames: @escaping @Sendable ([DomainName]) async throws(VendorFailure) -> [NameAnswer],
    searchNames: @escaping @Sendable (NameSearch) async throws(VendorFailure) -> [NameAnswer],
    suggestNames: @escaping @Sendable (NameSearch) async throws(VendorFailure) -> [NameAnswer],
    priceList: @escaping @Sendable () async throws(VendorFailure) -> PriceList,
    confirmQuote: @escaping @Sendable (Purchase) async throws(VendorFailure) -> ConfirmedQuote,
    mailboxNames: @escaping @Sendable (Person, DomainName, Int) async throws(VendorFailure) -> [String],
    workspaces: @escaping @Sendable () async throws(VendorFailure) -> [Workspace],
    baseline: @escaping @Sendable (Purchase) async throws(VendorFailure) -> Baseline,
    freeze: @escaping @Sendable (Purchase) throws(VendorFailure) -> FrozenRequest,
    send: @escaping @Sendable (FrozenRequest, Purchase) async -> PurchaseOutcome,
    lookFor: @escaping @Sendable (Attempt) async throws(VendorFailure) -> Evidence?,
    progress: @escaping @Sendable (Order) async throws(VendorFailure) -> OrderProgress
  ) {
    self.checkNames = checkNames
    self.searchNames = searchNames
    self.suggestNames = suggestNames
    self.priceList = priceList
    self.confirmQuote = confirmQuote
    self.mailboxNames = mailboxNames
    self.workspaces = workspaces
    self.baseline = baseline
    self.freeze = freeze
    self.send = send
    self.lookFor = lookFor
    self.progress = progress
  }
}

extension VendorClient {
  /// A client of which nothing is there: every operation throws `notOffered` and a purchase is not sent. A starting point for vendors
  /// that lack an operation.
  public static let nothing = VendorClient(
    checkNames: { _ throws(VendorFailure) in throw .notOffered },
    searchNames: { _ throws(VendorFailure) in throw .notOffered },
    suggestNames: { _ throws(VendorFailure) in throw .notOffered },
    priceList: { () throws(VendorFailure) in throw .notOffered },
    confirmQuote: { _ throws(VendorFailure) in throw .notOffered },
    mailboxNames: { _, _, _ throws(VendorFailure) in throw .notOffered },
    workspaces: { () throws(VendorFailure) in throw .notOffered },
    baseline: { _ throws(VendorFailure) in throw .notOffered },
    freeze: { _ throws(VendorFailure) in throw .notOffered },
    send: { _, _ in .notSent("this vendor sells nothing here") },
    lookFor: { _ throws(VendorFailure) in throw .notOffered },
    progress: { _ throws(VendorFailure) in throw .notOffered })
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
