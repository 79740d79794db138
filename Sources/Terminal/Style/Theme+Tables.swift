// The columns of the style table. Our choice: the usual palette colours are of middle lightness: each keeps a contrast of at least 3.5 to 1
// against white and against black, so one table serves light and dark backgrounds; whoever knows the background has a table of more contrast.

extension Theme {
  /// Bold, underline, reverse and dim only.
  static func monochrome(_ role: StyleRole) -> Style {
    switch role {
    case .plain, .label, .amount, .good: Style()
    case .title, .accent, .key, .chosen, .warning, .sandbox: Style(bold: true)
    case .problem: Style(bold: true, underline: true)
    case .dim, .border: Style(dim: true)
    case .focus: Style(reverse: true)
    case .live: Style(bold: true, reverse: true)
    }
  }

  /// The eight basic colours. Blue is always bold: terminals of this class then show the bright blue, which reads on black and on
  /// white.
  static func eight(_ role: StyleRole) -> Style {
    switch role {
    case .plain, .label, .amount: Style()
    case .title, .key: Style(bold: true)
    case .accent, .chosen: Style(foreground: Basic.blue, bold: true)
    case .good: Style(foreground: Basic.green)
    case .warning: Style(foreground: Basic.magenta)
    case .problem: Style(foreground: Basic.red, bold: true)
    case .dim, .border: Style(dim: true)
    case .focus: Style(reverse: true)
    case .sandbox: Style(foreground: Basic.white, background: Basic.blue, bold: true)
    case .live: Style(foreground: Basic.white, background: Basic.red, bold: true)
    }
  }

  /// The palette of 256 colours.
  static func palette(_ role: StyleRole, _ ink: Ink) -> Style {
    switch role {
    case .plain, .label, .amount: Style()
    case .title, .key: Style(bold: true)
    case .accent: Style(foreground: ink.accent)
    case .chosen: Style(foreground: ink.accent, bold: true)
    case .good: Style(foreground: ink.good)
    case .warning: Style(foreground: ink.warning)
    case .problem: Style(foreground: ink.problem, bold: true)
    case .dim, .border: Style(foreground: ink.dim)
    case .focus: Style(reverse: true)
    case .sandbox: Style(foreground: Ink.white, background: Ink.deepTeal, bold: true)
    case .live: Style(foreground: Ink.white, background: Ink.red, bold: true)
    }
  }

  /// Bold, underline and reverse only: for people who see little, and for projectors.
  static func highContrast(_ role: StyleRole) -> Style {
    switch role {
    case .plain, .label, .amount, .good, .dim, .border: Style()
    case .title, .accent, .key, .chosen, .sandbox: Style(bold: true)
    case .warning: Style(underline: true)
    case .problem: Style(bold: true, underline: true)
    case .focus: Style(bold: true, reverse: true)
    case .live: Style(bold: true, underline: true, reverse: true)
    }
  }

  /// Numbers in the xterm palette: 16 + 36 red + 6 green + blue, each 0 to 5; greys from 232.
  struct Ink {
    let accent, good, warning, problem, dim: UInt8

    /// Of middle lightness, for every background.
    static let usual = Ink(accent: 31, good: 28, warning: 130, problem: red, dim: 243)
    /// At least 5.5 to 1 against white.
    static let light = Ink(accent: deepTeal, good: 22, warning: 94, problem: 124, dim: 240)
    /// At least 7 to 1 against black.
    static let dark = Ink(accent: 80, good: 114, warning: 179, problem: 210, dim: 248)

    static let deepTeal: UInt8 = 24
    static let red: UInt8 = 160
    static let white: UInt8 = 231
  }

  /// Numbers of the eight basic colours (ANSI order).
  private enum Basic {
    static let red: UInt8 = 1
    static let green: UInt8 = 2
    static let blue: UInt8 = 4
    static let magenta: UInt8 = 5
    static let white: UInt8 = 7
  }
}
