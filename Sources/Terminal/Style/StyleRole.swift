/// What a piece of text means on the screen. Screens speak in roles only; `Theme` decides how a role looks on a given terminal, and
/// no role is told apart by colour alone: the words or the glyph beside it say the same.
public enum StyleRole: UInt8, CaseIterable, Hashable, Sendable {
  /// Ordinary text.
  case plain
  /// The name of a screen or a panel.
  case title
  /// The one accent colour: the current step, the thing to look at.
  case accent
  /// Text that may be skipped: hints, times, unavailable choices.
  case dim
  /// The name of a field or a column.
  case label
  /// Available, ready, confirmed.
  case good
  /// Needs a look before going on.
  case warning
  /// Stops or endangers an order.
  case problem
  /// The focused item.
  case focus
  /// An item chosen among several.
  case chosen
  /// The name of a key in the key bar and in help.
  case key
  /// Lines and corners.
  case border
  /// The badge of the sandbox mode.
  case sandbox
  /// The badge of the live mode.
  case live
  /// An amount of money.
  case amount

  /// One letter for pictures of a frame's roles: `.` is plain, an upper-case letter a badge.
  public var letter: Character {
    switch self {
    case .plain: "."
    case .title: "t"
    case .accent: "a"
    case .dim: "d"
    case .label: "l"
    case .good: "g"
    case .warning: "w"
    case .problem: "p"
    case .focus: "f"
    case .chosen: "c"
    case .key: "k"
    case .border: "b"
    case .sandbox: "S"
    case .live: "L"
    case .amount: "m"
    }
  }
}
