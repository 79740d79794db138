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

  /// The first `count` mailboxes: pattern by pattern over all people, so that every person gets the best pattern first; each alias once.
  /// - Parameters:
  ///   - count: how many.
  ///   - taken: aliases the domain has already.
  public func mailboxes(_ count: Int, avoiding taken: Set<String> = []) -> Result {
    var result = Result(mailboxes: [], missing: 0, peopleMissing: 0)
    guard count > 0 else { return result }
    var used = taken
    for pattern in patterns where result.mailboxes.count < count {
      for (person, names) in zip(people, letters) {
        guard result.mailboxes.count < count else { break }
        let alias = pattern.alias(first: names.first, last: names.last)
        guard !alias.isEmpty, used.insert(alias).inserted else { continue }
        result.mailboxes.append(Mailbox(person: person, alias: alias))
      }
    }
    if allowsNumbers { addNumbered(to: &result.mailboxes, count: count, used: &used) }
    result.missing = count - result.mailboxes.count
    result.peopleMissing = peopleMissing(for: result.missing)
    return result
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
  private func addNumbered(to mailboxes: inout [Mailbox], count: Int, used: inout Set<String>) {
    guard let pattern = patterns.first else { return }
    let bases = zip(people, letters).map { ($0, pattern.alias(first: $1.first, last: $1.last)) }.filter { !$0.1.isEmpty }
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
