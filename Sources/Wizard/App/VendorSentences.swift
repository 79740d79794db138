public import Foundation
public import Ordering

extension Sentences {
  /// Why a vendor's answer is not there, as a sentence.
  public static func failure(_ failure: VendorFailure) -> String {
    switch failure {
    case .notOffered: "it has no such service."
    case .noKey: "there is no key for it."
    case .otherAccount(let needed):
      "it was ordered through another account (\(needed.title)); set that account's key and address again to have it looked for."
    case .keyRefused(let words): "it refused the key (\(words))."
    case .limited(_, let words): "it takes no more calls for now, by its limits\(words.isEmpty ? "" : " (\(words))")."
    case .refused(let refusal): "it refused the request: \(self.refusal(refusal))."
    case .server(let status, let words):
      words.isEmpty ? "it failed with status \(status)." : "it failed with status \(status): \(words)."
    case .unreachable(let why): "no connection (\(why))."
    case .cutOff(let why): "the connection broke before the answer was whole (\(why))."
    case .unexplained(let finding): unexplained(finding)
    case .timedOut: "it did not answer in time."
    case .unreadable(let what): "its answer could not be read (\(what))."
    }
  }

  /// A vendor's no in words; a code that is known says what to do.
  public static func refusal(_ refusal: Refusal) -> String {
    let names = refusal.names.isEmpty ? "" : ": " + list(refusal.names)
    // What the vendor says beside a code that is known.
    let said = refusal.message.isEmpty || refusal.message.hasPrefix("HTTP status") ? "" : " (\(refusal.message))"
    switch refusal.code {
    case "unavailable_domains": return "names no longer available\(names)\(said); choose others"
    case "blacklist_domains": return "names with a protected word\(names)\(said); choose others"
    case "invalid_domains": return "names it does not accept\(names)\(said)"
    case "invalid_forwarding_domains": return "a redirect it does not accept\(names)\(said)"
    case "invalid_accounts": return "mailboxes it does not accept\(names)\(said)"
    case "payment_failed": return "the payment failed\(said); fix the card at the vendor, then try again"
    case "missing_domain_orders": return "domains never ordered there\(names)\(said)"
    case "domains_without_accounts": return "domains without mailboxes\(names)\(said)"
    case "provider_mismatch": return "domains with another provider\(names)\(said)"
    case "unsupported_provider": return "a provider that takes no such order\(names)\(said)"
    case "provider_unavailable": return "the provider takes no orders right now\(names)\(said); choose another offer"
    default:
      guard !refusal.message.isEmpty, !refusal.message.hasPrefix("HTTP status") else {
        return (refusal.message.isEmpty ? refusal.code : refusal.message) + names
      }
      let words = refusal.message.hasSuffix(".") ? String(refusal.message.dropLast()) : refusal.message
      return words + names + number(refusal.code)
    }
  }

  /// The status or the vendor's own number of a refusal, behind its words; a code in words is for programs.
  private static func number(_ code: String) -> String {
    guard code.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(code) else { return "" }
    return (300..<600).contains(number) ? " (status \(number))" : " (code \(number))"
  }

  /// What the lists show that may be ours. The way out is the vendor's dashboard: nothing here can tell it.
  private static func unexplained(_ finding: Unexplained) -> String {
    let names = list(finding.names)
    return switch finding.kind {
    case .order: "its new order \(finding.id) names \(names) without our tag; look at that order in its dashboard."
    case .emptyOrder: "its new order \(finding.id) shows neither tag nor domains yet, so it may be this one."
    case .names: "it lists \(names) anew, under no order with our tag; look at the domain in its dashboard."
    case .form: "the form waits no more, and none of its domains is listed yet: somebody submitted it."
    case .manyOrders: "more orders are new there than are opened in one check; look for ours in its dashboard."
    }
  }

  /// A purchase or a change waits for its vendor's limit. The way out is to leave, or to wait.
  static func waits(at vendor: Vendor, until time: Date, _ now: Date) -> String {
    let seconds = max(1, Int(time.timeIntervalSince(now).rounded(.up)))
    return
      "\(vendor.title) takes no more calls for \(count(seconds, "second")): nothing is sent before then. Leaving the program meanwhile takes it back."
  }

  static let savedAgain = "Everything typed is saved again."
  static let finishing =
    "Leaving as soon as the vendor has answered what was sent, and the answer is recorded: two minutes at most."

