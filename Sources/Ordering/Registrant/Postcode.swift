import Foundation

/// Postal codes by country, as shapes: `N` a digit, `A` a letter, `X` either, other letters themselves; blanks and
/// hyphens are compared as written in the shape and may be left out by the person.
///
/// Source: Vendors/Saleshandy, Purchase, `zipcode` valid for the `country`. The shapes are those of the Universal Postal Union's addressing
/// sheets. Our choice: a country outside the table takes any code of 2 to 12 letters, digits, blanks and hyphens, rather than be refused.
public enum Postcode {
  static let shapes: [String: [String]] = [
    "AR": ["NNNN", "ANNNN", "ANNNNAAA"], "AT": ["NNNN"], "AU": ["NNNN"], "BE": ["NNNN"], "BG": ["NNNN"], "BR": ["NNNNN-NNN"],
    "CA": ["ANA NAN"],
    "CH": ["NNNN"], "CL": ["NNNNNNN"], "CN": ["NNNNNN"], "CY": ["NNNN"], "CZ": ["NNN NN"], "DE": ["NNNNN"], "DK": ["NNNN"],
    "EE": ["NNNNN"], "ES": ["NNNNN"], "FI": ["NNNNN"], "FR": ["NNNNN"],
    "GB": ["AN NAA", "ANN NAA", "AAN NAA", "AANN NAA", "ANA NAA", "AANA NAA"], "GR": ["NNN NN"], "HR": ["NNNNN"], "HU": ["NNNN"],
    "ID": ["NNNNN"], "IE": ["ANX XXXX"], "IL": ["NNNNN", "NNNNNNN"], "IN": ["NNN NNN"], "IS": ["NNN"], "IT": ["NNNNN"],
    "JP": ["NNN-NNNN"], "KR": ["NNNNN"], "LI": ["NNNN"], "LT": ["LT-NNNNN", "NNNNN"], "LU": ["NNNN"], "LV": ["LV-NNNN", "NNNN"],
    "MT": ["AAA NNNN"],
    "MX": ["NNNNN"], "MY": ["NNNNN"], "NL": ["NNNN AA"], "NO": ["NNNN"], "NZ": ["NNNN"], "PH": ["NNNN"], "PL": ["NN-NNN"],
    "PT": ["NNNN-NNN"], "RO": ["NNNNNN"], "RS": ["NNNNN"], "SE": ["NNN NN"], "SG": ["NNNNNN"], "SI": ["NNNN"], "SK": ["NNN NN"],
    "TH": ["NNNNN"], "TR": ["NNNNN"], "TW": ["NNN", "NNNNN", "NNNNNN"], "UA": ["NNNNN"], "US": ["NNNNN", "NNNNN-NNNN"],
    "VN": ["NNNNN", "NNNNNN"], "ZA": ["NNNN"],
    // Of which the library's examples show one form alone; its own patterns take these.
    "CR": ["NNNNN", "NNNN"], "KH": ["NNNNNN", "NNNNN"], "SV": ["CP NNNN", "NNNN"],
  ].merging(["AS", "FM", "GU", "MH", "MP", "PR", "PW", "VI"].map { ($0, ["NNNNN", "NNNNN-NNNN"]) }) { $1 }

  /// The shape of a country's codes for a sentence, such as `NNN NN`; nil where nobody has told it.
  public static func shape(in country: String) -> String? { all[country]?.first }

  public static func isValid(_ code: String, in country: String) -> Bool { canonical(code, in: country) != nil }

  /// Whether addresses of a country have no postcode.
  public static func hasNone(_ country: String) -> Bool { without.contains(country) }

  /// What is sent for a country without postcodes, since the vendor wants the field filled. Our choice: the zeros that such forms are filled with;
  /// the vendor does not say.
  public static let placeholder = "00000"

