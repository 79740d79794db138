public import Ordering

/// What is said of an order that waits to be paid: on its screen, at home and by `mailorder settle` the same.
public enum PaymentSentences {
  /// Stands before the address of a page that may be paid.
  public static let payAt = "Pay at"
  /// Stands before the address of one that may not.
  public static let page = "Its page, not to be paid yet:"

  /// What stands before the address.
  public static func label(_ page: PaymentPage) -> String { page.isPayable ? payAt : PaymentSentences.page }

  /// Why nobody is sent to pay there, and what to do; nil where a person may be.
  /// - Parameters:
  ///   - page: where it waits to be paid; nil where nobody says.
  ///   - isDifferenceSaid: whether what differs stands beside it already.
  public static func hold(_ page: PaymentPage, isDifferenceSaid: Bool = false) -> String? {
    guard !page.isPayable else { return nil }
    let reasons = page.objections.map { reason($0, page, isDifferenceSaid: isDifferenceSaid) }
    let ask = page.objections == [.unrecorded] ? "" : " Ask \(page.vendor.title) before anybody pays."
    return "Do not pay yet. \(reasons.joined(separator: " "))\(ask)"
  }

  private static func reason(_ objection: PaymentPage.Objection, _ page: PaymentPage, isDifferenceSaid: Bool) -> String {
    switch objection {
    // Its host first.
    case .suspicious:
      "Suspicious payment address, at \(page.address.host ?? "no host at all"): \(page.vendor.title) is known to use https at "
        + "\(page.vendor.paymentHosts.joined(separator: ", "))."
    case .differs where isDifferenceSaid: "What \(page.vendor.title) says of the order is not what was approved."
    case .differs(let differences): "Not as approved: \(differences.map(DifferenceSentences.words).joined(separator: "; "))."
    case .unrecorded: "The order book has not saved the order yet."
    case .stated(let check):
      check.isAnyLapsed
        ? "\(page.vendor.title): \(ReconciliationSentences.stated(check)). It may not be payable any more."
        : "\(page.vendor.title): \(ReconciliationSentences.stated(check)), and what that means for a payment is not known."
    }
  }

  /// What happens next with an order that waits to be paid.
  /// - Parameter way: how a person closes it: a key of the screen, or a command.
  static func next(_ page: PaymentPage?, way: String) -> String {
    guard let page, let hold = hold(page) else { return "Next: pay at the page, or close it as not paid (\(way))." }
    return "\(hold) If it is not to be paid, close it as not paid (\(way))."
  }

  /// Once its purchase is made.
  static func placed(_ page: PaymentPage?) -> String {
    page.flatMap { hold($0) }
      ?? "The order waits for payment: open the checkout address in a browser. It is followed from here."
  }

  /// Below its purchases, where why it is not to be paid stands already.
  static func onScreen(_ page: PaymentPage?) -> String {
    page?.isPayable == false
      ? "The set-up begins after a payment. If it is not to be paid, s closes it."
      : "Open the checkout address in a browser and pay there. The set-up begins after the payment. If it is not to be paid, s closes it."
  }
}
