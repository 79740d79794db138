/// What a call to a vendor is for, as far as the vendors limit calls differently.
public enum CallKind: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable, Hashable {
  /// Availability of names.
  case checkNames
  /// Names for a keyword.
  case suggestNames
  /// The purchase of names alone.
  case buyNames
  /// Any other purchase.
  case placeOrder
  /// Lists, prices, quotes.
  case other
}

/// How much depends on a call: who waits behind whom when a limit is near.
public enum CallUrgency: Int, Comparable, Sendable, Hashable {
  /// Leaves what is kept and held for the others.
  case ordinary
  /// The last check of names that are about to be bought.
  case lastCheck
  case purchase

  public static func < (left: CallUrgency, right: CallUrgency) -> Bool { left.rawValue < right.rawValue }
}
