public import Ordering

// How people are spread over the domains.

extension Command {
  /// Chooses how people and patterns are spread over the domains.
  public static let changeSpread = Command("changeSpread")
}

extension ChoiceList.ID {
  static let spread = ChoiceList.ID("spread")
}

extension MailboxesScreen {
  mutating func offerSpreads() {
    let all = Spread.allCases.map { ChoiceList.Choice(value: $0.rawValue, title: MailboxesSentences.line(of: $0)) }
    offer(
      ChoiceList(.spread, title: MailboxesSentences.spreadTitle, all, row: Spread.allCases.firstIndex(of: draft.spread) ?? 0))
  }

  /// Whether several domains have the same people each.
  var isSameOnSeveral: Bool { draft.spread == .same && draft.lines.count(where: \.isChosen) > 1 }

  public mutating func chose(_ choice: ChoiceList.Choice, in list: ChoiceList.ID) {
    if list == .fillPattern, let pattern = AliasPattern(rawValue: choice.value) { return fill(by: pattern) }
    guard list == .spread, let spread = Spread(rawValue: choice.value) else { return }
    draft.spread = spread
    fillGrid()
    caretToEnd()
    say(MailboxesSentences.line(of: spread) + ".", .info)
    if !state.idle.isEmpty { say(MailboxesSentences.idle(state.idle, isSame: isSameOnSeveral), .warning) }
  }
}

extension MailboxesSentences {
  static let spreadTitle = "People on the domains"

  static func line(of spread: Spread) -> String {
    switch spread {
    case .same: "The same on each: every domain has the same aliases"
    case .people: "Rotate people: each domain goes on with the next ones"
    case .peopleAndPatterns: "Rotate people and patterns: each domain begins with another pattern too"
    case .onePerson: "One person a domain: every mailbox of it is hers or his"
    }
  }

  /// In a few words for the line above the grid.
  public static func short(_ spread: Spread) -> String {
    switch spread {
    case .same: "same on each"
    case .people: "people rotate"
    case .peopleAndPatterns: "people and patterns rotate"
    case .onePerson: "one person a domain"
    }
  }

  /// What the domains and mailboxes of an order have in common.
  public static func words(_ likeness: Likeness) -> String {
    let parts = [
      ("same aliases", likeness.aliases), ("", likeness.pattern), ("", likeness.ending), ("", likeness.stem),
      ("", likeness.provider),
    ]
    return parts.compactMap { name, part in part.map { "\(name.isEmpty ? $0.what : name) \($0.count) of \($0.all)" } }
      .joined(separator: ", ")
  }
}
