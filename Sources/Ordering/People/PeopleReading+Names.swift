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
      let last = withoutTitles(words, of: piece, isLastName: true)
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
    var lastWords = withoutTitles(last.words, of: whole, isLastName: true)
    var firstWords = withoutTitles(first.words, of: whole)
    while firstWords.count > 1, let word = firstWords.last, PersonWords.isParticle(word) {
      lastWords.insert(firstWords.removeLast(), at: 0)
    }
    // `Berg van der`, as directories file it.
    if let end = lastWords.lastIndex(where: { !PersonWords.isParticle($0) }), end < lastWords.count - 1 {
      lastWords = Array(lastWords[(end + 1)...] + lastWords[...end])
    }
    if firstWords.count == 2, !lastWords.isEmpty, PersonPatronymic.isOne(firstWords[1]) {
      notes.append(.takenOff(firstWords.removeLast(), of: (firstWords + lastWords).joined(separator: " ")))
    }
    let person = Person(first: firstWords.joined(separator: " "), last: lastWords.joined(separator: " "))
    if person.isComplete { add(person) } else { add(words: firstWords + lastWords, of: whole) }
    note(addresses, off, of: person.name)
  }

  /// Words in the order of reading: the first one is the first name with the initials around it, the rest the last name.
  mutating func add(words given: [String], of piece: String) {
    let words = withoutTitles(given, of: piece)
    guard let head = words.first else { return }
    if let found = PersonPatronymic(words) {
      if found.isFamilyFirst { notes.append(.familyNameFirst(words.joined(separator: " "))) }
      if let patronymic = found.patronymic { notes.append(.takenOff(patronymic, of: found.person.name)) }
      return add(found.person)
    }
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
      let first = words[count...].prefix { !PersonWords.isParticle($0) }
      let last = words[(count + first.count)...] + words[..<count]
      let person = Person(first: first.joined(separator: " "), last: last.joined(separator: " "))
      notes.append(.familyNameFirst("\(person.last) \(person.first)"))
      return add(person)
    }
    // `van der Berg Ludwig`: which of the words is the first name cannot be told.
    if words.count > 1, PersonWords.isParticle(head), words.contains(where: { $0.first?.isUppercase == true }) {
      return faults.append(.order(words.joined(separator: " ")))
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
    } else if [person.first, person.last].contains(where: { !$0.isEmpty && !$0.contains(where: \.isLetter) })
      || person.name.split(separator: " ").contains(where: PersonWords.isNoName) || PersonWords.isPlaceholder(person.name)
    {
      // A hyphen, a number or a site is no name, whatever stands around it.
      faults.append(.nobody(person.name))
    } else {
      people.append(person)
    }
  }

  /// Titles in front and suffixes behind are taken off, as long as a name is left.
  func titles(in words: [String]) -> (front: Int, behind: Int) {
    let front = PersonWords.titlesInFront(of: words)
    var behind = 0
    while behind < words.count - front - 1 {
      let word = words[words.count - 1 - behind]
      let isLong = words.count - front - behind > 2 && PersonWords.isLongSuffix(word)
      guard isLong || PersonWords.isSuffix(word) else { break }
      behind += 1
    }
    return (front, behind)
  }

  /// Without titles, suffixes, the name at birth, and pictures.
  /// - Parameter isLastName: whether the words are a last name alone.
  private mutating func withoutTitles(_ given: [String], of piece: String, isLastName: Bool = false) -> [String] {
    let pictures = given.filter(PersonText.isPicture)
    var words = pictures.count < given.count ? given.filter { !PersonText.isPicture($0) } : given
    var off = pictures.count < given.count ? pictures : []
    if let start = PersonWords.otherName(in: words, behind: isLastName ? 1 : 2) {
      off.append(words[start...].joined(separator: " "))
      words = Array(words[..<start])
    }
    let (front, behind) = titles(in: words)
    off = Array(words[..<front]) + off + Array(words[(words.count - behind)...])
    let kept = Array(words[front..<(words.count - behind)])
    for word in off { notes.append(.takenOff(word, of: kept.joined(separator: " "))) }
    return kept
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
