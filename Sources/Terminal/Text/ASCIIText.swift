/// Text for a terminal that does not show UTF-8: accents go, signs get the closest ASCII, what has no likeness becomes a question
/// mark. Our choice: the likenesses, since they are for reading only and never stored or sent.
public enum ASCIIText {
  /// The text in ASCII; one character may become several (`Æ` → `AE`, `…` → `...`).
  public static func transliterate(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var ascii = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        ascii.unicodeScalars.append(scalar)
      } else if let likeness = likenesses[scalar] {
        ascii += likeness
      } else if ScalarClass(scalar) != .combining {
        ascii += String(repeating: "?", count: ScalarClass(scalar).columns)
      }
    }
    return ascii
  }

  /// One ASCII character for one cell, so that a frame keeps its columns.
  public static func scalar(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCII ? scalar : likenesses[scalar]?.unicodeScalars.first ?? "?"
  }

  private static let likenesses: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (likeness, scalars) in letters + signs {
      for scalar in scalars.unicodeScalars { table[scalar] = likeness }
    }
    return table
  }()

  /// Latin letters, by the ASCII they read as.
  private static let letters: [(String, String)] = [
    ("A", "ÀÁÂÃÄÅĀĂĄǍ"), ("a", "àáâãäåāăąǎª"), ("AE", "Æ"), ("ae", "æ"), ("C", "ÇĆĈĊČ"), ("c", "çćĉċč"), ("D", "ÐĎĐ"),
    ("d", "ðďđ"), ("E", "ÈÉÊËĒĔĖĘĚ"), ("e", "èéêëēĕėęě"), ("G", "ĜĞĠĢ"), ("g", "ĝğġģ"), ("H", "ĤĦ"), ("h", "ĥħ"),
    ("I", "ÌÍÎÏĨĪĬĮİ"), ("i", "ìíîïĩīĭįı"), ("IJ", "Ĳ"), ("ij", "ĳ"), ("J", "Ĵ"), ("j", "ĵ"), ("K", "Ķ"), ("k", "ķĸ"),
    ("L", "ĹĻĽĿŁ"), ("l", "ĺļľŀł"), ("N", "ÑŃŅŇŊ"), ("n", "ñńņňŉŋ"), ("O", "ÒÓÔÕÖØŌŎŐ"), ("o", "òóôõöøōŏőº"), ("OE", "Œ"),
    ("oe", "œ"), ("R", "ŔŖŘ"), ("r", "ŕŗř"), ("S", "ŚŜŞŠȘ"), ("s", "śŝşšșſ"), ("ss", "ß"), ("T", "ŢŤŦȚ"), ("t", "ţťŧț"),
    ("Th", "Þ"), ("th", "þ"), ("U", "ÙÚÛÜŨŪŬŮŰŲ"), ("u", "ùúûüũūŭůűų"), ("W", "Ŵ"), ("w", "ŵ"), ("Y", "ÝŶŸ"), ("y", "ýÿŷ"),
    ("Z", "ŹŻŽ"), ("z", "źżž"),
  ]

  /// Punctuation, currencies, and the signs of `Glyphs.utf8`.
  private static let signs: [(String, String)] = [
    (" ", "\u{A0}\u{2002}\u{2003}\u{2009}\u{202F}"), ("'", "‘’‚′"), ("\"", "“”„″«»"), ("-", "‐‑‒–—―─·−"), ("...", "…"),
    ("*", "•●×✱"),
    ("->", "→"), ("<-", "←"), ("^", "↑"), ("v", "↓"), (">", "›"), ("<", "‹"), ("+", "┌┐└┘├┤┬┴┼✓"), ("|", "│▏▎▍▌¦"), ("x", "✗"),
    ("#", "▋▊▉█"), (".", "░"), ("o", "◐◓◑◒°"), ("EUR", "€"), ("GBP", "£"), ("JPY", "¥"), ("c", "¢©"), ("R", "®"), ("TM", "™"),
    ("1", "¹"), ("2", "²"), ("3", "³"), ("!", "¡"), ("?", "¿\u{FFFD}"), ("S", "§"), ("u", "µ"), ("+-", "±"), ("/", "÷⁄"),
  ]
}
