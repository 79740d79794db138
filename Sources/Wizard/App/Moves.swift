/// A move of the cursor: in a list, from field to field, to the side. Moves leave the message where it is, so that a person can read it while
/// looking around.
public enum Move: String, Sendable, CaseIterable {
  // In the order of the help.
  case nextField, previousField, up, down, left, right, pageUp, pageDown, top, bottom

  /// The move a command is; nil for what is no move.
  init?(_ command: Command) {
    guard let move = Self.byCommand[command] else { return nil }
    self = move
  }

  private static let byCommand = Dictionary(uniqueKeysWithValues: allCases.map { ($0.command, $0) })

  public var command: Command {
    switch self {
    case .nextField: .nextField
    case .previousField: .previousField
    case .up: .up
    case .down: .down
    case .left: .left
    case .right: .right
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .top: .top
    case .bottom: .bottom
    }
  }

  /// What help and palette call it.
  var title: String {
    switch self {
    case .nextField: "Next field"
    case .previousField: "Previous field"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .pageUp: "Page up"
    case .pageDown: "Page down"
    case .top: "Top"
    case .bottom: "Bottom"
    }
  }

  /// Rows that PgUp and PgDn go.
  private static let pageRows = 10

  /// How far it goes in a list, in rows; nil for what is no move in a list.
  var rows: Int? {
    switch self {
    case .up: -1
    case .down: 1
    case .pageUp: -Move.pageRows
    case .pageDown: Move.pageRows
    case .top: Int.min / 2
    case .bottom: Int.max / 2
    case .nextField, .previousField, .left, .right: nil
    }
  }
}

// Moves as commands, for the binding table.

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

/// A row moved and kept inside a list.
func moved(_ row: Int, by move: Move, count: Int) -> Int {
  guard let step = move.rows, count > 0 else { return row }
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
  mutating func move(_ move: Move, in order: FocusOrder<Focus>) -> Bool {
    switch move {
    case .nextField, .previousField:
      guard let index = order.ring.firstIndex(of: focus) else { return false }
      focus = order.ring[(index + (move == .nextField ? 1 : order.ring.count - 1)) % order.ring.count]
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
    guard focus == order.list, move.rows != nil else { return false }
    row = moved(row, by: move, count: order.rows)
    return true
  }
}
