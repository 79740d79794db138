public import Ordering

/// What is said of prices, wherever they stand.
public enum QuoteSentences {
  /// In place of an amount that nobody has named: only a vendor with a checkout shows it there.
  public static func noPrice(_ vendor: Vendor) -> String { vendor.hasCheckout ? "shown at checkout" : "no price" }

  /// The same, where there is less room.
  public static func noAmount(_ vendor: Vendor) -> String { vendor.hasCheckout ? "at checkout" : "no price" }

  /// In place of what falls due again each period.
  public static func noFurtherAmount(_ quote: Quote, _ period: Period) -> String {
    quote.isRenewalStated(period) ? noAmount(quote.offer.vendor) : notStated
  }

  /// Of a renewal that the vendor should have named and did not: never the price of the first period in its place.
  public static let notStated = "not stated"

  /// The same in a list of offers.
  public static func noPriceYet(_ vendor: Vendor) -> String { vendor.hasCheckout ? "price at checkout" : "no price named" }

  /// What a line is about, in a sentence.
  static func things(_ subject: Quote.Line.Subject) -> String {
    switch subject {
    case .domains(let ending): "the domains" + (ending.map { " .\($0)" } ?? "")
    case .mailboxes, .mailboxDomains: "the mailboxes"
    case .preWarmed: "the pre-warmed domains"
    case .package(let name): "the package \(name)"
    }
  }

  /// In place of the quote before an offer is chosen.
  public static func noQuoteYet(_ chosen: Int) -> String {
    chosen == 0 ? "No name is chosen yet." : "\(Sentences.count(chosen, "domain")) chosen. The price follows with the offer."
  }

  /// `3 domains × 3`; `3 domains, 8 mailboxes` where the domains differ.
  public static func basket(_ basket: ShownQuote.Basket) -> String {
    let domains = Sentences.count(basket.domains, "domain")
    return basket.each.map { "\(domains) × \($0)" } ?? "\(domains), \(Sentences.count(basket.mailboxes, "mailbox", "mailboxes"))"
  }

  /// How the quote stands: source, time, card; or why there is no confirmation. In short the vendor is left out, who is named beside it.
  public static func status(_ state: QuoteState?, _ quote: Quote, time: String, isOld: Bool, isShort: Bool = false) -> [String] {
    var parts: [String] = []
    if let refusal = state?.refusal {
      parts.append("Refused: \(Sentences.refusal(refusal))")
    } else {
      let source =
        isShort ? shortSource(quote) : state?.isAsking == true && quote.source == .estimate ? "our estimate" : source(quote)
      parts.append("\(source.prefix(1).uppercased() + source.dropFirst()) \(time)")
      if isOld { parts.append("expired") }
      if state?.isAsking == true { parts.append("asking \(quote.offer.vendor.title)") }
      if let failure = state?.failure { parts.append("not confirmed: \(Sentences.failure(failure))") }
    }
    if let card = quote.card { parts.append("\(card.brand) \(card.lastFour)") }
    return parts
  }

  /// Where the figures come from.
  public static func source(_ quote: Quote) -> String {
    switch quote.source {
    case .estimate: "our estimate from \(quote.offer.vendor.title)'s price list"
    case .confirmed: "confirmed by \(quote.offer.vendor.title)"
    case .priceList:
      quote.offer.vendor == .scaledmail ? "ScaledMail's unit and domain prices" : "\(quote.offer.vendor.title)'s price list"
    case .shownAtCheckout: "price shown at checkout"
    }
  }

  /// The same, where the vendor is named beside it.
  public static func shortSource(_ quote: Quote) -> String {
    switch quote.source {
    case .estimate: "our estimate"
    case .confirmed: "confirmed"
    case .priceList: quote.offer.vendor == .scaledmail ? "unit prices" : "price list"
    case .shownAtCheckout: "at checkout"
    }
  }

  public static func title(of line: Quote.Line) -> String {
    switch line.subject {
    case .domains(let ending): Sentences.count(line.count, "domain") + (ending.map { " .\($0)" } ?? "")
    case .mailboxes: Sentences.count(line.count, "\(provider(of: line))mailbox", "\(provider(of: line))mailboxes")
    case .mailboxDomains: "\(provider(of: line))mailboxes on \(Sentences.count(line.count, "domain"))"
    case .preWarmed: "\(Sentences.count(line.count, "pre-warmed domain"))\(line.period == .once ? ", set-up" : "")"
    case .package(let name): line.count == 1 ? name : "\(line.count) × \(name)"
    }
  }

  /// Names the provider of a line where a basket has several.
  private static func provider(of line: Quote.Line) -> String {
    line.provider.map { "\(Offer(.scaledmail, $0).providerTitle) " } ?? ""
  }

  public static func short(_ period: Period) -> String {
    switch period {
    case .month: "mo"
    case .quarter: "qtr"
    case .year: "yr"
    case .once: "once"
    }
  }
}
