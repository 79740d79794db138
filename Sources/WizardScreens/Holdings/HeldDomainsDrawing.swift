import Ordering
import Terminal
import Wizard

extension HoldingsDrawing {
  /// The domains a vendor holds, and below what else is known of the focused one.
  static func domains(_ screen: HoldingsScreen, in block: Rectangle, on canvas: inout Canvas, _ windows: inout Windows) {
    let isCurrent = screen.state.part == .domains
    if isCurrent, let sentence = HoldingsSentences.instead(of: screen) {
      return instead(sentence, in: block.split(top: 1).rest, failure: screen.state.reading.failure, on: &canvas)
    }
    let domains = screen.lists.domains
    let (body, below) = block.split(bottom: 2)
    let (head, list) = body.split(top: 1)
    let chosen = screen.state.rows[.domains] ?? 0
    let hasKeys = isCurrent && !screen.state.isFiltering
    let window = windows.show(Windows.List("heldDomains"), row: chosen, of: domains.count, height: list.size.rows)
    let table = Table(columns(screen, canvas.glyphs, canvas.clock), width: block.size.columns)
    canvas.list(table, window: window, focused: hasKeys ? chosen : nil, head: head.origin.row, in: list) { domains[$0] }
    if !hasKeys { canvas.bullet(chosen, of: window, in: list) }
    domainDetail(screen, room: table.width(of: 1), in: below.inset(columns: 2), on: &canvas)
  }

  /// Narrow windows leave provider and redirect to the rows below.
  private static func columns(_ screen: HoldingsScreen, _ glyphs: Glyphs, _ clock: WallClock) -> [Column<HeldDomain>] {
    let vendor = screen.state.vendor
    return [
      Column("", .fixed(1)) { domain in
        if screen.lists.isMarked(domain) { return TableCell(glyphs.tick, .chosen) }
        let marks = screen.lists.marks(of: domain)
        return marks == 0 ? .empty : TableCell(marks == screen.lists.mailboxCount(of: domain) ? glyphs.tick : "-", .chosen)
      },
      Column("Domain", .share(1), gap: 1, losing: .middle) { TableCell($0.name.text) },
      Column("Provider", .fixed(9), from: 72, gap: 1) { domain in
        TableCell(domain.provider.map { Offer(vendor, $0).providerTitle } ?? "", .dim)
      },
      Column("Stage", .fixed(16), gap: 1) { domain in
        let (sign, role) = domain.isUnused ? (glyphs.dot, .dim) : sign(of: domain.stage, glyphs)
        return TableCell([(sign + " ", role), (HoldingsSentences.stage(domain), role)])
      },
      Column("Redirect", .fixed(23), from: 104, gap: 1, losing: .middle) { TableCell($0.redirect ?? "", .dim) },
      Column("Mailboxes", .fixed(10), gap: 1, align: .right) { domain in
        TableCell(screen.lists.mailboxCount(of: domain).map(String.init) ?? "?")
      },
      Column("Until", .fixed(13), align: .right) { TableCell($0.endsAt.map { clock.date($0) } ?? "", .dim) },
    ]
  }

  /// What else is known of the focused domain; before it its name, where its row has not the room to show it whole.
  private static func domainDetail(_ screen: HoldingsScreen, room: Int, in block: Rectangle, on canvas: inout Canvas) {
    var parts: [String] = []
    if let domain = screen.lists.focusedDomain {
      if TextWidth.columns(of: domain.name.text) > room { parts.append(domain.name.text) }
      parts.append("Redirect \(domain.redirect.flatMap { $0.isEmpty ? nil : $0 } ?? "none")")
      if let order = domain.order { parts.append("order \(order)") }
      if let since = domain.createdAt { parts.append("since \(canvas.clock.date(since))") }
      if let until = domain.endsAt { parts.append("until \(canvas.clock.date(until))") }
      if domain.isPreWarmed { parts.append("pre-warmed") }
      let marks = screen.lists.marks(of: domain)
      if marks > 0 { parts.append("\(marks) marked") }
    }
    detail(parts.joined(separator: " \(canvas.glyphs.dot) "), screen, in: block, on: &canvas)
  }
}
