import Ordering
import Terminal
import Wizard

/// An offer with its title and number of mailboxes as one text: a long title takes the room under the number's head.
private struct OfferLine {
  let offer: OfferRow
  let isTaken: Bool
  let title: String

  var role: StyleRole { offer.canTakeBasket ? .plain : .dim }
}

/// One row an offer.
enum OfferTable {
  static func draw(_ screen: ProviderScreen, head: Int, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows) {
    let rows = screen.state.rows
    let table = table(width: block.size.columns, on: canvas)
    let room = table.width(of: 1) + table.width(of: 2) - Self.countWidth
    let window = windows.show(Windows.List("offers"), row: screen.state.row, of: rows.count, height: block.size.rows)
    let focused = screen.state.focus == .offers ? screen.state.row : nil
    let ellipsis = canvas.glyphs.ellipsis
    let isRead = canvas.recording != nil
    canvas.list(table, window: window, focused: focused, head: head, in: block) { index in
      let offer = rows[index]
      let title =
        isRead
        ? "\(offer.offer.title), \(offer.mailboxesPerDomain) per domain"
        : TextWidth.fit(
          Self.title(of: offer.offer, room: room, ellipsis: ellipsis), columns: room, losing: .end, align: .left, ellipsis: ellipsis
        )
          + TextWidth.fit(
            String(offer.mailboxesPerDomain), columns: Self.countWidth, losing: .end, align: .right, ellipsis: ellipsis)
      return OfferLine(offer: offer, isTaken: offer.offer == screen.entry.draft.offer, title: title)
    }
  }

  /// What tells a vendor's offers apart is their end: where a title has no room, the vendor gives way.
  private static func title(of offer: Offer, room: Int, ellipsis: String) -> String {
    let title = offer.title
    guard TextWidth.columns(of: title) > room, title.hasPrefix("\(offer.vendor.title) ") else { return title }
    return ellipsis + title.dropFirst(offer.vendor.title.count + 1)
  }

  private static var countWidth: Int { 7 }

  /// In a narrow window the twelve months are left to the quote.
  private static func table(width: Int, on canvas: Canvas) -> Table<OfferLine> {
    let (tick, cross) = (canvas.glyphs.tick, canvas.glyphs.cross)
    let columns: [Column<OfferLine>] = [
      Column("", .fixed(1)) { row in
        if row.isTaken { return TableCell(tick, .chosen) }
        return row.offer.canTakeBasket ? .empty : TableCell(row.offer.isAsking ? "?" : cross, .dim)
      },
      Column("Offer", .share(1), gap: 1) { TableCell($0.title, $0.role, span: 2) },
      Column("per domain", .fixed(11), align: .right) { _ in .empty },
      Column("due now", .fixed(10), align: .right) { Self.due($0.offer) },
      Column("recurring", .fixed(16), wider: [(from: 96, width: .fixed(26))], align: .right) {
        TableCell(Self.bill(of: $0.offer.quote, isWide: width >= 96), .amount)
      },
      Column("12 months", .fixed(11), from: 76, align: .right) { row in
        TableCell(row.offer.quote.firstTwelveMonths?.description ?? "", .amount)
      },
    ]
    return Table(columns, width: width, margin: 2)
  }

  /// What is due at once, or over the figures' whole width why there are none.
  private static func due(_ offer: OfferRow) -> TableCell {
    guard offer.canTakeBasket else { return TableCell("  " + ProviderSentences.shortReason(offer), .dim, span: 3) }
    guard let due = offer.quote.dueNow else { return TableCell(QuoteSentences.noPriceYet(offer.offer.vendor), .dim, span: 3) }
    return TableCell(due.description, .amount)
  }

  /// What falls due again: in a wide window every amount, else that of the mailboxes with the other periods' names.
  private static func bill(of quote: Quote, isWide: Bool) -> String {
    if isWide { return QuoteRows.recurring(quote) }
    let lines = quote.lines.filter { line in
      if case .domains = line.subject { false } else { true }
    }
    // Mixed providers are several lines.
    let amounts = lines.compactMap(\.renewalAmount)
    guard !amounts.isEmpty else { return QuoteRows.recurring(quote) }
    let amount = amounts.sum()
    let own = quote.offer.rules.period
    let others = quote.periods.filter { $0 != own && $0 != .once }.map { " +\(QuoteSentences.short($0))" }
    return "\(amount)/\(QuoteSentences.short(own))\(others.joined())"
  }
}
