public import Ordering

/// The orders of a split basket, as far as they are.
public struct BasketState: ScreenState {
  public internal(set) var basket: BasketPart?
  /// In the order of the basket; empty until they are read.
  public internal(set) var entries: [BasketEntry] = []
  public internal(set) var row = 0
  /// What each order that is a draft lacks, when they were read.
  var lacks: [Draft.ID: BasketLacks] = [:]
  var isReading = false
  /// The draft that is being read to be gone on with.
  var opening: Draft.ID?
  /// The order that is being read to be shown.
  var openingOrder: Order.ID?
  /// Whether the first order that is not placed is gone on with once they are read.
  var goesOn = false
  /// The order of the basket that was filled in last: what was typed there is not typed again.
  var template: Draft?
  /// The draft under the cursor once the orders are read.
  var wanted: Draft.ID?

  public init() {}
}

/// One order of a split basket.
public enum BasketEntry: Equatable, Sendable {
  /// Not ordered yet.
  case draft(Draft)
  case order(OrderOverview)
  /// Neither its draft nor an order is in the book any more.
  case gone(Draft.ID)

  public var draftID: Draft.ID {
    switch self {
    case .draft(let draft): draft.id
    case .order(let order): order.draft
    case .gone(let id): id
    }
  }
}
