public import Ordering

/// The price of the order being entered, as shown on every step.
public struct QuoteState: Equatable, Sendable {
  /// What is shown: the estimate, or the vendor's confirmation of this very basket.
  public internal(set) var quote: Quote?
  /// The basket the confirmation is for, or is asked for.
  public internal(set) var basket: Purchase?
  /// The vendor's own price.
  public internal(set) var asked: Asked<ConfirmedQuote> = .idle
  /// The vendor's confirmation of the basket before, while this one is asked about that comes to the same amounts by our figures. For the eye
  /// alone: it is shown where names are typed, and nothing is bought at it.
  var standing: Quote?

  public init() {}

  public var isAsking: Bool { asked.isAsking }
  /// The vendor's no to this basket.
  public var refusal: Refusal? { if case .refused(let refusal)? = asked.value { refusal } else { nil } }
  public var failure: VendorFailure? { asked.failure }
  /// Of the question under way.
  public var revision: Int? { if case .asking(let revision, _) = asked { revision } else { nil } }
}
