/// How a language with Cyrillic letters is written in Latin ones.
///
/// Source: Sources, Romanisation: a standard for each.
enum Cyrillic {
  case russian
  case ukrainian
  case belarusian
  case bulgarian
  case serbian
  case macedonian

  /// By letters that only one of them has, else by a first name that only one of them writes so; Russian where none tells. Our choice: among names
  /// with none the Russian ones are the most.
  init(of name: String) {
    let letters = Set(name.lowercased())
    if !letters.isDisjoint(with: "ѓќѕ") {
      self = .macedonian
    } else if !letters.isDisjoint(with: "јљњћђџ") {
      self = .serbian
    } else if letters.contains("ў") {
      self = .belarusian
    } else if !letters.isDisjoint(with: "їєґ") {
      self = .ukrainian
    } else if letters.contains("і") {
      self = letters.isDisjoint(with: "ыэё") ? .ukrainian : .belarusian
    } else if letters.isDisjoint(with: "ыэё"), Cyrillic.hasVowelHardSign(name.lowercased()) {
      self = .bulgarian
    } else {
      let words = name.lowercased().split { !$0.isLetter }.map(String.init)
      if words.contains(where: { word in Cyrillic.ukrainianEnds.contains { word.hasSuffix($0) } }) {
        self = .ukrainian
        return
      }
      self = words.lazy.compactMap { Cyrillic.tellingNames[$0] }.first ?? .russian
    }
  }

  /// Ends of Ukrainian last names: Кобилянська, Хмельницький, where Russian has -ская and -ский.
  private static let ukrainianEnds = ["ська", "ський", "цька", "цький", "зька", "зький"]

  /// First names that are written otherwise in Russian: Александр, Дмитрий, Николай, Георгий.
  private static let tellingNames: [String: Cyrillic] = {
    var names: [String: Cyrillic] = [:]
    for name in "олександр олександра дмитро микола павло петро михайло володимир кирило олена тетяна наталя".split(separator: " ")
    {
      names[String(name)] = .ukrainian
    }
    for name in "георги христо ивайло стоян пламен цветан красимир йордан цветелина десислава ивелина щерю ганчо пенчо".split(
      separator: " ")
    {
      names[String(name)] = .bulgarian
    }
    return names
  }()

  /// In Bulgarian ъ is a vowel; in Russian it stands only before е, ё, ю, я.
  private static func hasVowelHardSign(_ name: String) -> Bool {
    zip(name, name.dropFirst()).contains { $0 == "ъ" && !"еёюя ".contains($1) }
  }

  func latin(_ letters: [Character]) -> String {
    var latin = ""
    for (index, letter) in letters.enumerated() {
      let small = Character(letter.lowercased())
      let before = index == 0 ? nil : Character(letters[index - 1].lowercased())
      latin += written(small, after: before).capitalised(like: letter)
    }
    return latin
  }

  private func written(_ letter: Character, after before: Character?) -> String {
    if "'’ʼ".contains(letter) { return "" }
    let isInitial = before.map { !$0.isLetter && !"'’ʼ".contains($0) } ?? true
    switch self {
    case .russian:
      if letter == "е" || letter == "ё" { return isInitial || before.map("аеёиоуыэюяйъь".contains) == true ? "ye" : "e" }
      return Cyrillic.shared[letter] ?? ""
    case .ukrainian:
      // зг is no ж.
      if letter == "г", before == "з" { return "gh" }
      return (isInitial ? Cyrillic.ukrainianInitials[letter] : nil) ?? Cyrillic.ukrainianLetters[letter] ?? Cyrillic.shared[letter]
        ?? ""
    case .belarusian: return Cyrillic.belarusianLetters[letter] ?? Cyrillic.shared[letter] ?? ""
    case .bulgarian: return Cyrillic.bulgarianLetters[letter] ?? Cyrillic.shared[letter] ?? ""
    case .serbian: return Cyrillic.serbianLetters[letter] ?? Cyrillic.southernLetters[letter] ?? Cyrillic.shared[letter] ?? ""
    case .macedonian: return Cyrillic.southernLetters[letter] ?? Cyrillic.shared[letter] ?? ""
    }
  }

  private static let shared: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "w",
  ]
  private static let ukrainianInitials: [Character: String] = ["є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"]
  private static let ukrainianLetters: [Character: String] = [
    "г": "h", "и": "y", "є": "ie", "ї": "i", "й": "i", "ю": "iu", "я": "ia",
  ]
  private static let belarusianLetters: [Character: String] = ["г": "h", "е": "ye", "ё": "yo"]
  private static let bulgarianLetters: [Character: String] = ["ъ": "a", "щ": "sht", "х": "h", "ь": "y"]
  private static let southernLetters: [Character: String] = [
    "ј": "j", "љ": "lj", "њ": "nj", "х": "h", "џ": "dz", "ѓ": "gj", "ќ": "kj", "ѕ": "dz",
  ]
  private static let serbianLetters: [Character: String] = ["ђ": "dj", "ж": "z", "ћ": "c", "ц": "c", "ч": "c", "ш": "s"]
}
