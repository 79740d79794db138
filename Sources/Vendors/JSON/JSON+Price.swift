import Ordering

// The one reading of prices. What is no price is none: nothing is bought at it where a vendor charges at once, and a purchase never rests on a
// figure we have guessed.

extension JSON {
  /// What something costs; nil when it is missing, null, negative, no number, or has a fraction of a cent.
  var price: Money? { money.flatMap { $0 < .zero ? nil : $0 } }
}
