/// What a single Unicode scalar does to a terminal's cells. This is the one place that decides it; frames, widths and the
/// sanitising door all ask here.
enum ScalarClass: Equatable {
  /// Takes one column.
  case narrow
  /// Takes two columns.
  case wide
  /// Is drawn over the cell before it.
  case combining
  /// Must never become a cell: it would move the cursor, turn the text around, or show nothing.
  case forbidden

  /// Columns a scalar of this class takes once drawn; a forbidden one is drawn as a mark.
  var columns: Int {
    switch self {
    case .narrow, .forbidden: 1
    case .wide: 2
    case .combining: 0
    }
  }

  /// The class of a scalar. Widths follow Unicode's East Asian Width (W and F are two columns) and general categories (Mn and Me
  /// combine), which is what the C library and so ncurses believe too.
  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20...0x7E: self = .narrow
    case 0...0x9F, 0xAD: self = .forbidden
    case 0xA0...0x2FF: self = .narrow
    case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x22FF, 0x2500...0x25FC: self = .narrow
    default: self = Self.looked(up: scalar)
    }
  }

  private static func looked(up scalar: Unicode.Scalar) -> ScalarClass {
    if isInvisible(scalar.value) { return .forbidden }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: return .forbidden
    case .nonspacingMark, .enclosingMark: return .combining
    default: break
    }
    if isJoiningJamo(scalar.value) { return .combining }
    return isWide(scalar.value) ? .wide : .narrow
  }

  /// Scalars that show nothing although their category is a letter, a mark or a sign: the combining grapheme joiner, fillers, variation
  /// selectors, the empty braille pattern, the empty note.
  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x2800, 0x3164, 0xFE00...0xFE0F, 0xFFA0, 0x1D159,
      0xE0100...0xE01EF:
      true
    default: false
    }
  }

  /// Vowels and finals of Hangul written letter by letter: they join the syllable before them.
  private static func isJoiningJamo(_ value: UInt32) -> Bool {
    switch value {
    case 0x1161...0x11FF, 0xD7B0...0xD7FF: true
    default: false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }

  /// East Asian Width W and F, runs joined over unassigned gaps. Source: Unicode 14, EastAsianWidth; U+3248–324F and U+4DC0–4DFF as
  /// in glibc.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3, 0x25FD...0x25FE,
    0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE,
    0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA,
    0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755,
    0x2757...0x2757, 0x2795...0x2797, 0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
    0x2E80...0x303E, 0x3041...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A,
    0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3,
    0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
    0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F,
    0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC,
    0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]
}

extension Unicode.Scalar {
  /// Stands where a forbidden scalar was: U+FFFD, the replacement character.
  static let mark: Unicode.Scalar = "\u{FFFD}"
}
