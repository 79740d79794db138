import Foundation
public import Ordering

// Review

extension Sentences {
  static func noSuchCommand(_ query: String) -> String {
    "No command has ‘\(query)’ in its name. Delete a few letters, or press Esc."
  }
  static func noSuchChoice(_ filter: String) -> String {
    "The list has nothing with ‘\(filter)’. Delete a few letters, or press Esc."
  }
  static let plansBeingRead = "Saleshandy's plans are being read. One moment."
  static let reviewIsLast = "This is the last step: type the total and press Enter to place the order."
  static let notReadyToPlace = "The order is not complete yet. Go back with Esc and fill in what is missing."
  static let finalCheckUnderWay = "The names are being looked up a last time. One moment."
  static let finalCheckOld = "The last look at the names is older than ten minutes. F5 looks again."
  static let quoteUnderWay = "The vendor is confirming the price. One moment."
  static let quoteOld = "The quote is older than ten minutes. F5 asks for a new one."
  static let basketChanged =
    "The order is another than the one that was priced. It is priced again: look at the lines, then type its total."
  static let typeReason =
    "Settle: type in a few words how you know it, such as ‘not in the dashboard’, and press Enter; Esc leaves it open."
  public static func notYetAbsent(_ attempt: Attempt, rule: AbsenceRule, checks: Int) -> String {
    let what = attempt.state == .partial ? "the same part" : "nothing"
    return
      "\(attempt.purchase.vendor.title)'s lists must show \(what) at least \(rule.checks) times over \(time(rule.span)) before it can be "
      + "said; so far \(count(checks, "time")). They are looked at by themselves."
  }
  static let wordNotPasted = "Continue: type the amount by hand; nothing pasted spends money."
  static func typeRest(_ typed: String, _ amount: String) -> String {
    typed.allSatisfy(\.isWhitespace)
      ? "Continue: type \(amount) and press Enter, or press Esc to leave the rest waiting."
      : "Continue: ‘\(typed)’ is not what the rest costs. Type \(amount), or press Esc to leave the rest waiting."
  }
  static let restBeingPriced = "The rest of the plan is being priced anew. One moment."
  static func restNotPriced(_ failure: VendorFailure) -> String {
    "The rest of the plan could not be priced: \(self.failure(failure)) Nothing was sent; continue again when it is mended."
  }
  static func restLost(_ names: [DomainName]) -> String {
    "No longer free: \(list(names.map(\.text))). The plan cannot go on as approved; what is bought can be ordered on as bought names (^N)."
  }
  static let missingNamesGone = "The missing names are in a draft already, or their draft was deleted. Look at the home screen."
  static func missingNames(_ draft: Draft) -> String {
    "A draft of the \(count(draft.lines.count, "missing name")), with the same people and details. Check them again before ordering."
  }
  static let totalNotPasted = "Total: type it by hand; nothing pasted confirms an order."

  static func lost(_ names: [DomainName]) -> String {
    "No longer free: \(list(names.map(\.text))). Go back to Domains (Esc) and choose others; nothing was ordered."
  }
  static func finalCheckFailed(_ failure: VendorFailure) -> String {
    "Last look at the names: \(self.failure(failure)) F5 looks again."
  }
  static func quoteRefused(_ refusal: Refusal) -> String { "The vendor would refuse this order: \(self.refusal(refusal))." }
  static func quoteMissing(_ failure: VendorFailure?) -> String {
    "The price is not confirmed by Instantly\(failure.map { ": " + self.failure($0) } ?? ".") F5 asks again."
  }
  public static func typeTotal(_ total: String) -> String { "Total: type \(total) to place the order." }
  public static func wrongTotal(_ typed: String, _ total: String) -> String {
    "Total: ‘\(typed)’ is not what is due. Type \(total), or go back with Esc."
  }
  static func totalMoved(from old: Money?, to new: Money) -> String {
    guard let old else { return "The total is known now: \(new) USD. Look at the lines, then type it." }
    return "The total moved from \(old) to \(new) USD. Look at the lines, then type the new total."
  }
}
