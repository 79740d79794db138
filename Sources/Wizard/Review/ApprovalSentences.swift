import Foundation
public import Ordering

/// What is said where two people are needed for an order.
public enum ApprovalSentences {
  static let own = "You staged this order: somebody else approves it, from another login. Nothing is ordered before."
  static func staged(_ name: String) -> String {
    "‘\(name)’ is staged. Somebody else opens it from another login and approves it in its review; then either of you places it."
  }
  static let approvedNow = "Approved. Type the total once more to place the order, or leave that to who staged it."
  static let stagedAnew = "What was staged has changed meanwhile. F5 reads it again; check the lines, then type the total."

  /// - Parameter role: by which the team's book knows the session.
  static func notApprover(_ approval: Approval, _ role: String?) -> String {
    let name = role ?? "this role"
    return
      "\(approval.staged.who.shortName) staged this order, and it waits for an approver; \(name) is none in this book. Its owner makes one with "
      + "GRANT mailorder_approver TO \(name)."
  }

  static func title(of act: ReviewScreen.Act) -> String {
    switch act {
    case .place: "Place order"
    case .stage: "Stage for approval"
    case .approve: "Approve"
    }
  }

  static func verb(of act: ReviewScreen.Act) -> String {
    switch act {
    case .place: "place the order"
    case .stage: "stage the order for a second person"
    case .approve: "approve the order"
    }
  }

  /// Why the gate lets nothing through, with the way out, for every screen and program.
  static func need(_ need: ApprovalNeed) -> String {
    switch need {
    case .unstaged(let limit):
      "A second person approves \(above(limit)). Open its draft: the typed total stages it in the review, and another login approves it there."
    case .changed(let limit):
      "A second person approves \(above(limit)), and the order or its total changed since it was staged. Open its draft and stage it anew."
    case .waiting(let approval) where approval.isOwn: own
    case .waiting(let approval):
      "\(approval.staged.who.shortName) staged this order, and nobody has approved it. Open its draft: the typed total approves it in the review."
    }
  }

  /// The same where a program would place it.
  public static func needOfScript(_ need: ApprovalNeed) -> String {
    let why =
      switch need {
      case .unstaged(let limit), .changed(let limit): "a second person approves \(above(limit))"
      case .waiting: "this order waits for a second person's approval"
      }
    return "\(why); nothing was ordered. Keep it with mailorder draft: a person stages it in its review, and another approves it."
  }

  /// A line among the facts of the review.
  static func note(_ need: ApprovalNeed, mayApprove: Bool, clock: (Date) -> String) -> String {
    switch need {
    case .unstaged(let limit): "needed \(limit == .zero ? "for every order" : "above \(limit) USD"); not staged yet"
    case .changed: "changed since it was staged: to be staged and approved anew"
    case .waiting(let approval):
      "staged by \(approval.isOwn ? "you" : approval.staged.who.shortName) \(clock(approval.staged.at)), \(approval.isOwn ? "waits for somebody else" : mayApprove ? "waits for you" : "waits for an approver")"
    }
  }

  static func approved(_ consent: Approval.Consent, clock: (Date) -> String) -> String {
    "approved by \(consent.who.shortName) \(clock(consent.at))"
  }

  private static func above(_ limit: Money) -> String { limit == .zero ? "every order" : "orders above \(limit) USD" }
}
