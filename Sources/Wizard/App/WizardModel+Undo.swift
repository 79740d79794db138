import Ordering

// Undo and redo of what a person does to the order being entered.

extension Command {
  public static let undo = Command("undo")
  public static let redo = Command("redo")
}

extension WizardModel {
  static let historyCommands: [CommandRecord<WizardState>] = [
    CommandRecord(.undo, "Undo", rank: { $0.undoStatus == .ready ? 95 : nil }, status: \.undoStatus, care: { _ in .typed }) { _ in
    },
    CommandRecord(.redo, "Redo", status: \.redoStatus, care: { _ in .typed }) { _ in },
  ]

  /// Keeps a change of the draft, to be undone.
  mutating func remember(_ before: Draft, on screen: ScreenID, field: TextField?, after action: Action, moved: Bool) {
    guard let after = state.entry?.draft, after.id == before.id else { return }
    let cause: DraftHistory.Cause
    switch action {
    case .edit: cause = field.map { .typing($0) } ?? .step
    case .command, .paste, .answer(.mailboxNames): cause = .step
    case .answer, .pasteCut, .pasteStalled, .tooSoon, .tick, .notSaved, .savedAgain, .bookHealth, .bookTerms, .notice, .finishing,
      .resume:
      cause = .answer
    }
    state.entry?.history.note(
      before, after, cause, on: screen, isLeaving: screen != state.screen, as: moved ? HistorySentences.movedOut : nil)
  }

  mutating func undo() {
    guard var entry = state.takeEntry() else { return }
    let step = entry.history.undo(&entry.draft)
    state.entry = entry
    if let step { show(step, HistorySentences.undone(step.what)) }
  }

  mutating func redo() {
    guard var entry = state.takeEntry() else { return }
    let step = entry.history.redo(&entry.draft)
    state.entry = entry
    if let step { show(step, HistorySentences.redone(step.what)) }
  }

  /// Shows what came back where it was done.
  private mutating func show(_ step: DraftHistory.Step, _ sentence: String) {
    isRestoring = true
    // The review is entered by Next alone: it checks the names again.
    if step.screen != state.screen, step.screen != .review, ScreenRegistry.step(step.screen) != nil { perform(.show(step.screen)) }
    with(MailboxesScreen.self) { $0.restored(cellOf: step.cellOf) }
    if state.screen == .provider { with(ProviderScreen.self) { $0.restored() } }
    if state.screen == .domains { with(DomainsScreen.self) { $0.restored(isSearch: step.isSearch) } }
    if let place = step.place, let shown = ScreenRegistry.step(state.screen), shown.fixes(place) {
      shown.tell(.focus(place), in: &self)
    }
    caretToEnd()
    say(sentence)
  }
}

extension WizardState {
  fileprivate var undoStatus: CommandStatus {
    status(
      has: entry?.history.past.isEmpty == false,
      else: entry?.history.isCut == true ? HistorySentences.cut : HistorySentences.atStart)
  }
  fileprivate var redoStatus: CommandStatus { status(has: entry?.history.future.isEmpty == false, else: HistorySentences.atEnd) }

  private func status(has hasStep: Bool, else reason: String) -> CommandStatus {
    guard let entry, let step else { return .absent }
    if step == .review || placing.values.contains(entry.draft.id) { return .held(HistorySentences.notInReview) }
    return hasStep ? .ready : .held(reason)
  }
}

/// What undo and redo say.
enum HistorySentences {
  static func undone(_ what: String) -> String { "Undone: \(what)." }
  static func redone(_ what: String) -> String { "Done again: \(what)." }
  static let atStart = "Nothing to undo: the draft is as it was opened."
  static let cut = "Nothing more to undo: the oldest steps of this large draft are not kept."
  static let atEnd = "Nothing was undone that could be done again."
  static let notInReview = "The order under review is not changed: go back a step (Esc), then undo."
  /// A second draft has the names, and keeps them.
  static let movedOut = "names moved out; the second draft has them too"
}

extension DomainsScreen {
  /// Something was undone or done again.
  /// - Parameter isSearch: whether it was a search: what vendors still answer to it is not taken any more.
  mutating func restored(isSearch: Bool) {
    keepCursor()
    if isSearch { restartLookUps() }
    resumeLookUps(retrying: false)
  }
}

extension ProviderScreen {
  /// Something was undone or done again.
  mutating func restored() {
    state.wanted = String(draft.wanted)
    refreshOffers()
  }
}
