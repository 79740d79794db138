/// One cell of a frame: what stands in it and what that means.
public struct Cell: Equatable, Sendable {
  /// The letter; a blank in an empty cell and in the second half of a wide character.
  public let base: Unicode.Scalar
  /// What the text means.
  public let role: StyleRole
  /// Columns it takes: 1, 2 for a wide character, 0 for that character's second half.
  public let width: Int
  /// What is drawn over the letter: up to four marks, as ncurses holds them.
  public let marks: [Unicode.Scalar]

  init(_ packed: PackedCell, marks: [Unicode.Scalar]) {
    (base, role, width, self.marks) = (packed.letter, packed.role, packed.columns, marks)
  }

  /// The letter and its combining marks.
  public var scalars: [Unicode.Scalar] { [base] + marks }

  /// What stands in it as text; nothing for the second half of a wide character.
  public var text: String {
    if width == 0 { return "" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

/// How a frame holds a cell: in four bytes, so that a whole screen is a few kilobytes and two are compared in a moment. The marks over its letter are
/// kept beside, since hardly any cell has one.
struct PackedCell: Equatable, Sendable {
  /// The letter in 21 bits, its columns in the next two, its role in the uppermost eight.
  private let bits: UInt32

  /// Letters come from `Shown` alone: no other character can be put into a cell.
  init(_ letter: Letter, role: StyleRole) {
    self.init(letter, columns: letter.columns, role: role)
  }

  /// - Parameter byte: a letter, digit or sign of ASCII.
  init(plain byte: UInt8, role: StyleRole) {
    bits = UInt32(byte) | 1 << 21 | UInt32(role.rawValue) << 24
  }

  private init(_ letter: Letter, columns: Int, role: StyleRole) {
    bits = letter.scalar.value | UInt32(columns) << 21 | UInt32(role.rawValue) << 24
  }

  private init(bits: UInt32) { self.bits = bits }

  /// A blank of a role.
  static func blank(_ role: StyleRole = .plain) -> PackedCell { PackedCell(.blank, role: role) }

  /// The second half of a wide character.
  static func continuation(_ role: StyleRole) -> PackedCell { PackedCell(.blank, columns: 0, role: role) }

  /// Whether cells take one column each; all are looked at, which goes by many at once.
  static func areSingle(_ cells: UnsafeMutableBufferPointer<PackedCell>) -> Bool {
    var other: UInt32 = 0
    for cell in cells { other |= cell.bits >> 21 & 3 ^ 1 }
    return other == 0
  }

  var letter: Unicode.Scalar { Unicode.Scalar(bits & 0x1F_FFFF) ?? " " }
  var columns: Int { Int(bits >> 21 & 3) }
  var role: StyleRole { StyleRole(rawValue: UInt8(bits >> 24)) ?? .plain }

  /// The same text in another role.
  func with(role: StyleRole) -> PackedCell { PackedCell(bits: bits & 0xFF_FFFF | UInt32(role.rawValue) << 24) }
}
