// Moves of the cursor: in lists, and from field to field.

extension Command {
  public static let up = Command("up")
  public static let down = Command("down")
  public static let left = Command("left")
  public static let right = Command("right")
  public static let pageUp = Command("pageUp")
  public static let pageDown = Command("pageDown")
  public static let top = Command("top")
  public static let bottom = Command("bottom")
  public static let nextField = Command("nextField")
  public static let previousField = Command("previousField")
}

/// Which commands are moves, and how far each goes. Moves leave the message where it is, so that a person can read it while looking around.
enum Moves {
  /// In the order of the help.
  static let all: [Command] = [.nextField, .previousField, .up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom]

  /// What help and palette call each.
  static let titles: [Command: String] = [
    .up: "Up", .down: "Down", .left: "Left", .right: "Right", .pageUp: "Page up", .pageDown: "Page down", .top: "Top",
    .bottom: "Bottom", .nextField: "Next field", .previousField: "Previous field",
  ]

  static func contains(_ command: Command) -> Bool { titles[command] != nil }

  /// Rows that PgUp and PgDn go.
  private static let pageRows = 10

  /// How far a move goes in a list, in rows; nil for what is no move in a list.
  static func rows(of command: Command) -> Int? {
    switch command {
    case .up: -1
    case .down: 1
    case .pageUp: -pageRows
    case .pageDown: pageRows
    case .top: Int.min / 2
    case .bottom: Int.max / 2
    default: nil
    }
  }
}

/// A row moved and kept inside a list.
func moved(_ row: Int, by command: Command, count: Int) -> Int {
  guard let step = Moves.rows(of: command), count > 0 else { return row }
  return min(max(row + step, 0), count - 1)
}

/// A screen of fields with a list below them: Tab goes round the fields, Up and Down go from the fields into the list and back.
protocol FormWithList {
  associatedtype Focus: Equatable
  var focus: Focus { get set }
  /// The cursor of the list.
  var row: Int { get set }
}

/// The order of the fields on such a screen as it is now.
struct FocusOrder<Focus: Equatable> {
  /// What Tab goes round.
  let ring: [Focus]
  /// What Up and Down go through, top to bottom; the list is the last of it where there is one.
  let column: [Focus]
  /// The list, nil while it is empty.
  let list: Focus?
  let rows: Int
}

extension FormWithList {
  /// Moves the cursor.
  /// - Returns: whether the move meant something here.
  mutating func move(_ command: Command, in order: FocusOrder<Focus>) -> Bool {
    switch command {
    case .nextField, .previousField:
      guard let index = order.ring.firstIndex(of: focus) else { return false }
      focus = order.ring[(index + (command == .nextField ? 1 : order.ring.count - 1)) % order.ring.count]
      return true
    case .up where focus == order.list && row > 0: break
    case .up:
      guard let index = order.column.firstIndex(of: focus) else { return false }
      focus = order.column[max(0, index - 1)]
      return true
    case .down where focus != order.list:
      if let index = order.column.firstIndex(of: focus), order.column.indices.contains(index + 1) {
        focus = order.column[index + 1]
      } else if let list = order.list {
        focus = list
      }
      return true
    default: break
    }
    guard focus == order.list, Moves.rows(of: command) != nil else { return false }
    row = moved(row, by: command, count: order.rows)
    return true
  }
}
