/// Reads names as people type and paste them: any mix of commas, semicolons, blanks and lines, with `https://`, `www.`,
/// paths, upper case and trailing dots.
public struct NameImport: Equatable, Sendable {
  /// The names found, in the order given, each once.
  public var names: [DomainName] = []
  /// What was changed to make a name of a text, once a name.
  public var cleaned: [Cleaned] = []
  /// Names given more than once, each listed once.
  public var duplicates: [DomainName] = []
  /// Words without a dot, in the order given, each once: brands or stems.
  public var words: [String] = []
  /// What cannot become a name, and why.
  public var refused: [Refused] = []

  public struct Cleaned: Equatable, Sendable {
    public let given: String
    public let name: DomainName
  }

  public struct Refused: Equatable, Sendable {
    public let given: String
    public let fault: DomainName.Fault
  }

  public init(_ text: String) {
    var seen: Set<DomainName> = []
    for piece in text.split(whereSeparator: NameImport.separates) {
      let given = String(piece)
      do {
        let name = try DomainName(NameImport.strip(given))
        guard seen.insert(name).inserted else {
          if !duplicates.contains(name) { duplicates.append(name) }
          continue
        }
        names.append(name)
        if name.text != given { cleaned.append(Cleaned(given: given, name: name)) }
      } catch .noEnding {
        let word = NameImport.strip(given).lowercased()
        if !words.contains(word) { words.append(word) }
      } catch {
        refused.append(Refused(given: given, fault: error))
      }
    }
  }

  private static func separates(_ character: Character) -> Bool {
    character.isWhitespace || character == "," || character == ";" || character == "|"
  }

  /// Takes off what surrounds the name in an address of the web: scheme, `www.`, port, path, query, quotes, a final dot.
  static func strip(_ given: String) -> Substring {
    var rest = given[...]
    while let first = rest.first, "\"'<([*•-".contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, "\"'>)].:".contains(last) { rest = rest.dropLast() }
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    if let end = rest.firstIndex(where: { "/?#:".contains($0) }) { rest = rest[..<end] }
    if rest.lowercased().hasPrefix("www."), rest.dropFirst(4).contains(".") { rest = rest.dropFirst(4) }
    while rest.last == "." { rest = rest.dropLast() }
    return rest
  }
}
