import Ordering
import Terminal
import Wizard

/// A tab a vendor, the filter, and the list; in a wide window what belongs to the focused row stands in a panel at the right.
enum HoldingsDrawing: ScreenDrawing {
  static func draw(
    _ screen: HoldingsScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let (head, rest) = area.split(top: 2)
    let body = openChanges(screen, in: rest, on: &canvas)
    HoldingsHead.vendorTabs(screen.state, row: head.origin.row, width: head.size.columns, on: &canvas)
    HoldingsHead.filter(screen.state, wizard, row: head.origin.row + 1, width: head.size.columns, on: &canvas)
    // Who reads it line by line hears one list at a time.
    let isWide = area.size.columns >= Layout.wide && canvas.recording == nil
    let (list, panel) = body.split(right: SidePanel.width(in: area))
    canvas.frame.verticalLine(at: panel.origin, rows: isWide ? panel.size.rows : 0, glyphs: canvas.glyphs)
    let (_, beside) = panel.split(left: 2)
    switch screen.state.part {
    case .domains:
      domains(screen, in: list, on: &canvas, &windows)
      if isWide { mailboxes(screen, in: beside, on: &canvas, &windows) }
    case .mailboxes:
      if isWide { domains(screen, in: list, on: &canvas, &windows) }
      mailboxes(screen, in: isWide ? beside : list, on: &canvas, &windows)
    case .orders:
      orders(screen, in: list, on: &canvas, &windows)
      if isWide { orderedDomains(screen, in: beside, on: &canvas) }
    }
  }

  /// The change that waits, and what is not known yet of others, stand above the list.
  /// - Returns: the rows that are left.
  private static func openChanges(_ screen: HoldingsScreen, in area: Rectangle, on canvas: inout Canvas) -> Rectangle {
    let waiting = screen.state.changing.flatMap { $0.isWaiting ? HoldingChangeSentences.pending($0, now: screen.now) : nil }
    guard let words = waiting ?? HoldingChangeSentences.open(screen.state.openHere) else { return area }
    let (top, rest) = area.split(top: area.size.columns >= Layout.wide ? 2 : 3)
    canvas.paragraph(words, in: top.inset(columns: 1), role: .warning)
    return rest
  }

  /// A sentence in place of a list.
  static func instead(_ sentence: String, in block: Rectangle, failure: VendorFailure? = nil, on canvas: inout Canvas) {
    let isTroubled = failure != nil && failure != .noKey
    canvas.paragraph(sentence, in: block.inset(columns: 2), role: isTroubled ? .warning : .dim)
  }

  /// Rows below a list: a warning when it could not be refreshed, and what else is known of the focused row.
  static func detail(_ words: String, _ screen: HoldingsScreen, in block: Rectangle, on canvas: inout Canvas) {
    var rest = block
    if let failure = screen.state.reading.failure {
      let (first, below) = block.split(top: 1)
      canvas.paragraph(HoldingsSentences.notRefreshed(failure), in: first, role: .warning)
      rest = below
    } else if let missing = screen.state.reading.holdings.flatMap(HoldingsSentences.missing) {
      let (first, below) = block.split(top: 1)
      canvas.paragraph(missing, in: first, role: .warning)
      rest = below
    }
    canvas.paragraph(words, in: rest, role: .dim)
  }

  /// The sign of a stage, and its weight.
  static func sign(of stage: OrderProgress.Domain.Stage, _ glyphs: Glyphs) -> (String, StyleRole) {
    switch stage {
    case .ready: (glyphs.tick, .good)
    case .failed, .undelivered: (glyphs.cross, .problem)
    case .cancelled, .ended: (glyphs.cross, .dim)
    case .notListed, .settingUp, .other: (glyphs.dot, .plain)
    }
  }
}
