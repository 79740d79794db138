/// Text from outside (a vendor's reply, a log, an output), made fit to be shown: control characters, direction overrides, invisible characters,
/// private and unassigned code points leave a visible mark (U+FFFD), so that nothing is hidden and nothing moves the cursor. What people type
/// and paste goes by `EnteredText` of the trade instead, which keeps what is hidden so that a problem can name it; in a cell it is marked all the
/// same (`Shown`). Source: Purchasing, Terminal safety, after CVE-2021-42574 and Unicode TR 39.
public struct SafeText: Equatable, Hashable, Sendable {
  /// How line ends and tabs are treated.
  public enum Lines: Sendable {
    /// Line ends and tabs become one blank each: for a field, a name, a message.
    case one
    /// Line ends of any kind become `\n`, tabs become a blank: for an import or a paste.
    case many
  }

  /// The text that may be shown.
  public let text: String
  /// How many characters were replaced by a mark or left out; line ends and tabs do not count.
  public let removed: Int

  /// The largest number of combining marks kept on one letter (ncurses keeps no more).
  public static let marksPerLetter = 4

  /// Cleans a foreign string.
  public init(foreign: String, lines: Lines = .one) {
    if foreign.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      (text, removed) = (foreign, 0)
      return
    }
    var door = Door(lines: lines)
    for scalar in foreign.unicodeScalars { door.take(scalar) }
    (text, removed) = (String(door.kept), door.removed)
  }

  /// The shown form of a foreign string on one line, when the count of removed characters does not matter.
  public static func singleLine(_ foreign: String) -> String {
    SafeText(foreign: foreign, lines: .one).text
  }
}

/// The state of one pass through a string.
private struct Door {
  let lines: SafeText.Lines
  var kept = String.UnicodeScalarView()
  var removed = 0
  private var marks = 0
  private var isAfterReturn = false
  private var hasLetter = false

  init(lines: SafeText.Lines) {
    self.lines = lines
  }

  mutating func take(_ scalar: Unicode.Scalar) {
    defer { isAfterReturn = scalar == "\r" }
    switch scalar {
    case "\n" where isAfterReturn: return
    case "\n", "\r": return separate(by: lines == .many ? "\n" : " ")
    case "\t": return separate(by: " ")
    default: break
    }
    switch ScalarClass(scalar) {
    case .narrow, .wide:
      kept.append(scalar)
      (marks, hasLetter) = (0, true)
    case .combining where hasLetter && marks < SafeText.marksPerLetter:
      kept.append(scalar)
      marks += 1
    case .combining:
      removed += 1
    case .forbidden:
      removed += 1
      if !Self.isSelector(scalar) {
        kept.append(.mark)
        (marks, hasLetter) = (0, false)
      }
    }
  }

  private mutating func separate(by blank: Unicode.Scalar) {
    kept.append(blank)
    (marks, hasLetter) = (0, false)
  }

  /// Variation selectors only choose between pictures of one sign, so they leave no mark.
  private static func isSelector(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
  }
}
