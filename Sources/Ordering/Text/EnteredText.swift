import Foundation

/// The one door for text that people bring: typed, pasted, out of a file, or out of a draft that an earlier version kept. It is composed, and what
/// only marks its edges is taken off. What is hidden inside stays as it came, so that the problem of its field can name it; the screen draws U+FFFD
/// for it, and `FrozenRequest.hiddenCharacter` keeps it from being sent.
public enum EnteredText {
  /// A text of any number of lines: composed (NFC), line ends of any kind as `\n`, without variation selectors, and without marks at both edges of
  /// each line.
  public static func lines(_ foreign: String) -> String {
    if foreign.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D && $0 != 0x0B && $0 != 0x0C }) { return foreign }
    var lines = [String.UnicodeScalarView()]
    var isAfterReturn = false
    for scalar in foreign.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      if scalar == "\n", isAfterReturn { continue }
      if endsLine(scalar) { lines.append(String.UnicodeScalarView()) } else { lines[lines.count - 1].append(scalar) }
    }
    return lines.map { composed(withoutEdgeMarks(String($0))) }.joined(separator: "\n")
  }

  /// What is stored and sent of one field: composed, without blanks and marks at its edges.
  public static func tidy(_ text: some StringProtocol) -> String {
    if isTidy(text) { return String(text) }
    return composed(String(trimmed(text)))
  }

  /// Without blanks and marks at its edges, and not composed: a domain's letters are judged as they came, since composing turns the Kelvin sign
  /// into a K.
  static func trimmed(_ text: some StringProtocol) -> Substring {
    var rest = Substring(text).unicodeScalars
    while let first = rest.first, isEdge(first) { rest.removeFirst() }
    while let last = rest.last, isEdge(last) { rest.removeLast() }
    return Substring(rest)
  }

  /// Composed, without variation selectors: what a field holds after each key.
  public static func composed(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    guard text.unicodeScalars.contains(where: HiddenCharacters.isSelector) else {
      return text.precomposedStringWithCanonicalMapping
    }
    let kept = String.UnicodeScalarView(text.unicodeScalars.filter { !HiddenCharacters.isSelector($0) })
    return String(kept).precomposedStringWithCanonicalMapping
  }

  private static func withoutEdgeMarks(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return text }
    guard HiddenCharacters.isEdgeMark(first) || HiddenCharacters.isEdgeMark(last) else { return text }
    var rest = text.unicodeScalars[...]
    while let first = rest.first, HiddenCharacters.isEdgeMark(first) { rest.removeFirst() }
    while let last = rest.last, HiddenCharacters.isEdgeMark(last) { rest.removeLast() }
    return String(rest)
  }

  /// Hardly any text is anything else: plain letters without a blank at its edges.
  private static func isTidy(_ text: some StringProtocol) -> Bool {
    guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return false }
    return text.first != " " && text.last != " "
  }

  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || HiddenCharacters.isEdgeMark(scalar)
  }

  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

extension String {
  /// How long a vendor counts a text that is sent as it stands here.
  ///
  /// Our choice: UTF-16 units of the composed text. No vendor says what a character is; JSON Schema's `maxLength` counts code points and a
  /// JavaScript server's `length` UTF-16 units, which are never fewer, so that what passes here passes both.
  public var vendorLength: Int { EnteredText.tidy(self).utf16.count }
}
