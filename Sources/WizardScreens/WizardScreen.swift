public import Foundation
import Ordering
public import Terminal
public import Wizard

/// Draws the wizard: a state and a size become a frame. Keeps nothing between frames but which part of each list is seen.
public struct WizardScreen: Sendable {
  private let glyphs: Glyphs
  private let clock: WallClock
  var windows: [ListKind: Window] = [:]

  /// The smallest window the program works in.
  public static var smallestSize: Size { Layout.smallest }

  /// The lists that scroll.
  enum ListKind: Hashable {
    case home, names, offers, grid, details, slip, order, help, palette, choices
    case held(HoldingsState.Part), planner
  }

  /// A screen that draws with these signs and writes times of this time zone.
  public init(glyphs: Glyphs, timeZone: TimeZone = .current) {
    self.glyphs = glyphs
    clock = WallClock(timeZone: timeZone)
  }

  /// The frame that shows a state.
  public mutating func draw(_ state: WizardState, size: Size) -> Frame {
    var sheet = Canvas(frame: Frame(size: size), glyphs: glyphs, clock: clock)
    guard size.columns >= Layout.smallest.columns, size.rows >= Layout.smallest.rows else {
      sheet.tooSmall()
      return sheet.frame
    }
    let quote = ShownQuote(state, isWide: size.columns >= Layout.wide)
    let layout = Layout(size, hasQuote: quote != nil, messageRows: sheet.messageRows(for: state))
    sheet.header(state)
    for row in layout.rules {
      sheet.frame.horizontalLine(at: Position(column: 0, row: row), columns: size.columns, glyphs: glyphs)
    }
    drawWork(state, in: layout.work, on: &sheet)
    if let quote {
      sheet.quoteRows(quote, in: layout.quoteRows)
      sheet.quotePanel(quote, in: layout.quotePanel)
    }
    if state.overlay != nil { drawOverlay(state, over: layout, on: &sheet) }
    sheet.message(state.message, in: layout.message)
    sheet.keyBar(state, row: layout.keys)
    return sheet.frame
  }

  private mutating func drawWork(_ state: WizardState, in area: Rectangle, on sheet: inout Canvas) {
    switch state.place {
    case .home: drawHome(state, in: area, on: &sheet)
    case .step(.domains): drawDomains(state, in: area, on: &sheet)
    case .step(.provider): drawProvider(state, in: area, on: &sheet)
    case .step(.mailboxes): drawMailboxes(state, in: area, on: &sheet)
    case .step(.details): drawDetails(state, in: area, on: &sheet)
    case .step(.review): drawReview(state, in: area, on: &sheet)
    case .order: drawOrder(state, in: area, on: &sheet)
    case .holdings: drawHoldings(state, in: area, on: &sheet)
    case .planner: drawPlanner(state, in: area, on: &sheet)
    }
  }

  /// Begins a list's window at a row, and returns it.
  mutating func window(_ kind: ListKind, from row: Int, of count: Int, height: Int) -> Window {
    windows[kind, default: Window()].begin(at: row, of: count, height: height)
    return windows[kind] ?? Window()
  }

  /// Moves a list's window so that a row is seen, and returns it.
  mutating func window(_ kind: ListKind, showing row: Int, of count: Int, height: Int) -> Window {
    windows[kind, default: Window()].show(row, of: count, height: height)
    return windows[kind] ?? Window()
  }
}
