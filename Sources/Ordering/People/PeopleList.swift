// People in running text: what parts them, and which of two commas' sides is the first name.

extension PeopleReading {
  mutating func read(list text: String) {
    var items = PeopleReading.items(of: text)
    var isLastFirst = false
    if items.count > 1, let first = items.first, PeopleColumns.isHeader(first.pieces) {
      notes.append(.header(first.text))
      isLastFirst = first.pieces.count == 1 && PeopleColumns.isLastFirst(first.text)
      items.removeFirst()
    }
    for index in items.indices { drop(titlesIn: &items[index]) }
    items.removeAll { $0.pieces.isEmpty }
    let isParted = items.count > 1 || text.contains(";")
    let isColumn =
      isParted && items.allSatisfy { $0.pieces.count == 2 } && (items.count == 1 || items.contains { $0.hasLastNameFirst })
    for item in items {
      if isLastFirst, item.pieces.count == 1, !item.isAddressed {
        read(whole: item.pieces[0], isLastFirst: true)
      } else {
        read(item, isParted: isParted, isColumn: isColumn)
      }
    }
  }

  private mutating func read(_ item: Item, isParted: Bool, isColumn: Bool) {
    guard item.pieces.count == 2, !item.isAddressed else {
      for piece in item.pieces { read(name: piece) }
      return
    }
    if item.isTight {
      // `Mary,Quill` may be a sheet's row or a last name in front: nobody can know.
      faults.append(.order(item.text))
    } else if isColumn || item.hasLastNameFirst {
      return read(lastName: item.pieces[0], firstName: item.pieces[1])
    } else if isParted {
      faults.append(.order(item.text))
    }
    for piece in item.pieces { read(name: piece) }
  }

  /// What somebody does, or a suffix behind a comma, is no person.
  private mutating func drop(titlesIn item: inout Item) {
    var kept: [String] = []
    for piece in item.pieces {
      if PersonWords.isRole(piece) {
        notes.append(.role(piece))
      } else if let before = kept.last, PersonWords.isAroundName(piece) {
        notes.append(.takenOff(piece, of: before))
      } else {
        kept.append(piece)
      }
    }
    item.pieces = kept
  }

  /// What stands between semicolons or line ends: one person, or several with commas between them.
  private struct Item {
    var text: String
    /// Between commas, without the blanks around them; none is empty.
    var pieces: [String]

    /// Whether a piece is more than a name, so that each stands for itself.
    var isAddressed: Bool { pieces.contains { $0.utf8.contains { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "\"") } } }

    /// Whether the comma can only stand behind a last name: a single word is nobody by itself, and `de la Cruz` begins no first name.
    var hasLastNameFirst: Bool {
      guard pieces.count == 2 else { return false }
      let all = pieces[0].split(separator: " ").map(String.init)
      let titles = PersonWords.titlesInFront(of: all)
      // `Dr. Lind, Dr. Quill` are two.
      if titles > 0, let next = pieces[1].split(separator: " ").first, PersonWords.isTitle(next) { return false }
      let words = all[titles...]
      guard let first = words.first, let last = words.last else { return false }
      // `山田太郎、鈴木花子`: whole names without a blank in them.
      if pieces.contains(where: { $0.count > 3 && NameScript.isEastAsian($0) }) { return false }
      return words.count == 1 || words.count == 2 && PersonWords.isSuffix(last) || PersonWords.isParticle(first)
        || PersonWords.isParticle(last)
    }

    /// Two single words without a blank behind their comma.
    var isTight: Bool {
      pieces.count == 2 && !pieces.contains { $0.contains(" ") } && text.contains(",") && !text.contains(", ")
    }
  }

  private static func items(of text: String) -> [Item] {
    let parts = Protected(text)
    return parts.split(text[...], at: ";；\n").compactMap { part in
      let pieces = parts.split(part, at: ",，、").map { EnteredText.tidy($0) }.filter { !$0.isEmpty }
      return pieces.isEmpty
        ? nil : Item(text: EnteredText.tidy(part), pieces: pieces.map { PersonWords.withoutListMark($0) }.filter { !$0.isEmpty })
    }
  }
}

/// Where in a text a comma or a semicolon is none: in quotes, in angle brackets, in brackets.
private struct Protected {
  /// The closing sign of each opening one that has one on its line.
  private var ends: [String.Index: String.Index] = [:]
  private let hasAny: Bool

  init(_ text: String) {
    hasAny = text.contains { Protected.closers[$0] != nil }
    guard hasAny else { return }
    for line in text.split(separator: "\n") {
      var index = line.startIndex
      while index < line.endIndex {
        defer { index = line.index(after: index) }
        guard let closers = Protected.closers[line[index]] else { continue }
        guard let end = line[line.index(after: index)...].firstIndex(where: closers.contains) else { continue }
        ends[index] = end
        index = end
      }
    }
  }

  /// The parts between separators that are not protected.
  func split(_ text: Substring, at separators: String) -> [Substring] {
    guard hasAny else { return text.split { separators.contains($0) } }
    var parts: [Substring] = []
    var (start, index) = (text.startIndex, text.startIndex)
    while index < text.endIndex {
      if let end = ends[index], end < text.endIndex {
        index = end
      } else if separators.contains(text[index]) {
        parts.append(text[start..<index])
        start = text.index(after: index)
      }
      index = text.index(after: index)
    }
    return (parts + [text[start...]]).filter { !$0.isEmpty }
  }

  private static let closers: [Character: Set<Character>] = [
    "\"": ["\""], "“": ["”", "“"], "„": ["“", "”"], "«": ["»"], "<": [">"], "(": [")"], "[": ["]"],
  ]
}
