public import Ordering

/// The quote as shown on every screen of an order.
public struct QuoteState: Equatable, Sendable {
  /// What is shown: the estimate, or the vendor's confirmation of this very basket.
  public internal(set) var quote: Quote?
  /// The basket the confirmation is for, or is asked for.
  public internal(set) var basket: Purchase?
  public internal(set) var isAsking = false
  /// The vendor's no to this basket.
  public internal(set) var refusal: Refusal?
  public internal(set) var failure: VendorFailure?
  /// Rises with every request; an answer with another one is stale.
  public internal(set) var revision = 0
}
