// What countries are called beside their English names, and how two names beside each other are read.

extension Country {
  /// Names people use that are neither the code nor the English name, folded.
  static let otherNames = [
    "uk": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB", "usa": "US",
    "america": "US", "united states of america": "US", "holland": "NL", "czech republic": "CZ", "uae": "AE", "turkey": "TR",
    "ivory coast": "CI", "swaziland": "SZ", "cabo verde": "CV", "palestine": "PS", "russian federation": "RU", "viet nam": "VN",
    "republic of korea": "KR", "korea republic of": "KR", "korea south": "KR", "rok": "KR",
    "democratic peoples republic of korea": "KP",
    "korea democratic peoples republic of": "KP", "korea north": "KP", "dprk": "KP", "republic of ireland": "IE", "eire": "IE",
    "irish republic": "IE", "macau": "MO", "macao": "MO", "macau sar": "MO", "hong kong sar": "HK", "hong kong sar china": "HK",
    "prc": "CN",
    "peoples republic of china": "CN", "mainland china": "CN", "republic of china": "TW", "taiwan roc": "TW",
    "taiwan province of china": "TW",
    "britain": "GB", "united kingdom of great britain and northern ireland": "GB", "us of a": "US", "states": "US", "uk gb": "GB",
    "moldova republic of": "MD", "republic of moldova": "MD", "iran islamic republic of": "IR", "islamic republic of iran": "IR",
    "tanzania united republic of": "TZ", "venezuela bolivarian republic of": "VE", "bolivia plurinational state of": "BO",
    "micronesia federated states of": "FM", "lao peoples democratic republic": "LA", "syrian arab republic": "SY",
    "brunei darussalam": "BN",
    "the gambia": "GM", "gambia": "GM", "holy see": "VA", "vatican": "VA", "the vatican": "VA", "palestine state of": "PS",
    "state of palestine": "PS", "falkland islands malvinas": "FK", "falklands": "FK", "north macedonia": "MK", "fyrom": "MK",
    "republic of north macedonia": "MK", "slovak republic": "SK", "kyrgyz republic": "KG", "belorussia": "BY", "surinam": "SR",
    "republic of the congo": "CG", "congo brazzaville": "CG", "congo republic": "CG", "congo republic of the": "CG",
    "congo the democratic republic of the": "CD", "congo democratic republic of the": "CD", "congo kinshasa": "CD", "zaire": "CD",
    "emirates": "AE", "ksa": "SA", "kingdom of saudi arabia": "SA", "nz": "NZ", "aotearoa": "NZ", "oz": "AU", "persia": "IR",
    "siam": "TH",
    "ceylon": "LK", "kampuchea": "KH", "bosnia herzegovina": "BA", "st vincent": "VC", "st kitts": "KN", "turks and caicos": "TC",
    "us virgin islands": "VI", "virgin islands us": "VI", "virgin islands british": "VG", "bvi": "VG",
    "saint martin french part": "MF",
    "sint maarten dutch part": "SX", "drc": "CD", "dr congo": "CD", "democratic republic of the congo": "CD", "burma": "MM",
    "east timor": "TL",
    // As people write them from habit, in their own language or by a code of another list.
    "großbritannien": "GB", "grossbritannien": "GB", "grande bretagne": "GB", "gran bretana": "GB", "gran bretagna": "GB",
    "gra bretanha": "GB", "groot brittannie": "GB", "engeland": "GB", "angleterre": "GB", "inglaterra": "GB", "inghilterra": "GB",
    "англия": "GB", "cymru": "GB", "сша": "US", "アメリカ": "US", "eeuu": "US", "eua": "US", "amerika": "US",
    "estados unidos de america": "US", "中国": "CN", "中國": "CN", "中华人民共和国": "CN", "中華人民共和國": "CN", "pr china": "CN",
    "p r china": "CN",
    "hksar": "HK", "roc": "TW", "台湾": "TW", "台灣": "TW", "臺灣": "TW", "한국": "KR", "s korea": "KR", "korea rep": "KR", "n korea": "KP",
    "czech rep": "CZ", "ceska republika": "CZ", "tschechische republik": "CZ", "republique tcheque": "CZ", "republica checa": "CZ",
    "repubblica ceca": "CZ", "bundesrepublik deutschland": "DE", "federal republic of germany": "DE", "brd": "DE", "frg": "DE",
    "ger": "DE", "sui": "CH", "oesterreich": "AT", "rsa": "ZA", "cote d ivoire": "CI", "nippon": "JP", "bharat": "IN",
    "sakartvelo": "GE", "hayastan": "AM", "ประเทศไทย": "TH", "الامارات": "AE", "الإمارات": "AE",
  ]

  /// Names that mean one of several, folded.
  static let several: [String: [String]] = [
    "korea": ["KR", "KP"], "congo": ["CG", "CD"], "the congo": ["CG", "CD"], "virgin islands": ["VG", "VI"],
    "st martin": ["MF", "SX"],
    "guineas": ["GN", "GW", "GQ", "PG"], "samoas": ["WS", "AS"],
  ]

  /// `SE - Sweden`, `Sverige (SE)`, `United Kingdom (England)`: what names one country twice.
  static func inParts(_ text: String) -> Country? {
    var parts = text.split { "()[]–—/,:|".contains($0) }.flatMap { $0.split(separator: " - ") }.map { EnteredText.tidy($0) }
      .filter { !$0.isEmpty }
    if parts.count == 1, let part = parts.first {
      let words = part.split(separator: " ")
      guard words.count > 1, let first = words.first, let last = words.last else { return nil }
      let (isFirst, isLast) = (isCode(first), isCode(last))
      if isFirst { parts = [String(first), words.dropFirst().joined(separator: " ")] }
      if isLast, !isFirst { parts = [words.dropLast().joined(separator: " "), String(last)] }
    }
    guard parts.count == 2 else { return nil }
    let (one, other) = (named(parts[0]), named(parts[1]))
    guard let found = one ?? other else { return nil }
    if one == other { return found }
    // `Congo (DRC)`: the one part says which of the other's is meant.
    return several(one == nil ? parts[0] : parts[1]).contains(found) ? found : nil
  }

  private static func isCode(_ word: Substring) -> Bool { (2...3).contains(word.count) && word.allSatisfy(\.isUppercase) }

  /// A flag is two letters of its own.
  static func withoutFlags(_ text: String) -> String {
    let first: UInt32 = 0x1F1E6
    guard text.unicodeScalars.contains(where: { (first...0x1F1FF).contains($0.value) }) else { return text }
    let letters = text.unicodeScalars.map { scalar -> String in
      guard (first...0x1F1FF).contains(scalar.value), let letter = Unicode.Scalar(scalar.value - first + 0x41) else {
        return String(scalar)
      }
      return String(letter)
    }
    return letters.joined()
  }
}
