/// Words around names: titles, suffixes, particles, and what people do. Our choice: those that are nobody's name in the languages we met, so that
/// `Don Quill` and `Max Marketing` keep theirs; a word that could be both counts only with its dot.
enum PersonWords {
  /// `Dr.`, `Prof`, `Frau`, `Dipl.-Ing.`
  static func isTitle(_ word: some StringProtocol) -> Bool {
    guard word.utf8.count <= 14 else { return false }
    let key = key(word)
    return titles.contains(key) || dottedTitles.contains(key) && word.last == "."
  }

  /// `Jr.`, `III`, `PhD`
  static func isSuffix(_ given: some StringProtocol) -> Bool {
    let word = String(given)
    guard word.utf8.count <= 8 else { return false }
    if numerals.contains(word) { return true }
    let key = key(word)
    return suffixes.contains(key) || degrees[key]?.contains(word.filter { $0 != "." }) == true
  }

  /// `van`, `de`, `bin`: in small letters only, as they stand inside a name.
  static func isParticle(_ word: some StringProtocol) -> Bool { word.utf8.count <= 6 && particles.contains(String(word)) }

  /// `J.` or `J`
  static func isInitial(_ word: some StringProtocol) -> Bool {
    guard word.utf8.count <= 4, let letter = word.first, letter.isUppercase else { return false }
    return word.dropFirst().isEmpty || word.dropFirst() == "."
  }

  /// `CEO`, `Head of Sales`, `Geschäftsführerin`: what somebody does, by itself.
  static func isRole(_ piece: String) -> Bool {
    guard piece.utf8.count <= 40 else { return false }
    let words = piece.split { !$0.isLetter }
    guard words.count <= 6, let first = words.first, let last = words.last else { return false }
    if words.count == 1 { return roles.contains(key(first)) || offices.contains(key(first)) }
    if offices.contains(key(last)) { return true }
    // `VP Sales`, `Director of Operations`, `Head of Growth`; but `President Lind` is somebody.
    let isHead = offices.contains(key(first)) || key(first) == "head"
    return isHead && (key(words[1]) == "of" || departments.contains(key(words[1])))
  }

  /// A piece without the bullet or the number of its line.
  static func withoutListMark(_ piece: String) -> String {
    var piece = piece
    while true {
      let rest = withoutOneMark(piece)
      if rest == piece { return piece }
      piece = rest
    }
  }

  private static func withoutOneMark(_ piece: String) -> String {
    guard let first = piece.first, !first.isLetter, first.isNumber || "-*•·‣◦–—#(".contains(first) else { return piece }
    guard let blank = piece.firstIndex(where: \.isWhitespace) else { return piece }
    let mark = piece[..<blank]
    let isBullet = mark.count == 1 && !first.isNumber
    let digits = mark.drop { "(#".contains($0) }.prefix(while: \.isNumber)
    let behind = mark.drop { "(#".contains($0) }.dropFirst(digits.count)
    guard isBullet || !digits.isEmpty && digits.count <= 4 && [".", ")", ":", ".)"].contains(behind) else { return piece }
    return EnteredText.tidy(piece[blank...])
  }

  /// In small letters, without dots and hyphens.
  private static func key(_ word: some StringProtocol) -> String {
    if word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return String(word) }
    return word.lowercased().filter { $0 != "." && $0 != "-" }
  }

  private static let titles: Set<String> = [
    "dr", "drs", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "herr", "frau", "mme", "mlle", "madame", "monsieur", "señor",
    "señora", "srta", "signor", "signora", "sig", "dott", "dottssa", "dipling", "ing", "dring", "hc", "rev", "sir", "pan", "pani",
    "bc",
    "mgr", "phdr", "judr", "mudr", "др", "гн", "гжа", "проф", "κ", "κος", "κα", "mag", "магистр",
  ]
  private static let dottedTitles: Set<String> = [
    "sr", "sra", "fr", "hr", "hon", "capt", "cpt", "col", "lt", "sgt", "gen", "st", "doc", "sig", "dna", "d", "dipl", "inż", "lic",
  ]
  private static let suffixes: Set<String> = [
    "jr", "jnr", "sr", "snr", "esq", "phd", "msc", "bsc", "mba", "llm", "lld", "dphil", "cpa", "pmp",
  ]
  private static let numerals: Set<String> = ["II", "III", "IV", "VI", "VII", "VIII"]
  /// Degrees that are surnames in other letters: `MD`, `JD`, but not `Ma`.
  private static let degrees: [String: Set<String>] = [
    "md": ["MD"], "jd": ["JD"], "ma": ["MA"], "ba": ["BA"], "dds": ["DDS"], "cfa": ["CFA"],
  ]

  private static let particles: Set<String> = [
    "van", "von", "vom", "zu", "zum", "zur", "der", "den", "dem", "des", "de", "del", "della", "delle", "degli", "di", "da", "dal",
    "dalla", "das",
    "do", "dos", "du", "la", "las", "le", "les", "lo", "los", "el", "al", "ter", "ten", "te", "'t", "op", "af", "av", "bin", "ben",
    "ibn", "bint",
    "abu", "und", "y", "e",
  ]

  /// Words that are an office wherever they stand.
  private static let offices: Set<String> = [
    "ceo", "cto", "cfo", "coo", "cmo", "cio", "cpo", "cro", "ciso", "vp", "svp", "evp", "president", "director", "manager",
    "officer", "founder",
    "cofounder", "executive", "engineer", "developer", "consultant", "assistant", "specialist", "coordinator", "analyst", "sdr",
    "bdr",
    "geschäftsführer", "geschäftsführerin", "vertriebsleiter", "vertriebsleiterin", "leiter", "leiterin", "directeur", "directrice",
    "gérant",
    "gerente", "directora", "direttore", "direttrice", "dyrektor", "kierownik", "директор", "менеджер",
  ]
  private static let departments: Set<String> = [
    "sales", "marketing", "engineering", "operations", "finance", "product", "technology", "it", "hr", "people", "growth",
    "vertrieb", "einkauf",
  ]
  /// Words that are one only alone.
  private static let roles: Set<String> = [
    "owner", "partner", "sales", "marketing", "support", "vertrieb", "einkauf", "buchhaltung", "inhaber", "inhaberin", "ventas",
    "vendite", "ventes",
    "sprzedaż",
  ]
}
