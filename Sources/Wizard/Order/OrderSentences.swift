import Foundation
public import Ordering

/// What the order's own screen says.
public enum OrderSentences {
  static let planUnderWay = "Its plan is under way. One moment."

  /// What is done while a plan runs; that something is being sent is said only while it is.
  private static func placing(_ order: Order) -> String {
    switch order.latestAttempts.last?.state {
    case .sending: "The purchase is being made. Do not order these names elsewhere meanwhile."
    case .intent: "The purchase waits for its turn. Do not order these names elsewhere meanwhile."
    default: "The vendor's lists are being read. Do not order these names elsewhere meanwhile."
    }
  }
  static let orderedElsewhere =
    "The draft of this order was ordered again since; to continue would buy it twice. Look at the other order."
  static let quoteOld = "The quote is older than ten minutes. Continue again: the rest is priced anew."
  static let remainderBeingPriced = "The rest of the plan is being priced anew. One moment."

  static func remainderNotPriced(_ failure: VendorFailure) -> String {
    if case .otherAccount(let needed) = failure {
      return
        "The rest of the plan is bought where its beginning was: through \(needed.title). Set that account's key and address again. "
        + ReconciliationSentences.sameAccount
    }
    return
      "The rest of the plan could not be priced: \(Sentences.failure(failure)) Nothing was sent; try again when the vendor recovers."
  }

  static func remainderLost(_ names: [DomainName]) -> String {
    "No longer available: \(Sentences.list(names.map(\.text))). The plan cannot go on as approved; what is bought can be ordered on as bought names (n)."
  }

  static let remainderWithoutPackage =
    "The package is no longer sold. The plan cannot go on as approved; what is bought can be ordered on as bought names (n)."

  /// - Parameter unusual: a figure that our table does not let expect, with the table's.
  static func continuePlan(_ purchase: Purchase, _ rest: PlanRemainder, unusual: [PriceFigure]) -> String {
    let price = rest.quote.dueNow.map { "\($0) USD now" } ?? "a price nobody could read"
    let figures = unusual.map { "\($0.vendor) where \($0.expected) is to be expected" }
    let warning =
      unusual.isEmpty
      ? ""
      : "The vendor asks \(Sentences.list(figures, shown: 6)); to type the total accepts \(unusual.count == 1 ? "it" : "them"). "
    return "Continue the plan: \(PurchaseSentences.title(of: purchase)) at \(purchase.vendor.title)? "
      + "The rest costs \(price), asked for just now. \(warning)"
      + "Type \(TypedTotal(rest.quote).text ?? "it") and press Enter."
  }

  /// Stands where a long payment address is cut.
  public static func addressGoesOn(_ address: String) -> String {
    "(\(address.count) characters; p shows the whole address)"
  }

  static let missingNamesGone = "The missing names are in a draft already, or their draft was deleted. Look at the home screen."

  static func missingNames(_ draft: Draft) -> String {
    "A draft of the \(Sentences.count(draft.lines.count, "missing name")), with the same people and details. Check them again before ordering."
  }

  /// Names of a purchase that a person confirmed as not bought.
  public static func lacking(_ names: [DomainName]) -> String {
    "not bought: \(Sentences.list(names.map(\.text))). m makes a draft of them."
  }

  /// Beside the mode, while something has been open for a day.
  public static let overdueMark = "open over a day!"

  public static func delivered(_ delivered: Int, of ordered: Int) -> String { "\(delivered) of \(ordered)" }

  /// Several mailboxes of a domain whose addresses only the vendor knows.
  public static func unnamed(_ mailbox: OrderedMailbox) -> String {
    "\(mailbox.count) × …@\(mailbox.domain)"
  }

  /// How far a mailbox is; empty where the vendor was not asked yet.
  public static func status(_ mailbox: OrderedMailbox) -> String {
    switch mailbox.status {
    case .unknown: mailbox.address == nil ? "named by \(mailbox.offer.vendor.title)" : ""
    case .ready: PurchaseSentences.stage(.ready)
    case .some(let delivered, let ordered): "\(self.delivered(delivered, of: ordered)) ready"
    case .stage(let stage): PurchaseSentences.stage(stage)
    case .notBought: PurchaseSentences.notBought
    }
  }

  /// Of an order that was delivered, with so many domains that ended since.
  private static func ready(_ ended: Int) -> String {
    guard ended > 0 else { return "Every mailbox is ready. Nothing is left to do here." }
    return "Every mailbox was delivered; \(Sentences.count(ended, "domain")) ended since. Nothing is left to do here."
  }

