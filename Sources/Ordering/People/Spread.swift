/// How people and patterns are spread over the domains of a draft.
public enum Spread: String, CaseIterable, Codable, Sendable, Hashable {
  /// Every domain has the same list.
  case same
  /// People go on from domain to domain: where they are more than a domain's mailboxes, each domain gets the next ones.
  case people
  /// The same, and each domain begins with another pattern.
  case peopleAndPatterns
  /// Every domain is one person's.
  case onePerson
}

/// Where the names of a domain begin.
public struct Hand: Hashable, Sendable {
  /// With whom, by the place among the people.
  public var person = 0
  /// With which pattern, by its place.
  public var pattern = 0
  /// Whether nobody else has a mailbox there.
  public var isAlone = false

  public init(person: Int = 0, pattern: Int = 0, isAlone: Bool = false) {
    self.person = person
    self.pattern = pattern
    self.isAlone = isAlone
  }
}

/// Deals people and patterns out to domains, each by its turn, so that a domain keeps its own when others come and go.
///
/// Our choice: where everybody has a mailbox on every domain, the first typed is the first there; where people are more, a draft's seed says with whom
/// the deal begins, so that of many people not always the same few are ordered first.
public struct Dealing: Sendable {
  public let spread: Spread
  private let people: Int
  private let patterns: Int
  private let seed: Int

  /// Deals to the domains of a draft.
  /// - Parameters:
  ///   - spread: how.
  ///   - seed: a text that stays with the draft.
  ///   - people: how many there are.
  ///   - patterns: how many are in use.
  public init(_ spread: Spread, seed: String, people: Int, patterns: Int) {
    self.spread = spread
    self.people = people
    self.patterns = patterns
    self.seed = Dealing.number(of: seed)
  }

  /// Where a domain's names begin.
  /// - Parameters:
  ///   - turn: the domain's; one without is dealt to as the first.
  ///   - size: its mailboxes.
  public func hand(turn: Int?, size: Int) -> Hand {
    guard spread != .same, people > 0, size > 0 else { return Hand() }
    let turn = max(0, turn ?? 0)
    if spread == .onePerson { return Hand(person: (seed + turn) % people, isAlone: true) }
    let person = size < people ? (seed % people + turn * size) % people : turn * (size % people) % people
    guard spread == .peopleAndPatterns, patterns > 1 else { return Hand(person: person) }
    return Hand(person: person, pattern: (seed / 1_024 + turn + drift(turn, size)) % patterns)
  }

  /// Once round people and patterns alike, patterns go on by one, so that nobody has the same ones for ever.
  private func drift(_ turn: Int, _ size: Int) -> Int {
    let round = size < people ? people / Dealing.divisor(people, size) : 1
    let common = Dealing.divisor(round, patterns)
    return common > 1 ? turn / (round * patterns / common) : 0
  }

  private static func divisor(_ one: Int, _ other: Int) -> Int { other == 0 ? one : divisor(other, one % other) }

  /// FNV-1a in 32 bits: the same on every machine and in every version.
  private static func number(of text: String) -> Int {
    Int(text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 })
  }
}

extension Draft {
  /// How its people and patterns are dealt to its domains.
  /// - Parameter people: how many of the people field have a name.
  func dealing(_ people: Int) -> Dealing { Dealing(spread, seed: spreadSeed, people: people, patterns: patterns.count) }

  /// Gives every chosen domain that has none its turn, the smallest nobody has; a domain that is not chosen gives its own back.
  public mutating func assignTurns() {
    guard spread != .same else { return }
    var taken: Set<Int> = []
    var waiting: [Int] = []
    for index in lines.indices {
      guard lines[index].isChosen else {
        if lines[index].turn != nil { lines[index].turn = nil }
        continue
      }
      if let turn = lines[index].turn, taken.insert(turn).inserted { continue }
      waiting.append(index)
    }
    var next = 0
    for index in waiting {
      while taken.contains(next) { next += 1 }
      taken.insert(next)
      lines[index].turn = next
    }
  }
}
