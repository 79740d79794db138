import Ordering

// Undo and redo of what a person does to the order being entered.

extension Command {
  public static let undo = Command("undo")
  public static let redo = Command("redo")
}

extension WizardState {
  /// Whether a person changed anything of the order being entered, or began it with a line: then it is kept when it is left, whatever is in it.
  public var isDraftEdited: Bool {
    guard let entry else { return false }
    return !entry.history.past.isEmpty || !entry.history.future.isEmpty || shared.lineDraft == entry.draft.id
  }
}

extension WizardModel {
  static let historyCommands: [CommandRecord<WizardReading>] = [
    CommandRecord(
      .undo, "Undo", rank: { $0.state.undoStatus == .ready ? $0.state.screen == .basket ? 20 : 95 : nil },
      status: \.state.undoStatus,
      care: { _ in .typed }
    ) { _ in
    },
    CommandRecord(.redo, "Redo", status: \.state.redoStatus, care: { _ in .typed }) { _ in },
  ]

  /// Keeps a change of the draft, to be undone.
  mutating func remember(_ before: Draft, on screen: ScreenID, field: TextField?, after action: Action) {
    guard let after = state.entry?.draft, after.id == before.id else { return }
    let isLeaving = screen != state.screen
    let cause: DraftHistory.Cause
    switch action {
    case .edit: cause = field.map { .typing($0) } ?? .step
    case .command, .paste, .answer(.mailboxNames): cause = .step
    case .answer, .pasteCut, .pasteStalled, .tooSoon, .tick, .notSaved, .savedAgain, .bookHealth, .bookTerms, .notice, .finishing,
      .resume:
      cause = .answer
    }
    let made = cause.isStep ? made : []
    let place = step(of: screen)
    state.entry?.history.note(
      before, after, cause, on: place, isLeaving: isLeaving, made: made)
  }

  /// The step on which a screen lies that is none itself.
  private func step(of screen: ScreenID) -> ScreenID {
    switch screen {
    case .split: .provider
    case .importing: state.screens[ImportState.self].origin
    default: screen
    }
  }

  mutating func undo() {
    if let made = state.entry?.history.lastMade, !made.isEmpty { return takeBack(made) }
    guard var entry = state.takeEntry() else { return }
    let step = entry.undo()
    state.entry = entry
    if let step { show(step, HistorySentences.undone(step.what)) }
  }

  mutating func redo() {
    if state.entry?.history.nextMade.isEmpty == false { return makeAgain() }
    guard var entry = state.takeEntry() else { return }
    let step = entry.redo()
    state.entry = entry
    if let step { show(step, HistorySentences.redone(step.what)) }
  }

  /// Shows what came back where it was done.
  mutating func show(_ step: DraftHistory.Step, _ sentence: String) {
    isRestoring = true
    // Who has gone on to something else stays there.
    guard state.step != nil || state.screen == .basket else { return }
    // The review is entered by Next alone: it checks the names again.
    let isStep = step.screen != .review && ScreenRegistry.step(step.screen) != nil
    let place = reachable(isStep ? step.screen : state.screen)
    if place != state.screen { perform(.show(place)) }
    with(MailboxesScreen.self) { $0.restored(cellOf: step.cellOf) }
    if state.screen == .provider { with(ProviderScreen.self) { $0.restored() } }
    if state.screen == .domains { with(DomainsScreen.self) { $0.restored(isSearch: step.isSearch) } }
    if let place = step.place, let shown = ScreenRegistry.step(state.screen), shown.fixes(place) {
      shown.tell(.focus(place), in: &self)
    }
    caretToEnd()
    say(sentence)
  }

  /// A step, or the one before it that shows something: without an offer or a name the later ones would be empty.
  private func reachable(_ screen: ScreenID) -> ScreenID {
    guard let draft = state.draft, let step = ScreenRegistry.step(screen)?.step, step == .mailboxes || step == .details else {
      return screen
    }
    if draft.offer != nil { return screen }
    return .step(draft.steps.contains(.provider) ? .provider : .domains)
  }
}

