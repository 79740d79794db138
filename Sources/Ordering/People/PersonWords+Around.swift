// What stands in front of a name, behind it or in its place.

extension PersonWords {
  /// How many words in front are titles: also what stands with a dot in front of a known one, as in `Univ.-Prof. Dr. Eva Huber`.
  static func titlesInFront(of words: [String]) -> Int {
    let count = words.dropLast().prefix(while: isTitle).count
    guard let last = words.dropLast().lastIndex(where: isTitle), last > count else { return count }
    let isAbbreviated = words[count..<last].allSatisfy { isTitle($0) || $0.utf8.count > 2 && $0.last == "." || $0 == "PD" }
    return isAbbreviated ? last + 1 : count
  }

  /// `BSc MSc`, `Dr.`: what stands around a name, without one.
  static func isAroundName(_ piece: String) -> Bool {
    let words = piece.split(separator: " ")
    return !words.isEmpty && words.allSatisfy { isSuffix($0) || isTitle($0) && $0.last == "." }
  }

  /// Where another name begins that the person had or has: `née Jones`, `geb. Schmidt`, `aka Bobby`.
  /// - Parameters:
  ///   - words: of a name.
  ///   - count: how many words stand in front of it at least.
  static func otherName(in words: [String], behind count: Int) -> Int? {
    words.indices.dropFirst(count).dropLast().first { words[$0].first?.isLowercase == true && birthWords.contains(key(words[$0])) }
  }

  /// `2`, `x3`, `acme.com`, `www.acme.example`: what no name holds, and what people write behind one.
  static func isNoName(_ word: some StringProtocol) -> Bool {
    let letters = word.count(where: \.isLetter)
    if letters < 2, word.contains(where: \.isNumber) { return true }
    if word.utf8.count > 4, word.lowercased().hasPrefix("www.") { return true }
    guard let dot = word.lastIndex(of: "."), word[..<dot].count(where: \.isLetter) > 1 else { return false }
    let ending = word[word.index(after: dot)...]
    return ending.utf8.count > 1 && ending.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// `TBD`, `n/a`: what is written where nobody is known yet.
  static func isPlaceholder(_ text: String) -> Bool {
    guard text.utf8.count <= 24 else { return false }
    return text.split(separator: " ").allSatisfy { placeholders.contains($0.lowercased()) }
  }

  /// `Total`, `Summe`: what begins the last row of a sheet.
  static func isTotal(_ cell: String) -> Bool { cell.utf8.count <= 24 && totals.contains(key(cell.filter { $0 != ":" })) }

  private static let birthWords: Set<String> = [
    "née", "nee", "né", "geb", "geborene", "geborener", "born", "formerly", "aka", "rozená", "roz", "szül", "született", "född",
    "født",
    "geboren", "урожд", "урождённая", "урожденная", "рожд",
  ]
  private static let placeholders: Set<String> = ["tbd", "tba", "tbc", "n/a", "#n/a", "none", "null", "unknown", "n.n.", "xxx"]
  private static let totals: Set<String> = [
    "total", "totals", "sum", "grand total", "subtotal", "summe", "gesamt", "gesamtsumme", "somme", "totale", "suma", "razem",
    "totaal",
    "summa", "yhteensä", "součet", "celkem", "összesen", "toplam", "итого", "всего", "разом", "σύνολο", "合計", "小计", "总计", "합계",
  ]
}
