public import Foundation
public import Ordering

// What stands on the screens beside the data.

// The frame

extension Sentences {
  public static func title(of step: Draft.Step) -> String {
    switch step {
    case .domains: "Domains"
    case .provider: "Provider"
    case .mailboxes: "Mailboxes"
    case .details: "Details"
    case .review: "Review"
    }
  }

  public static func badge(_ mode: Mode) -> String { mode == .sandbox ? "SANDBOX" : "LIVE" }

  public static func tooSmall(needed: String, present: String) -> [String] {
    ["This window is too small.", "Needed: \(needed)", "Now: \(present)", "Nothing is lost; make it larger."]
  }

  /// In place of the quote before an offer is chosen.
  public static func noQuoteYet(_ chosen: Int) -> String {
    chosen == 0 ? "No name is chosen yet." : "\(count(chosen, "domain")) chosen. The price follows with the offer."
  }

  public static let priceAtCheckout = "shown at checkout"

  /// `3 domains × 3`; `3 domains, 8 mailboxes` where the domains differ.
  public static func basket(domains: Int, mailboxes: Int, each: Int?) -> String {
    let domains = count(domains, "domain")
    return each.map { "\(domains) × \($0)" } ?? "\(domains), \(count(mailboxes, "mailbox", "mailboxes"))"
  }

  /// How the quote stands: source, time, card; or why there is no confirmation.
  public static func quoteStatus(_ state: QuoteState?, _ quote: Quote, time: String, isOld: Bool) -> [String] {
    var parts: [String] = []
    if let refusal = state?.refusal {
      parts.append("Refused: \(self.refusal(refusal))")
    } else {
      let source = state?.isAsking == true && quote.source == .estimate ? "our estimate" : source(quote)
      parts.append("\(source.prefix(1).uppercased() + source.dropFirst()) \(time)")
      if isOld { parts.append("old") }
      if state?.isAsking == true { parts.append("asking \(quote.offer.vendor.title)") }
      if let failure = state?.failure { parts.append("not confirmed: \(self.failure(failure))") }
    }
    if let card = quote.card { parts.append("\(card.brand) \(card.lastFour)") }
    return parts
  }
}

// Help

extension Sentences {
  public static let helpMoves = "move in lists and boxes"
  public static let helpEdits = "start, end, cut to the end, cut all, cut a word"
  /// In place of a key, where a command is only in the palette.
  public static func inPalette(_ key: String) -> String { "\(key) list" }
}

// Home

extension Sentences {
  public static let readingBook = "Reading the order book."
  public static let nothingYet = "No drafts and no orders yet. Press Enter to begin one."
  public static func at(_ step: Draft.Step) -> String { "at \(title(of: step))" }
  public static func delivered(_ delivered: Int, of ordered: Int) -> String { "\(delivered) of \(ordered)" }
  /// How far a vendor is, where there is little room.
  public static func settingUp(_ delivered: Int, of ordered: Int) -> String { "set up: \(delivered) of \(ordered)" }
}

// Domains

extension Sentences {
  public static let domainsIntro = [
    "Type a brand, such as northquay, and press Enter: ideas are looked up at every vendor.",
    "Or type or paste names, such as trynorthquay.com: commas, blanks and lines all part them.",
  ]
  static let ownBrandMark = "own brand"
  static let lookAlikeMark = "look-alike"
  static let punycodeMark = "punycode"

  /// In a word why a name wants a second look; nil when it does not.
  public static func mark(on name: DomainName, isOwnBrand: Bool, likeness: String?) -> String? {
    if isOwnBrand { return ownBrandMark }
    if likeness != nil { return lookAlikeMark }
    return name.isPunycode ? punycodeMark : nil
  }

  /// The same in a sentence for the focused name.
  public static func warning(on name: DomainName, likeness: String?) -> String? {
    if let likeness { return "\(name) reads like \(likeness) and is another name." }
    return name.isPunycode ? "\(name) is punycode: a browser shows it in other letters." : nil
  }
  public static func chosen(_ chosen: Int, of all: Int) -> String { "\(chosen) of \(all) chosen" }

  /// What a cell says.
  public static func cell(_ cell: NameCell) -> String {
    switch cell {
    case .price(let price): price.description
    case .free: "free"
    case .offered: "offered"
    case .notOffered: "not offered"
    case .notAsked: "not asked"
    case .asking: "asking"
    case .waiting: "waiting"
    case .taken: "taken"
    case .restricted: "restricted"
    case .notSold: "not sold"
    case .failed: "no answer"
    case .other(let word): word
    }
  }

