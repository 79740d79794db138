import Ordering

// Another name for one that cannot be had any more.

extension Command {
  /// Puts the next available name in the place of each that is lost; mailboxes, provider and people go with the place.
  public static let swapLost = Command("swapLost")
}

extension Draft {
  /// Lines of available names that nobody chose.
  func spare(_ lost: [DomainName], with offer: Offer?) -> some Sequence<Int> {
    let choice = NameChoice(self)
    return lines.indices.lazy.filter { index in
      let line = lines[index]
      guard !line.isChosen, !lost.contains(line.name), choice.reason(against: line) == nil else { return false }
      guard kind.registersNames else { return line.listing != nil || !kind.picksFromList }
      return offer.map { line.answers[$0.vendor]?.canBeOrdered == true && DraftCheck.fault(of: line, at: $0, in: self) == nil }
        ?? line.answers.values.contains(where: \.canBeOrdered)
    }
  }

  /// Whether a name lost can be swapped; where none is lost there is nothing to swap.
  func swapStatus(_ lost: [DomainName]) -> CommandStatus {
    guard !lost.isEmpty else { return .absent }
    return spare(lost, with: offer).contains { _ in true } ? .ready : .held(DomainsSentences.nothingToSwap)
  }

  /// Puts available names of the list, which nobody chose, in the place of chosen ones.
  /// - Returns: who took whose place; those without anybody to take it are left out.
  mutating func swap(_ lost: [DomainName], with offer: Offer?) -> [(old: DomainName, new: DomainName)] {
    var free = Array(spare(lost, with: offer))
    // A name of the same ending costs the same.
    var swapped: [(old: DomainName, new: DomainName)] = []
    for name in lost {
      guard let old = lines.firstIndex(where: { $0.name == name && $0.isChosen }) else { continue }
      guard let place = free.firstIndex(where: { lines[$0].name.ending == name.ending }) ?? free.indices.first else { break }
      let new = free.remove(at: place)
      (lines[new].mailboxes, lines[new].provider, lines[new].turn) = (lines[old].mailboxes, lines[old].provider, lines[old].turn)
      (lines[old].mailboxes, lines[old].provider, lines[old].turn) = ([], nil, nil)
      (lines[new].isChosen, lines[old].isChosen) = (true, false)
      counts[lines[new].name] = counts.removeValue(forKey: name)
      swapped.append((name, lines[new].name))
    }
    return swapped
  }
}

extension DomainsScreen {
  /// Chosen names that cannot be ordered any more.
  var lostNames: [DomainName] {
    guard draft.kind.registersNames else { return [] }
    return draft.lines.filter { line in
      guard line.isChosen else { return false }
      guard let offer = draft.offer else { return !line.answers.isEmpty && !line.answers.values.contains(where: \.canBeOrdered) }
      return line.answers[offer.vendor].map { !$0.canBeOrdered } ?? false
    }.map(\.name)
  }

  mutating func swapLost() {
    let lost = lostNames
    let swapped = draft.swap(lost, with: draft.offer)
    say(DomainsSentences.swapped(swapped, of: lost.count), swapped.count == lost.count ? .info : .warning)
    caretToEnd()
  }
}

extension ReviewScreen {
  /// Names that the last check found gone.
  var lostNames: [DomainName] {
    if case .received(let lost, _) = state.finalCheck, draft.kind.registersNames { lost } else { [] }
  }

  /// The order changes with it: it is checked and priced anew, and its total typed again.
  mutating func swapLost() {
    let lost = lostNames
    let swapped = draft.swap(lost, with: draft.offer)
    say(DomainsSentences.swapped(swapped, of: lost.count), swapped.count == lost.count ? .info : .warning)
    guard !swapped.isEmpty else { return }
    state.total = ""
    caretToEnd()
    draftChanged()
    context.on(MailboxesScreen.self) { $0.checkGrid() }
    state.finalCheck = .idle
    refresh()
  }
}

extension DomainsSentences {
  static let nothingToSwap = "No other available name is in the list of Domains: look more names up there, then swap."

  static func swapped(_ swapped: [(old: DomainName, new: DomainName)], of lost: Int) -> String {
    guard let first = swapped.first else { return nothingToSwap }
    let names =
      swapped.count == 1
      ? "\(first.new) takes the place of \(first.old), with its mailboxes."
      : "\(swapped.count) names took the places of those lost, with their mailboxes."
    return swapped.count == lost
      ? names
      : "\(names) \(lost - swapped.count) more \(lost - swapped.count == 1 ? "has" : "have") no other name: search for more in Domains."
  }
}
