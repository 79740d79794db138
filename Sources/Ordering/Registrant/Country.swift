import Foundation

/// A country by its ISO 3166-1 alpha-2 code.
public struct Country: Hashable, Sendable {
  /// Two capital letters, such as `SE`.
  public let code: String
  /// The English name.
  public let name: String

  /// All 249 countries by name. Codes and names come from the system's Unicode data; codes that ISO only reserves are left out.
  public static let all: [Country] = index.map(\.country)

  /// The country a text names, by code or by name, whatever its case, accents and punctuation; nil when none or several do.
  public static func named(_ text: String) -> Country? {
    let key = fold(text)
    guard !key.isEmpty else { return nil }
    if let code = otherNames[key] { return all.first { $0.code == code } }
    if let exact = index.first(where: { $0.code == key || $0.name == key }) { return exact.country }
    let candidates = matching(key: key)
    return key.count > 3 && candidates.count == 1 ? candidates[0] : nil
  }

  /// Countries whose code or a word of whose name begins with the text, the code's match first; all of them for no text.
  public static func matching(_ text: String) -> [Country] {
    let key = fold(text)
    return key.isEmpty ? all : matching(key: key)
  }

  private static func matching(key: String) -> [Country] {
    let byCode = index.filter { $0.code == key }
    let byName = index.filter { $0.code != key && ($0.name.hasPrefix(key) || $0.name.contains(" \(key)")) }
    return (byCode + byName).map(\.country)
  }
}

extension Country {
  /// A country with its code and name as they are compared.
  private struct Entry {
    let country: Country
    let code: String
    let name: String
  }

  private static let index: [Entry] = {
    let english = Locale(identifier: "en_US")
    let reserved: Set = ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XK"]
    return Locale.Region.isoRegions.map(\.identifier)
      .filter { $0.count == 2 && $0.allSatisfy(\.isLetter) && !reserved.contains($0) }
      .map { code in
        let name = plainNames[code] ?? english.localizedString(forRegionCode: code) ?? code
        return Entry(country: Country(code: code, name: name), code: code.lowercased(), name: fold(name))
      }
      .sorted { $0.name < $1.name }
  }()

  /// Names that the system's data shortens or writes for other purposes.
  private static let plainNames = [
    "CN": "China", "GS": "South Georgia & South Sandwich Islands", "IO": "British Indian Ocean Territory",
  ]

  /// Names people use that are neither the code nor the English name, folded.
  private static let otherNames = [
    "uk": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB", "usa": "US",
    "america": "US", "united states of america": "US", "holland": "NL", "czech republic": "CZ", "uae": "AE", "turkey": "TR",
    "ivory coast": "CI", "swaziland": "SZ", "cabo verde": "CV", "palestine": "PS", "russian federation": "RU", "viet nam": "VN",
    "republic of korea": "KR", "drc": "CD", "dr congo": "CD", "democratic republic of the congo": "CD", "burma": "MM",
    "east timor": "TL",
  ]

  /// Small letters without accents, words parted by single blanks: `Côte d’Ivoire` → `cote divoire`, `St. Kitts & Nevis` →
  /// `st kitts and nevis`; `the` in front and `saint` fall to what the names use.
  private static func fold(_ text: String) -> String {
    let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacingOccurrences(of: "&", with: " and ").filter { $0 != "'" && $0 != "’" && $0 != "." }
    let words = plain.split { !($0.isLetter || $0.isNumber) }
    guard words.count > 1 else { return words.joined() }
    return words.drop { $0 == "the" }.map { $0 == "saint" ? "st" : $0 }.joined(separator: " ")
  }
}
