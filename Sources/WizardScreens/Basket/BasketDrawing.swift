import Ordering
import Terminal
import Wizard

/// The orders of a split basket, one a row, and below what they come to.
enum BasketDrawing: ScreenDrawing {
  private struct Line {
    let number: Int
    let entry: BasketEntry
    /// The draft as it is now, where it is not ordered yet.
    let draft: Draft?
    let quote: Quote?
    let status: String
    var offer: Offer? { if case .order(let order) = entry { order.offer } else { draft?.offer } }
    /// One vendor's providers may be mixed in one order.
    var title: String {
      guard let offer else { return "" }
      let isMixed = draft?.lines.contains { $0.isChosen && $0.provider != nil } == true
      return isMixed ? SplitSentences.mixed(offer.vendor) : offer.title
    }
    var domains: Int? { if case .order(let order) = entry { order.domains } else { draft?.lines.count(where: \.isChosen) } }
    var mailboxes: Int? {
      if case .order(let order) = entry { return order.mailboxes }
      guard let draft, let offer = draft.offer else { return nil }
      let sizes = draft.sizes(in: offer)
      return draft.lines.reduce(0) { $1.isChosen ? $0 + sizes.mailboxes(on: $1) : $0 }
    }
    var due: Money? { if case .order(let order) = entry { order.amount } else { quote?.dueNow } }
    var isOrdered: Bool { if case .order = entry { true } else { false } }
  }

  static func draw(
    _ screen: BasketScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let lines = lines(screen)
    guard !lines.isEmpty else {
      return canvas.paragraph(BasketSentences.reading, in: area.inset(columns: 2), role: .dim)
    }
    let (head, below) = area.split(top: 1)
    let lacking = screen.lackingHere.map { TextWidth.wrap($0, columns: area.size.columns - 3) } ?? []
    // The list keeps half the screen.
    let room = max(0, min(lacking.count, below.size.rows / 2 - 3))
    let (rows, words) = below.split(bottom: room)
    let (list, sums) = rows.split(bottom: 3)
    let window = windows.show(Windows.List("basket"), row: screen.state.row, of: lines.count, height: list.size.rows)
    canvas.list(
      Table(columns, width: area.size.columns), window: window, focused: screen.state.row, head: head.origin.row, in: list
    ) {
      lines[$0]
    }
    canvas.frame.horizontalLine(
      at: Position(column: 2, row: sums.origin.row), columns: area.size.columns - 3, glyphs: canvas.glyphs)
    sum(BasketSentences.together, lines, row: sums.origin.row + 1, width: area.size.columns, on: &canvas)
    for (index, line) in lacking.prefix(room).enumerated() {
      canvas.text(line, 2, words.origin.row + index, width: area.size.columns - 3, role: .warning)
    }
    let waiting = lines.filter { !$0.isOrdered }
    if !waiting.isEmpty { sum(BasketSentences.left, waiting, row: sums.origin.row + 2, width: area.size.columns, on: &canvas) }
  }

  private static func lines(_ screen: BasketScreen) -> [Line] {
    screen.state.entries.enumerated().map { index, entry in
      var draft: Draft?
      if case .draft(let known) = entry { draft = screen.current(known) }
      return Line(
        number: index + 1, entry: entry, draft: draft, quote: draft.flatMap(screen.quote),
        status: BasketSentences.status(
          entry, lacking: screen.lacking(entry.draftID), isBeingPlaced: screen.isBeingPlaced(entry.draftID)))
    }
  }

  private static var columns: [Column<Line>] {
    [
      Column("", .fixed(2), align: .right) { TableCell(String($0.number), .dim) },
      Column("Offer", .share(1), gap: 1) { TableCell($0.title) },
      Column("Dom", .fixed(4), gap: 1, align: .right) { TableCell($0.domains.map(String.init) ?? "") },
      Column("Mailboxes", .fixed(9), from: 72, gap: 1, align: .right) { TableCell($0.mailboxes.map(String.init) ?? "") },
      Column("due now", .fixed(11), gap: 1, align: .right) { line in
        guard let offer = line.offer else { return .empty }
        return TableCell(line.due?.description ?? QuoteSentences.noAmount(offer.vendor), .amount)
      },
      Column("", .fixed(17), wider: [(from: 100, width: .fixed(30))], gap: 2) {
        TableCell($0.status, $0.isOrdered ? .good : $0.status.hasPrefix("lacks") ? .warning : .plain)
      },
    ]
  }

  /// What orders come to together; without a price the sum says that it is not whole.
  private static func sum(_ title: String, _ lines: [Line], row: Int, width: Int, on canvas: inout Canvas) {
    let amounts = lines.map(\.due)
    let known = amounts.compactMap(\.self).sum()
    let lacking = amounts.count { $0 == nil }
    let domains = lines.compactMap(\.domains).reduce(0, +)
    let more = lacking == 0 ? "" : ", and \(lacking) without a known price"
    canvas.run(
      [(title, .label), ("  \(Sentences.count(domains, "domain"))  ", .plain), ("\(known) USD", .amount), (more, .dim)], 2, row,
      width: width - 3)
  }
}
