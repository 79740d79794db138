public import Ordering

/// What came of undoing a step that made drafts, such as a split: the one it was made of stands whole again, and the others are gone.
public enum TakenBack: Equatable, Sendable {
  /// - left: names of drafts that could not be deleted; they have their names twice now.
  case done(left: [String])
  /// Nothing was changed: something of a draft would be lost with it.
  case kept(String, KeptReason)
  case failed(BookFailure)

  /// Why a draft is not deleted.
  public enum KeptReason: Equatable, Sendable {
    case ordered
    case changed
    /// Somebody has it open.
    case open(Holder)
  }
}

extension WizardModel {
  /// Undoes a step that made drafts: nothing here is changed before the book says that nothing of them was changed or ordered since.
  mutating func takeBack(_ made: [Draft]) {
    guard var history = state.entry?.history, var whole = state.entry?.draft else { return }
    _ = history.undo(&whole)
    state.entry?.isTakingBack = true
    emit(.book(.takeBack(whole, made: made)))
  }

  mutating func receiveTakenBack(_ answer: Answer) {
    guard case .takenBack(let id, let result) = answer, var entry = state.entry, entry.draft.id == id, entry.isTakingBack else {
      return
    }
    state.entry?.isTakingBack = false
    switch result {
    case .kept(let name, let reason): say(HistorySentences.kept(name, reason), .warning)
    case .failed(let failure): say(Sentences.book(failure), .problem)
    case .done(let left):
      state.entry = nil
      // It was written whole, and so it is this session's.
      (entry.isTakingBack, entry.isAside) = (false, state.screen == .home)
      var undone: DraftHistory.Step?
      // What was typed in the moment since goes first.
      while undone?.made.isEmpty ?? true, let step = entry.undo() { undone = step }
      state.entry = entry
      if let undone { show(undone, HistorySentences.takenBack(undone.what, undone.made.count, left: left)) }
    }
  }

  /// Does a step again that made drafts: they are made anew, under other ids, since what was deleted does not come back.
  mutating func makeAgain() {
    guard var entry = state.takeEntry() else { return }
    let ids = Dictionary(entry.history.nextMade.map { ($0.id, Draft.ID(makeID())) }) { first, _ in first }
    entry.history.renumber(ids)
    let step = entry.redo()
    let made = entry.history.lastMade
    state.entry = entry
    for draft in made { emit(.book(.saveDraft(draft))) }
    guard let step else { return }
    guard let basket = entry.draft.basket else { return show(step, HistorySentences.redone(step.what)) }
    isRestoring = true
    with(BasketScreen.self) { $0.open(basket, at: entry.draft.id) }
    perform(.show(.basket))
    say(HistorySentences.redone(step.what))
  }
}
