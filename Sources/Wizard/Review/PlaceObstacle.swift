public import Ordering

/// Why an order cannot be placed now: the review's for its sentence, and the commands' for their exit status.
public enum PlaceObstacle: Equatable, Sendable {
  /// What is wrong with the draft.
  case problem(Problem)
  /// Availability is being checked.
  case checkUnderWay
  case checkFailed(VendorFailure)
  /// The bundle is no longer sold.
  case packageGone
  /// Names that can no longer be ordered.
  case lost([DomainName])
  /// The check is too old to order by.
  case checkExpired
  case notComplete
  case quoteUnderWay
  /// The vendor would refuse the order.
  case quoteRefused(Refusal)
  /// Instantly has not confirmed the price; why, where it said so.
  case notConfirmed(VendorFailure?)
  /// It waits for a second person, and the role of this session is none in the team's book.
  case notApprover(Approval, role: String?)
  /// The gate to buy does not let it through.
  case gate(GateRefusal)
}

extension ReviewSentences {
  /// Why the order cannot be placed, and the way out.
  public static func obstacle(_ obstacle: PlaceObstacle, in kind: OrderKind) -> String {
    switch obstacle {
    case .problem(let problem): Sentences.problem(problem)
    case .checkUnderWay: finalCheckUnderWay
    case .checkFailed(let failure): finalCheckFailed(failure)
    case .packageGone: packageGone
    case .lost(let names): lost(names, in: kind)
    case .checkExpired: finalCheckExpired
    case .notComplete: notReadyToPlace
    case .quoteUnderWay: quoteUnderWay
    case .quoteRefused(let refusal): quoteRefused(refusal)
    case .notConfirmed(let failure): quoteMissing(failure)
    case .notApprover(let approval, let role): ApprovalSentences.notApprover(approval, role)
    case .gate(let refusal): PurchaseSentences.gate(refusal)
    }
  }
}
