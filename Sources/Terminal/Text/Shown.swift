/// What a scalar becomes on a screen. It is the one door to a cell: `Letter` and `CombiningMark` are made here and nowhere else, and a cell is
/// made of nothing else, so that the compiler keeps every other character off the terminal, whoever hands it over.
enum Shown {
  /// Stands in cells of its own.
  case letter(Letter)
  /// Is drawn over the letter before it.
  case mark(CombiningMark)

  init(_ scalar: Unicode.Scalar) {
    switch ScalarClass(scalar) {
    case .narrow: self = .letter(Letter(scalar: scalar, columns: 1))
    case .wide: self = .letter(Letter(scalar: scalar, columns: 2))
    case .combining: self = .mark(CombiningMark(scalar: scalar))
    case .forbidden: self = .letter(.replacement)
    }
  }
}

/// A character that may stand in a cell.
struct Letter: Equatable, Sendable {
  let scalar: Unicode.Scalar
  /// One, or two for a wide character.
  let columns: Int

  fileprivate init(scalar: Unicode.Scalar, columns: Int) {
    self.scalar = scalar
    self.columns = columns
  }

  /// A letter, digit or sign of ASCII; nil for what `Shown` has to decide.
  init?(plain scalar: Unicode.Scalar) {
    guard scalar.value &- 0x20 < 0x5F else { return nil }
    self.init(scalar: scalar, columns: 1)
  }

  /// Whether bytes are letters, digits and signs of ASCII; all are looked at, which goes by many at once.
  static func arePlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var other: UInt8 = 0
    for byte in bytes { other |= byte &- 0x20 < 0x5F ? 0 : 1 }
    return other == 0
  }

  static let blank = Letter(scalar: " ", columns: 1)
  /// Stands where a forbidden character was.
  fileprivate static let replacement = Letter(scalar: .mark, columns: 1)
}

/// A mark that may be drawn over a letter.
struct CombiningMark: Equatable, Sendable {
  let scalar: Unicode.Scalar

  fileprivate init(scalar: Unicode.Scalar) { self.scalar = scalar }
}
