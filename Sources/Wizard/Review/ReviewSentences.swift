public import Foundation
public import Ordering

/// What the review says.
public enum ReviewSentences {
  static let title = "Review"
  static func reviewIsLast(_ act: ReviewScreen.Act) -> String {
    "This is the last step: type the total and press Enter to \(ApprovalSentences.verb(of: act))."
  }
  static let notReadyToPlace = "The order is not complete yet. Go back with Esc and fill in what is missing."
  static let finalCheckUnderWay = "Availability is being checked. One moment."
  static let finalCheckExpired = "Availability was checked more than ten minutes ago. F5 refreshes."
  static let quoteUnderWay = "The vendor is confirming the price. One moment."
  static let quoteExpired = "The quote expired: it is older than ten minutes. F5 refreshes."
  static let basketChanged =
    "The order changed since it was priced. It is priced again: check the lines, then type its total."
  static let totalNotPasted = "Total: type it by hand; nothing pasted confirms an order."

  /// - Parameter kind: of the order; names of a vendor's stock have no others that could take their place.
  static func lost(_ names: [DomainName], in kind: OrderKind) -> String {
    let way = kind.registersNames ? "Swap \(names.count == 1 ? "it" : "them") (Ctrl-F), or go back" : "Go back"
    return
      "No longer available: \(Sentences.list(names.map(\.text))). \(way) to Domains (Esc) and choose others; nothing was ordered."
  }
  static let packageGone = "The package is no longer sold. Go back to Domains (Esc) and choose another; nothing was ordered."
  static func finalCheckFailed(_ failure: VendorFailure) -> String {
    "Availability could not be checked: \(Sentences.failure(failure)) F5 refreshes."
  }
  static func quoteRefused(_ refusal: Refusal) -> String { "The vendor would refuse this order: \(Sentences.refusal(refusal))." }
  static func quoteMissing(_ failure: VendorFailure?) -> String {
    "The price is not confirmed by Instantly\(failure.map { ": " + Sentences.failure($0) } ?? ".") F5 refreshes."
  }
  static func oneOfPricesAccepted(_ price: Money) -> String { "The vendor's \(price) is accepted. There is another." }

  static func priceAccepted(_ price: Money) -> String { "The vendor's \(price) is accepted. Type the total to place the order." }

  /// `Instantly Google: 12 domains`, and where an order mixes its vendor's providers, each with its own: `Instantly: 7 Google + 5 AirMail`.
  public static func domains(of draft: Draft, with offer: Offer) -> String {
    var counts: [Offer: Int] = [:]
    for line in draft.lines where line.isChosen { counts[draft.offer(for: line, in: offer), default: 0] += 1 }
    guard counts.count > 1 else {
      return "\((counts.keys.first ?? offer).title): \(Sentences.count(counts.values.first ?? 0, "domain"))"
    }
    let parts = Offer.all.compactMap { own in counts[own].map { "\($0) \(own.providerTitle)" } }
    return "\(offer.vendor.title): \(parts.joined(separator: " + "))"
  }

  public static let terms = "Terms"

  // The total

  static func typeTotal(_ total: TypedTotal, to act: ReviewScreen.Act) -> String {
    "Total: type \(total.text ?? noTotal) to \(ApprovalSentences.verb(of: act))."
  }
  static func wrongTotal(_ typed: String, _ total: TypedTotal) -> String {
    "Total: ‘\(typed)’ is not what is due. Type \(total.text ?? noTotal), or go back with Esc."
  }
  private static let noTotal = "the total once there is one"
  /// A price came while the total was typed, so that nobody can have read it.
  static let typedBlind = "The price came while the total was typed. Check the lines, then type it again."
  static func totalMoved(from old: Money?, to new: Money?, at vendor: Vendor) -> String {
    guard let new else {
      if vendor.hasCheckout {
        return
          "The price is gone: \(vendor.title) names none that can be read, and shows it at the checkout only. F5 asks again; to order "
          + "without a price, type ‘\(TypedTotal.unpricedWord)’."
      }
      return "The price is gone: the vendor names none that can be read. Nothing is ordered without one; F5 asks again."
    }
    if old == new { return "Prices changed, and the total is still \(new) USD. Check the lines, then type it again." }
    guard let old else { return "The total is known now: \(new) USD. Check the lines, then type it." }
    return "The total changed from \(old) to \(new) USD. Check the lines, then type the new total."
  }
  /// What to type in the total field, and what it does.
  public static func totalHint(_ total: TypedTotal, to act: ReviewScreen.Act, mode: Mode) -> String {
    total.text.map { "type \($0), Enter \(does(act, mode))" } ?? "no price, no order"
  }
  public static func totalTyped(_ act: ReviewScreen.Act, mode: Mode) -> String { "Enter \(does(act, mode))" }
  private static func does(_ act: ReviewScreen.Act, _ mode: Mode) -> String {
    switch act {
    case .place: mode == .live ? "spends real money" : "places the order"
    case .stage: "stages it for a second person"
    case .approve: "approves it; nothing is ordered yet"
    }
  }
  public static func movedFrom(_ old: Money) -> String { "was \(old)" }

  /// How the check of availability stands.
  public static func finalCheck(_ check: Asked<[DomainName]>, kind: OrderKind, clock: (Date) -> String) -> String {
    let isStock = kind == .preWarmed
    return switch check {
    case .idle: "availability not checked yet"
    case .asking: "checking availability"
    case .received([], let at): "availability checked \(clock(at)): \(isStock ? "still in stock" : "all available")"
    case .received(let lost, _): "no longer \(isStock ? "in stock" : "available"): \(Sentences.list(lost.map(\.text)))"
    case .failed(let failure): "availability not checked: \(Sentences.failure(failure))"
    }
  }
}