extension DraftHistory.Cause {
  fileprivate var isStep: Bool { if case .step = self { true } else { false } }
}

extension OrderEntry {
  /// Takes the step back that was done last.
  mutating func undo() -> DraftHistory.Step? { move { $0.undo(&$1) } }

  /// Does the step again that was taken back last.
  mutating func redo() -> DraftHistory.Step? { move { $0.redo(&$1) } }

  /// Moves the draft along its history, which is out of the entry for as long.
  private mutating func move(_ move: (inout DraftHistory, inout Draft) -> DraftHistory.Step?) -> DraftHistory.Step? {
    var taken = DraftHistory()
    swap(&taken, &history)
    defer { history = taken }
    return move(&taken, &draft)
  }
}

extension WizardState {
  fileprivate var undoStatus: CommandStatus {
    let start = entry?.draft.basket == nil ? HistorySentences.atStart : HistorySentences.atStartOfPart
    return status(
      has: entry?.history.past.isEmpty == false, else: entry?.history.isCut == true ? HistorySentences.cut : start)
  }
  fileprivate var redoStatus: CommandStatus {
    screen == .basket ? .absent : status(has: entry?.history.future.isEmpty == false, else: HistorySentences.atEnd)
  }

  private func status(has hasStep: Bool, else reason: String) -> CommandStatus {
    guard let entry else { return .absent }
    if entry.isTakingBack { return .held(HistorySentences.isTakingBack) }
    if screen == .basket, overlay == nil { return statusOfSplit(entry) }
    guard let step else { return .absent }
    if step == .review || placing.values.contains(entry.draft.id) { return .held(HistorySentences.notInReview) }
    return hasStep ? .ready : .held(reason)
  }

  /// Beside the orders of a basket a split is undone and done again; what was done to one of them is undone in it.
  private func statusOfSplit(_ entry: OrderEntry) -> CommandStatus {
    guard entry.draft.basket == screens[BasketState.self].basket, entry.draft.basket != nil else { return .absent }
    if entry.history.past.isEmpty { return .held(HistorySentences.atStartOfPart) }
    return entry.history.lastMade.isEmpty ? .held(HistorySentences.undoneInOrder) : .ready
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
  static let atStartOfPart =
    "Nothing to undo: this order is as it was opened, and a split is undone only before another of its orders is opened. To have one order "
    + "again, type the others' names into this one and delete those drafts at home (d)."
  static let undoneInOrder = "Undo: go into the order first (Enter); there what was done to it is undone, and the split after that."
  static let isTakingBack = "Undo: the drafts that were made are being looked at. One moment."
  static let movedOut = "names moved out"
  static func split(_ orders: Int) -> String { "the split into \(Sentences.count(orders, "order"))" }

  /// - Parameters:
  ///   - what: the step.
  ///   - count: of drafts that it had made.
  ///   - left: those that could not be deleted.
  static func takenBack(_ what: String, _ count: Int, left: [String]) -> String {
    if !left.isEmpty {
      return "Undone: \(what). \(Sentences.list(left)) could not be deleted and has its names as well: delete it at home with d."
    }
    return
      "Undone: \(what). The names are together again, and \(count == 1 ? "the draft that was made is" : "the drafts that were made are") gone."
  }

  /// Why a split stays.
  static func kept(_ name: String, _ reason: TakenBack.KeptReason) -> String {
    switch reason {
    case .ordered: "Undo: ‘\(name)’ was ordered since, so its names do not come back here; nothing was changed."
    case .changed:
      "Undo: ‘\(name)’ was changed since, and undoing would throw that away; nothing was changed. Delete that draft at home (d), then undo."
    case .open(let holder):
      "Undo: ‘\(name)’ is open: \(holder.who.shortName). Nothing was changed; undo again once it is closed there."
    }
  }
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
