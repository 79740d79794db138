/// Words around names: titles, suffixes, particles, and what people do. Our choice: those that are nobody's name in the languages we met, so that
/// `Don Quill` and `Max Marketing` keep theirs; a word that could be both counts only with its dot.
enum PersonWords {
  /// `Dr.`, `Prof`, `Frau`, `Dipl.-Ing.`
  static func isTitle(_ word: some StringProtocol) -> Bool {
    guard word.utf8.count <= 20 else { return false }
    let key = key(word)
    // `Dipl.-Kfm.`, `Dipl.Ing.`
    if key.hasPrefix("dipl"), word.dropLast().contains(".") { return true }
    return titles.contains(key) || dottedTitles.contains(key) && word.last == "."
  }

  /// `Jr.`, `III`, `PhD`
  static func isSuffix(_ given: some StringProtocol) -> Bool {
    let word = String(given)
    guard word.utf8.count <= 8 else { return false }
    if numerals.contains(word) { return true }
    let key = key(word)
    // `J.R.` are initials.
    if key == "jr" || key == "sr", word.dropLast().contains(".") { return false }
    return suffixes.contains(key) || degrees[key]?.contains(word.filter { $0 != "." }) == true
  }

  /// `Junior` behind a whole name.
  static func isLongSuffix(_ word: some StringProtocol) -> Bool { longSuffixes.contains(key(word)) }

  /// `van`, `de`, `bin`: in small letters only, as they stand inside a name.
  static func isParticle(_ word: some StringProtocol) -> Bool { word.utf8.count <= 6 && particles.contains(String(word)) }

  /// `J.` or `J`
  static func isInitial(_ word: some StringProtocol) -> Bool {
    // Irish `Ó Briain` is a last name.
    guard word.utf8.count <= 4, let letter = word.first, letter.isUppercase, word != "Ó" else { return false }
    return word.dropFirst().isEmpty || word.dropFirst() == "."
  }

  /// `CEO`, `Head of Sales`, `Geschäftsführerin`: what somebody does, by itself.
  static func isRole(_ piece: String) -> Bool { isOffice(piece) && PersonBesideRole(piece) == nil }

  /// The same, where a name may stand beside it: `Mary Quill (CEO)`.
  static func isOffice(_ piece: String) -> Bool {
    guard piece.utf8.count <= 40 else { return false }
    let words = piece.split { !$0.isLetter }
    guard words.count <= 6, let first = words.first, let last = words.last else { return false }
    if closings.contains(piece.lowercased().filter { $0.isLetter || $0 == " " }) || isCompany(piece) { return true }
    if words.count == 1 { return roles.contains(key(first)) || offices.contains(key(first)) }
    if offices.contains(key(last)) || groups.contains(key(last)) { return true }
    // `VP Sales`, `Director of Operations`, `Head of Growth`; but `President Lind` is somebody.
    let isHead = offices.contains(key(first)) || key(first) == "head"
    return isHead && (key(words[1]) == "of" || departments.contains(key(words[1])))
  }

  /// `Acme Inc.`, `Quill & Lind GmbH`: a company, by what it is called behind its name.
  private static func isCompany(_ piece: String) -> Bool {
    let words = piece.split(separator: " ")
    guard words.count > 1, let last = words.last else { return false }
    return companies.contains(key(last)) || companySigns.contains(last.filter { $0 != "." })
  }

  /// `QUILL Mary`, `VAN DER BERG Ludwig`: how many words in front are the last name, in capitals as many countries file it; nil where the name is
  /// written otherwise.
  static func capitalsInFront(_ words: [String]) -> Int? {
    let particles = words.prefix(while: isParticle).count
    let count = particles + words[particles...].prefix(while: isInCapitals).count
    guard count > particles, count < words.count, words[particles..<count].contains(where: { $0.count(where: \.isLetter) > 2 })
    else {
      return nil
    }
    let rest = words[count...]
    let first = rest.prefix { !isParticle($0) }
    guard !first.isEmpty, rest.dropFirst(first.count).allSatisfy(isParticle) else { return nil }
    return first.allSatisfy { $0.contains(where: \.isLowercase) && $0.first?.isUppercase == true } ? count : nil
  }

