import Foundation

/// Writes names of people in the letters an address may carry.
public enum Transliteration {
  /// The text in ASCII: `Åsa Öberg-Nuñez` → `Asa Oberg-Nunez`, `Łukasz` → `Lukasz`, `Щукина` → `Shchukina`.
  ///
  /// Cyrillic and Greek as their languages do it (`Romanisation`); ICU's `Any-Latin; Latin-ASCII` does the rest; what it cannot write is left out.
  /// - Parameters:
  ///   - text: what is written there.
  ///   - whole: the name the text belongs to, which tells its language; the text itself where nil.
  public static func ascii(_ text: String, in whole: String? = nil) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    let written = Romanisation.latin(text, in: whole ?? text)
    if written.utf8.allSatisfy({ $0 < 0x80 }) { return written }
    let latin = written.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? written
    return String(latin.unicodeScalars.filter(\.isASCII).map(Character.init))
  }

  /// Whether nobody can tell from the letters how the person writes the name: it is proposed, and somebody has to look at it.
  public static func isUnsure(_ name: String) -> Bool { !NameScript.isReadable(name) }
}
