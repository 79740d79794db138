/// Names worth looking up for a brand, made from the prefixes and suffixes the field uses.
public enum DomainIdeas {
  /// Words put in front of a brand, best first. Source: operators' habits (reference, users).
  public static let prefixes = ["try", "get", "use", "join", "go", "hello", "with", "meet", "my"]
  /// Words put behind a brand, best first. Source: operators' habits (reference, users).
  public static let suffixes = ["hq", "team", "app", "labs", "now", "mail", "group", "works"]

  /// The stem of a name should stay under 20 characters; longer ideas are left out unless nothing else remains.
  static let comfortableLength = 20

  /// The brand's stem: what a person typed, reduced to letters, digits and inner hyphens.
  public static func stem(of brand: String) -> String {
    let ascii = Transliteration.ascii(brand).lowercased()
    let kept = ascii.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return String(kept.drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed())
  }

  /// Ideas for a brand, in turns of prefix and suffix, each with every ending, best first; the bare brand is not among
  /// them, since a brand's own domain must not send.
  /// - Parameter endings: without dots, such as `com`.
  public static func names(for brand: String, endings: [String]) -> [DomainName] {
    let stem = stem(of: brand)
    guard !stem.isEmpty else { return [] }
    var stems: [String] = []
    for index in 0..<max(prefixes.count, suffixes.count) {
      if index < prefixes.count { stems.append(prefixes[index] + stem) }
      if index < suffixes.count { stems.append(stem + suffixes[index]) }
    }
    let comfortable = stems.filter { $0.count <= comfortableLength }
    let chosen = comfortable.isEmpty ? stems : comfortable
    return chosen.flatMap { stem in endings.compactMap { try? DomainName("\(stem).\($0)") } }
  }
}
