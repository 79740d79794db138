// The three columns of the style table. Our choice: palette colours are of middle lightness: each keeps a contrast of at least 3.5 to 1
// against white and against black, so one table serves light and dark backgrounds.

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
  static func palette(_ role: StyleRole) -> Style {
    switch role {
    case .plain, .label, .amount: Style()
    case .title, .key: Style(bold: true)
    case .accent: Style(foreground: Palette.teal)
    case .chosen: Style(foreground: Palette.teal, bold: true)
    case .good: Style(foreground: Palette.green)
    case .warning: Style(foreground: Palette.ochre)
    case .problem: Style(foreground: Palette.red, bold: true)
    case .dim, .border: Style(foreground: Palette.grey)
    case .focus: Style(reverse: true)
    case .sandbox: Style(foreground: Palette.white, background: Palette.deepTeal, bold: true)
    case .live: Style(foreground: Palette.white, background: Palette.red, bold: true)
    }
  }

  /// Numbers of the eight basic colours (ANSI order).
  private enum Basic {
    static let red: UInt8 = 1
    static let green: UInt8 = 2
    static let blue: UInt8 = 4
    static let magenta: UInt8 = 5
    static let white: UInt8 = 7
  }

  /// Numbers in the xterm palette: 16 + 36 red + 6 green + blue, each 0 to 5; greys from 232.
  private enum Palette {
    static let deepTeal: UInt8 = 24
    static let green: UInt8 = 28
    static let teal: UInt8 = 31
    static let ochre: UInt8 = 130
    static let red: UInt8 = 160
    static let white: UInt8 = 231
    static let grey: UInt8 = 243
  }
}
