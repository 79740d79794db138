import Ordering
import Terminal
import Wizard

/// The wanted number, one row an offer, and below what the focused offer means.
enum ProviderDrawing: ScreenDrawing {
  static func draw(
    _ screen: ProviderScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let (head, below) = area.split(top: 2)
    wantedNumber(screen, wizard, row: head.origin.row, width: area.size.columns, on: &canvas)
    let rows = screen.state.rows.count
    // Where the window has the room, all vendors stand side by side below; else what is known of the one is among what the offer means.
    let facts = VendorFactsTable.rows(in: below.inset(columns: 2).size.columns).flatMap { needed in
      below.size.rows >= rows + detailRowsBesideFacts + needed + 2 ? needed : nil
    }
    let (upper, vendors) = below.split(bottom: facts ?? 0)
    let detailRows =
      facts != nil
      ? detailRowsBesideFacts : below.size.rows < 10 ? 3 : min(8, max(below.size.rows < 14 ? 5 : 6, below.size.rows - rows - 1))
    let (list, detail) = upper.split(bottom: min(detailRows + 1, max(0, upper.size.rows - 3)))
    OfferTable.draw(screen, head: head.origin.row + 1, in: list, on: &canvas, &windows)
    if let row = screen.focusedOffer {
      let parts = parts(row, screen.entry.draft.rules(of: row.offer), hasFacts: facts == nil, on: canvas)
      offerDetail(parts, in: detail.inset(columns: 2), on: &canvas)
    }
    if facts != nil {
      VendorFactsTable.draw(focused: screen.focusedOffer?.offer.vendor, in: vendors.inset(columns: 2), on: &canvas)
    }
  }

  /// Why not, how it is billed, and where the prices come from.
  private static let detailRowsBesideFacts = 5
}

extension ProviderDrawing {
  private static func wantedNumber(_ screen: ProviderScreen, _ wizard: WizardState, row: Int, width: Int, on canvas: inout Canvas) {
    let draft = screen.entry.draft
    let isFocused = screen.state.focus == .wanted
    if isFocused { canvas.mark(0, row) }
    let label = "Mailboxes per domain  "
    canvas.text(label, 2, row, width: label.count, role: .label)
    let number = isFocused ? screen.state.wanted : String(draft.wanted)
    canvas.field(number, caret: canvas.caret(in: .wanted), 2 + label.count, row, width: 5)
    let chosen = "\(Sentences.count(draft.lines.count(where: \.isChosen), "domain")) chosen"
    canvas.cell(chosen, 32, row, width: width - 33, role: .dim, align: .right)
  }

  /// What the focused offer means: why not, how it is billed, what is known of it, where its prices come from.
  private static func parts(_ offer: OfferRow, _ rules: OfferRules, hasFacts: Bool, on canvas: Canvas) -> [(String, StyleRole)] {
    var parts: [(String, StyleRole)] = []
    if let reason = ProviderSentences.whyNot(offer), reason != canvas.said { parts.append((reason, .warning)) }
    parts.append((ProviderSentences.billing(rules), .plain))
    if hasFacts { parts.append((Sentences.facts(offer.offer.vendor), .dim)) }
    parts.append((ProviderSentences.priceSource(offer) { canvas.clock.minutes($0) }, .dim))
    return parts
  }

  /// The offer's parts, one below the other; a blank row above them where none of them wants it.
  private static func offerDetail(_ parts: [(String, StyleRole)], in block: Rectangle, on canvas: inout Canvas) {
    let heights = parts.map { TextWidth.wrap($0.0, columns: block.size.columns).count }
    var rows = 0
    let isWanted = heights.contains { height in
      let isCut = rows < block.size.rows - 1 && rows + height > block.size.rows - 1
      rows += height
      return isCut
    }
    var rest = isWanted ? block : block.split(top: 1).rest
    for (part, height) in zip(parts, heights) where !rest.isEmpty {
      canvas.paragraph(part.0, in: rest, role: part.1)
      rest = rest.split(top: height).rest
    }
  }
}
