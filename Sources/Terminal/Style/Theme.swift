/// How each role looks on a terminal of a given colour depth. The colours of plain text are always the terminal's own, so that
/// light and dark backgrounds both stay readable.
public struct Theme: Equatable, Sendable {
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

  /// The theme for a colour depth.
  public init(depth: Depth) {
    self.depth = depth
  }

  /// The theme for a terminal with that many colours, or the monochrome one when the person asked for no colour.
  ///
  /// - Parameters:
  ///   - colours: what terminfo says (`colors`); below eight means none.
  ///   - noColor: the value of the environment variable `NO_COLOR`; set and not empty turns colour off (https://no-color.org).
  public init(colours: Int, noColor: String?) {
    if let noColor, !noColor.isEmpty {
      self.init(depth: .monochrome)
    } else {
      self.init(depth: colours >= 256 ? .palette : colours >= 8 ? .eight : .monochrome)
    }
  }

  /// The look of a role.
  public subscript(role: StyleRole) -> Style {
    switch depth {
    case .monochrome: Self.monochrome(role)
    case .eight: Self.eight(role)
    case .palette: Self.palette(role)
    }
  }
}
