import Foundation

/// Writes names of people in the letters an address may carry.
public enum Transliteration {
  /// The text in ASCII: `Åsa Öberg-Nuñez` → `Asa Oberg-Nunez`, `Łukasz` → `Lukasz`, `Иван` → `Ivan`.
  ///
  /// ICU's `Any-Latin; Latin-ASCII` does the work; what it cannot write is left out.
  public static func ascii(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    let latin = text.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? text
    return String(latin.unicodeScalars.filter(\.isASCII).map(Character.init))
  }
}
