public import Foundation
public import Ordering

/// What is said of purchases that are not confirmed: on the home screen, the order's screen and by `mailorder settle`.
public enum ReconciliationSentences {
  /// An open end, told in the order a person asks: what was asked, what may have happened, what has been checked, what comes next.
  public struct Account: Hashable, Sendable {
    public let asked: String
    public let mayBe: String
    public let checked: String
    public let next: String

    public var lines: [String] { [asked, mayBe, checked, next] }
  }

  /// - Parameters:
  ///   - attempt: the attempt it is about.
  ///   - mode: sandbox or live.
  ///   - now: the present time.
  ///   - holder: who reconciles instead.
  ///   - way: how a person closes it: a key of the screen, or a command.
  ///   - time: writes a time as the screen or the command line does.
  public static func account(
    of attempt: Attempt, in mode: Mode, at now: Date, by holder: Holder? = nil, way: String = "s", time: (Date) -> String
  )
    -> Account
  {
    let vendor = attempt.purchase.vendor.title
    let sent = attempt.sentAt ?? attempt.history.first?.at ?? now
    return Account(
      asked: "Asked \(time(sent)): \(PurchaseSentences.title(of: attempt.purchase)) at \(vendor) "
        + "(\(Sentences.list(attempt.purchase.names.map(\.text)))).",
      mayBe: mayBe(attempt),
      checked: checked(attempt, time: time),
      next: next(attempt, in: mode, at: now, by: holder, way: way, time: time))
  }

  private static func mayBe(_ attempt: Attempt) -> String {
    let vendor = attempt.purchase.vendor.title
    switch attempt.state {
    // An attempt whose program is gone is taken over, and unknown from then on.
    case .sending: return "Its program is sending it, or waits for the answer."
    case .unknown: return "It may have been bought, or not: \(reason(attempt))."
    case .verify:
      if let said = attempt.said { return "\(vendor): \(Sentences.refusal(said)). Checking that nothing was bought." }
      return "\(vendor) answered, but not whether it was bought: \(reason(attempt))."
    case .partial: return part(attempt)
    case .awaitingPayment: return "\(vendor) holds the order; nothing is paid before a person pays at its page."
    default: return "\(PurchaseSentences.state(attempt.state))."
    }
  }

  /// What was found of a part, and what the last whole look shows of it where that is less.
  private static func part(_ attempt: Attempt) -> String {
    let vendor = attempt.purchase.vendor.title
    let found = attempt.everFound
    let last = attempt.checks.last { $0.isLook && $0.finding != .failed }
    let less = last.map { lessShown($0, than: found) } ?? ""
    if !found.isEmpty { return "A part was bought: \(names(found)). The rest may still come, or was not bought.\(less)" }
    guard last.map({ $0.finding == .some }) ?? true else {
      return "\(vendor) listed something of it once, and none of its names.\(less)"
    }
    // Instantly has no order number: it lists mailboxes of a domain before all are there, or dates a name by another clock.
    return attempt.purchase.vendor == .instantly
      ? "Instantly lists something of it, incomplete or dated long before it was asked for; ‘mailorder doctor’ compares the clocks."
      : "\(vendor) has an order of it, but shows none of its names as delivered."
  }

  private static func lessShown(_ last: ReconciliationCheck, than found: [DomainName]) -> String {
    switch last.finding {
    case .some where last.names.count < found.count:
      " The last whole look shows \(last.names.isEmpty ? "none" : "only \(names(last.names))") of them."
    case .stated: " The last whole look shows \(stated(last))."
    case .nothing, .incomplete: " The last whole look shows nothing of it any more."
    case .some, .all, .failed: ""
    }
  }

  private static func names(_ names: [DomainName]) -> String { Sentences.list(names.map(\.text)) }

  /// Why the end is open, in the words of the step that opened it.
  private static func reason(_ attempt: Attempt) -> String {
    let note = Sentences.words(attempt.history.last { $0.state == attempt.state }?.note ?? .nothing)
    return note.hasSuffix(".") ? String(note.dropLast()) : note
  }

