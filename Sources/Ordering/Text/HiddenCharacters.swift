/// Characters that nobody sees in a text: marks without a shape, control characters, and U+FFFD, which stands where a character was lost. Inside a
/// name they are a problem that names them; a vendor never gets one.
public enum HiddenCharacters {
  /// The first one inside a text, U+FFFD among them; nil when all can be seen.
  public static func first(in text: some StringProtocol) -> Character? {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return nil }
    return text.unicodeScalars.indices.first { isProblem($0, in: text) }.map { Character(text.unicodeScalars[$0]) }
  }

  /// The first one, and how many there are.
  public static func found(in text: String) -> (first: Character?, number: Int) {
    guard let first = first(in: text) else { return (nil, 0) }
    return (first, text.unicodeScalars.indices.count { isProblem($0, in: text) })
  }

  /// The text without them; U+FFFD stays, since something stood there.
  public static func removed(from text: String) -> String {
    guard first(in: text) != nil else { return text }
    let scalars = text.unicodeScalars
    let kept = scalars.indices.filter { scalars[$0] == lost || !isProblem($0, in: text) }.map { scalars[$0] }
    return String(String.UnicodeScalarView(kept))
  }

  /// A joiner between letters that are written with it is part of the spelling.
  private static func isProblem(_ index: String.Index, in text: some StringProtocol) -> Bool {
    let scalars = text.unicodeScalars
    let scalar = scalars[index]
    guard isHidden(scalar) || scalar == lost else { return false }
    guard scalar == "\u{200C}" || scalar == "\u{200D}" else { return true }
    let next = scalars.index(after: index)
    guard index > scalars.startIndex, next < scalars.endIndex else { return true }
    return !isShaped(scalars[scalars.index(before: index)]) || !isShaped(scalars[next])
  }

  /// What a hidden character is called: `U+200B, zero width space`.
  public static func title(of character: Character) -> String {
    guard let scalar = character.unicodeScalars.first else { return "" }
    let number = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
    if let name = scalar.properties.name ?? controlNames[scalar] { return "\(code), \(name.lowercased())" }
    return switch scalar.properties.generalCategory {
    case .control: "\(code), control character"
    case .privateUse: "\(code), private use"
    default: "\(code), no character"
    }
  }

  /// The control characters that texts bring along. Source: Unicode, NameAliases.txt.
  private static let controlNames: [Unicode.Scalar: String] = [
    "\u{0}": "null", "\u{7}": "alert", "\u{8}": "backspace", "\u{E}": "shift out", "\u{F}": "shift in", "\u{1A}": "substitute",
    "\u{1B}": "escape", "\u{1C}": "information separator four", "\u{1D}": "information separator three",
    "\u{1E}": "information separator two", "\u{1F}": "information separator one", "\u{7F}": "delete", "\u{85}": "next line",
    "\u{9B}": "control sequence introducer",
  ]

  /// U+FFFD: a reader put it where it could not read what was there.
  static let lost: Unicode.Scalar = "\u{FFFD}"

  /// Whether a scalar shows nothing where it stands. Blanks, tabs and line ends are no hidden characters.
  ///
  /// Source: Unicode, the general categories Cc, Cf, Cn, Co, Cs, Zl and Zp, and the property Default_Ignorable_Code_Point. Our choice: the empty
  /// braille pattern and the empty note head count too, since they are drawn as nothing.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: return false
    case 0...0x9F, 0xAD, 0x2800, 0x1D159: return true
    case 0xA0...0x2FF: return false
    default: break
    }
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// Whether it only marks how a text begins, ends or runs, so that taking it off an edge changes nothing: byte order marks, zero width, soft
  /// hyphens, direction marks.
  static func isEdgeMark(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    return scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .format
  }

  /// Variation selectors choose between pictures of one sign.
  static func isSelector(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
  }

  /// Whether a joiner beside it is part of the spelling: between the letters of Arabic and of the scripts of India, and inside an emoji.
  ///
  /// Source: RFC 5892, appendix A.1 and A.2, which allow U+200C and U+200D between such letters. Our choice: by the blocks, U+0600 to U+0DFF.
  private static func isShaped(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    return (0x0600...0x0DFF).contains(scalar.value) || scalar.properties.isEmojiPresentation || scalar.properties.isEmojiModifier
      || (0x2600...0x27BF).contains(scalar.value)
  }
}
