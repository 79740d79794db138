/// What the domains and mailboxes of a draft have in common: a read-out, not a score.
public struct Likeness: Equatable, Sendable {
  /// How many of all share what most of them share.
  public struct Part: Hashable, Sendable {
    public let what: String
    public let count: Int
    public let all: Int

    public init(what: String, count: Int, all: Int) {
      self.what = what
      self.count = count
      self.all = all
    }
  }

  /// Domains with the very same aliases.
  public let aliases: Part?
  /// Mailboxes by one pattern.
  public let pattern: Part?
  public let ending: Part?
  /// Names with the brand in them, or with the same beginning or end.
  public let stem: Part?
  public let provider: Part?

  /// Reads what is chosen in a draft.
  /// - Returns: nil for a single domain, which is like itself.
  public init?(_ draft: Draft, offer: Offer) {
    let lines = draft.chosen
    guard lines.count > 1 else { return nil }
    var lists: [[String]: Int] = [:]
    var patterns: [AliasPattern: Int] = [:]
    var mailboxes = 0
    var reader = PatternReader()
    for line in lines where !line.mailboxes.isEmpty && !draft.isVendorNamed(line, in: offer) {
      lists[line.mailboxes.map(\.alias).sorted(), default: 0] += 1
      mailboxes += line.mailboxes.count
      for mailbox in line.mailboxes { if let pattern = reader.pattern(of: mailbox) { patterns[pattern, default: 0] += 1 } }
    }
    let listed = lists.values.reduce(0, +)
    aliases = lists.values.max().flatMap { $0 > 1 ? Part(what: "", count: $0, all: listed) : nil }
    pattern = Self.most(patterns.map { ($0.key.title, $0.value) }, of: mailboxes)
    ending = Self.most(Self.counted(lines.map { "." + $0.name.ending }), of: lines.count)
    provider = Self.most(Self.counted(lines.map { draft.offer(for: $0, in: offer).providerTitle }), of: lines.count)
    stem = Self.stem(of: lines.map(\.name.stem), brand: draft.kind.picksFromList ? nil : NameImport(draft.brand).brand)
  }

  /// The brand where it is known, else the first or last letters that most names share.
  private static func stem(of stems: [String], brand: String?) -> Part? {
    if let brand, !brand.isEmpty {
      let count = stems.count { $0.contains(brand) }
      if count > 1 { return Part(what: brand, count: count, all: stems.count) }
    }
    let letters = 5
    let long = stems.filter { $0.count >= letters }
    let edges = counted(long.map { $0.prefix(letters) + "…" }) + counted(long.map { "…" + $0.suffix(letters) })
    return most(edges, of: stems.count)
  }

  private static func counted(_ words: [String]) -> [(String, Int)] {
    words.reduce(into: [:]) { $0[$1, default: 0] += 1 }.map { ($0.key, $0.value) }
  }

  /// What occurs most, where it does more than once; of several the first by its name.
  private static func most(_ counts: [(String, Int)], of all: Int) -> Part? {
    let most = counts.max { ($0.1, $1.0) < ($1.1, $0.0) }
    return most.flatMap { $0.1 > 1 ? Part(what: $0.0, count: $0.1, all: all) : nil }
  }
}

/// Tells by which pattern an alias was made. The people are few, so what a person's aliases are is kept.
private struct PatternReader {
  private var known: [Person: [String: AliasPattern]] = [:]

  mutating func pattern(of mailbox: Mailbox) -> AliasPattern? {
    if let aliases = known[mailbox.person] { return aliases[mailbox.alias] }
    let aliases = AliasPattern.allCases.reversed().reduce(into: [:]) { $0[$1.alias(for: mailbox.person)] = $1 }
    known[mailbox.person] = aliases
    return aliases[mailbox.alias]
  }
}
