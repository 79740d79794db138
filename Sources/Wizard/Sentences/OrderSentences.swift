import Foundation
public import Ordering

// Order

extension Sentences {
  static let orderedElsewhere =
    "The draft of this order was ordered again since; to continue would buy it twice. Look at the other order."
  static let planUnderWay = "A purchase is being made. One moment."

  /// What a question asks.
  /// - Parameter hasUnsaved: whether something typed is not in the book.
  public static func question(_ question: Question, hasUnsaved: Bool = false) -> String {
    switch question {
    case .change(let question): self.question(question)
    case .leave where hasUnsaved:
      "Leave mailorder? What was typed last is not saved. It is tried once more; if that fails, it is lost."
    case .leave: "Leave mailorder? Drafts are kept, and a purchase that was sent is recorded first."
    case .deleteDraft(let draft):
      "Delete the draft ‘\(draft.name)’ with \(count(draft.domains, "chosen domain"))? It cannot be brought back."
    case .archiveFinished(let ready, let unbought): archiveFinished(ready: ready, unbought: unbought)
    case .reconcile(let question): "\(closing(question)) Type how you know, and press Enter."
    case .continuePlan(let purchase, let rest):
      "Continue the plan: \(title(of: purchase)) at \(purchase.vendor.title)? The rest costs \(rest.quote.dueNow.map { "\($0) USD now" } ?? "a price nobody could read"), asked for just now. Type \(rest.quote.dueNow?.description ?? WizardState.unpricedWord) and press Enter."
    }
  }

  /// What is said on the terminal of an order that was being placed when the program was left.
  public static func leftBehind(_ order: Order) -> String {
    guard order.attempts.contains(where: { $0.state != .notSent }) else {
      return "‘\(order.name)’ was not sent; nothing is bought."
    }
    let rest = order.nextPurchase == nil ? "" : " The rest of its plan was not begun."
    return "‘\(order.name)’ is recorded: \(status(order.status)).\(rest)"
  }

  /// Where an order stands, for lists.
  public static func status(_ status: Order.Status) -> String {
    switch status {
    case .placing: "being placed"
    case .stopped: "stopped"
    case .unresolved: "outcome unknown"
    case .awaitingPayment: "waiting for payment"
    case .settingUp: "being set up"
    case .ready: "ready"
    case .failed: "needs a look"
    }
  }

  /// Where an attempt stands.
  public static func state(_ state: AttemptState) -> String {
    switch state {
    case .intent: "about to be sent"
    case .sending: "being sent"
    case .placed: "placed"
    case .awaitingPayment: "waiting for payment"
    case .rejected: "refused, nothing bought"
    case .verify: "answer unclear, being looked up"
    case .unknown: "outcome unknown, being looked up"
    case .notSent: "not sent, nothing bought"
    case .partial: "only a part was found"
    case .absent: "confirmed as not bought"
    case .abandoned: "not paid, given up"
    }
  }

  /// What a purchase of a plan does.
  public static func title(of purchase: Purchase) -> String {
    let domains = count(purchase.items.count, "domain")
    let mailboxes = count(purchase.mailboxCount, "mailbox", "mailboxes")
    switch purchase.operation {
    case .instantlyDFY, .saleshandyPurchase, .scaledmailPackage: return "order \(domains) with \(mailboxes)"
    case .instantlyPreWarmed, .scaledmailPreWarmed: return "buy \(count(purchase.items.count, "pre-warmed domain"))"
    case .scaledmailBuyDomains: return "buy \(domains)"
    case .instantlyExtraAccounts, .scaledmailCustomOrder, .scaledmailOwnDomains: return "order \(mailboxes) on \(domains)"
    case .scaledmailSubmitForm: return "hand in \(mailboxes) on \(domains)"
    }
  }

  public static func stage(_ stage: OrderProgress.Domain.Stage) -> String {
    switch stage {
    case .notListed: "not listed yet"
    case .settingUp: "being set up"
    case .ready: "ready"
    case .failed: "failed"
    case .cancelled: "cancelled"
    case .other(let word): word
    }
  }

  static func placed(_ order: Order) -> String {
    switch order.status {
    case .settingUp, .ready: return "Placed. The order is followed until every mailbox is ready; you may leave at any time."
    case .awaitingPayment: return "The order waits for payment: open the checkout address in a browser. It is followed from here."
    case .unresolved: return "It is not known yet what came of it. It is being looked up; nothing is sent again."
    case .stopped:
      return order.mayHaveBought
        ? "The plan stopped. What is bought stays bought; the rest waits until you continue it."
        : "Nothing was bought. The draft is kept: mend it and order again."
    case .placing, .failed: return "The order is in the book."
    }
  }

  /// An order that went on while something else was on the screen.
  static func statusNow(_ order: Order) -> String {
    "Order ‘\(order.name)’: \(status(order.status)). It is on the home screen."
  }

  static func stopped(_ order: Order, _ stop: PlanStop) -> String { "Order ‘\(order.name)’: \(self.stop(stop))" }

  static func ready(_ order: Order) -> String { "Every mailbox of ‘\(order.name)’ is ready." }

  /// Why a plan stopped.
  public static func stop(_ stop: PlanStop) -> String {
    switch stop {
    case .book(let failure): book(failure)
    case .vendor(let failure): "Nothing was sent. The vendor: \(self.failure(failure)) Continue when it is mended."
    case .conflicts(let names):
      "Nothing was sent: \(list(names.map(\.text))) is held already, or not where the order needs it. Look at the vendor's own list."
    case .unrecorded(let outcome, let failure):
      "A purchase was sent: \(words(AttemptEvent.outcome(outcome).note)). The order book did not take that down (\(self.book(failure))) "
        + "Write it down; it is settled by the vendor's lists."
    case .quoteOld: "Nothing was sent: the quote grew old. Continue the plan, or go back to its draft: the price is asked for anew."
    }
  }
}

// Quote

extension Sentences {
  /// Where the figures come from.
  public static func source(_ quote: Quote) -> String {
    switch quote.source {
    case .estimate: "our estimate from \(quote.offer.vendor.title)'s price list"
    case .confirmed: "confirmed by \(quote.offer.vendor.title)"
    case .priceList:
      quote.offer.vendor == .scaledmail ? "ScaledMail's unit and domain prices" : "\(quote.offer.vendor.title)'s price list"
    case .shownAtCheckout: "price shown at checkout"
    }
  }

  public static func title(of line: Quote.Line) -> String {
    switch line.subject {
    case .domains(let ending): count(line.count, "domain") + (ending.map { " .\($0)" } ?? "")
    case .mailboxes: count(line.count, "\(provider(of: line))mailbox", "\(provider(of: line))mailboxes")
    case .mailboxDomains: "\(provider(of: line))mailboxes on \(count(line.count, "domain"))"
    case .preWarmed: "\(count(line.count, "pre-warmed domain"))\(line.period == .once ? ", set-up" : "")"
    case .package(let name): line.count == 1 ? name : "\(line.count) × \(name)"
    }
  }

  /// Names the provider of a line where a basket has several.
  private static func provider(of line: Quote.Line) -> String {
    line.provider.map { "\(Offer(.scaledmail, $0).providerTitle) " } ?? ""
  }

  public static func short(_ period: Period) -> String {
    switch period {
    case .month: "mo"
    case .quarter: "qtr"
    case .year: "yr"
    case .once: "once"
    }
  }
}
