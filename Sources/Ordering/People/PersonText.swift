/// A piece of text out of which a name is made.
struct PersonText {
  var text: String

  init(_ text: String) {
    // `**Mary Quill**`, as in notes that are written in Markdown.
    let plain = PersonWords.withoutListMark(EnteredText.tidy(text)).drop { "*_`".contains($0) }
    self.text = plain.lastIndex { !"*_`".contains($0) }.map { String(plain[...$0]) } ?? ""
  }

  /// Whether what is left can be a name: letters, and nothing of an address or of a list.
  var isName: Bool { text.isEmpty || text.contains(where: \.isLetter) && !text.contains(where: PersonText.isForeign) }

  /// What no name holds.
  private static func isForeign(_ character: Character) -> Bool {
    "@<>()[]{}\"“”„«»,;|/\\&+:=*_#%^~`$€£?!…§°™®©、，；。：".contains(character)
  }

  /// A picture, a tick or an arrow by itself, such as `🚀`, `☑` or `→`.
  static func isPicture(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, !first.isASCII else { return false }
    return word.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .otherSymbol, .modifierSymbol, .mathSymbol, .format, .nonspacingMark: true
      default: false
      }
    }
  }

  var words: [String] { text.split(whereSeparator: \.isWhitespace).map { EnteredText.tidy($0) }.filter { !$0.isEmpty } }

  /// `<mary@acme.example>`, and words with an @.
  mutating func takeAddresses() -> [String] {
    guard text.contains("@") else { return [] }
    var taken: [String] = []
    while let open = text.firstIndex(of: "<"), let close = text[open...].firstIndex(of: ">") {
      let inside = EnteredText.tidy(text[text.index(after: open)..<close])
      guard inside.contains("@") else { break }
      taken.append(inside)
      text.replaceSubrange(open...close, with: " ")
    }
    let words = self.words
    let addresses = words.filter(PersonText.isAddress)
    if !addresses.isEmpty { text = words.filter { !addresses.contains($0) }.joined(separator: " ") }
    text = EnteredText.tidy(text)
    return taken + addresses
  }

  /// Something on both sides of one @, such as `mary@acme.example` or `mailto:mary@acme.example`.
  static func isAddress(_ word: String) -> Bool {
    guard let sign = word.firstIndex(of: "@"), sign > word.startIndex, word.last != "@", !word.contains(where: \.isWhitespace)
    else {
      return false
    }
    return !word[word.index(after: sign)...].contains { "@<>\"".contains($0) } && !word[..<sign].contains { "<>\"".contains($0) }
  }

  /// What stands in round or square brackets.
  mutating func takeBrackets() -> [String] {
    var taken: [String] = []
    while let open = text.firstIndex(where: { "([".contains($0) }),
      let close = text[open...].firstIndex(where: { ")]".contains($0) })
    {
      taken.append(String(text[open...close]))
      text.replaceSubrange(open...close, with: " ")
    }
    if !taken.isEmpty { text = words.joined(separator: " ") }
    return taken
  }

  /// What stands between the only pair of quotes, when nothing stands outside.
  var wholeInQuotes: Substring? {
    guard let (range, inside) = quotes(in: text[...]), range.lowerBound == text.startIndex, range.upperBound == text.endIndex else {
      return nil
    }
    return inside
  }

  /// `"José María" de la Cruz`: a first name of several words.
  mutating func takeFirstInQuotes() -> String? {
    guard let (range, inside) = quotes(in: text[...]), range.lowerBound == text.startIndex else { return nil }
    let first = EnteredText.tidy(inside)
    guard first.contains(where: \.isLetter), !first.contains(where: PersonText.isForeign) else { return nil }
    text = EnteredText.tidy(text[range.upperBound...])
    return PersonText(first).words.joined(separator: " ")
  }

  /// `William “Bill” Quill`: a nickname inside.
  mutating func takeQuotes() -> [String] {
    var taken: [String] = []
    while let (range, _) = quotes(in: text[...]) {
      taken.append(String(text[range]))
      text.replaceSubrange(range, with: " ")
    }
    let words = self.words
    let nicknames = words.count < 3 ? [] : words.dropFirst().dropLast().filter(PersonText.isQuoted)
    if !taken.isEmpty || !nicknames.isEmpty { text = words.filter { !nicknames.contains($0) }.joined(separator: " ") }
    return taken + nicknames
  }

  /// `'Bill'`; an apostrophe on one side only is a letter's.
  private static func isQuoted(_ word: String) -> Bool {
    guard word.count > 2, let first = word.first, let last = word.last else { return false }
    return "'‘’".contains(first) && "'’‘".contains(last)
  }

  private func quotes(in text: Substring) -> (Range<String.Index>, inside: Substring)? {
    guard let open = text.firstIndex(where: { PersonText.closers[$0] != nil }), let closers = PersonText.closers[text[open]] else {
      return nil
    }
    let begin = text.index(after: open)
    guard let close = text[begin...].firstIndex(where: closers.contains), close > begin else { return nil }
    return (open..<text.index(after: close), text[begin..<close])
  }

  private static let closers: [Character: Set<Character>] = ["\"": ["\""], "“": ["”", "“"], "„": ["“", "”"], "«": ["»"]]
}
