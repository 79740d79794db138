public import Ordering

extension Sentences {
  /// How an offer is billed: the unit, how often, and its limits.
  public static func billing(_ rules: OfferRules) -> String {
    let unit = rules.billingUnit == .mailbox ? "mailbox" : "domain"
    let price = rules.listPrice.map { "\($0) " } ?? ""
    let limit = rules.maximumDomains.map { ", at most \($0) domains an order" } ?? ""
    let endings = rules.endings.map { ", endings " + $0.map { "." + $0 }.joined(separator: " and ") } ?? ""
    return "Billed \(price)per \(unit) a \(rules.period.rawValue); \(range(rules.mailboxesPerDomain)) a domain\(limit)\(endings)."
  }

  /// What is known of renewal, payment, set-up and cancelling at a vendor; what no source says is said as not published.
  ///
  /// Sources: Instantly help page 13559163 (billing day), API text of 2026-08-21 (default payment method, cancelling accounts);
  /// Saleshandy purchase page (seed) and API index (checkout); ScaledMail create and delete order, renewal day seen in calls of 2026-10-08,
  /// set-up time a third party's quote of the vendor's home page.
  public static func facts(_ vendor: Vendor) -> String {
    switch vendor {
    case .instantly:
      "Charged to the workspace's card at once, renews on the 15th of each month. Cancelling an account deletes its mail for good. "
        + "Set-up time and refunds are not published."
    case .saleshandy:
      "Paid by a person at a checkout page after ordering; nothing is charged before. Set-up time, cancelling and refunds are not "
        + "published."
    case .scaledmail:
      "Charged at once, renews monthly on the day of creation. Set-up takes 2 to 4 business days (a third party's word). Only a whole "
        + "order can be cancelled; refunds are not published."
    }
  }

  /// Where the listed prices come from.
  public static func priceSource(_ row: OfferRow) -> String { "Prices: \(source(row.quote)); table: \(row.offer.rules.source)." }

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
