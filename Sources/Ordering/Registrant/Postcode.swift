/// Postal codes by country, as shapes: `N` a digit, `A` a letter, `X` either, other letters themselves; blanks and
/// hyphens are compared as written in the shape and may be left out by the person.
///
/// Source: Vendors/Saleshandy, Purchase, `zipcode` valid for the `country`. The shapes are those of the Universal Postal Union's addressing
/// sheets. Our choice: a country outside the table takes any code of 2 to 12 letters, digits, blanks and hyphens, rather than be refused.
public enum Postcode {
  static let shapes: [String: [String]] = [
    "AR": ["NNNN", "ANNNNAAA"], "AT": ["NNNN"], "AU": ["NNNN"], "BE": ["NNNN"], "BG": ["NNNN"], "BR": ["NNNNN-NNN"],
    "CA": ["ANA NAN"],
    "CH": ["NNNN"], "CL": ["NNNNNNN"], "CN": ["NNNNNN"], "CY": ["NNNN"], "CZ": ["NNN NN"], "DE": ["NNNNN"], "DK": ["NNNN"],
    "EE": ["NNNNN"], "ES": ["NNNNN"], "FI": ["NNNNN"], "FR": ["NNNNN"],
    "GB": ["AN NAA", "ANN NAA", "AAN NAA", "AANN NAA", "ANA NAA", "AANA NAA"], "GR": ["NNN NN"], "HR": ["NNNNN"], "HU": ["NNNN"],
    "ID": ["NNNNN"], "IE": ["AXX XXXX"], "IL": ["NNNNN", "NNNNNNN"], "IN": ["NNN NNN"], "IS": ["NNN"], "IT": ["NNNNN"],
    "JP": ["NNN-NNNN"], "KR": ["NNNNN"], "LI": ["NNNN"], "LT": ["LT-NNNNN", "NNNNN"], "LU": ["NNNN"], "LV": ["LV-NNNN", "NNNN"],
    "MT": ["AAA NNNN"],
    "MX": ["NNNNN"], "MY": ["NNNNN"], "NL": ["NNNN AA"], "NO": ["NNNN"], "NZ": ["NNNN"], "PH": ["NNNN"], "PL": ["NN-NNN"],
    "PT": ["NNNN-NNN"], "RO": ["NNNNNN"], "RS": ["NNNNN"], "SE": ["NNN NN"], "SG": ["NNNNNN"], "SI": ["NNNN"], "SK": ["NNN NN"],
    "TH": ["NNNNN"], "TR": ["NNNNN"], "TW": ["NNN", "NNNNN", "NNNNNN"], "UA": ["NNNNN"], "US": ["NNNNN", "NNNNN-NNNN"],
    "VN": ["NNNNN", "NNNNNN"], "ZA": ["NNNN"],
  ]

  /// The shape of a country's codes for a sentence, such as `NNN NN`; nil outside the table.
  public static func shape(in country: String) -> String? { shapes[country]?.first }

  public static func isValid(_ code: String, in country: String) -> Bool {
    let kept = compact(code)
    guard let shapes = shapes[country] else {
      return (2...12).contains(code.count)
        && code.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == " " || $0 == "-") }
    }
    return shapes.contains { shape in
      let wanted = compact(shape)
      return wanted.count == kept.count && zip(wanted, kept).allSatisfy(fits)
    }
  }

  private static func compact(_ text: String) -> String { text.filter { $0 != " " && $0 != "-" } }

  private static func fits(_ shape: Character, _ character: Character) -> Bool {
    guard character.isASCII else { return false }
    return switch shape {
    case "N": character.isNumber
    case "A": character.isLetter
    case "X": character.isNumber || character.isLetter
    default: character.uppercased() == String(shape)
    }
  }
}
