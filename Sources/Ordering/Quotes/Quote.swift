public import Foundation

/// What an order costs: lines, what is due now, what recurs.
public struct Quote: Hashable, Codable, Sendable {
  /// One position: so many units at a price, billed once a period.
  public struct Line: Hashable, Codable, Sendable {
    public enum Subject: Hashable, Codable, Sendable {
      case domains(ending: String?)
      case mailboxes
      /// Mailboxes billed by the domain.
      case mailboxDomains
      /// Pre-warmed domains: what is paid once, or what their mailboxes cost.
      case preWarmed
      /// A bundle, by its name.
      case package(String)
    }

    public let subject: Subject
    /// Whose mailboxes, where an order has several providers; nil where it has one.
    public let provider: Provider?
    public let count: Int
    /// Price of one now; nil while nobody has named it.
    public let unit: Money?
    /// Price of one in each further period, where it is another than now.
    public let renewal: Money?
    public let period: Period
    /// True where its vendor prices each further period apart and did not this time: nobody knows what it costs then. Nil else.
    private let hidesRenewal: Bool?

    /// - Parameters:
    ///   - subject: what is priced.
    ///   - provider: whose mailboxes, where an order has several providers.
    ///   - count: how many.
    ///   - unit: the price of one now; nil while nobody has named it.
    ///   - renewal: the price of one in each further period, where it is another.
    ///   - isRenewalStated: false where the vendor should have said what a further period costs, and did not.
    ///   - period: how often it is billed.
    public init(
      _ subject: Subject, provider: Provider? = nil, count: Int, unit: Money?, renewal: Money? = nil, isRenewalStated: Bool = true,
      period: Period
    ) {
      self.subject = subject
      self.provider = provider
      self.count = count
      self.unit = unit
      self.renewal = renewal
      self.period = period
      hidesRenewal = isRenewalStated ? nil : true
    }

    public var isRenewalStated: Bool { hidesRenewal != true }

    /// What is paid now.
    public var amount: Money? { unit.map { $0 * count } }

    /// What is paid in each further period; nil while nobody has named it.
    public var renewalAmount: Money? { isRenewalStated ? (renewal ?? unit).map { $0 * count } : nil }
  }

  /// Where the figures come from.
  public enum Source: Hashable, Codable, Sendable {
    /// Our table.
    case estimate
    /// The vendor priced this very basket (Instantly's simulation).
    case confirmed
    /// The vendor's price list, or its price for each name.
    case priceList
    /// Some price could not be read; the vendor shows it when the order is paid.
    case shownAtCheckout
  }

  public let offer: Offer
  public let lines: [Line]
  public let discount: Money
  public let source: Source
  /// When the oldest of the figures was answered; when they were made, where they come from our table alone.
  public let at: Date
  /// The vendor's own total for now, when it named one; else the lines' sum is due.
  public let vendorTotal: Money?
  /// Domains given free, by the vendor's word.
  public let freeDomains: [DomainName]
  /// The card that pays, as the vendor shows it: brand and last four digits.
  public let card: Card?
  /// What each domain costs now; nil in books of earlier versions.
  public let names: [NamePrice]?
  /// Of the price of a plan's rest: the lines of what was bought before it, as they were approved, so that the whole order can be shown. Nothing
  /// is paid by them any more. Nil elsewhere, and in books of earlier versions.
  public let bought: [Line]?
  /// The vendor's figures that a person accepted although others were to be expected.
  public private(set) var acceptances: [PriceFigure]?

  public struct Card: Hashable, Codable, Sendable {
    public let brand: String
    public let lastFour: String
    public init(brand: String, lastFour: String) {
      self.brand = brand
      self.lastFour = lastFour
    }
  }

  public init(
    offer: Offer, lines: [Line], discount: Money = .zero, source: Source, at: Date, vendorTotal: Money? = nil,
    freeDomains: [DomainName] = [], card: Card? = nil, names: [NamePrice]? = nil, bought: [Line]? = nil
  ) {
    self.offer = offer
    self.lines = lines
    self.discount = discount
    self.source = source
    self.at = at
    self.vendorTotal = vendorTotal
    self.freeDomains = freeDomains
    self.card = card
    self.names = names
    self.bought = bought
  }

  /// The same, with the figures that a person accepted.
  public func accepting(_ figures: [PriceFigure]) -> Quote {
    var accepting = self
    accepting.acceptances = figures.isEmpty ? nil : figures
    return accepting
  }

  /// Mailboxes that are billed one by one.
  public var mailboxes: Int { lines.reduce(0) { $1.subject == .mailboxes ? $0 + $1.count : $0 } }

  /// What is paid when the order is placed; nil while a line has no price.
  public var dueNow: Money? {
    if let vendorTotal { return vendorTotal }
    let amounts = lines.map(\.amount)
    guard !amounts.contains(nil) else { return nil }
    return amounts.compactMap(\.self).sum() - discount
  }

  /// Whether the vendor said of each line what it costs in a further period.
  public func isRenewalStated(_ period: Period) -> Bool { lines.allSatisfy { $0.period != period || $0.isRenewalStated } }

  /// What falls due again each period, at renewal prices where they differ; nil while a line of that period has no price then, zero when
  /// nothing does.
  public func recurring(_ period: Period) -> Money? {
    let amounts = lines.filter { $0.period == period }.map(\.renewalAmount)
    guard !amounts.contains(nil) else { return nil }
    return amounts.compactMap(\.self).sum()
  }

  /// Periods after which something falls due again, shortest first.
  public var periods: [Period] { Period.allCases.filter { period in period != .once && lines.contains { $0.period == period } } }

  /// What twelve months cost: every line once at its price now and then as often as it falls due again, less the discount, which
  /// counts once.
  public var firstTwelveMonths: Money? {
    let amounts = lines.map { line -> Money? in
      guard let first = line.amount, line.period != .once, line.period.timesAYear > 1 else { return line.amount }
      return line.renewalAmount.map { first + $0 * (line.period.timesAYear - 1) }
    }
    guard !amounts.contains(nil) else { return nil }
    return amounts.compactMap(\.self).sum() - discount
  }

  /// How long a quote may be ordered from. Source: Purchasing, State machine of one attempt, quoted to armed.
  public static let lifetime: TimeInterval = 600

  /// Whether it may no longer be ordered from; so is a quote from the future, since the clock was set back.
  public func isOld(at now: Date) -> Bool { abs(now.timeIntervalSince(at)) > Quote.lifetime }
}
