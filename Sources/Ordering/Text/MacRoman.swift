import Foundation

/// The code page of older Macintosh programs, with which some of them save sheets still. Foundation on Linux reads it wrong.
///
/// Source: Unicode, VENDORS/APPLE/ROMAN.TXT.
enum MacRoman {
  static func text(of bytes: Data) -> String {
    String(String.UnicodeScalarView(bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : letters[Int($0) - 0x80] }))
  }

  /// Letters of Mac Roman are signs and capitals of 1252, which do not stand inside a word: ü is Ÿ there, and á a double dagger.
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - high: how many of them would be letters beyond ASCII in 1252.
  static func isLikely(_ bytes: [UInt8], high: Int) -> Bool {
    /// á à â ä ã ç é è ê ò ô õ ù ü.
    let letters: Set<UInt8> = [0x87, 0x88, 0x89, 0x8A, 0x8B, 0x8D, 0x8E, 0x8F, 0x90, 0x98, 0x99, 0x9B, 0x9D, 0x9F]
    let inside = zip(bytes, zip(bytes.dropFirst(), bytes.dropFirst(2))).count { before, rest in
      FileText.isLetter(before) && letters.contains(rest.0) && (0x61...0x7A).contains(rest.1)
    }
    return inside > high
  }

  /// From 0x80 on.
  private static let letters = Array(
    """
    ÄÅÇÉÑÖÜáàâäãåçéè\
    êëíìîïñóòôöõúùûü\
    †°¢£§•¶ß®©™´¨≠ÆØ\
    ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
    ¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ\
    –—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ\
    ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\
    \u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ
    """.unicodeScalars)
}
