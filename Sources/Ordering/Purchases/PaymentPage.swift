/// The page at which an order waits to be paid, and whether a person may be sent there: the one place that decides it, for every screen and
/// command.
///
/// Source: Purchasing, Price wall.
public struct PaymentPage: Hashable, Sendable {
  /// Why nobody is told to pay at it.
  public enum Objection: Hashable, Sendable {
    /// The address is none that the vendor is known to use.
    case suspicious
    /// What the vendor says of the order is not what was approved.
    case differs([ReplyDifference])
    /// The vendor lists it in a state that waits for no payment, such as `expired`; the check has its words.
    case stated(ReconciliationCheck)
    /// Its answer is in no book yet, so that it is not known whether it is as approved.
    case unrecorded
  }

  public let address: CheckoutAddress
  public let vendor: Vendor
  /// Empty where a person may be told to pay.
  public let objections: [Objection]

  public var isPayable: Bool { objections.isEmpty }

  /// - Parameters:
  ///   - text: the address, as the vendor gave it.
  ///   - attempt: the attempt it is about.
  ///   - mode: the simulation's own page stands wherever it runs.
  ///   - isRecorded: whether the answer that names it is in the book.
  public init(_ text: String, of attempt: Attempt, in mode: Mode, isRecorded: Bool = true) {
    vendor = attempt.purchase.vendor
    address = CheckoutAddress(text, of: vendor)
    var objections: [Objection] = []
    if !address.isKnown, mode == .live { objections.append(.suspicious) }
    if !attempt.differences.isEmpty { objections.append(.differs(attempt.differences)) }
    if let check = attempt.lastStated, check.isAnyNotPayable { objections.append(.stated(check)) }
    if !isRecorded { objections.append(.unrecorded) }
    self.objections = objections
  }

  /// Whether the address itself may be another's.
  public var isSuspicious: Bool { objections.contains(.suspicious) }
}

extension Attempt {
  /// The page it waits at; nil where it waits for no payment.
  public func paymentPage(in mode: Mode) -> PaymentPage? {
    guard state == .awaitingPayment, let checkout else { return nil }
    return PaymentPage(checkout, of: self, in: mode)
  }

  /// The last check that named it in a state which proves no payment. Our choice: a check that failed since, or that does not list it any
  /// more, takes nothing of that back.
  public var lastStated: ReconciliationCheck? { checks.last { $0.finding == .stated } }
}

extension Order {
  /// The page at which it waits to be paid, of the first purchase that does.
  public func paymentPage(in mode: Mode) -> PaymentPage? { latestAttempts.lazy.compactMap { $0.paymentPage(in: mode) }.first }
}
