public import Ordering

/// What is said of purchases and of what comes of them, wherever they stand.
public enum PurchaseSentences {
  /// What a purchase of a plan does.
  public static func title(of purchase: Purchase) -> String {
    let domains = Sentences.count(purchase.items.count, "domain")
    let mailboxes = Sentences.count(purchase.mailboxCount, "mailbox", "mailboxes")
    switch purchase.kind {
    case .instantlyDFY, .saleshandyPurchase, .scaledmailPackage: return "order \(domains) with \(mailboxes)"
    case .instantlyPreWarmed, .scaledmailPreWarmed: return "buy \(Sentences.count(purchase.items.count, "pre-warmed domain"))"
    case .scaledmailBuyDomains: return "buy \(domains)"
    case .instantlyExtraAccounts, .scaledmailCustomOrder, .scaledmailOwnDomains: return "order \(mailboxes) on \(domains)"
    case .scaledmailSubmitForm: return "submit \(mailboxes) on \(domains)"
    }
  }

  /// Where an order stands, for lists.
  public static func status(_ status: Order.Status) -> String {
    switch status {
    case .placing: "being placed"
    case .stopped: "stopped"
    case .unresolved: "unconfirmed"
    case .awaitingPayment: "awaiting payment"
    case .settingUp: "setting up"
    case .ready: "ready"
    case .failed: "failed"
    case .foundAfterClosing: "closed, but bought"
    }
  }

  /// Where an attempt stands.
  public static func state(_ state: AttemptState) -> String {
    switch state {
    case .intent: "about to be sent"
    case .sending: "being sent"
    case .placed: "placed"
    case .awaitingPayment: "awaiting payment"
    case .rejected: "refused, nothing bought"
    case .verify, .unknown: "unconfirmed, checking"
    case .notSent: "not sent, nothing bought"
    case .partial: "only a part was found"
    case .absent: "closed as not bought"
    case .abandoned: "not paid, closed"
    }
  }

  public static func stage(_ stage: OrderProgress.Domain.Stage) -> String {
    switch stage {
    case .notListed: "not listed yet"
    case .settingUp: "setting up"
    case .ready: "ready"
    case .failed: "failed"
    case .cancelled: "cancelled"
    case .ended: "ended since"
    case .undelivered: "not delivered"
    case .other(let word): word
    }
  }

  /// Why a plan stopped.
  public static func stop(_ stop: PlanStop) -> String {
    switch stop {
    case .book(let failure): Sentences.book(failure)
    case .vendor(let failure): "Nothing was sent. The vendor: \(Sentences.failure(failure)) Try again when the vendor recovers."
    case .conflicts(let names):
      "Nothing was sent: \(Sentences.list(names.map(\.text))) is held already, or not where the order needs it. Look at the vendor's own list."
    case .unrecorded(let outcome, let failure): unrecorded(outcome, failure)
    case .gate(let refusal): "Nothing was sent. \(gate(refusal))"
    case .quoteOld: "Nothing was sent: the quote expired. Continue the plan, or go back to its draft: the price is asked for anew."
    case .priceMoved(let old, let new):
      "Nothing was sent: \(moved(old, new)) Approve it anew: continue the plan, or where nothing was bought open its draft."
    }
  }

  private static func moved(_ old: Money?, _ new: Money?) -> String {
    guard let new else { return "the vendor no longer says the price that was approved\(old.map { ", \($0)" } ?? "")." }
    guard let old, old != new else { return "the prices moved after you approved them." }
    return "the total was \(old) when you approved it, and is \(new) now."
  }

  /// Why the gate to buy lets nothing through, on every screen and in every program the same.
  static func gate(_ refusal: GateRefusal) -> String {
    switch refusal {
    case .quoteOld: ReviewSentences.quoteExpired
    case .notConfirmed: "The price is not confirmed by Instantly, and an order goes out only at its figure. F5 asks again."
    case .price(let fault): Sentences.problem(Problem(.price, fault))
    case .hiddenCharacter(let character):
      "The request carries a character that nobody sees: \(HiddenCharacters.title(of: character)). Open its draft, find � in it, and type that anew."
    case .nameless(let name):
      "A mailbox of \(name) has nobody's name: its person was erased. Order what is not bought yet anew, with somebody's name."
    case .needsApproval(let need): ApprovalSentences.need(need)
    case .notApproved(let typed, let due):
      "Total: \(typed?.description ?? "nothing") was approved and \(due?.description ?? "an unknown price") is due. Approve it anew."
    }
  }

  /// What is said on the terminal of an order that was being placed when the program was left.
  /// - Parameters:
  ///   - order: the order it is about.
  ///   - stop: why its plan stopped, where it did.
  public static func leftBehind(_ order: Order, _ stop: PlanStop? = nil) -> String {
    if case .unrecorded(let outcome, let failure)? = stop { return leftUnrecorded(order, outcome, failure) }
    guard order.attempts.contains(where: { $0.state != .notSent }) else {
      return "‘\(order.name)’ was not sent; nothing is bought."
    }
    let rest = order.nextPurchase == nil ? "" : " The rest of its plan was not begun."
    return "‘\(order.name)’ is recorded: \(status(order.status)).\(rest)"
  }

  public static let notBought = "not bought"
}
