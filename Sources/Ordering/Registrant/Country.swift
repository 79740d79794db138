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
    let text = withoutFlags(text)
    return single(text) ?? inParts(text)
  }

  private static func single(_ text: String) -> Country? {
    let key = fold(text)
    guard !key.isEmpty else { return nil }
    if let code = otherNames[key] { return all.first { $0.code == code } }
    if let exact = index.first(where: { $0.code == key || $0.name == key }) { return exact.country }
    // In capitals alone: `and` and `per` are words, and `Swe` is on its way to a name.
    if let code = codes[key], EnteredText.tidy(text) == key.uppercased() { return all.first { $0.code == code } }
    guard several[key] == nil else { return nil }
    // Before the beginnings of English names: Ísland is no Åland Islands.
    if let code = ownNames[key] { return all.first { $0.code == code } }
    let candidates = matching(key: key)
    return key.count > 3 && candidates.count == 1 ? candidates[0] : nil
  }

  /// The countries a text may mean that names several: `Korea`, `Congo`; empty for other texts.
  public static func several(_ text: String) -> [Country] {
    (several[fold(text)] ?? []).compactMap { code in all.first { $0.code == code } }
  }

  /// The country whose name is nearest to a text that names none: for a list to begin at.
  public static func nearest(to text: String) -> Country? {
    if let country = named(text) ?? several(text).first ?? matching(text).first, !fold(text).isEmpty { return country }
    var key = fold(text)
    while key.count > 1 {
      if let found = index.first(where: { $0.name.hasPrefix(key) }) { return found.country }
      key.removeLast()
    }
    return nil
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

  /// What people call a country that ISO gives no code.
  static let withoutCode: Set<String> = [
    "kosovo", "kosova", "косово", "xk", "somaliland", "transnistria", "northern cyprus", "abkhazia", "south ossetia",
  ]

  /// Whether a text names a place that ISO 3166-1 has no code for.
  public static func hasNoCode(_ text: String) -> Bool { withoutCode.contains(fold(text)) }

  /// The codes of three letters.
  private static let codes: [String: String] = longCodes.split(separator: ";").reduce(into: [:]) { codes, row in
    let parts = row.split(whereSeparator: \.isWhitespace)
    if parts.count == 2 { codes[parts[1].lowercased()] = String(parts[0]) }
  }

  /// Countries in their own languages and in those most written, folded: `Deutschland`, `España`, `Schweden`, `日本`. Where two countries have
  /// one name in two languages, neither is taken.
  ///
  /// Source: Unicode's CLDR, as the system has it.
  private static let ownNames: [String: String] = {
    var names: [String: String?] = [:]
    func add(_ code: String, in locale: Locale) {
      guard let name = locale.localizedString(forRegionCode: code) else { return }
      let key = fold(name)
      if let known = names[key], known != code { names[key] = .some(nil) } else { names[key] = code }
    }
    let known = Set(all.map(\.code))
    for identifier in Locale.availableIdentifiers {
      let locale = Locale(identifier: identifier)
      if let code = locale.region?.identifier, known.contains(code) { add(code, in: locale) }
    }
    for language in [
      "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "tr", "ru", "uk", "el", "ja", "zh", "ko", "ar", "hu",
      "ro",
      "bg", "sr", "hr", "sl", "sk", "lt", "lv", "et", "he", "hi", "th", "vi", "id", "ca", "is", "zh_Hant", "mk", "sq", "ka", "hy",
    ] {
      let locale = Locale(identifier: language)
      for code in known { add(code, in: locale) }
    }
    return names.compactMapValues { $0 }
  }()

  /// Small letters without accents, words parted by single blanks: `Côte d’Ivoire` → `cote divoire`, `St. Kitts & Nevis` →
  /// `st kitts and nevis`; `the` in front and `saint` fall to what the names use.
  static func fold(_ text: String) -> String {
    let plain = text.precomposedStringWithCompatibilityMapping.folding(
      options: [.caseInsensitive, .diacriticInsensitive], locale: nil
    )
    .replacingOccurrences(of: "&", with: " and ").filter { $0 != "'" && $0 != "’" && $0 != "." }
    let words = plain.split { !($0.isLetter || $0.isNumber) }
    guard words.count > 1 else { return words.joined() }
    return words.drop { $0 == "the" }.map { $0 == "saint" ? "st" : $0 }.joined(separator: " ")
  }
}
