import Ordering
public import Terminal
public import Wizard

/// Draws the wizard: a state and a size become a frame. Keeps nothing between frames but which part of each list is seen.
public struct WizardScreen: Sendable {
  private let glyphs: Glyphs
  private let clock: WallClock
  private var windows = Windows()
  private var keyedList: KeyedList?

  /// The smallest window the program works in.
  public static var smallestSize: Size { Layout.smallest }

  /// A screen that draws with these signs and writes times by this clock.
  public init(glyphs: Glyphs, clock: WallClock = WallClock()) {
    self.glyphs = glyphs
    self.clock = clock
  }

  /// How often Up (negative) or Down brings the cursor to where the mouse wants it in the list that was drawn last with the keys in it; nil where
  /// the mouse means nothing.
  public func moves(for mouse: Mouse) -> Int? { keyedList?.moves(for: mouse) }

  /// The frame that shows a state.
  public mutating func draw(_ state: WizardState, size: Size) -> Frame { draw(state.reading, size: size) }

  /// The frame that shows a state that is read.
  public mutating func draw(_ reading: WizardReading, size: Size) -> Frame {
    var canvas = Canvas(frame: Frame(size: size), glyphs: glyphs, clock: clock)
    keyedList = nil
    guard size.columns >= Layout.smallest.columns, size.rows >= Layout.smallest.rows else {
      Header.tooSmall(on: &canvas)
      return canvas.frame
    }
    let state = reading.state
    canvas.focused = reading.focused
    let quote = reading.shownQuote(isWide: size.columns >= Layout.wide)
    let message = reading.messageBeside
    canvas.said = message?.text
    let layout = Layout(size, hasQuote: quote != nil, messageRows: MessageLine.rows(for: message, on: canvas))
    Header.draw(reading, on: &canvas)
    for row in layout.rules {
      canvas.frame.horizontalLine(at: Position(column: 0, row: row), columns: size.columns, glyphs: glyphs)
    }
    DrawingRegistry.screens.first { $0.id == state.screen }?.draw(reading, in: layout.work, on: &canvas, &windows)
    if let quote {
      QuoteRows.draw(quote, in: layout.quoteRows, on: &canvas)
      let rest = QuotePanel.draw(quote, in: layout.quotePanel, on: &canvas)
      if !rest.isEmpty, let domain = reading.shownDomain { DomainPanel.draw(domain, in: rest, on: &canvas) }
    }
    if let overlay = state.overlay {
      canvas.keyedList = nil
      draw(overlay, state, over: layout, on: &canvas)
    }
    keyedList = canvas.keyedList
    MessageLine.draw(message, in: layout.message, on: &canvas)
    if message == nil { OneLineRow.draw(state, in: layout.message, on: &canvas) }
    KeyBar.draw(reading, row: layout.keys, on: &canvas)
    return canvas.frame
  }

  /// What lies over the screen: a panel in the middle, the screen below it dim.
  private mutating func draw(_ overlay: Overlay, _ state: WizardState, over layout: Layout, on canvas: inout Canvas) {
    let shade = Rectangle(
      column: 0, row: layout.work.origin.row, columns: canvas.frame.size.columns,
      rows: layout.message.origin.row - layout.work.origin.row)
    canvas.frame.restyle(shade, role: .dim)
    let middle = Rectangle(
      column: 0, row: layout.work.origin.row, columns: shade.size.columns, rows: layout.work.size.rows)
    for drawing in DrawingRegistry.overlays where drawing.draw(any: overlay, state, in: middle, on: &canvas, &windows) { return }
  }
}
