public import Foundation
public import Ordering

// Why an order does not go on by itself.

extension HomeSentences {
  /// Why the list shows an order among those that need attention, or as stopped; nil where its status says all. What is known of an unconfirmed
  /// purchase is its account.
  /// - Parameters:
  ///   - order: the order.
  ///   - now: by which a set-up counts as stuck.
  ///   - time: writes a time as the screen does.
  public static func reason(_ order: OrderOverview, now: Date, time: (Date) -> String) -> String? {
    switch order.status {
    case .failed where !order.lost.isEmpty: lost(order)
    case .stopped: order.refusal.map { refused(order, $0) }
    case .settingUp where isStuck(order, at: now): stuck(order, since: time(order.createdAt))
    case .placing, .unresolved, .awaitingPayment, .settingUp, .ready, .failed, .foundAfterClosing: nil
    }
  }

  /// Whether a set-up takes longer than any that is known of.
  public static func isStuck(_ order: OrderOverview, at now: Date) -> Bool { order.stuckFrom.map { $0 <= now } ?? false }

  private static func lost(_ order: OrderOverview) -> String {
    let domains = order.lost.map { "\($0.name.text) (\(PurchaseSentences.stage($0.stage)), \($0.delivered) of \($0.ordered))" }
    let vendor = order.offer.vendor.title
    return "‘\(order.name)’: \(vendor) says of \(Sentences.list(domains)). Look at its domains with Enter, and write to \(vendor)."
  }

  private static func refused(_ order: OrderOverview, _ refusal: Refusal) -> String {
    let bought =
      order.mayHaveBought
      ? "What is bought stays bought; Enter shows the rest of its plan." : "Nothing was bought; Enter shows what can be done."
    return "‘\(order.name)’ was refused by \(order.offer.vendor.title): \(Sentences.refusal(refusal)). \(bought)"
  }

  private static func stuck(_ order: OrderOverview, since time: String) -> String {
    let vendor = order.offer.vendor.title
    let far =
      order.delivered.map { "\($0) of \(Sentences.count(order.mailboxes, "mailbox", "mailboxes")) ready" } ?? "not listed yet"
    return
      "‘\(order.name)’ was ordered \(time) and is still being set up, \(far): longer than any set-up time known. Write to \(vendor)."
  }
}
