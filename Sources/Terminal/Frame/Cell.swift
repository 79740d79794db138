/// One cell of a frame: what stands in it and what that means. Held without any allocation: a letter and up to four combining
/// marks, as ncurses holds it.
public struct Cell: Equatable, Sendable {
  /// The letter; a blank in an empty cell and in the second half of a wide character.
  public let base: Unicode.Scalar
  /// What the text means.
  public private(set) var role: StyleRole
  private let columns: UInt8
  private var marks: (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)

  /// A blank of a role.
  static func blank(_ role: StyleRole = .plain) -> Cell {
    Cell(.blank, role: role)
  }

  /// The second half of a wide character.
  static func continuation(_ role: StyleRole) -> Cell {
    Cell(.blank, width: 0, role: role)
  }

  /// A cell with a letter in it. Letters come from `Shown` alone: no other character can be put into a cell.
  init(_ letter: Letter, role: StyleRole) {
    self.init(letter, width: letter.columns, role: role)
  }

  private init(_ letter: Letter, width: Int, role: StyleRole) {
    base = letter.scalar
    self.role = role
    columns = UInt8(truncatingIfNeeded: width)
  }

  /// Columns it takes: 1, 2 for a wide character, 0 for that character's second half.
  public var width: Int { Int(columns) }

  /// Whether combining marks are drawn over the letter.
  public var hasMarks: Bool { marks.0 != 0 }

  /// The letter and its combining marks.
  public var scalars: [Unicode.Scalar] {
    if marks.0 == 0 { return [base] }
    var scalars = [base]
    for value in [marks.0, marks.1, marks.2, marks.3] where value != 0 {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return scalars
  }

  /// What stands in it as text; nothing for the second half of a wide character.
  public var text: String {
    if width == 0 { return "" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// The same text in another role.
  func with(role: StyleRole) -> Cell {
    var copy = self
    copy.role = role
    return copy
  }

  /// Adds a combining mark; the fifth and later ones are left out.
  mutating func add(_ mark: CombiningMark) {
    let mark = mark.scalar
    if marks.0 == 0 {
      marks.0 = mark.value
    } else if marks.1 == 0 {
      marks.1 = mark.value
    } else if marks.2 == 0 {
      marks.2 = mark.value
    } else if marks.3 == 0 {
      marks.3 = mark.value
    }
  }

  /// Equal letter, marks, width and role.
  public static func == (left: Cell, right: Cell) -> Bool {
    guard left.base == right.base, left.role == right.role, left.columns == right.columns else { return false }
    return left.marks.0 == right.marks.0 && left.marks.1 == right.marks.1 && left.marks.2 == right.marks.2
      && left.marks.3 == right.marks.3
  }
}
