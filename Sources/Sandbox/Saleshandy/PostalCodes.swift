/// Whether a postal code can be one of a country. Our choice: the shapes, since the vendor only says that it
/// must be valid for the country.
enum PostalCodes {
  /// `9` stands for a digit, `A` for a letter; blanks do not count.
  private static let masks: [String: [String]] = [
    "AT": ["9999"], "AU": ["9999"], "BE": ["9999"], "BR": ["99999-999", "99999999"], "CA": ["A9A9A9"], "CH": ["9999"],
    "CZ": ["99999"],
    "DE": ["99999"], "DK": ["9999"], "ES": ["99999"], "FI": ["99999"], "FR": ["99999"], "IN": ["999999"], "IT": ["99999"],
    "GB": ["A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA"], "JP": ["999-9999", "9999999"], "MX": ["99999"],
    "NL": ["9999AA"], "NO": ["9999"], "NZ": ["9999"], "PL": ["99-999"], "PT": ["9999-999"], "SE": ["99999"], "SG": ["999999"],
    "US": ["99999", "99999-9999"],
  ]

  /// In a country without a mask here: up to ten letters, digits and hyphens.
  static func fits(_ code: String, country: String) -> Bool {
    let plain = code.uppercased().filter { $0 != " " }
    if let masks = masks[country] { return masks.contains { matches(plain, $0) } }
    return (1...10).contains(plain.count) && plain.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  private static func matches(_ code: String, _ mask: String) -> Bool {
    code.count == mask.count
      && zip(code, mask).allSatisfy { character, sign in
        switch sign {
        case "9": character.isASCII && character.isNumber
        case "A": character.isASCII && character.isLetter
        default: character == sign
        }
      }
  }
}
