public import Foundation
public import Ordering

/// The review: the plan, the last look, the total typed by hand.
public struct ReviewState: Equatable, Sendable {
  public internal(set) var plan: PurchasePlan?
  /// The order's id, which ScaledMail's tag carries.
  public internal(set) var mark = ""
  public internal(set) var problems: [Problem] = []
  public internal(set) var finalCheck: FinalCheck = .notDone
  /// The total as typed.
  public internal(set) var total = ""
  /// The vendor's figure that a person accepted although our table lets expect another.
  public internal(set) var acceptedPrice: Money?
  /// The row of the slip at the top of the window.
  public internal(set) var row = 0
  /// The total that was shown first, when it moved since.
  public internal(set) var movedFrom: Money?
  /// Rises with every last look; an answer with another one is stale.
  public internal(set) var revision = 0

  /// The availability check right before paying.
  public enum FinalCheck: Equatable, Sendable {
    case notDone
    case asking
    case done(Date)
    /// Names that are gone.
    case lost([DomainName])
    case failed(VendorFailure)
  }
}