  /// `QUILL`, and `McDONALD` with the small letters that it keeps.
  private static func isInCapitals(_ word: String) -> Bool {
    guard word.count(where: \.isLetter) > 1, !word.contains(where: { $0 == "." || $0.isNumber }) else { return false }
    let rest = mixedBeginnings.first { word.hasPrefix($0) }.map { word.dropFirst($0.count) }
    return !word.contains(where: \.isLowercase) || rest.map { $0.count > 2 && !$0.contains(where: \.isLowercase) } == true
  }

  /// Several people with words or signs between them, such as `Mary Quill and Ada Lind`, each of two words at least; nil for one.
  static func several(_ piece: String) -> [String]? {
    guard piece.contains(" ") else { return nil }
    let words = piece.split(whereSeparator: \.isWhitespace)
    guard words.contains(where: isConnector) else { return nil }
    var parts: [[Substring]] = [[]]
    for (index, word) in words.enumerated() {
      if isConnector(word), index > 0, index < words.count - 1, !isParticle(words[index - 1]) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    return parts.count > 1 && parts.allSatisfy { $0.count > 1 } ? parts.map { $0.joined(separator: " ") } : nil
  }

  /// Whether something stands between names that joins people and is part of none: `Mary & Ada Lind`; or that makes a sentence of them.
  static func hasConnector(_ name: String) -> Bool {
    guard name.contains(" ") else { return false }
    let words = name.split(separator: " ")
    if words.dropFirst().contains(where: { sentenceWords.contains(String($0)) }) { return true }
    return words.indices.dropFirst().dropLast().contains { isConnector(words[$0]) && !isParticle(words[$0 - 1]) }
  }

  private static func isConnector(_ word: some StringProtocol) -> Bool { word.utf8.count <= 3 && connectors.contains(String(word)) }

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
    // `1.Mary Quill`
    let name = piece.drop { "(#".contains($0) }.drop(while: \.isNumber)
    if name.count > 2, ".)".contains(name[name.startIndex]), piece.count - name.count < 6,
      name.dropFirst().first?.isUppercase == true
    {
      return String(name.dropFirst())
    }
    guard let blank = piece.firstIndex(where: \.isWhitespace) else { return piece }
    let mark = piece[..<blank]
    let isBullet = mark.count == 1 && !first.isNumber
    let digits = mark.drop { "(#".contains($0) }.prefix(while: \.isNumber)
    let behind = mark.drop { "(#".contains($0) }.dropFirst(digits.count)
    guard isBullet || !digits.isEmpty && digits.count <= 4 && [".", ")", ":", ".)"].contains(behind) else { return piece }
    return EnteredText.tidy(piece[blank...])
  }

  /// Letters for an office, as they are written: `CEO`.
  static func isOfficeInLetters(_ word: some StringProtocol) -> Bool {
    (2...4).contains(word.utf8.count) && word.allSatisfy(\.isUppercase) && offices.contains(key(word))
  }

  /// A word that offices are made of, or that stands before one: `Deputy`, `Sales`.
  static func isOfOffice(_ word: some StringProtocol) -> Bool {
    let key = key(word)
    return offices.contains(key) || departments.contains(key) || roles.contains(key) || groups.contains(key) || ranks.contains(key)
      || companies.contains(key)
  }

