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
    let (low, high) = (min(vendor, table), max(vendor, table))
    if high >= low * unitErrorFactor { return .unitError(vendor: vendor, table: table) }
    return high > low * unusualFactor ? .unusual(vendor: vendor, table: table) : .usual
  }

  /// Everything a quote says that is far from our own figures for the same purchases, or from itself: its total before its discount, since a
  /// promotion is no error; its total beside its own lines; each price of its lines.
  public static func findings(_ quote: Quote, for purchases: [Purchase]) -> [Finding] {
    let table = TablePrice(purchases: purchases)
    var findings: [Finding] = []
    if let asked = quote.dueNow, let expected = table.due {
      findings.append(compare(vendor: asked + quote.discount, table: expected))
    }
    if let asked = quote.vendorTotal, quote.unpriced == nil { findings.append(compare(vendor: asked, table: quote.known)) }
    for line in quote.lines {
      guard let unit = line.unit, let usual = table.usual(line, quote.offer) else { continue }
      findings.append(unit == .zero && !isGiven(quote) ? .unusual(vendor: unit, table: usual) : compare(vendor: unit, table: usual))
    }
    return findings.filter { $0 != .usual }.uniqued()
  }

  /// Whether a price of nothing may be a promotion.
  private static func isGiven(_ quote: Quote) -> Bool { quote.discount > .zero || !quote.freeDomains.isEmpty }
}
