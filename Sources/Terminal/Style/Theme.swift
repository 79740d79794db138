/// How each role looks on a terminal of a given colour depth. The colours of plain text are always the terminal's own, so that
/// light and dark backgrounds both stay readable.
///
/// Colours are numbers of the palette, never red, green and blue by themselves. Our choice: numbers from 16 on are the same colours on every
/// terminal of 256, so that direct colour would show nothing more and would have to be announced first.
public struct Theme: Equatable, Sendable {
  /// Which of the looks a person chose; its value is its name in the configuration.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Readable on light and on dark backgrounds.
    case usual
    /// Darker colours, for a light background.
    case light
    /// Lighter colours, for a dark background.
    case dark
    /// No colour, and nothing fainter than plain text.
    case highContrast = "high-contrast"
    /// No colour.
    case plain
  }

  /// How many colours the terminal can show.
  public enum Depth: CaseIterable, Hashable, Sendable {
    /// No colour at all: only bold, underline, reverse and dim.
    case monochrome
    /// The eight colours every colour terminal has.
    case eight
    /// The palette of 256 colours.
    case palette
  }

  /// The look of one role.
  public struct Style: Equatable, Hashable, Sendable {
    /// Number of a palette colour for the letters; `nil` is the terminal's own.
    public var foreground: UInt8?
    /// Number of a palette colour behind the letters; `nil` is the terminal's own.
    public var background: UInt8?
    /// Heavier letters.
    public var bold: Bool
    /// A line below the letters.
    public var underline: Bool
    /// Letters and background exchanged.
    public var reverse: Bool
    /// Fainter letters.
    public var dim: Bool

    /// A look; by default the terminal's own plain text.
    public init(
      foreground: UInt8? = nil, background: UInt8? = nil, bold: Bool = false, underline: Bool = false, reverse: Bool = false,
      dim: Bool = false
    ) {
      self.foreground = foreground
      self.background = background
      self.bold = bold
      self.underline = underline
      self.reverse = reverse
      self.dim = dim
    }
  }

  /// The colour depth this theme was made for.
  public let depth: Depth

  /// The look that was chosen.
  public let kind: Kind

  /// The theme for a colour depth.
  public init(depth: Depth, kind: Kind = .usual) {
    self.depth = depth
    self.kind = kind
  }

  /// The look after this one that differs from it on a terminal of this depth; after the last comes the first.
  public var next: Theme {
    let all = Kind.allCases
    let start = all.firstIndex(of: kind) ?? 0
    let others = (1..<all.count).map { Theme(depth: depth, kind: all[(start + $0) % all.count]) }
    return others.first { other in StyleRole.allCases.contains { other[$0] != self[$0] } } ?? self
  }

  /// The theme for a terminal with that many colours, or the monochrome one when the person asked for no colour.
  ///
  /// - Parameters:
  ///   - colours: what terminfo says (`colors`); below eight means none.
  ///   - noColor: the value of the environment variable `NO_COLOR`; set and not empty turns colour off (https://no-color.org).
  ///   - kind: the look that was chosen.
  public init(colours: Int, noColor: String?, kind: Kind = .usual) {
    if let noColor, !noColor.isEmpty {
      self.init(depth: .monochrome, kind: kind)
    } else {
      self.init(depth: colours >= 256 ? .palette : colours >= 8 ? .eight : .monochrome, kind: kind)
    }
  }

  /// The look of a role.
  public subscript(role: StyleRole) -> Style {
    switch (kind, depth) {
    case (.highContrast, _): Self.highContrast(role)
    case (.plain, _), (_, .monochrome): Self.monochrome(role)
    case (_, .eight): Self.eight(role)
    case (.usual, .palette): Self.palette(role, .usual)
    case (.light, .palette): Self.palette(role, .light)
    case (.dark, .palette): Self.palette(role, .dark)
    }
  }
}
