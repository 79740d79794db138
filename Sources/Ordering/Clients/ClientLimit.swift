public import Foundation

/// What may be spent for a client, and what its orders came to lately. The gate to buy holds it beside the configuration's ceilings.
public struct ClientLimit: Hashable, Sendable {
  /// What the client is called.
  public let name: String
  public let ceilings: ClientCeilings
  /// What was bought for it in the day before, or may have been.
  public let day: Money
  /// What was bought for it in the 30 days before, or may have been.
  public let month: Money

  public init(_ client: Client, day: Money, month: Money) {
    name = client.name
    ceilings = client.ceilings
    self.day = day
    self.month = month
  }

  /// How long a month is, in seconds. Our choice: 30 days before now rather than the calendar's month, as the day is the 24 hours before.
  public static let monthLength: TimeInterval = 30 * 86_400

  /// What an order is above, with the limit; nil when it may be placed.
  /// - Parameter bid: a bought part counts with the rest, and what its first order came to.
  func exceeded(by bid: PurchaseBid) -> ClientExcess? {
    let whole = bid.quote.payable + bid.bought + bid.earlier
    if let order = ceilings.order, whole > order { return ClientExcess(name, .order, due: whole, spent: .zero, order) }
    return exceeded(by: bid.due)
  }

  /// What an amount is above that is spent now.
  /// - Parameter due: the amount.
  /// - Returns: nil when it may be spent.
  public func exceeded(by due: Money) -> ClientExcess? {
    if let ceiling = ceilings.day, due + day > ceiling { return ClientExcess(name, .day, due: due, spent: day, ceiling) }
    if let ceiling = ceilings.month, due + month > ceiling { return ClientExcess(name, .month, due: due, spent: month, ceiling) }
    return nil
  }
}

/// What would be spent for a client above its ceiling.
public struct ClientExcess: Hashable, Sendable {
  /// Over what the ceiling is.
  public enum Span: Hashable, Sendable {
    case order
    /// The 24 hours before.
    case day
    /// The 30 days before.
    case month
  }

  /// What the client is called.
  public let client: String
  public let span: Span
  public let due: Money
  /// What was spent in the span before.
  public let spent: Money
  public let ceiling: Money

  init(_ client: String, _ span: Span, due: Money, spent: Money, _ ceiling: Money) {
    self.client = client
    self.span = span
    self.due = due
    self.spent = spent
    self.ceiling = ceiling
  }
}
