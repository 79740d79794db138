public import Ordering

/// What the screen remembers on which a basket is split over offers.
public struct SplitState: ScreenState {
  /// By what it is split.
  public enum Way: String, CaseIterable, Sendable, Hashable {
    case cheapest
    case percent
    case byHand
  }

  public enum Focus: Hashable, Sendable, CaseIterable {
    case way
    case offers
    /// What the split makes, which scrolls where a low window does not show all of it.
    case orders
  }

  /// One order that the split makes, with its price.
  public struct PricedPart: Equatable, Sendable {
    public let part: BasketSplit.Part
    public let quote: Quote
  }

  public internal(set) var way = Way.cheapest
  public internal(set) var focus = Focus.offers
  public internal(set) var row = 0
  /// The line under the cursor among the orders that it makes.
  public internal(set) var orderRow = 0
  /// The draft that is split.
  var draft: Draft.ID?
  /// The numbers, as typed, by way.
  public internal(set) var texts: [Way: [Offer: String]] = [:]
  public internal(set) var costs: BasketCosts?
  /// The split by what is typed.
  public internal(set) var split: BasketSplit?
  public internal(set) var parts: [PricedPart] = []

  public init() {}

  public func text(of offer: Offer) -> String { texts[way]?[offer] ?? "" }

  /// The numbers that are typed.
  var numbers: [Offer: Int] { (texts[way] ?? [:]).compactMapValues { Int($0) } }

  /// What the shares make together.
  public var percent: Int { (texts[.percent] ?? [:]).values.reduce(0) { $0 + (Int($1) ?? 0) } }
}

extension SplitState: FormWithList {}
