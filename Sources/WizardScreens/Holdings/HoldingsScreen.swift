import Ordering
import Terminal
import Wizard

extension WizardScreen {
  /// A tab a vendor, the filter, and the list; in a wide window what belongs to the focused row stands in a panel at the right.
  mutating func drawHoldings(_ state: WizardState, in area: Rectangle, on sheet: inout Canvas) {
    let (head, body) = area.split(top: 2)
    sheet.tabs(state, row: head.origin.row, width: head.size.columns)
    sheet.find(state, row: head.origin.row + 1, width: head.size.columns)
    let isWide = area.size.columns >= Layout.wide
    let (list, panel) = body.split(right: HeldPanel.width(in: area))
    sheet.frame.verticalLine(at: panel.origin, rows: isWide ? panel.size.rows : 0, glyphs: sheet.glyphs)
    let (_, beside) = panel.split(left: 2)
    switch state.holdings.part {
    case .domains:
      drawHeldDomains(state, in: list, on: &sheet)
      if isWide { drawHeldMailboxes(state, in: beside, on: &sheet) }
    case .mailboxes:
      if isWide { drawHeldDomains(state, in: list, on: &sheet) }
      drawHeldMailboxes(state, in: isWide ? beside : list, on: &sheet)
    case .orders:
      drawHeldOrders(state, in: list, on: &sheet)
      if isWide { sheet.orderPanel(state, in: beside) }
    }
  }
}

/// The panel at the right of a wide window.
enum HeldPanel {
  /// Its columns, the line at the left included; none in a narrow window.
  static func width(in area: Rectangle) -> Int { area.size.columns < Layout.wide ? 0 : area.size.columns < 132 ? 40 : 52 }
}

extension Canvas {
  /// The vendors, the present one between brackets; at the right how much it holds and when that was read. Where no row can have the
  /// cursor, it sits on the present vendor.
  fileprivate mutating func tabs(_ state: WizardState, row: Int, width: Int) {
    var column = 1
    for vendor in Vendor.allCases {
      let isShown = vendor == state.holdings.vendor
      if isShown { frame.cursor = Position(column: column + 1, row: row) }
      let title = isShown ? "[\(vendor.title)]" : " \(vendor.title) "
      column += text(title, column, row, width: width - column, role: isShown ? .accent : .dim) + 1
    }
    let reading = state.holdings.reading
    var parts: [String] = []
    if let holdings = reading.holdings {
      if width >= 72 { parts.append(Sentences.summary(holdings)) }
      parts.append(clock.minutes(holdings.at))
    }
    if reading.isAsking { parts.append("asking") }
    cell(parts.joined(separator: " \(glyphs.dot) "), column, row, width: width - column - 1, role: .dim, align: .right)
  }

  /// The filter, and ScaledMail's workspace.
  fileprivate mutating func find(_ state: WizardState, row: Int, width: Int) {
    let holdings = state.holdings
    if holdings.isFiltering { mark(0, row) }
    let label = "Find in \(Sentences.title(of: holdings.part).lowercased())"
    text(label, 2, row, width: 18, role: .label)
    let start = 21
    let rest = holdings.vendor == .scaledmail ? max(14, width / 3) : 1
    if holdings.filter.isEmpty, !holdings.isFiltering, state.overlay == nil {
      text("\(Bindings.label(for: .filterHoldings, in: state)) narrows the list", start, row, width: 24, role: .dim)
    } else {
      filterField(state, start, row, width: width - start - rest - 1)
    }
    guard holdings.vendor == .scaledmail else { return }
    let workspace = holdings.workspace?.name ?? "no workspace"
    cell(workspace, width - rest, row, width: rest - 1, role: .dim, losing: .middle, align: .right)
  }

  private mutating func filterField(_ state: WizardState, _ column: Int, _ row: Int, width: Int) {
    field(state.holdings.filter, caret: state.field == .holdingFilter ? state.caret : nil, column, row, width: width)
  }

  /// A sentence in place of a list.
  mutating func instead(_ sentence: String, in block: Rectangle, failure: VendorFailure? = nil) {
    let isTroubled = failure != nil && failure != .noKey
    paragraph(sentence, in: block.inset(columns: 2), role: isTroubled ? .warning : .dim)
  }

  /// The row the cursor is on, in a list that has the keys or only shows what belongs to another.
  mutating func heldCursor(_ column: Int, _ row: Int, hasKeys: Bool) {
    if hasKeys { point(column, row) } else { text(glyphs.bullet, column, row, width: 1, role: .accent) }
  }
}
