public import Foundation

/// Why an order stays among the others.
public enum ArchiveBlocker: Hashable, Sendable {
  /// A purchase of it is under way, in doubt or unpaid, or the vendor sets it up.
  case open
  /// Something was bought, and a person has to see to it.
  case needsAttention
}

extension Order {
  /// How long an order that is over stays among the others until it archives itself, in seconds from when it came to its end. Our choice: a week,
  /// in which everybody has seen it.
  public static let finishedStaysListed: TimeInterval = 7 * 86_400
}

extension Order {
  /// How long a set-up may take before a person is told that it is stuck, in seconds from when it was ordered. Our choice: the only time anybody
  /// names is two to four business days (ScaledMail, by a third party), which are six days over a weekend.
  public static let setUpPatience: TimeInterval = 6 * 86_400
}
