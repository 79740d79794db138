import Ordering
import Terminal
import Wizard

extension WizardScreen {
  /// The wanted number, one row an offer, and below what the focused offer means.
  mutating func drawProvider(_ state: WizardState, in area: Rectangle, on sheet: inout Canvas) {
    guard let draft = state.draft else { return }
    let width = area.size.columns
    sheet.wanted(state, draft, row: area.origin.row, width: width)
    let columns = OfferColumns(width: width)
    sheet.offerHeads(columns, row: area.origin.row + 1)
    let rows = state.provider.rows
    let (_, below) = area.split(top: 2)
    let detailRows = below.size.rows < 10 ? 3 : min(8, max(5, below.size.rows - rows.count - 1))
    let (list, detail) = below.split(bottom: min(detailRows + 1, max(0, below.size.rows - 3)))
    let window = window(.offers, showing: state.provider.row, of: rows.count, height: list.size.rows)
    for (line, index) in window.rows.enumerated() {
      let row = list.origin.row + line
      sheet.offerRow(rows[index], isTaken: rows[index].offer == draft.offer, columns: columns, row: row)
      if index == state.provider.row, state.provider.focus == .offers { sheet.point(0, row) }
    }
    sheet.moreMarks(window, in: list)
    if let row = state.focusedOffer { sheet.offerDetail(row, in: detail.split(top: 1).rest.inset(columns: 2)) }
  }
}

/// The columns of the table of offers.
struct OfferColumns {
  let mark = 2
  let offer = 4
  let offerWidth: Int
  let each: Int
  let due: Int
  let then: Int
  let year: Int
  /// Nothing in a narrow window, where the twelve months are left to the quote.
  let yearWidth: Int
  static let eachWidth = 7
  static let dueWidth = 10
  static let thenWidth = 13

  init(width: Int) {
    yearWidth = width < 76 ? 0 : 11
    let numbers = Self.eachWidth + Self.dueWidth + Self.thenWidth + yearWidth
    each = width - numbers - 2
    offerWidth = each - offer
    due = each + Self.eachWidth
    then = due + Self.dueWidth
    year = then + Self.thenWidth
  }

  /// Columns from the amount due to the right edge, for a reason in place of the figures.
  var figures: Int { year + yearWidth - due }
}

extension Canvas {
  fileprivate mutating func wanted(_ state: WizardState, _ draft: Draft, row: Int, width: Int) {
    let isFocused = state.provider.focus == .wanted
    if isFocused { mark(0, row) }
    let label = "Mailboxes per domain  "
    text(label, 2, row, width: label.count, role: .label)
    let text = isFocused ? state.provider.wanted : String(draft.wanted)
    field(text, caret: state.field == .wanted ? state.caret : nil, 2 + label.count, row, width: 5)
    let chosen = "\(Sentences.count(draft.lines.count(where: \.isChosen), "domain")) chosen"
    cell(chosen, 32, row, width: width - 33, role: .dim, align: .right)
  }

  fileprivate mutating func offerHeads(_ columns: OfferColumns, row: Int) {
    text("Offer", columns.offer, row, width: columns.offerWidth, role: .label)
    cell("/domain", columns.each, row, width: OfferColumns.eachWidth, role: .label, align: .right)
    cell("due now", columns.due, row, width: OfferColumns.dueWidth, role: .label, align: .right)
    cell("recurring", columns.then, row, width: OfferColumns.thenWidth, role: .label, align: .right)
    cell("12 months", columns.year, row, width: columns.yearWidth, role: .label, align: .right)
  }

  fileprivate mutating func offerRow(_ offer: OfferRow, isTaken: Bool, columns: OfferColumns, row: Int) {
    let role: StyleRole = offer.canTakeBasket ? .plain : .dim
    if isTaken { text(glyphs.tick, columns.mark, row, width: 1, role: .chosen) }
    if !offer.canTakeBasket, !isTaken { text(offer.isAsking ? "?" : glyphs.cross, columns.mark, row, width: 1, role: .dim) }
    text(offer.offer.title, columns.offer, row, width: columns.offerWidth, role: role)
    cell(String(offer.mailboxesPerDomain), columns.each, row, width: OfferColumns.eachWidth, role: role, align: .right)
    guard offer.canTakeBasket else {
      cell("  " + Sentences.shortReason(offer), columns.due, row, width: columns.figures, role: .dim, align: .right)
      return
    }
    let quote = offer.quote
    guard let due = quote.dueNow else {
      cell("price at checkout", columns.due, row, width: columns.figures, role: .dim, align: .right)
      return
    }
    cell(due.description, columns.due, row, width: OfferColumns.dueWidth, role: .amount, align: .right)
    cell(Self.mailboxBill(of: quote), columns.then, row, width: OfferColumns.thenWidth, role: .amount, align: .right)
    cell(quote.firstTwelveMonths?.description ?? "", columns.year, row, width: columns.yearWidth, role: .amount, align: .right)
  }

  /// What the mailboxes cost in each further period.
  private static func mailboxBill(of quote: Quote) -> String {
    let period = quote.offer.rules.period
    let lines = quote.lines.filter { line in
      if case .domains = line.subject { false } else { true }
    }
    guard let amount = lines.first?.renewalAmount else { return "" }
    return "\(amount)/\(Sentences.short(period))"
  }

  /// What the focused offer means: why not, how it is billed, what is known of it, where its prices come from.
  fileprivate mutating func offerDetail(_ offer: OfferRow, in block: Rectangle) {
    var parts: [(String, StyleRole)] = []
    if let reason = Sentences.whyNot(offer) { parts.append((reason, .warning)) }
    parts.append((Sentences.billing(offer.offer.rules), .plain))
    parts.append((Sentences.facts(offer.offer.vendor), .dim))
    parts.append((Sentences.priceSource(offer) { clock.minutes($0) }, .dim))
    var rest = block
    for (part, role) in parts where !rest.isEmpty {
      paragraph(part, in: rest, role: role)
      rest = rest.split(top: TextWidth.wrap(part, columns: block.size.columns).count).rest
    }
  }
}