  /// In small letters, without dots and hyphens.
  static func key(_ word: some StringProtocol) -> String {
    if word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return String(word) }
    return word.lowercased().filter { $0 != "." && $0 != "-" }
  }

  private static let mixedBeginnings = ["Mc", "Mac", "De", "Di", "Du", "Fitz", "La", "Le", "Van", "Von"]
  private static let connectors: Set<String> = ["and", "und", "et", "och", "og", "en", "и", "&", "+", "/", "•", "·", "|"]
  /// Words in small letters that stand in sentences about people: `Mailboxes for Mary Quill`.
  private static let sentenceWords: Set<String> = [
    "for", "with", "from", "the", "please", "create", "mailbox", "mailboxes", "für", "mit", "bitte", "pour", "avec", "para", "per",
    "для",
  ]
  /// How letters end.
  private static let closings: Set<String> = [
    "best regards", "kind regards", "warm regards", "regards", "best", "best wishes", "sincerely", "yours sincerely", "many thanks",
    "thank you", "thanks", "cheers", "mit freundlichen grüßen", "freundliche grüße", "viele grüße", "beste grüße", "cordialement",
    "bien cordialement", "saludos", "un saludo", "cordiali saluti", "distinti saluti", "atenciosamente", "met vriendelijke groet",
    "med vänliga hälsningar", "med venlig hilsen", "med vennlig hilsen", "z poważaniem", "pozdrawiam", "с уважением",
    "sent from my iphone",
  ]
  private static let companies: Set<String> = [
    "inc", "incorporated", "ltd", "limited", "llc", "llp", "corp", "gmbh", "mbh", "sarl", "srl", "spa", "aps", "oyj", "plc", "kft",
    "ooo", "ооо",
  ]
  /// Those that are surnames in other letters: as they are written, without dots.
  private static let companySigns: Set<String> = ["AB", "AG", "AS", "BV", "KG", "NV", "OY", "Oy", "SA", "SE", "UG"]
  /// Those who share a mailbox.
  private static let groups: Set<String> = [
    "team", "desk", "department", "dept", "helpdesk", "abteilung", "équipe", "equipo", "reception", "empfang",
  ]

  private static let titles: Set<String> = [
    "dr", "drs", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "herr", "frau", "mme", "mlle", "madame", "monsieur", "señor",
    "señora", "srta", "signor", "signora", "sig", "dott", "dottssa", "dipling", "ing", "dring", "hc", "rev", "sir", "pan", "pani",
    "bc",
    "mgr", "sigra", "siga", "signa", "mevr", "mevrouw", "dhr", "doña", "hra", "fru", "phdr", "judr", "mudr", "др", "гн", "гжа",
    "проф", "κ", "κος", "κα", "mag", "магистр", "univprof", "privdoz", "ddr", "rndr", "mvdr", "thdr", "paeddr", "mddr", "pharmdr",
    "phmr",
  ]
  private static let dottedTitles: Set<String> = [
    "sr", "sra", "fr", "hr", "hon", "capt", "cpt", "col", "lt", "sgt", "gen", "st", "doc", "sig", "dna", "dipl", "inż", "lic",
    "med", "phil", "jur", "rer", "nat", "habil",
    "dent", "vet", "em", "oec", "pol", "sc", "theol", "mult", "univ", "doz", "akad",
  ]
  private static let suffixes: Set<String> = [
    "jr", "jnr", "sr", "snr", "esq", "phd", "msc", "bsc", "mba", "llm", "lld", "dphil", "cpa", "pmp",
    "csc", "drsc", "dis", "mph", "mphil", "meng", "beng", "bcom", "llb", "psyd", "2nd", "3rd", "4th",
  ]
  /// Suffixes that are names too, and count behind a first and a last name only.
  private static let longSuffixes: Set<String> = ["junior", "júnior", "senior", "sênior"]
  private static let numerals: Set<String> = ["II", "III", "IV", "VI", "VII", "VIII"]
  /// Degrees that are surnames in other letters: `MD`, `JD`, but not `Ma`.
  private static let degrees: [String: Set<String>] = [
    "md": ["MD"], "jd": ["JD"], "ma": ["MA"], "ba": ["BA"], "dds": ["DDS"], "cfa": ["CFA"], "kbe": ["KBE"], "dbe": ["DBE"],
    "cbe": ["CBE"],
    "obe": ["OBE"], "mbe": ["MBE"], "kc": ["KC"], "qc": ["QC"], "frcs": ["FRCS"], "frs": ["FRS"], "rn": ["RN"],
  ]

  private static let particles: Set<String> = [
    "van", "von", "vom", "zu", "zum", "zur", "der", "den", "dem", "des", "de", "del", "della", "delle", "degli", "di", "da", "dal",
    "dalla", "das",
    "do", "dos", "du", "la", "las", "le", "les", "lo", "los", "el", "al", "ter", "ten", "te", "'t", "op", "af", "av", "bin", "ben",
    "ibn", "bint",
    "abu", "und", "y", "e", "Ó", "Ní", "Uí",
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
  private static let ranks: Set<String> = [
    "chief", "head", "deputy", "acting", "interim", "former", "exec", "senior", "junior", "lead", "regional", "global", "group",
    "general",
    "managing", "account", "customer", "area", "country", "of", "the", "and", "&", "and/or", "to", "for", "at", "our",
  ]
  /// Words that are one only alone.
  private static let roles: Set<String> = [
    "owner", "partner", "sales", "marketing", "support", "vertrieb", "einkauf", "buchhaltung", "inhaber", "inhaberin", "ventas",
    "vendite", "ventes",
    "sprzedaż",
  ]
}
