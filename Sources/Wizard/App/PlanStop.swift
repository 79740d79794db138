public import Ordering

/// Why a plan stopped.
public enum PlanStop: Hashable, Sendable {
  case book(BookFailure)
  case vendor(VendorFailure)
  /// Names that are held already, or not where the purchase needs them.
  case conflicts([DomainName])
  case quoteOld
  /// A purchase was sent and answered, but the answer could not be written into the book.
  case unrecorded(PurchaseOutcome, BookFailure)
}
