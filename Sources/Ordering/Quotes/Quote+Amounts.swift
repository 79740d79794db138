extension Quote {
  /// What the lines come to as far as they have a price, less the discount or the domains given free, whichever is more; never below nothing.
  var known: Money { max(.zero, lines.compactMap(\.amount).sum() - max(discount, given ?? .zero)) }

  /// What the domains given free cost else, each once, however often it is named; nil where that is not known of each.
  private var given: Money? {
    let free = Set(freeDomains)
    let prices = free.compactMap { free in names?.first { $0.name == free }?.domain }
    return prices.count == free.count ? prices.sum() : nil
  }

  /// Domains called free that what is due leaves out indeed. Our choice: where it is not lower than the lines by what all of them cost together,
  /// none of them is free, whatever the vendor says.
  var domainsLeftOut: Set<DomainName> {
    guard let given, let dueNow, lines.compactMap(\.amount).sum() - dueNow >= given else { return [] }
    return Set(freeDomains)
  }

  /// What ceilings are compared with: the larger of the vendor's total and the lines less their discount, as far as prices are known, so that
  /// neither a small total nor a missing price hides a dear line.
  public var payable: Money { max(vendorTotal ?? .zero, known) }

  /// The first line nobody has named a price for.
  public var unpriced: Line? { lines.first { $0.unit == nil } }

  /// Everything a person approves by typing the total: what is due now and what recurs. Two quotes that differ in it are two prices.
  public struct Figures: Hashable, Sendable {
    let dueNow: Money?
    let recurring: [Period: Money?]
  }

  public var figures: Figures {
    Figures(dueNow: dueNow, recurring: Dictionary(uniqueKeysWithValues: periods.map { ($0, recurring($0)) }))
  }

  /// Whether a person who approved the one has approved the other: the same figures, and of each name the same.
  public func isSamePrice(as other: Quote?) -> Bool {
    guard let other, figures == other.figures else { return false }
    guard let names, let others = other.names else { return true }
    return Set(names) == Set(others)
  }

  /// The first figure below nothing.
  var negative: Money? {
    let figures = [dueNow, discount] + lines.flatMap { [$0.unit, $0.renewal] }
    return figures.compactMap(\.self).first { $0 < .zero }
  }

  /// Whether a discount, or what the domains given free cost else, comes to a sum to the cent.
  func accounts(for sum: Money) -> Bool {
    if sum == discount { return true }
    guard !freeDomains.isEmpty, let given else { return false }
    return given == sum || given + discount == sum
  }

  /// Whether nothing is due though the order has a price, and neither a discount nor domains given free account for that to the cent.
  var isZeroUnexplained: Bool {
    guard dueNow == .zero else { return false }
    let sum = lines.compactMap(\.amount).sum()
    return sum == .zero || !accounts(for: sum)
  }
}
