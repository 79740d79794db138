/// Names as they stand in papers: with the father's name, as in `Иванова Мария Петровна`, or with initials behind the last name, as in `Quill J. R.`
///
/// Our choice: three words in Cyrillic letters of which one ends as fathers' names do. It is in no address that people use, and taken off in sight.
struct PersonPatronymic {
  let person: Person
  /// Nil where initials stand for the first name.
  let patronymic: String?
  let isFamilyFirst: Bool

  /// - Returns: nil where words are no such name.
  init?(_ words: [String]) {
    if let found = Self.withInitials(words) {
      (person, patronymic, isFamilyFirst) = (found, nil, true)
      return
    }
    guard words.count == 3 else { return nil }
    if Self.isOne(words[1]) {
      (person, patronymic, isFamilyFirst) = (Person(first: words[0], last: words[2]), words[1], false)
    } else if Self.isOne(words[2]) {
      (person, patronymic, isFamilyFirst) = (Person(first: words[1], last: words[0]), words[2], true)
    } else {
      return nil
    }
  }

  /// Whether a word in Cyrillic letters ends as a father's name does.
  static func isOne(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, (0x400...0x4FF).contains(first.value), word.count > 4 else { return false }
    let low = word.lowercased()
    return endings.contains { low.hasSuffix($0) }
  }

  /// In Russian, Ukrainian, Belarusian and Bulgarian-born Russian spelling alike: the ends of sons' and daughters' forms.
  private static let endings = [
    "ович", "евич", "йович", "овна", "евна", "инична", "ична", "івна", "ївна", "авіч", "евіч", "аўна", "еўна", "кузьмич", "ильич",
    "лукич",
    "фомич", "никитич",
  ]

  /// `Иванов И. И.`, `Quill J.R.`: two initials at least, behind a word.
  private static func withInitials(_ words: [String]) -> Person? {
    guard let last = words.first, words.count > 1, last.count(where: \.isLetter) > 1, !last.contains("."),
      !PersonWords.isParticle(last)
    else { return nil }
    let rest = words.dropFirst()
    let letters = rest.flatMap { word in word.split(separator: ".", omittingEmptySubsequences: false) }
    guard rest.allSatisfy({ $0.last == "." }), letters.allSatisfy({ $0.isEmpty || $0.count == 1 && $0.first?.isUppercase == true }),
      letters.count(where: { !$0.isEmpty }) > 1
    else { return nil }
    return Person(first: rest.joined(separator: " "), last: last)
  }
}
