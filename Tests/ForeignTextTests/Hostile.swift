/// Every class of character that may not reach a terminal, written down here once more from the rules, apart from the program's own table.
///
/// Source: Purchasing, Terminal safety.
enum Hostile {
  /// Classes by name, with all or the outer members of each.
  static let classes: [(name: String, ranges: [ClosedRange<UInt32>])] = [
    ("C0", [0x00...0x1F]), ("DEL", [0x7F...0x7F]), ("C1", [0x80...0x9F]), ("separators", [0x2028...0x2029]),
    ("bidi", [0x061C...0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069]),
    ("zero width", [0x200B...0x200D, 0x2060...0x2064, 0xFEFF...0xFEFF]), ("tags", [0xE0000...0xE007F]),
    ("variation selectors", [0xFE00...0xFE0F, 0xE0100...0xE01EF]),
    (
      "soft hyphen, joiner, fillers",
      [0xAD...0xAD, 0x34F...0x34F, 0x115F...0x1160, 0x2800...0x2800, 0x3164...0x3164, 0xFFA0...0xFFA0]
    ),
    (
      "private use",
      [0xE000...0xE003, 0xF8FF...0xF8FF, 0xF0000...0xF0001, 0xFFFFD...0xFFFFD, 0x100000...0x100000, 0x10FFFD...0x10FFFD]
    ),
    ("noncharacters", [0xFDD0...0xFDEF, 0xFFFE...0xFFFF, 0x1FFFE...0x1FFFF, 0x10FFFE...0x10FFFF]),
    ("other formats", [0x180E...0x180E, 0xFFF9...0xFFFB, 0x1D173...0x1D17A, 0x206A...0x206F]),
  ]

  static let all: [Unicode.Scalar] = classes.flatMap(\.ranges).flatMap { $0.compactMap(Unicode.Scalar.init) }

  /// Whether a scalar may not be in a cell, a line of output or a log.
  static func forbids(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) { return false }
    return set.contains(scalar.value) || (0xE000...0xF8FF).contains(scalar.value) || scalar.value >= 0xE0000
  }

  private static let set = Set(classes.flatMap(\.ranges).flatMap(\.self))

  /// Found again on a screen by a word that nothing else says.
  static let word = "Zq7"

  /// A text with every one of them, sequences that a terminal would obey, and a pile of marks.
  static let text: String = {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: (word + "\u{1B}[2J\u{1B}]0;owned\u{7}\u{9B}31m\u{1B}]52;c;b3duZWQ=\u{1B}\\").unicodeScalars)
    text.append(contentsOf: all)
    text.append(contentsOf: "Z".unicodeScalars)
    text.append(contentsOf: Array(repeating: "\u{301}", count: 40))
    text.append(contentsOf: "end".unicodeScalars)
    return String(text)
  }()

  /// Short enough that a reply with it in every place is read to its end.
  static let short =
    word
    + "\u{1B}[2J\u{202E}\u{2066}\u{200B}\u{FEFF}\u{AD}\u{9B}31m\u{E0041}\u{E000}\u{2028}\u{7F}\u{8}\r\nZ\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}"

  /// What of a text may not be shown; empty when it is safe.
  static func found(in text: some StringProtocol) -> [String] {
    text.unicodeScalars.filter(forbids).map { "U+" + String($0.value, radix: 16) }
  }

  /// The most combining marks on one letter.
  static func pile(in text: some StringProtocol) -> Int {
    var most = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar.properties.generalCategory == .nonspacingMark ? run + 1 : 0
      most = max(most, run)
    }
    return most
  }
}
