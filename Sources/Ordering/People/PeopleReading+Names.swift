// One person's name: what belongs to it and what is taken off.

extension PeopleReading {
  /// A name as people write it, first name first, with what stands around it.
  mutating func read(name piece: String) {
    if let found = PersonBesideRole(piece) {
      notes.append(.takenOff(found.role, of: found.name))
      return read(name: found.name)
    }
    if let several = PersonWords.several(piece) { return several.forEach { read(name: $0) } }
    if PeopleReading.isPlain(piece) { return add(words: piece.split(separator: " ").map(String.init), of: piece) }
    var rest = PersonText(piece)
    let addresses = rest.takeAddresses()
    let bracketed = rest.takeBrackets()
    if let inside = rest.wholeInQuotes {
      if let comma = inside.firstIndex(of: ",") {
        note(addresses, bracketed, of: piece)
        return read(lastName: String(inside[..<comma]), firstName: String(inside[inside.index(after: comma)...]))
      }
      rest.text = String(inside)
    }
    let quotedFirst = rest.takeFirstInQuotes()
    let nicknames = rest.takeQuotes()
    let words = rest.words
    guard rest.isName, !words.isEmpty || quotedFirst != nil else {
      // Brackets or signs alone, and what belongs to no name, are nobody's.
      return faults.append(.nobody(piece))
    }
    let count = people.count
    if let quotedFirst {
      let last = withoutTitles(words, of: piece)
      add(Person(first: quotedFirst, last: last.joined(separator: " ")))
    } else {
      add(words: words, of: piece)
    }
    let name = people.count > count ? people[count].name : piece
    note(addresses, bracketed + nicknames, of: name)
  }

  /// `Berg, Ludwig van der`: particles behind the first name belong to the last.
  mutating func read(lastName: String, firstName: String) {
    var (last, first) = (PersonText(lastName), PersonText(firstName))
    let addresses = last.takeAddresses() + first.takeAddresses()
    let off = last.takeBrackets() + first.takeBrackets() + last.takeQuotes() + first.takeQuotes()
    let whole = "\(EnteredText.tidy(lastName)), \(EnteredText.tidy(firstName))"
    // Where an address stood in the place of a name, nobody is named.
    let isNameless = addresses.isEmpty ? last.text.isEmpty && first.text.isEmpty : last.text.isEmpty || first.text.isEmpty
    guard last.isName, first.isName, !isNameless else { return faults.append(.nobody(whole)) }
    var lastWords = withoutTitles(last.words, of: whole)
    var firstWords = withoutTitles(first.words, of: whole)
    while firstWords.count > 1, let word = firstWords.last, PersonWords.isParticle(word) {
      lastWords.insert(firstWords.removeLast(), at: 0)
    }
    let person = Person(first: firstWords.joined(separator: " "), last: lastWords.joined(separator: " "))
    if person.isComplete { add(person) } else { add(words: firstWords + lastWords, of: whole) }
    note(addresses, off, of: person.name)
  }

  /// Words in the order of reading: the first one is the first name with the initials around it, the rest the last name.
  mutating func add(words given: [String], of piece: String) {
    let words = withoutTitles(given, of: piece)
    guard let head = words.first else { return }
    if words.count == 2, NameScript.isEastAsian(head + words[1]) {
      notes.append(.familyNameFirst("\(head) \(words[1])"))
      return add(Person(first: words[1], last: head))
    }
    // `ジェーン・スミス`: a foreign name in Japanese letters, first name first.
    if words.count == 1, let dot = head.firstIndex(of: "・"), dot > head.startIndex {
      let last = head[head.index(after: dot)...].replacing("・", with: " ")
      if !last.isEmpty { return add(Person(first: String(head[..<dot]), last: String(last))) }
    }
    if let count = PersonWords.capitalsInFront(words) {
      let person = Person(first: words[count...].joined(separator: " "), last: words[..<count].joined(separator: " "))
      notes.append(.familyNameFirst("\(person.last) \(person.first)"))
      return add(person)
    }
    var count = 1
    // `J. Edgar Quill`: whoever writes an initial first is called by what follows.
    if words.count > 2, head.last == ".", PersonWords.isInitial(head), !PersonWords.isInitial(words[1]),
      !PersonWords.isParticle(words[1])
    {
      count = 2
    }
    // `J. R. R. Tolle`, `Mary A. Quill`: initials go with the first name, as long as a last name is left.
    while count < words.count - 1, PersonWords.isInitial(words[count]) { count += 1 }
    add(Person(first: words[..<count].joined(separator: " "), last: words[count...].joined(separator: " ")))
  }

  /// Nobody is called like a column or an office.
  private mutating func add(_ person: Person) {
    if PersonWords.isRole(person.name) {
      notes.append(.role(person.name))
    } else if PeopleColumns.isHeader([person.name], isLast: true) {
      notes.append(.header(person.name))
    } else if PersonWords.hasConnector(person.name) {
      faults.append(.nobody(person.name))
    } else if [person.first, person.last].contains(where: { !$0.isEmpty && !$0.contains(where: \.isLetter) }) {
      // A hyphen or a number is no name, whatever stands around it.
      faults.append(.nobody(person.name))
    } else {
      people.append(person)
    }
  }

  /// Titles in front and suffixes behind are taken off, as long as a name is left.
  func titles(in words: [String]) -> (front: Int, behind: Int) {
    var (front, behind) = (0, 0)
    while front < words.count - 1, PersonWords.isTitle(words[front]) { front += 1 }
    while behind < words.count - front - 1, PersonWords.isSuffix(words[words.count - 1 - behind]) { behind += 1 }
    return (front, behind)
  }

  private mutating func withoutTitles(_ words: [String], of piece: String) -> [String] {
    let (front, behind) = titles(in: words)
    guard front + behind > 0 else { return words }
    let kept = words[front..<(words.count - behind)]
    let off = words[..<front] + words[(words.count - behind)...]
    for word in off { notes.append(.takenOff(word, of: kept.joined(separator: " "))) }
    return Array(kept)
  }

  private mutating func note(_ addresses: [String], _ off: [String], of name: String) {
    notes += addresses.map { .address($0, of: name) } + off.map { .takenOff($0, of: name) }
  }

  /// Letters, blanks, dots, hyphens and apostrophes alone, as nearly every name is.
  private static func isPlain(_ piece: String) -> Bool {
    guard let first = piece.utf8.first, first >= 0x41 else { return false }
    return piece.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}

/// A piece of text out of which a name is made.
struct PersonText {
  var text: String

  init(_ text: String) { self.text = PersonWords.withoutListMark(EnteredText.tidy(text)) }

  /// Whether what is left can be a name: letters, and nothing of an address or of a list.
  var isName: Bool { text.isEmpty || text.contains(where: \.isLetter) && !text.contains(where: PersonText.isForeign) }

  /// What no name holds.
  private static func isForeign(_ character: Character) -> Bool { "@<>()[]\"“”„«»,;|/&+:=".contains(character) }

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