  /// Why what was typed is not in the order book, and what becomes of it.
  static func notSaved(_ failure: BookFailure) -> String {
    guard case .storage(let trouble) = failure else { return book(failure) }
    let cause = trouble.kind == .full ? "The disk is full" : "The order book cannot be written (\(trouble.words))"
    return
      "\(cause): what you type stays here, is not saved, and is saved as soon as that is possible. Nothing is ordered meanwhile."
  }

  /// Whether the order book can be written, said when that has changed.
  static func health(_ health: BookHealth) -> String {
    switch (health.trouble, health.anchor) {
    case (let trouble?, _) where trouble.kind == .readOnly || trouble.kind == .newer:
      "The order book can only be read (\(trouble.words)). What is typed is not saved and nothing is ordered while this lasts."
    case (let trouble?, _): book(.storage(trouble))
    case (nil, let words?): "The audit's newest line could not be written beside the book (\(words)). It is tried again by itself."
    case (nil, nil): "The order book can be written again."
    }
  }

  /// Whether anything may be ordered or changed, said when that becomes known or has changed.
  static func terms(_ terms: BookTerms) -> String {
    let name = terms.role ?? "this role"
    guard !terms.mayOrder else { return "\(name) may order in this book now." }
    return
      "\(name) reads this order book: nothing is ordered or changed from here. Its owner lets \(name) order with GRANT mailorder_operator TO \(name)."
  }

  static let readersOpenOrders = "Drafts are opened to be changed, and this role only reads the order book. Orders open."

  /// What stands in the first row of who only reads.
  public static let readerMark = "read only"

  /// What stands in the first row while the book cannot be written.
  public static let bookMark = "book not writable!"

  /// What is said on the terminal when a session had to end without saving.
  public static func lost(_ failure: BookFailure, of draft: String) -> String {
    let name = draft.isEmpty ? "the new order" : "‘\(draft)’"
    guard case .storage(let trouble) = failure else { return "what was typed last in \(name) is not saved. \(book(failure))" }
    let cause = trouble.kind == .full ? "the disk is full" : "the order book could not be written (\(trouble.words))"
    return "what was typed last in \(name) is lost: \(cause). What was saved before is there."
  }

  /// Why the order book did not do as asked.
  /// - Parameters:
  ///   - failure: what went wrong.
  ///   - zone: the time zone of the clock on the wall.
  public static func book(_ failure: BookFailure, in zone: TimeZone = .current) -> String {
    switch failure {
    case .nameLocked(let name, let holder): held(name, by: holder, in: zone)
    case .attemptMoved: "Another program took this attempt further. Press F5 to see where it stands."
    case .missing: "It is no longer in the order book. Press F5 to read the book again."
    case .draftHeld(_, let holder):
      "\(holder.who.shortName) has this draft open in another session since \(minute(holder.since, in: zone)). It can be opened here when "
        + "that session leaves it."
    case .draftTaken(_, let holder):
      if let holder {
        "This draft is now \(holder.who.shortName)'s, in another session; what is typed here is not saved. Open it again to go on."
      } else {
        "This draft was changed in another session; what is typed here is not saved. Open it again to go on."
      }
    case .aboveDayCeiling(let due, let spent, let ceiling):
      problem(Problem(.price, .aboveDayCeiling(due, spent: spent, ceiling)))
    case .aboveClientCeiling(let excess): problem(Problem(.price, .aboveClientCeiling(excess)))
    case .clientChanged:
      "This client was changed in another session. Press Esc and open it again; what stands there now is shown then."
    case .clientNamed(let name): "Name: another client is called ‘\(name)’. Type another name."
    case .openAttempts(let attempts): "\(attempts.count) purchases with these data are still open. Resolve them first."
    case .ownApproval: ApprovalSentences.own
    case .changeOpen(let change): HoldingChangeSentences.open(change, in: zone)
    case .storage(let trouble) where trouble.kind == .busy:
      "Other programs are writing to the order book, and it was not this one's turn in time. Nothing was changed; try again."
    case .storage(let trouble) where trouble.kind == .notAllowed: "Not allowed here: \(trouble.words). Nothing was changed."
    case .storage(let trouble):
      "The order book could not be read or written (\(trouble.words)). Nothing is ordered while this lasts."
    }
  }
}