  private static func checked(_ attempt: Attempt, time: (Date) -> String) -> String {
    guard let last = attempt.checks.last else { return "The vendor's lists were not checked yet." }
    let times = times(attempt.looks)
    guard last.isLook else { return notMade(last, times, time) }
    let since = "last \(time(last.at))"
    let witness =
      switch last.witness {
      case .stillSold: " The vendor would sell the same order again, so it was probably not bought."
      case .sold: " The vendor would not sell the names again, so they were probably bought."
      case nil: ""
      }
    switch last.finding {
    case .failed:
      return "Checked the vendor's lists \(times); the last check failed \(time(last.at)): \(Sentences.words(last.note))"
    case .incomplete:
      return
        "Checked \(times); the lists lack \(Sentences.count(last.missing, "entry", "entries")) known before, so they prove nothing (\(since))."
    case .stated: return "Checked the vendor's lists \(times): \(stated(last)), which proves no payment (\(since))."
    case .nothing: return "Checked the vendor's lists \(times): nothing of it there (\(since)).\(witness)"
    case .some:
      let found = last.names.isEmpty ? "no name" : names(last.names)
      let beside = last.statedWords.isEmpty ? "" : "; other names listed as ‘\(Sentences.words(last.note))’"
      return "Checked the vendor's lists \(times): \(found)\(beside) (\(since))."
    case .all: return "Checked the vendor's lists \(times): everything is there (\(since))."
    }
  }

  /// What the vendor says of names that it lists as waiting for a payment; nil where it says nothing of the kind. What keeps a person from paying
  /// is said with the page.
  public static func stated(_ attempt: Attempt) -> String? {
    guard let last = attempt.checks.last, last.finding == .stated, !last.isAnyNotPayable else { return nil }
    return "\(attempt.purchase.vendor.title): \(stated(last)), which proves no payment. It stays open until it is set up there."
  }

  static func stated(_ check: ReconciliationCheck) -> String {
    let words = Sentences.words(check.note)
    return "\(Sentences.list(check.names.map(\.text))) listed as ‘\(words.isEmpty ? "no status" : words)’"
  }

  private static func next(
    _ attempt: Attempt, in mode: Mode, at now: Date, by holder: Holder?, way: String, time: (Date) -> String
  ) -> String {
    if let needed = attempt.accountNeeded {
      let key =
        way == "s"
        ? sameAccount
        : "If the key set up now is of that account: "
          + "mailorder settle same-account \(attempt.order)."
      return "It can only be looked for through the account it was ordered with: \(needed.title). \(key)"
    }
    if let word = AbsenceRule(attempt.purchase.vendor, in: mode).acknowledgeable(of: attempt) {
      return acknowledgeable(word, attempt, in: mode, way: way)
    }
    if attempt.isOverdue(at: now) {
      return
        "Open for more than a day: write to the vendor. ‘mailorder settle report \(attempt.order)’ prints what it needs to know."
    }
    if attempt.state == .sending {
      return
        "Next: that program records the answer, within two minutes unless its disk is full; should it end before, the vendor's lists are checked."
    }
    if attempt.state == .awaitingPayment { return PaymentSentences.next(attempt.paymentPage(in: mode), way: way) }
    let rule = AbsenceRule(attempt.purchase.vendor, in: mode)
    let who = holder.map { " by \($0.who.shortName)'s session" } ?? ""
    let check = CheckSchedule.next(for: attempt).map {
      $0 <= now ? "checking now\(who)" : "the next check is \(time($0))\(who)"
    }
    if case .contradicted = rule.verdict(on: attempt) { return "Next: \(check ?? "nothing"). \(contradicted(attempt))" }
    if rule.verdict(on: attempt) == .met {
      return "Next: \(check ?? "nothing"). After looking at the dashboard and the card statement, "
        + "\(way) closes it with your reason."
    }
    if let refusal = attempt.refusal, attempt.state == .verify {
      return "Next: \(check ?? "nothing"). \(standing(refusal, attempt, in: mode))"
    }
    return "Next: \(check ?? "nothing"). Nothing is sent again; do not order these names elsewhere."
  }

  /// When a plain no is final, and what comes then.
  private static func standing(_ refusal: Refusal, _ attempt: Attempt, in mode: Mode) -> String {
    let rule = AbsenceRule(for: refusal, at: attempt.purchase.vendor, in: mode)
    guard rule.checks > 1 else { return "Once its whole list shows nothing, the names are free and the draft opens." }
    return
      "Its lists must show nothing \(rule.checks) times over \(time(rule.span)), since they lag and such an answer proves little; then the "
      + "names are free and the draft opens."
  }