  static func placed(_ order: Order, in mode: Mode) -> String {
    switch order.status {
    case .settingUp, .ready: return "Placed. The order is followed until every mailbox is ready; you may leave at any time."
    case .awaitingPayment: return PaymentSentences.placed(order.paymentPage(in: mode))
    case .unresolved: return "It is not confirmed yet whether it was bought. The vendor's lists are checked; nothing is sent again."
    case .stopped:
      return order.mayHaveBought
        ? "The plan stopped. What is bought stays bought; the rest waits until you continue it."
        : "Nothing was bought. The draft is kept: fix it and order again."
    case .foundAfterClosing: return foundAfterClosing(order)
    case .placing, .failed: return "The order is in the book."
    }
  }

  /// What a person has to do about an order: by where it stands, and by what of it is not as approved.
  /// - Parameters:
  ///   - order: that needs somebody.
  ///   - mode: in the sandbox its own payment page may be used.
  public static func attention(_ order: Order, in mode: Mode = .live) -> String {
    let differs = order.differences.isEmpty ? nil : differs(order)
    return [standing(order, in: mode), differs].compactMap(\.self).joined(separator: " ")
  }

  /// Nil where an order needs nobody as far as it stands.
  private static func standing(_ order: Order, in mode: Mode) -> String? {
    switch order.status {
    case .foundAfterClosing: foundAfterClosing(order)
    case .failed: failed
    case .stopped: stopped(order)
    case .unresolved: unresolved
    case .awaitingPayment:
      order.paymentPage(in: mode).flatMap { PaymentSentences.hold($0) } ?? PaymentSentences.onScreen(nil)
    case .placing, .settingUp, .ready: nil
    }
  }

  /// An order that was placed, and not as approved.
  private static func differs(_ order: Order) -> String {
    let differences = DifferenceSentences.all(order.differences)
    let isBought = order.isBought ? "It is placed, so do not order it again. " : ""
    return "\(isBought)\(differences.prefix(1).uppercased())\(differences.dropFirst()). \(DifferenceSentences.next)"
  }

  private static func stopped(_ order: Order) -> String {
    guard order.mayHaveBought else { return "Nothing was bought. Fix the draft (d) and order again, or archive the order (a)." }
    return order.nextPurchase == nil ? planEnded : planStopped
  }

  private static let planStopped = "The plan stopped. What is bought stays bought; continue it when the cause is gone."
  private static let planEnded =
    "The plan stopped and cannot go on, since names of it were not bought. What is bought stays bought; m makes a draft of the missing names."
  private static let unresolved =
    "It is not confirmed whether it was bought. The vendor's lists are checked; nothing is sent again. "
    + "Do not order these names elsewhere meanwhile. If the lists go on showing nothing, s closes it as not bought."
  private static let failed = "The vendor reports a failure or a cancellation. Look at its domains and write to the vendor."

  /// What was closed as not bought, and is at the vendor all the same.
  public static func foundAfterClosing(_ order: Order) -> String {
    let found = order.foundAfterClosing
    let names = found.flatMap { $0.foundAfterClosing?.finding == .all ? $0.purchase.names : $0.foundAfterClosing?.names ?? [] }
    let what = names.isEmpty ? "an order of it" : Sentences.list(names.map(\.text))
    return
      "Closed as not bought, but \(order.plan.offer.vendor.title) lists \(what): it was bought after all. Do not order it again: keep it, or "
      + "cancel it at the vendor. It stays here until the lists have shown nothing of it for two days."
  }

  /// An order that went on while something else was on the screen.
  static func statusNow(_ order: Order) -> String {
    "Order ‘\(order.name)’: \(PurchaseSentences.status(order.status)). It is on the home screen."
  }

  static func stopped(_ order: Order, _ stop: PlanStop) -> String { "Order ‘\(order.name)’: \(PurchaseSentences.stop(stop))" }

  static func waits(_ order: Order, at vendor: Vendor, until time: Date, _ now: Date) -> String {
    "Order ‘\(order.name)’: \(Sentences.waits(at: vendor, until: time, now))"
  }

  static func ready(_ order: Order) -> String { "Every mailbox of ‘\(order.name)’ is ready." }

  /// What happens next with an order, or what a person has to do.
  public static func next(_ screen: OrderScreen, of order: Order) -> String {
    if let stop = screen.state.stop { return PurchaseSentences.stop(stop) }
    if screen.isPlacing { return placing(order) }
    switch order.status {
    case .placing: return "Another program is placing it, or it was cut short; the vendor's lists are checked."
    case .stopped:
      return order.mayHaveBought
        ? stopped(order)
        : "Nothing was bought. Fix the draft (d) and order again\(order.isArchived ? "" : ", or archive the order (a)")."
    case .unresolved: return unresolved
    case .awaitingPayment: return PaymentSentences.onScreen(order.paymentPage(in: screen.mode))
    case .settingUp: return "Setting up; status refreshes every \(Int(screen.followInterval)) s. You may leave at any time."
    case .ready: return ready(order.progress?.domains.count { $0.stage == .ended } ?? 0)
    case .foundAfterClosing: return foundAfterClosing(order)
    case .failed: return failed
    }
  }
}