  /// A postcode as its country writes it and as it is sent; nil where it cannot be one: digits of any script, full width, small letters, the
  /// country's letters in front, and blanks or hyphens left out or put in are read as they are meant.
  public static func canonical(_ text: String, in country: String) -> String? {
    let code = folded(text)
    if hasNone(country), isNothing(code) { return placeholder }
    guard let shapes = all[country] else { return isPlain(code) ? code : nil }
    for code in [code, withoutCountry(code, country)] {
      let kept = compact(code)
      for shape in shapes {
        let wanted = compact(shape)
        guard wanted.count == kept.count, zip(wanted, kept).allSatisfy(fits) else { continue }
        // `LV-1010`, where the country's own letters belong to it.
        if let first = shapes.first, first.hasPrefix(country), !shape.hasPrefix(country) {
          return written("\(country)\(kept)", first)
        }
        // Digits without their blank stand as typed: the vendor's own example for Sweden has none.
        if code == kept, shape.allSatisfy({ $0 == "N" || $0 == " " }) { return kept }
        return written(kept, shape)
      }
    }
    return nil
  }

  /// Nothing, or the words that say so.
  private static func isNothing(_ code: String) -> Bool {
    ["", "-", "--", "N/A", "NA", "N.A.", "NONE", "NIL", "NO", "0", "X"].contains(code)
  }

  private static func isPlain(_ code: String) -> Bool {
    (2...12).contains(code.count) && code.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == " " || $0 == "-") }
  }

  private static func folded(_ text: String) -> String {
    let wide = EnteredText.tidy(text).precomposedStringWithCompatibilityMapping
    let plain = wide.map { character -> Character in
      guard let scalar = character.unicodeScalars.first, !scalar.isASCII, character.unicodeScalars.count == 1 else {
        return character
      }
      if scalar.properties.numericType == .decimal, let value = character.wholeNumberValue { return Character(String(value)) }
      return scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}" ? "-" : character
    }
    // The mark of Japanese postcodes.
    let marked = String(plain).drop { $0 == "〒" || $0.isWhitespace }
    return marked.uppercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `PL 00-950`, `D-12345`: the letters of the country, or those of its cars, in front.
  private static func withoutCountry(_ code: String, _ country: String) -> String {
    let letters = String(code.prefix { $0.isLetter })
    guard letters == country || letters == cars[country], let next = code.dropFirst(letters.count).first else { return code }
    return next == "-" || next == " " || next.isNumber
      ? String(code.dropFirst(letters.count).drop { $0 == "-" || $0 == " " }) : code
  }

  /// Letters and digits into the blanks and hyphens of a shape.
  private static func written(_ kept: String, _ shape: String) -> String {
    var rest = kept[...]
    return String(shape.map { sign -> Character in sign == " " || sign == "-" ? sign : rest.removeFirst() })
  }

  /// Cars' letters that older addresses have in front, where they are other than the country's code.
  private static let cars = [
    "AT": "A", "BE": "B", "DE": "D", "ES": "E", "FI": "FIN", "FR": "F", "IT": "I", "LU": "L", "NO": "N", "PT": "P", "SE": "S",
    "SI": "SLO",
    "HU": "H", "LI": "FL",
  ]

  private static let without: Set<String> = Set(withoutAny.split { $0 == ";" || $0.isWhitespace }.map(String.init))

  /// Ours first; the library's for the other countries.
  private static let all: [String: [String]] = {
    var all = shapes
    for row in data.split(separator: ";") {
      let parts = row.split(whereSeparator: \.isWhitespace)
      guard parts.count == 2, all[String(parts[0])] == nil else { continue }
      all[String(parts[0])] = parts[1].split(separator: "|").map { String($0).replacing("_", with: " ") }
    }
    return all
  }()

  private static func compact(_ text: String) -> String { text.filter { $0 != " " && $0 != "-" } }

  private static func fits(_ shape: Character, _ character: Character) -> Bool {
    guard character.isASCII else { return false }
    return switch shape {
    case "N": character.isNumber
    case "A": character.isLetter
    case "X": character.isNumber || character.isLetter
    default: character == shape
    }
  }
}
