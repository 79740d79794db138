/// Compares what a vendor asks with what our table lets expect, so that dollars are never taken for cents, nor a wrong basket for a bargain.
///
/// Source: Purchasing, Price wall: outside 0.5–2× of the table both figures are shown and acknowledged; from 50× on it is refused.
public enum PriceCheck {
  public enum Finding: Hashable, Sendable {
    case usual
    case unusual(vendor: Money, table: Money)
    case unitError(vendor: Money, table: Money)
  }

  static let unusualFactor = 2
  static let unitErrorFactor = 50

  /// Compares two amounts without fractions of a cent; a free one has nothing to compare with.
  public static func compare(vendor: Money, table: Money) -> Finding {
    guard vendor.cents > 0, table.cents > 0 else { return .usual }
    let (low, high) = (min(vendor.cents, table.cents), max(vendor.cents, table.cents))
    if high >= low * unitErrorFactor { return .unitError(vendor: vendor, table: table) }
    return high > low * unusualFactor ? .unusual(vendor: vendor, table: table) : .usual
  }

  /// What a quote's total says beside our own estimate of the same basket: before its discount, since a promotion is no error.
  public static func finding(_ quote: Quote, beside estimate: Quote) -> Finding {
    guard let asked = quote.dueNow, let expected = estimate.dueNow else { return lines(of: quote) }
    let whole = compare(vendor: asked + quote.discount, table: expected)
    return whole == .usual ? lines(of: quote) : whole
  }

  /// A single price of a list beside what such a thing usually costs.
  private static func lines(of quote: Quote) -> Finding {
    for line in quote.lines {
      guard let unit = line.unit, let usual = usual(line, at: quote.offer.vendor) else { continue }
      let finding = compare(vendor: unit, table: usual)
      if finding != .usual { return finding }
    }
    return .usual
  }

  /// What one unit usually costs, by what third parties saw; only for this comparison and never in a quote.
  ///
  /// Source: Vendors/ScaledMail, Prices, a `.com` 10.85 to 17; Vendors/Saleshandy, Prices, a mailbox 2.99 to 4 a month. Our choice: here
  /// 3.50, its middle, and for a domain 15, as elsewhere.
  private static func usual(_ line: Quote.Line, at vendor: Vendor) -> Money? {
    switch (vendor, line.subject) {
    case (.saleshandy, .domains), (.scaledmail, .domains): .dollars(15)
    case (.saleshandy, .mailboxes): Money(cents: 350 * 12 / line.period.timesAYear)
    default: nil
    }
  }
}
