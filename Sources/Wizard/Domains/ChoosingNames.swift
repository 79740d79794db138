import Ordering

extension DomainsScreen {
  mutating func toggleEnding() {
    let ending = DomainsState.endings[state.endingCursor]
    var endings = draft.endings
    if let index = endings.firstIndex(of: ending) { endings.remove(at: index) } else { endings.append(ending) }
    draft.endings = DomainsState.endings.filter(endings.contains) + endings.filter { !DomainsState.endings.contains($0) }
  }

  /// Chooses the focused name, or deselects it.
  mutating func toggleName() {
    guard draft.lines.indices.contains(state.row) else { return }
    let line = draft.lines[state.row]
    if !line.isChosen, let reason = NameChoice(draft).reason(against: line) { return say(reason, .warning) }
    draft.lines[state.row].isChosen.toggle()
    choiceChanged()
    if !line.isChosen { askSaleshandy(stems: [line.name.stem], first: true) }
  }

  /// Chooses every name that can be ordered somewhere; when all are chosen already, deselects them.
  mutating func chooseAvailable() {
    let choice = NameChoice(draft)
    let available = shownNames.filter { index in
      let line = draft.lines[index]
      let isOffered = !draft.kind.registersNames || line.answers.values.contains(where: \.canBeOrdered)
      return isOffered && choice.reason(against: line) == nil
    }
    guard !available.isEmpty else { return say(DomainsSentences.nothingAvailable, .warning) }
    let chooses = available.contains { !draft.lines[$0].isChosen }
    // From lists of several vendors the first one's are chosen: an order is of one vendor.
    let vendor = available.first.flatMap { draft.lines[$0].listing?.vendor }
    for index in available where draft.lines[index].listing?.vendor == vendor { draft.lines[index].isChosen = chooses }
    choiceChanged()
    if chooses { askSaleshandy(stems: available.map { draft.lines[$0].name.stem }, first: true) }
    say(chooses ? DomainsSentences.choseAvailable(available.count) : DomainsSentences.deselected(available.count))
  }

  mutating func removeName() {
    guard draft.lines.indices.contains(state.row) else { return }
    let name = draft.lines.remove(at: state.row).name
    state.anchor = nil
    keepCursor()
    say(DomainsSentences.removed(name))
    caretToEnd()
  }

  mutating func clearUnchosen() {
    // What is not seen is not removed.
    let shown = Set(shownNames.map { draft.lines[$0].name })
    let before = draft.lines.count
    draft.lines.removeAll { !$0.isChosen && shown.contains($0.name) }
    say(DomainsSentences.cleared(before - draft.lines.count))
    (state.row, state.anchor) = (0, nil)
    keepCursor()
    caretToEnd()
  }

  /// Keeps what hangs on the choice in step with it.
  mutating func choiceChanged() {
    draft.followListing()
    if draft.kind == .package { draft.spreadPackage() }
  }
}
