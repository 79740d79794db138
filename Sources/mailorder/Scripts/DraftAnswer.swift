import Foundation
import Ordering
import Wizard

/// A draft as JSON says it.
struct DraftAnswer: Encodable, Sendable {
  struct Domain: Encodable, Sendable {
    let name: String
    let provider: String?
    /// Addresses with their people.
    let mailboxes: [MailboxAnswer]
  }

  let id: String
  let name: String
  let kind: String
  let client: String?
  let maker: String?
  let offer: String?
  /// The step it was held at, or `review`.
  let step: String
  let domains: [Domain]

  init(_ draft: Draft, step: Draft.Step) {
    id = draft.id.text
    name = draft.name
    kind = draft.kind.slipWord
    client = draft.client?.name
    maker = draft.maker
    offer = draft.offer?.title
    self.step = step.rawValue
    domains = draft.chosen.map { line in
      Domain(
        name: line.name.text,
        provider: line.provider.map { own in (draft.offer.map { draft.offer(for: line, in: $0).provider } ?? own).rawValue },
        mailboxes: line.mailboxes.map { MailboxAnswer($0, at: line.name) })
    }
  }
}

/// A mailbox as JSON says it.
struct MailboxAnswer: Encodable, Sendable {
  let address: String
  let first: String
  let last: String

  init(_ mailbox: Mailbox, at domain: DomainName) {
    address = mailbox.alias.isEmpty ? "" : mailbox.address(at: domain)
    (first, last) = (mailbox.first, mailbox.last)
  }
}

/// A price as JSON says it.
struct QuoteAnswer: Encodable, Sendable {
  struct Line: Encodable, Sendable {
    let title: String
    let count: Int
    let period: String
    let unitCents: Int?
    let amountCents: Int?
    let renewalCents: Int?
  }

  let offer: String
  let source: String
  let at: Date
  let currency = "USD"
  /// Nil where the vendor shows the price at its checkout only.
  let dueNowCents: Int?
  let discountCents: Int
  let firstTwelveMonthsCents: Int?
  /// By period: `month`, `quarter`, `year`; nil in it where the vendor does not say.
  let recurringCents: [String: Int?]
  let lines: [Line]

  init(_ quote: Quote) {
    offer = quote.offer.title
    source =
      switch quote.source {
      case .estimate: "estimate"
      case .confirmed: "confirmed"
      case .priceList: "price_list"
      case .shownAtCheckout: "shown_at_checkout"
      }
    at = quote.at
    dueNowCents = quote.dueNow?.cents
    discountCents = quote.discount.cents
    firstTwelveMonthsCents = quote.firstTwelveMonths?.cents
    recurringCents = Dictionary(uniqueKeysWithValues: quote.periods.map { ($0.word, quote.recurring($0)?.cents) })
    lines = quote.lines.map { line in
      Line(
        title: QuoteSentences.title(of: line), count: line.count, period: line.period.word, unitCents: line.unit?.cents,
        amountCents: line.amount?.cents, renewalCents: line.renewalAmount?.cents)
    }
  }

  /// The same for a person: a line each, then what is due.
  static func lines(_ quote: Quote) -> [String] {
    let width = 34
    func row(_ title: String, _ amount: Money?, _ period: Period) -> String {
      let words = amount?.description ?? QuoteSentences.noAmount(quote.offer.vendor)
      let room = max(1, width + 12 - title.count - words.count)
      return title + String(repeating: " ", count: room) + words + (period == .once ? "" : "/" + QuoteSentences.short(period))
    }
    // Where the first period has a price of its own, what comes then stands below.
    var lines = quote.lines.map { line in
      let isFirst = line.period != .once && line.amount != nil && line.renewalAmount != line.amount
      return isFirst
        ? row(QuoteSentences.title(of: line), line.amount, .once) + " first " + QuoteSentences.short(line.period)
        : row(QuoteSentences.title(of: line), line.amount, line.period)
    }
    if quote.discount > .zero { lines.append(row("discount", .zero - quote.discount, .once)) }
    lines.append(row("due now", quote.dueNow, .once))
    for period in quote.periods {
      let amount = quote.recurring(period)
      lines.append(row("then", amount, period))
    }
    return lines + [QuoteSentences.source(quote)]
  }
}

extension Period {
  /// As JSON says it.
  var word: String {
    switch self {
    case .once: "once"
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    }
  }
}
