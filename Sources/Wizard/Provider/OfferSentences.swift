public import Foundation
public import Ordering

// What stands beside an offer.

extension ProviderSentences {
  /// How an offer is billed: the unit, how often, and its limits.
  public static func billing(_ rules: OfferRules) -> String {
    let unit = rules.billingUnit == .mailbox ? "mailbox" : "domain"
    let price = rules.listPrice.map { "\($0) a \(unit)" } ?? "Billed by the \(unit),"
    let limit = rules.maximumDomains.map { ", at most \($0) domains" } ?? ""
    let endings = rules.endings.map { ", only " + $0.map { "." + $0 }.joined(separator: " and ") } ?? ""
    return "\(price) a \(rules.period.rawValue), \(Sentences.range(rules.mailboxesPerDomain)) a domain\(limit)\(endings)."
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

  /// Why an offer cannot take the basket, in a few words for its row, with what it takes and for how much where that is not all.
  public static func shortReason(_ row: OfferRow) -> String {
    guard let fitting = row.fitting else { return reasonAlone(row) }
    let due = fitting.quote.dueNow.map { " \($0)" } ?? ""
    return "\(Sentences.count(fitting.domains, "domain"))\(due), \(reasonAlone(row).replacing(#/ names?/#, with: ""))"
  }

  private static func reasonAlone(_ row: OfferRow) -> String {
    guard let first = row.problems.first else { return "" }
    let count = row.problems.count { isAlike($0.fault, first.fault) }
    let names = Sentences.count(count, "name")
    switch first.fault {
    case .tooManyDomains(_, let maximum): return "takes at most \(maximum) domains"
    case .notInPackage: return "not in the package"
    case .packageMissing: return "no package chosen"
    case .wrongDomainCount(_, let needed): return "takes exactly \(Sentences.count(needed, "domain"))"
    case .taken: return "\(names) taken"
    case .restricted: return "\(names) refused"
    case .endingNotSold(let ending, _): return count == 1 ? ".\(ending) is not sold here" : "\(count) endings not sold here"
    case .notOffered: return "\(names) not offered"
    case .notLookedUp where row.isAsking: return "asking for \(names)"
    case .notLookedUp: return "no answer for \(names)"
    default: return "\(names) cannot be had"
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
