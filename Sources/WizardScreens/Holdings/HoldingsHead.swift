import Ordering
import Terminal
import Wizard

// The two rows above the lists.

/// The two rows above the lists of what the vendors hold.
enum HoldingsHead {
  /// The vendors, the present one between brackets; at the right how much it holds and when that was read. Where no row can have the
  /// cursor, it sits on the present vendor.
  static func vendorTabs(_ state: HoldingsState, row: Int, width: Int, on canvas: inout Canvas) {
    var column = 1
    for vendor in Vendor.allCases {
      let isShown = vendor == state.vendor
      if isShown { canvas.frame.cursor = Position(column: column + 1, row: row) }
      let title = isShown ? "[\(vendor.title)]" : " \(vendor.title) "
      column += canvas.text(title, column, row, width: width - column, role: isShown ? .accent : .dim) + 1
    }
    var parts: [String] = []
    if let holdings = state.reading.holdings {
      if width >= 72 { parts.append(HoldingsSentences.summary(holdings)) }
      if width >= Layout.wide, let account = holdings.account { parts.append(HoldingsSentences.account(account)) }
      parts.append(canvas.clock.minutes(holdings.at))
    }
    if state.reading.isAsking { parts.append("asking") }
    canvas.cell(
      parts.joined(separator: " \(canvas.glyphs.dot) "), column, row, width: width - column - 1, role: .dim, align: .right)
  }

  /// The filter, and the workspace where the vendor has some.
  static func filter(_ state: HoldingsState, _ wizard: WizardState, row: Int, width: Int, on canvas: inout Canvas) {
    if state.isFiltering { canvas.mark(0, row) }
    canvas.text("Find in \(HoldingsSentences.title(of: state.part).lowercased())", 2, row, width: 18, role: .label)
    let start = 21
    let hasWorkspaces = state.vendor.holdingRules.hasWorkspaces
    let rest = hasWorkspaces ? max(14, width / 3) : 1
    if state.filter.isEmpty, !state.isFiltering, wizard.overlay == nil {
      if canvas.recording == nil {
        canvas.text("\(Bindings.label(for: .filterHoldings, in: wizard)) narrows the list", start, row, width: 24, role: .dim)
      }
    } else {
      canvas.field(state.filter, caret: canvas.caret(in: .holdingFilter), start, row, width: width - start - rest - 1)
    }
    guard hasWorkspaces else { return }
    let workspace = state.workspace?.name ?? "no workspace"
    canvas.cell(workspace, width - rest, row, width: rest - 1, role: .dim, losing: .middle, align: .right)
  }
}
