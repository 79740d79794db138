import Terminal

/// Where the parts of the frame are.
struct Layout {
  /// The smallest window the program works in.
  static let smallest = Size(columns: 60, rows: 16)
  /// From this width on the quote is a panel at the right.
  static let wide = 110
  /// Columns of that panel, its line at the left included.
  static let panelWidth = 40

  let header = 0
  let work: Rectangle
  /// Two rows below the work area; empty where there is none.
  let quoteRows: Rectangle
  /// At the right of the work area; empty where there is none.
  let quotePanel: Rectangle
  let message: Rectangle
  let keys: Int
  /// Rows with a level line.
  let rules: [Int]

  init(_ size: Size, hasQuote: Bool, messageRows: Int) {
    let isWide = size.columns >= Layout.wide
    let (aboveKeys, keyRow) = Rectangle(size).split(bottom: 1)
    let (aboveMessage, message) = aboveKeys.split(bottom: messageRows)
    let (aboveQuote, quote) = aboveMessage.split(bottom: hasQuote && !isWide ? 2 : 0)
    let (body, rule) = aboveQuote.split(bottom: 1)
    let (_, middle) = body.split(top: 2)
    let (work, panel) = middle.split(right: hasQuote && isWide ? Layout.panelWidth : 0)
    self.work = work
    quotePanel = panel
    quoteRows = quote
    self.message = message
    keys = keyRow.origin.row
    rules = [1, rule.origin.row]
  }
}
