/// How many mailboxes an offer puts on one domain.
public enum MailboxCount: Hashable, Sendable {
  case between(Int, Int)
  case exactly(Int)
  /// The vendor names no upper limit.
  case atLeast(Int)

  public func allows(_ count: Int) -> Bool {
    switch self {
    case .between(let low, let high): (low...high).contains(count)
    case .exactly(let fixed): count == fixed
    case .atLeast(let low): count >= low
    }
  }

  /// What the offer gives when a person wants `count`: the nearest allowed number.
  public func nearest(to count: Int) -> Int {
    switch self {
    case .between(let low, let high): min(max(count, low), high)
    case .exactly(let fixed): fixed
    case .atLeast(let low): max(count, low)
    }
  }
}

/// What one price is multiplied with.
public enum BillingUnit: Hashable, Sendable {
  case mailbox
  /// One price a domain, whatever the number of its mailboxes.
  case domain
}

/// How often an amount is billed.
public enum Period: String, CaseIterable, Codable, Sendable, Hashable {
  case month
  case quarter
  case year
  /// Paid with the order and never again.
  case once

  /// How many times it falls due in twelve months.
  public var timesAYear: Int {
    switch self {
    case .month: 12
    case .quarter: 4
    case .year, .once: 1
    }
  }
}

/// One offer's rules: read by validation, the quote, the provider table and the tests alike.
public struct OfferRules: Sendable {
  public let offer: Offer
  public let mailboxesPerDomain: MailboxCount
  /// Endings sold for new domains, without dots; nil where the vendor names none and its own answer decides.
  public let endings: [String]?
  /// Domains in one order, nil where the vendor names no limit.
  public let maximumDomains: Int?
  public let billingUnit: BillingUnit
  /// How often the unit is billed.
  public let period: Period
  /// Our table's price of one unit a period; nil where the vendor publishes none and only its price list tells.
  public let listPrice: Money?
  /// Our table's price of a new domain a year; nil where each name has its own price.
  public let domainListPrice: Money?
  /// Where the numbers come from and their date.
  public let source: String
}

extension Offer {
  /// The offer's rules; a newer edition changes only what the vendor's later pages change.
  public func rules(_ editions: RuleEditions) -> OfferRules {
    let table = editions.isNewer(vendor) ? OfferRules.newer : OfferRules.seeds
    return table[self] ?? OfferRules.unlisted(self)
  }

  /// The offer's rules as the program started from.
  public var rules: OfferRules { rules(.seeds) }
}

extension Vendor {
  /// What a year of any new domain costs at a vendor with one price for all; nil where each name has its own. Kept: every frame asks it of each
  /// name that is shown.
  public var domainListPrice: Money? { Self.domainListPrices[self] }

  private static let domainListPrices: [Vendor: Money] = allCases.reduce(into: [:]) { prices, vendor in
    prices[vendor] = Offer.all.first { $0.vendor == vendor }?.rules.domainListPrice
  }
}

extension OfferRules {
  fileprivate static let seeds = table(isNewer: false)
  fileprivate static let newer = table(isNewer: true)

  private static func table(isNewer: Bool) -> [Offer: OfferRules] {
    let all = InstantlyRules.offers(isNewer: isNewer) + SaleshandyRules.offers + ScaledMailRules.offers(isNewer: isNewer)
    return Dictionary(uniqueKeysWithValues: all.map { ($0.offer, $0) })
  }

  /// An offer outside the table sells nothing.
  fileprivate static func unlisted(_ offer: Offer) -> OfferRules {
    OfferRules(
      offer: offer, mailboxesPerDomain: .exactly(0), endings: [], maximumDomains: 0, billingUnit: .mailbox, period: .month,
      listPrice: nil, domainListPrice: nil, source: "")
  }
}

extension Vendor {
  /// Names in one availability call; nil where the vendor has none (Saleshandy only offers names for a keyword).
  public func namesPerCall(_ editions: RuleEditions) -> Int? {
    switch self {
    case .instantly: InstantlyRules.namesPerCheck
    case .saleshandy: nil
    case .scaledmail: ScaledMailRules.namesPerSearch(isNewer: editions.isNewer(self))
    }
  }
}
