import Terminal

/// A column of a table, described: what it is called, how wide it is, from which width of the window it shows, and what it says of a row.
struct Column<Row> {
  enum Width {
    case fixed(Int)
    /// Its part, by weight, of what the fixed columns leave, and the most it takes.
    case share(Int, atMost: Int = .max)
  }

  /// The head, in pieces: a title, and perhaps what is known of the whole column.
  let head: [(String, StyleRole)]
  /// By the width of the window, narrowest first; below the first width the column is left out.
  let widths: [(from: Int, width: Width)]
  /// Blank columns before it.
  let gap: Int
  let align: TextWidth.Alignment
  let losing: TextWidth.Losing
  /// Whether it and what follows stand at the right, when the shares leave room.
  let isAtRight: Bool
  let cell: (Row) -> TableCell

  /// - Parameters:
  ///   - width: in windows from `from` columns on; `wider` replaces it in windows at least so wide.
  init(
    _ title: String, _ width: Width, from: Int = 0, wider: [(from: Int, width: Width)] = [], gap: Int = 0,
    align: TextWidth.Alignment = .left, losing: TextWidth.Losing = .end, isAtRight: Bool = false,
    cell: @escaping (Row) -> TableCell
  ) {
    self.init(
      [(title, .label)], width, from: from, wider: wider, gap: gap, align: align, losing: losing, isAtRight: isAtRight, cell: cell)
  }

  init(
    _ head: [(String, StyleRole)], _ width: Width, from: Int = 0, wider: [(from: Int, width: Width)] = [], gap: Int = 0,
    align: TextWidth.Alignment = .left, losing: TextWidth.Losing = .end, isAtRight: Bool = false,
    cell: @escaping (Row) -> TableCell
  ) {
    self.head = head
    widths = [(from, width)] + wider
    self.gap = gap
    self.align = align
    self.losing = losing
    self.isAtRight = isAtRight
    self.cell = cell
  }
}

/// What a cell says.
struct TableCell {
  enum Content {
    /// What nearly every cell is: made without an array of its own.
    case one(String, StyleRole)
    case several([(String, StyleRole)])
  }

  let content: Content
  /// How many columns it takes, its own included: a reason in place of figures.
  let span: Int
  /// Otherwise than its column.
  let align: TextWidth.Alignment?

  init(_ text: String, _ role: StyleRole = .plain, span: Int = 1, align: TextWidth.Alignment? = nil) {
    content = .one(text, role)
    self.span = span
    self.align = align
  }

  init(_ pieces: [(String, StyleRole)], span: Int = 1, align: TextWidth.Alignment? = nil) {
    content = .several(pieces)
    self.span = span
    self.align = align
  }

  var pieces: [(String, StyleRole)] {
    switch content {
    case .one(let text, let role): [(text, role)]
    case .several(let pieces): pieces
    }
  }

  static let empty = TableCell([])
}
