/// Names worth looking up for a brand, made from the prefixes and suffixes the field uses.
public enum DomainIdeas {
  /// Words put in front of a brand. Source: Sources, What operators do. Our choice: their order, by how often they were seen.
  public static let prefixes = ["try", "get", "use", "join", "go", "hello", "with", "my", "the", "one"]
  /// Words put behind a brand. Source: Sources, What operators do. Our choice: their order, by how often they were seen.
  public static let suffixes = ["hq", "team", "app", "labs", "now", "mail", "flow", "sync", "cloud", "co"]

  /// Stems of this many characters and more are left out unless nothing else remains. Source: Sources, What
  /// operators do.
  static let tooLong = 20

  /// The brand's stem: what a person typed, reduced to letters, digits and inner hyphens. An address of the web gives the stem of its
  /// name: `https://www.northquay.com/` → `northquay`.
  public static func stem(of brand: String) -> String {
    if let name = try? DomainName(NameImport.strip(brand)) { return name.stem }
    let ascii = Transliteration.ascii(brand).lowercased()
    let kept = ascii.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return String(kept.drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed())
  }

  /// Ideas for a brand, in turns of prefix and suffix, each with every ending, best first and each once; the bare brand is not among
  /// them, since a brand's own domain must not send.
  /// - Parameters:
  ///   - brand: as it was typed.
  ///   - endings: such as `com`; a leading dot does no harm, and an ending no name can have gives none.
  ///   - prefixes: words in front of it, best first.
  ///   - suffixes: words behind it, best first.
  public static func names(
    for brand: String, endings: [String], prefixes: [String] = prefixes, suffixes: [String] = suffixes
  ) -> [DomainName] {
    let stem = stem(of: brand)
    guard !stem.isEmpty else { return [] }
    var stems: [String] = []
    for index in 0..<max(prefixes.count, suffixes.count) {
      if index < prefixes.count { stems.append(prefixes[index] + stem) }
      if index < suffixes.count { stems.append(stem + suffixes[index]) }
    }
    let comfortable = stems.filter { $0.count < tooLong }
    let chosen = comfortable.isEmpty ? stems : comfortable
    return chosen.flatMap { stem in endings.compactMap { try? DomainName("\(stem).\($0.drop { $0 == "." })") } }
      .uniqued()
  }
}
