extension NameImport {
  /// What may surround a name in a text beside the marks that cannot be seen: quotes, brackets, bullets.
  private static let openers: Set<Character> = [
    "\"", "'", "`", "<", "(", "[", "{", "*", "•", "·", "‣", "◦", "/", "“", "”", "„", "‘", "’", "«", "»", "‹", "›",
  ]
  private static let closers: Set<Character> = [
    "\"", "'", "`", ">", ")", "]", "}", "*", ".", "…", ":", "!", "“", "”", "‘", "’", "«", "»", "‹", "›",
  ]

  /// Takes off what surrounds the name in an address of the web: scheme, `www.`, port, path, query, quotes, a final dot.
  ///
  /// What it cannot account for stays, so that it is refused and explained: `mailto:ada@northquay.com` keeps its `@`.
  static func strip(_ given: some StringProtocol) -> Substring {
    var rest = EnteredText.trimmed(given).drop { openers.contains($0) }
    while let last = rest.last, closers.contains(last) { rest = rest.dropLast() }
    rest = EnteredText.trimmed(rest)
    if let scheme = rest.firstRange(of: "://"), !rest[..<scheme.lowerBound].contains(where: endsHost) {
      rest = rest[scheme.upperBound...]
    }
    if let end = rest.firstIndex(where: endsHost) { rest = rest[..<end] }
    if let colon = rest.lastIndex(of: ":"), rest[colon...].dropFirst().allSatisfy(\.isNumber) {
      rest = rest[..<colon]
    }
    if rest.prefix(4).lowercased() == "www.", rest.dropFirst(4).contains(".") { rest = rest.dropFirst(4) }
    while rest.last == "." { rest = rest.dropLast() }
    return rest
  }

  private static func endsHost(_ character: Character) -> Bool { "/?#\\".contains(character) }
}
