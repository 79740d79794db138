import Ordering

// What is said of a purchase whose answer exists nowhere but in this program.

extension PurchaseSentences {
  /// On a screen, where the address of a page stands beside it.
  static func unrecorded(_ outcome: PurchaseOutcome, _ failure: BookFailure) -> String {
    "\(sent(outcome)) The order book cannot save that yet (\(Sentences.book(failure))) \(toWriteDown(outcome)) "
      + "It is tried again for as long as the program runs."
  }

  /// On the terminal, once the program was left: all there is to write down.
  static func leftUnrecorded(_ order: Order, _ outcome: PurchaseOutcome, _ failure: BookFailure) -> String {
    "‘\(order.name)’ (order \(order.id)) is not recorded. \(sent(outcome)) The order book could not save that "
      + "(\(Sentences.book(failure))) \(toWriteDown(outcome, isWhole: true)) Do not order these names again: the vendor's lists are checked for "
      + "it at the next start."
  }

  private static func sent(_ outcome: PurchaseOutcome) -> String {
    "A purchase was sent: \(Sentences.words(AttemptEvent.outcome(outcome).note))."
  }

  private static func toWriteDown(_ outcome: PurchaseOutcome, isWhole: Bool = false) -> String {
    switch outcome {
    case .placed(let id?, _): "Write it down: the vendor's order \(id)."
    case .awaitingPayment(let id, let checkout):
      "Write it down: the vendor's order \(id), its page \(isWhole ? checkout : "(p on its screen shows it)")."
    case .placed, .rejected, .refused, .verify, .unknown, .notSent: "Write it down."
    }
  }
}
