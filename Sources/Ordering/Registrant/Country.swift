import Foundation

/// A country by its ISO 3166-1 alpha-2 code.
public struct Country: Hashable, Sendable {
  /// Two capital letters, such as `SE`.
  public let code: String
  /// The English name.
  public let name: String

  /// All countries by name. Codes and names come from the system's Unicode data; codes that ISO only reserves are left out.
  public static let all: [Country] = {
    let english = Locale(identifier: "en_US")
    let reserved: Set = ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XK"]
    return Locale.Region.isoRegions.map(\.identifier)
      .filter { $0.count == 2 && $0.allSatisfy(\.isLetter) && !reserved.contains($0) }
      .map { Country(code: $0, name: english.localizedString(forRegionCode: $0) ?? $0) }
      .sorted { $0.name < $1.name }
  }()

  /// Names people use that are neither the code nor the English name.
  private static let otherNames = [
    "uk": "GB", "great britain": "GB", "england": "GB", "usa": "US", "america": "US", "holland": "NL", "czech republic": "CZ",
    "uae": "AE", "south korea": "KR", "turkey": "TR", "ivory coast": "CI",
  ]

  /// The country a text names, by code or by name, whatever its case and accents; nil when none or several do.
  public static func named(_ text: String) -> Country? {
    let key = fold(text)
    guard !key.isEmpty else { return nil }
    if let code = otherNames[key] { return all.first { $0.code == code } }
    if let exact = all.first(where: { fold($0.code) == key || fold($0.name) == key }) { return exact }
    let candidates = matching(text)
    return key.count > 3 && candidates.count == 1 ? candidates[0] : nil
  }

  /// Countries whose code or a word of whose name begins with the text, the code's match first; all of them for no text.
  public static func matching(_ text: String) -> [Country] {
    let key = fold(text)
    guard !key.isEmpty else { return all }
    let byCode = all.filter { fold($0.code) == key }
    let byName = all.filter { country in
      let name = fold(country.name)
      return name.hasPrefix(key) || name.split(separator: " ").contains { $0.hasPrefix(key) }
    }
    return byCode + byName.filter { !byCode.contains($0) }
  }

  private static func fold(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).trimmingCharacters(in: .whitespaces)
  }
}
