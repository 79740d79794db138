/// Fills the mailboxes of a draft's domains from people and patterns, around what a person typed: that stays where it was typed, and the other cells
/// keep the names of their own places.
public struct MailboxFilling {
  private let generator: NameGenerator
  private let dealing: Dealing
  /// What domains get where nothing stands in the way: made once, most domains are alike.
  private var usual: [Key: NameGenerator.Result] = [:]
  /// The most mailboxes of one domain that are without a name.
  public private(set) var shortage = 0

  private struct Key: Hashable {
    let hand: Hand
    let size: Int
  }

  /// Whether cells that were never typed into are filled in a typed mailbox; not while the people are still being typed.
  private let completes: Bool

  /// Fills the mailboxes of a draft.
  /// - Parameters:
  ///   - draft: with its people, patterns and how they are spread.
  ///   - completes: whether empty cells of typed mailboxes are filled, which then stay.
  public init(_ draft: Draft, completes: Bool = true) {
    self.completes = completes
    generator = draft.generator
    dealing = draft.dealing(generator.people.count)
  }

  /// A domain's mailboxes.
  /// - Parameters:
  ///   - line: the domain, with its turn.
  ///   - old: its mailboxes so far, with what was typed into them.
  ///   - size: how many it gets.
  ///   - taken: aliases it has already.
  public mutating func mailboxes(of line: DraftLine, old: [Mailbox], size: Int, avoiding taken: Set<String>) -> [Mailbox] {
    let hand = dealing.hand(turn: line.turn, size: size)
    guard old.contains(where: \.isEdited) else {
      let made = made(size, avoiding: taken, from: hand)
      shortage = max(shortage, made.missing)
      return made.missing == 0 ? made.mailboxes : made.mailboxes + Array(repeating: Self.nameless, count: made.missing)
    }
    let kept = old.prefix(size)
    if kept.count == size, kept.allSatisfy({ $0.isEdited && !$0.hasOpenCell }) { return Array(kept) }
    return beside(kept, made(size, avoiding: taken, from: hand).mailboxes, size, avoiding: taken, from: hand)
  }

  private mutating func made(_ size: Int, avoiding taken: Set<String>, from hand: Hand) -> NameGenerator.Result {
    guard taken.isEmpty else { return generator.mailboxes(size, avoiding: taken, from: hand) }
    let key = Key(hand: hand, size: size)
    if let known = usual[key] { return known }
    let made = generator.mailboxes(size, from: hand)
    usual[key] = made
    return made
  }

  /// The names that were made, around mailboxes that a person typed.
  private mutating func beside(
    _ kept: ArraySlice<Mailbox>, _ made: [Mailbox], _ size: Int, avoiding taken: Set<String>, from hand: Hand
  ) -> [Mailbox] {
    let places = places(of: made, beside: kept, size)
    var result = (0..<size).map { kept.indices.contains($0) && kept[$0].isEdited ? kept[$0] : nil }
    var used = taken.union(result.compactMap { $0?.alias })
    var open: [Int] = []
    for index in result.indices where result[index] == nil {
      if let own = places[index], used.insert(own.alias).inserted { result[index] = own } else { open.append(index) }
    }
    // Whose alias somebody typed elsewhere gets another one of their own.
    for index in open {
      guard let own = places[index], let name = generator.spare(for: own.person, avoiding: used) else { continue }
      used.insert(name.alias)
      result[index] = name
    }
    open.removeAll { result[$0] != nil }
    let more = generator.mailboxes(open.count, avoiding: used, from: hand).mailboxes
    for (index, name) in zip(open, more) { result[index] = name }
    used.formUnion(more.map(\.alias))
    shortage = max(shortage, open.count - more.count)
    return result.enumerated().map { index, mailbox in
      guard let mailbox else { return Self.nameless }
      return completes && mailbox.hasOpenCell
        ? completed(mailbox, like: made.indices.contains(index) ? made[index] : nil, &used) : mailbox
    }
  }

  /// The name of each place. Who has a typed mailbox elsewhere than where their name would stand now, as after a change of the people, leaves that
  /// place to the one who gave way; a place that shows its name already is never changed.
  private func places(of made: [Mailbox], beside kept: ArraySlice<Mailbox>, _ size: Int) -> [Mailbox?] {
    var places: [Mailbox?] = (0..<size).map { made.indices.contains($0) ? made[$0] : nil }
    for index in kept.indices where kept[index].isEdited {
      guard let given = places[index], given.person != kept[index].person else { continue }
      let other = places.indices.first { place in
        guard place != index, places[place]?.person == kept[index].person else { return false }
        return !kept.indices.contains(place) || !kept[place].isEdited && kept[place] != places[place]
      }
      if let other { places[other] = given }
    }
    return places
  }

  /// The cells of a typed mailbox that are empty and were never typed into.
  private func completed(_ mailbox: Mailbox, like own: Mailbox?, _ used: inout Set<String>) -> Mailbox {
    var mailbox = mailbox
    if mailbox.first.isEmpty, mailbox.last.isEmpty, mailbox.edited.isDisjoint(with: [.first, .last]), let own {
      (mailbox.first, mailbox.last) = (own.first, own.last)
    }
    if mailbox.alias.isEmpty, !mailbox.edited.contains(.alias), let spare = generator.alias(for: mailbox.person, avoiding: used) {
      mailbox.alias = spare
      used.insert(spare)
    }
    return mailbox
  }

  /// Who is named and has no mailbox; nobody where the vendor makes the aliases of one person a domain, and while nobody has one.
  public func idle(in draft: Draft, _ offer: Offer) -> [NameGenerator.Idle] {
    var named: Set<Person> = []
    // Many domains have the same list.
    var seen: [String: [Mailbox]] = [:]
    for line in draft.lines where line.isChosen {
      if draft.isVendorNamed(line, in: offer), draft.spread == .same { return [] }
      guard let first = line.mailboxes.first, seen[first.alias] != line.mailboxes else { continue }
      seen[first.alias] = line.mailboxes
      for mailbox in line.mailboxes { named.insert(mailbox.person) }
    }
    return named.isEmpty ? [] : generator.idle(named: named)
  }

  private static let nameless = Mailbox(first: "", last: "", alias: "")
}

extension Mailbox {
  /// Whether an empty cell waits for the generator.
  fileprivate var hasOpenCell: Bool {
    alias.isEmpty && !edited.contains(.alias) || first.isEmpty && last.isEmpty && edited.isDisjoint(with: [.first, .last])
  }
}

extension Draft {
  /// People who are named and have no mailbox on any chosen domain.
  public var idlePeople: [NameGenerator.Idle] {
    guard let offer, kind != .preWarmed else { return [] }
    return MailboxFilling(self).idle(in: self, offer)
  }
}