  /// How far a vendor's look-up is; nil when it was asked nothing.
  public static func progress(
    _ lookUp: DomainsState.LookUp?, at vendor: Vendor, left: CallAllowance? = nil, isShort: Bool = false, clock: (Date) -> String
  ) -> String? {
    guard let lookUp, lookUp.total > 0 || lookUp.failure != nil else { return nil }
    let calls = left.map { left in isShort ? " (\(left.left))" : " (\(left.left)\(left.of.map { " of \($0)" } ?? "") calls left)" }
    let base = "\(vendor.title) \(lookUp.done)\(isShort ? "/" : " of ")\(lookUp.total)\(calls ?? "")"
    if let until = lookUp.limitedUntil { return base + ", waits until \(clock(until))" }
    return lookUp.failure == nil ? base : base + ", no answer"
  }

  /// What the prices of the table are, and when a name was looked up; the same words for most names, so that the line rests while the
  /// cursor moves.
  public static func detail(of line: DraftLine, clock: (Date) -> String) -> String {
    guard let at = line.answers.values.map(\.at).max() else { return "Not looked up yet." }
    return "Checked \(clock(at)). Instantly: list price. ScaledMail: first year, then each year."
  }

  /// What stands beside a name that wants no second look: a protected word, or what ScaledMail asks for each further year.
  public static func note(on line: DraftLine) -> String {
    if case .restricted(let word?) = line.answers[.instantly]?.status { return "‘\(word)’" }
    guard let answer = line.answers[.scaledmail], answer.status == .available else { return "" }
    return answer.renewal.map { "then \($0)" } ?? ""
  }
}

// Mailboxes and details

extension Sentences {
  /// What is wrong with a mailbox, in two words for its row.
  public static func short(_ fault: Problem.Fault) -> String {
    switch fault {
    case .alias(.empty): "no alias"
    case .alias(.tooLong), .nameTooLong: "too long"
    case .alias: "not legal"
    case .duplicateAlias: "twice"
    case .mixedScripts: "mixed"
    case .nameMissing: "no name"
    case .wrongCount: "count"
    default: "look"
    }
  }

  public static func problems(_ count: Int) -> String { count == 0 ? "no problems" : self.count(count, "problem") }
  public static let required = "required"
}

// Review

extension Sentences {
  public static func finalCheck(
    _ look: ReviewState.FinalCheck, kind: OrderKind = .newDomains, clock: (Date) -> String
  ) -> String {
    switch look {
    case .done(let at) where kind == .preWarmed: "\(clock(at)), still in stock"
    case .lost(let names) where kind == .preWarmed: "no longer in stock: \(list(names.map(\.text)))"
    case .notDone: "not done yet"
    case .asking: "asking for every name once more"
    case .done(let at): "\(clock(at)), every name is free"
    case .lost(let names): "no longer free: \(list(names.map(\.text)))"
    case .failed(let failure): "no answer: \(self.failure(failure))"
    }
  }

  /// What to type in the total field, and what it does.
  public static func totalHint(_ confirmation: String, mode: Mode) -> String {
    "type \(confirmation), Enter \(places(mode))"
  }
  public static func totalTyped(_ mode: Mode) -> String { "Enter \(places(mode))" }
  private static func places(_ mode: Mode) -> String {
    mode == .live ? "spends real money" : "places the order"
  }
  public static func movedFrom(_ old: Money) -> String { "was \(old)" }
}

// Order

extension Sentences {
  /// What happens next with an order, or what a person has to do.
  public static func next(_ order: OrderState, of placed: Order, checksEvery seconds: Int) -> String {
    if let stop = order.stop { return self.stop(stop) }
    if order.isPlacing { return "The purchase is being made. Do not order these names elsewhere meanwhile." }
    switch placed.status {
    case .placing: return "Another program is placing it, or it was cut short; it is looked up."
    case .stopped:
      return placed.mayHaveBought
        ? "The plan stopped. What is bought stays bought; continue it when the reason above is mended."
        : "Nothing was bought. Mend its draft (d) and order again\(placed.isArchived ? "" : ", or put it away (a)")."
    case .unresolved:
      return "Nobody knows yet whether it was bought. The vendor's lists are looked at; nothing is sent again. "
        + "Do not order these names elsewhere before this is settled. If the lists go on showing nothing, s settles it."
    case .awaitingPayment:
      return
        "Open the checkout address in a browser and pay there. The set-up begins after the payment. If it is not to be paid, s settles it."
    case .settingUp: return "The vendor sets it up. It is asked every \(count(seconds, "second")); you may leave at any time."
    case .ready: return "Every mailbox is ready. Nothing is left to do here."
    case .failed: return "The vendor reports a failure or a cancellation. Look at the domain below and write to the vendor."
    }
  }
}
