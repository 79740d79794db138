/// Makes the mailboxes of a domain from people and patterns.
public struct NameGenerator: Hashable, Sendable {
  public let people: [Person]
  public let patterns: [AliasPattern]
  /// Whether numbers may follow an alias once people and patterns are used up. Operators take them as a last resort.
  public let allowsNumbers: Bool
  /// The people's names as an address may carry them; made once, for every domain.
  private let letters: [Letters]

  private struct Letters: Hashable {
    let first: String
    let last: String
  }

  public init(people: [Person], patterns: [AliasPattern], allowsNumbers: Bool) {
    self.people = people.filter { !$0.first.isEmpty || !$0.last.isEmpty }
    self.patterns = patterns
    self.allowsNumbers = allowsNumbers
    letters = self.people.map { person in
      let letters = AliasPattern.letters(of: person)
      return Letters(first: letters.first, last: letters.last)
    }
  }

  /// What a run gave and what it lacks.
  public struct Result: Equatable, Sendable {
    public var mailboxes: [Mailbox]
    /// How many mailboxes could not be named.
    public var missing: Int
    /// How many more people with these patterns would name them, at least; one when numbers may follow; nil without patterns.
    public var peopleMissing: Int?

    public init(mailboxes: [Mailbox], missing: Int, peopleMissing: Int?) {
      self.mailboxes = mailboxes
      self.missing = missing
      self.peopleMissing = peopleMissing
    }
  }

  /// The first `count` mailboxes: pattern by pattern over all people, so that every person gets the best pattern first; each alias once. Where a
  /// pattern is more than is wanted, it goes to the people from the hand's first on, and stands in the order of the people.
  /// - Parameters:
  ///   - count: how many.
  ///   - taken: aliases the domain has already.
  ///   - hand: with whom and with which pattern they begin.
  public func mailboxes(_ count: Int, avoiding taken: Set<String> = [], from hand: Hand = Hand()) -> Result {
    var result = Result(mailboxes: [], missing: 0, peopleMissing: 0)
    guard count > 0 else { return result }
    var used = taken
    let people = hand.isAlone ? self.people.indices.filter { $0 == hand.person } : Array(self.people.indices)
    let patterns = hand.pattern == 0 ? self.patterns : NameGenerator.turned(self.patterns, by: hand.pattern)
    result.mailboxes.reserveCapacity(count)
    for pattern in patterns where result.mailboxes.count < count {
      let left = count - result.mailboxes.count
      let isDealt = !hand.isAlone && hand.person > 0 && people.count > left
      var dealt: [(person: Int, alias: String)] = []
      for person in isDealt ? NameGenerator.turned(people, by: hand.person) : people where dealt.count < left {
        let alias = pattern.alias(first: letters[person].first, last: letters[person].last)
        guard !alias.isEmpty, used.insert(alias).inserted else { continue }
        dealt.append((person, alias))
      }
      if isDealt { dealt.sort { $0.person < $1.person } }
      result.mailboxes += dealt.map { Mailbox(person: self.people[$0.person], alias: $0.alias) }
    }
    if allowsNumbers, let pattern = patterns.first {
      addNumbered(to: &result.mailboxes, count: count, pattern, people, used: &used)
    }
    result.missing = count - result.mailboxes.count
    result.peopleMissing = peopleMissing(for: result.missing)
    return result
  }

  private static func turned<Element>(_ list: [Element], by places: Int) -> [Element] {
    guard !list.isEmpty else { return [] }
    let start = places % list.count
    return Array(list[start...] + list[..<start])
  }

  /// Another mailbox of one of the people, by the first pattern that is left; nil where none is.
  func spare(for person: Person, avoiding used: Set<String>) -> Mailbox? {
    alias(for: person, avoiding: used).map { Mailbox(person: person, alias: $0) }
  }

  /// An alias of somebody, by the first pattern that is left; nil where none is.
  func alias(for person: Person, avoiding used: Set<String>) -> String? {
    let names = AliasPattern.letters(of: person)
    return patterns.lazy.map { $0.alias(first: names.first, last: names.last) }.first { !$0.isEmpty && !used.contains($0) }
  }

  /// Somebody who was named and has no mailbox.
  public struct Idle: Hashable, Sendable {
    public let person: Person
    /// Whose aliases are the very same; nil where mailboxes are too few.
    public let twin: Person?
  }

  /// Who of the people has no mailbox.
  /// - Parameter named: in whose names mailboxes are.
  public func idle(named: Set<Person>) -> [Idle] {
    var known: [Letters: Person] = [:]
    return zip(people, letters).compactMap { person, names in
      let twin = known[names]
      if twin == nil { known[names] = person }
      return named.contains(person) ? nil : Idle(person: person, twin: twin)
    }
  }

  private func peopleMissing(for mailboxes: Int) -> Int? {
    let different = Set(patterns).count
    guard different > 0 else { return nil }
    return allowsNumbers ? min(mailboxes, 1) : (mailboxes + different - 1) / different
  }

  /// `ada.lind2`, `bo.ek2`, … `ada.lind3`, in turn over the people, with the best pattern only.
  private func addNumbered(
    to mailboxes: inout [Mailbox], count: Int, _ pattern: AliasPattern, _ people: [Int], used: inout Set<String>
  ) {
    let bases = people.map { (self.people[$0], pattern.alias(first: letters[$0].first, last: letters[$0].last)) }
      .filter { !$0.1.isEmpty }
    guard !bases.isEmpty else { return }
    var number = 2
    while mailboxes.count < count {
      let suffix = String(number)
      for (person, base) in bases where mailboxes.count < count {
        let alias = String(base.prefix(AliasRules.maximumLength - suffix.count)) + suffix
        if used.insert(alias).inserted { mailboxes.append(Mailbox(person: person, alias: alias)) }
      }
      number += 1
    }
  }
}
