public import Foundation
public import Ordering

extension Sentences {
  /// How an offer is billed: the unit, how often, and its limits.
  public static func billing(_ rules: OfferRules) -> String {
    let unit = rules.billingUnit == .mailbox ? "mailbox" : "domain"
    let price = rules.listPrice.map { "\($0) a \(unit)" } ?? "Billed by the \(unit),"
    let limit = rules.maximumDomains.map { ", at most \($0) domains" } ?? ""
    let endings = rules.endings.map { ", only " + $0.map { "." + $0 }.joined(separator: " and ") } ?? ""
    return "\(price) a \(rules.period.rawValue), \(range(rules.mailboxesPerDomain)) a domain\(limit)\(endings)."
  }

  /// What is known of payment, renewal, set-up and cancelling at a vendor; what no source says is said as not published.
  ///
  /// Sources: Instantly help page 13559163 (billing day), API text of 2026-08-21 (default payment method, cancelling accounts);
  /// Saleshandy purchase page and API index (checkout); ScaledMail create and delete order, renewal day seen in calls of 2026-10-08,
  /// set-up time a third party's quote of the vendor's home page.
  public static func facts(_ vendor: Vendor) -> String {
    switch vendor {
    case .instantly:
      "Charged to the workspace's card at once, renews on the 15th. Cancelling an account deletes its mail for good. "
        + "Set-up time and refunds are not published."
    case .saleshandy:
      "Paid by a person at a checkout page; nothing is charged before. Set-up time, cancelling and refunds are not published."
    case .scaledmail:
      "Charged at once, renews monthly on the day of creation. Set-up 2 to 4 business days (third party). "
        + "Only a whole order can be cancelled; refunds are not published."
    }
  }

  /// Where an offer's prices come from.
  ///
  /// Source: Vendors/Instantly, Prices; Vendors/Saleshandy, Prices; Vendors/ScaledMail, Prices: in words a person can use.
  public static func priceSource(_ row: OfferRow, clock: (Date) -> String) -> String {
    switch (row.offer.vendor, row.offer.provider) {
    case (.instantly, .google): "Prices: Instantly's help page of 2026-08-21; confirmed by Instantly before ordering."
    case (.instantly, .airmail): "Prices: an example in the API text of 2026-06-18; confirmed by Instantly before ordering."
    case (.instantly, _): "Prices: the API text of 2026-04-14; confirmed by Instantly before ordering."
    case (.saleshandy, _):
      row.quote.dueNow == nil ? "Prices: shown at checkout." : "Prices: Saleshandy's plans, read \(clock(row.quote.at))."
    case (.scaledmail, _): "Prices: names as ScaledMail quoted them, mailboxes as seen by third parties on 2026-10-08."
    }
  }

  /// Why an offer cannot take the basket, in full, with the way out; nil when it can.
  public static func whyNot(_ row: OfferRow) -> String? {
    guard !row.canTakeBasket else { return nil }
    return row.isAsking ? stillAsking(row.offer) : cannotTake(row)
  }

  /// Why an offer cannot take the basket, in a few words for its row.
  public static func shortReason(_ row: OfferRow) -> String {
    guard let first = row.problems.first else { return "" }
    let count = row.problems.count { isAlike($0.fault, first.fault) }
    switch first.fault {
    case .tooManyDomains(_, let maximum): return "takes at most \(maximum) domains"
    case .taken: return "\(self.count(count, "name")) taken"
    case .restricted: return "\(self.count(count, "name")) refused"
    case .endingNotSold(let ending, _): return count == 1 ? ".\(ending) is not sold here" : "\(count) endings not sold here"
    case .notOffered: return "\(self.count(count, "name")) not offered"
    case .notLookedUp where row.isAsking: return "asking for \(self.count(count, "name"))"
    case .notLookedUp: return "no answer for \(self.count(count, "name"))"
    default: return "\(self.count(count, "name")) cannot be had"
    }
  }

  private static func isAlike(_ one: Problem.Fault, _ other: Problem.Fault) -> Bool {
    switch (one, other) {
    case (.taken, .taken), (.restricted, .restricted), (.endingNotSold, .endingNotSold), (.notOffered, .notOffered),
      (.notLookedUp, .notLookedUp), (.answeredOddly, .answeredOddly):
      true
    default: one == other
    }
  }
}
