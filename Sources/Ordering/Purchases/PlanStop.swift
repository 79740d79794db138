/// Why a plan stopped before its next purchase, or right after one.
public enum PlanStop: Hashable, Sendable {
  /// The order book did not take what has to be in it first.
  case book(BookFailure)
  /// The vendor could not be asked what has to be known first.
  case vendor(VendorFailure)
  /// Names that are held already, or not where the purchase needs them.
  case conflicts([DomainName])
  /// The price is too old to buy at.
  case quoteOld
  /// The last look before buying found another price than the approved one; nil where the vendor no longer says it.
  case priceMoved(from: Money?, to: Money?)
  /// The gate to buy does not let it through.
  case gate(GateRefusal)
  /// A purchase was sent and answered, but the answer could not be written into the book.
  case unrecorded(PurchaseOutcome, BookFailure)
}
