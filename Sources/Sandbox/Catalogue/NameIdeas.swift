/// The affixes sending domains are commonly built with, used to make ideas and to tell an idea from a brand's own word.
enum NameIdeas {
  static let prefixes = [
    "get", "try", "use", "join", "hello", "go", "with", "the", "my", "one", "meet", "hey", "visit", "reach", "team", "run", "ask",
    "at",
    "from", "via", "choose", "about", "contact", "explore", "discover", "start", "talk", "work", "grow", "lead", "trust", "pro",
    "best",
  ]

  static let suffixes = [
    "hq", "team", "app", "labs", "flow", "sync", "cloud", "co", "now", "mail", "reach", "group", "hub", "partners", "online",
    "works",
    "outreach", "direct", "connect", "agency", "growth", "sales", "studio", "digital", "link", "desk", "pro", "world", "media",
    "plus",
    "first", "point", "inbox", "base",
  ]

  /// Ideas for a word, prefixes and suffixes in turn, the plain word not among them; at most 67.
  static func around(_ word: String) -> [String] {
    let count = max(prefixes.count, suffixes.count)
    return (0..<count).flatMap { index in
      [
        prefixes.indices.contains(index) ? prefixes[index] + word : nil,
        suffixes.indices.contains(index) ? word + suffixes[index] : nil,
      ].compactMap { $0 }
    }
  }

  /// Whether a label is a word with something put before or behind it: free far more often than the word itself.
  static func isBuilt(_ label: String) -> Bool {
    label.contains("-")
      || prefixes.contains { label.hasPrefix($0) && label.count >= $0.count + 4 }
      || suffixes.contains { label.hasSuffix($0) && label.count >= $0.count + 4 }
  }
}