  /// What a person's word means, asked before it is given.
  static func closing(_ attempt: Attempt) -> String {
    let vendor = attempt.purchase.vendor.title
    let last = attempt.checks.last
    switch attempt.state {
    case .awaitingPayment:
      return "Was the checkout page of this order not paid? Do not pay it afterwards. The names become available."
    case .partial:
      let ever = attempt.everFound
      let found = ever.isEmpty ? "none of the names" : "only \(names(ever))"
      let isLess = last?.finding != .some || Set(last?.names ?? []) != Set(ever)
      let gone = isLess ? " \(part(attempt)) What was seen once stays bought." : ""
      return "\(vendor)'s lists have shown \(found).\(gone) Is that all that was bought? Look at the dashboard first. "
        + "The other names become available."
    case _ where last?.finding == .stated:
      let pending = last?.isAnyWaiting == true ? " Its page may still be paid by whoever has it: do not pay it afterwards." : ""
      return
        "\(vendor): \(last.map(stated) ?? ""), which proves no payment. Was it not paid, or has it lapsed?\(pending) Look at the dashboard, "
        + "the card statement and the mail first. The lists are read once more; then it is closed as not bought."
    default:
      let sold = last?.witness == .sold ? " It would not sell the same again, though: somebody has the names. Look twice." : ""
      let unpaid =
        attempt.purchase.vendor == .saleshandy
        ? " It does not list unpaid orders, so that this proves less: look in the mail for a page to pay, too." : ""
      let account =
        attempt.account == nil ? " Nobody noted through which account it was ordered: make sure that it is the one set up now." : ""
      return
        "\(vendor)'s lists show nothing of it.\(sold)\(unpaid)\(account) Was nothing bought? Look at the dashboard and the card statement "
        + "first. The lists are read once more; then the names become available."
    }
  }

  /// Why it cannot be closed yet.
  public static func notYetAbsent(_ attempt: Attempt, rule: AbsenceRule, checks: Int) -> String {
    let vendor = attempt.purchase.vendor.title
    let last = attempt.checks.last { $0.isLook }
    if attempt.state == .partial, let last, last.isAnyWaiting {
      return
        "\(vendor) lists another name of it as ‘\(Sentences.words(last.note))’, which may still be paid for: it can be closed once that is "
        + "over. The lists are checked by themselves."
    }
    let what =
      switch last?.finding {
      case .stated: "the same names in the same state (‘\(last.map { Sentences.words($0.note) } ?? "")’)"
      case .nothing where attempt.state == .partial, .incomplete where attempt.state == .partial: "the same, now nothing of it,"
      default: attempt.state == .partial ? "the same part" : "nothing"
      }
    let why = attempt.purchase.vendor == .saleshandy && attempt.state != .partial ? " (it does not list unpaid orders)" : ""
    return "\(vendor)'s lists must show \(what) "
      + "at least \(rule.checks) times over \(time(rule.span(for: attempt))) before it can be "
      + "closed\(why); so far \(Sentences.count(checks, "time")). They are checked by themselves."
  }

  /// Why it cannot be closed although the lists show nothing.
  public static func contradicted(_ attempt: Attempt) -> String {
    let vendor = attempt.purchase.vendor.title
    return
      "\(vendor)'s lists show nothing of it, but \(vendor) would not sell the same again: it was probably bought, so it cannot be closed "
      + "as not bought before they have shown nothing for a day. Look at the dashboard; ‘mailorder settle report \(attempt.order)’ prints "
      + "what \(vendor) needs to know."
  }

  /// Why the vendor was not asked the last time.
  private static func notMade(_ last: ReconciliationCheck, _ times: String, _ time: (Date) -> String) -> String {
    // Its own wish, or what it is known to allow: who of the two is not kept.
    if let until = last.pausedUntil {
      return
        "Checked the vendor's lists \(times); it is left alone until \(time(until)), since it limits how often it may be asked."
    }
    // Which account is needed is said with what comes next.
    if case .failure(.otherAccount) = last.note {
      return "Checked the vendor's lists \(times); another account's key is set up now."
    }
    return "Checked the vendor's lists \(times); they could not be asked \(time(last.at)): \(Sentences.words(last.note))"
  }

  /// A span of time, in the largest whole unit.
  static func time(_ span: TimeInterval) -> String {
    switch span {
    case ..<60: Sentences.count(Int(span), "second")
    case ..<3_600: Sentences.count(Int(span / 60), "minute")
    default: Sentences.count(Int(span / 3_600), "hour")
    }
  }

  /// The first word on what has been open for a day; nil when nothing has.
  public static func overdue(_ orders: [OrderOverview], at now: Date) -> String? {
    let late = orders.filter { order in order.overdueFrom.map { $0 <= now } ?? false }
    guard let first = late.first else { return nil }
    let more = late.count > 1 ? " and \(late.count - 1) more" : ""
    return
      "Open for over a day: ‘\(first.name)’ at \(first.offer.vendor.title)\(more). Write to the vendor; mailorder settle report."
  }
}
