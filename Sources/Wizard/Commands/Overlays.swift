import Ordering

extension WizardState {
  /// Commands the palette lists for what was typed: ready ones first, best match first.
  public func paletteCommands(matching query: String) -> [Command] {
    var under = self
    under.overlay = nil
    let here = Command.allCases.filter { $0.isInPalette && under.status(of: $0) != .absent && !under.hasTwin($0) }
    let words = query.lowercased().split(separator: " ")
    let fitting = here.filter { command in
      let title = (under.title(of: command) + under.otherName(of: command)).lowercased()
      return words.allSatisfy { title.contains($0) }
    }
    let start = query.lowercased().drop { $0 == " " }
    let best = fitting.filter { under.title(of: $0).lowercased().hasPrefix(start) }
    let ranked = best + fitting.filter { !best.contains($0) }
    let ready = ranked.filter { under.status(of: $0) == .ready }
    return ready + ranked.filter { !ready.contains($0) }
  }

  /// What people call a command beside its title.
  private func otherName(of command: Command) -> String { command == .back && place != .home ? " previous step" : "" }

  /// Whether another command of the same name does the same here: at home going back and quitting are one.
  private func hasTwin(_ command: Command) -> Bool {
    switch command {
    case .back: place == .home
    case .refresh: status(of: .lookAgain) != .absent
    default: false
    }
  }
}

extension Command {
  /// Moves and the palette itself have no line there.
  var isInPalette: Bool { !isMove && self != .palette && self != .accept }
}

extension WizardModel {
  /// Gives a command to what lies over the screen.
  /// - Returns: false when the overlay has no use for it.
  mutating func runOverlay(_ command: Command) -> Bool {
    guard let overlay = state.overlay else { return false }
    if command == .back {
      close()
      return true
    }
    if command == .leave {
      state.overlay = .question(.leave)
      return true
    }
    switch overlay {
    case .help:
      if command == .accept { close() } else { state.helpRow = moved(state.helpRow, by: command, count: state.helpCommands.count) }
    case .question(let question):
      if command == .accept { answer(question) }
    case .palette(let query, let row): runPalette(command, query: query, row: row)
    case .choices(let list): runChoices(command, list)
    case .form(let form): runForm(command, form)
    }
    return true
  }

  private mutating func close() {
    state.overlay = nil
    caretToEnd()
  }

  private mutating func answer(_ question: Question) {
    if case .reconcile = question, state.order.continuation.filter({ !$0.isWhitespace }).count < 4 {
      say(Sentences.typeReason, .warning)
      return
    }
    if case .continuePlan(_, let rest) = question, !state.isConfirmed(rest) {
      say(Sentences.typeRest(state.order.continuation, state.continuation(of: rest)), .warning)
      return
    }
    if case .change(let change) = question, !change.isConfirmed(by: state.holdings.word) {
      say(Sentences.typeWord(change, typed: state.holdings.word), .warning)
      return
    }
    close()
    switch question {
    case .leave:
      state.isLeaving = true
      emit(.leave)
    case .deleteDraft(let summary):
      if state.home.opening == summary.id { state.home.opening = nil }
      if state.draft?.id == summary.id {
        closeDraft()
        if case .step = state.place { goHome() }
      }
      emit(.deleteDraft(summary.id))
    case .archiveFinished: archiveFinished()
    case .reconcile: reconcile()
    case .continuePlan(_, let rest):
      // What came in while the question stood may have answered it.
      if state.status(of: .continuePlan) == .ready { continuePlan(rest) }
    case .change(let question): send(question.change, done: Sentences.done(question.change))
    }
  }

  private mutating func runPalette(_ command: Command, query: String, row: Int) {
    let commands = state.paletteCommands(matching: query)
    if command == .accept {
      guard commands.indices.contains(row) else {
        say(Sentences.noSuchCommand(query), .warning)
        return
      }
      close()
      run(commands[row])
      return
    }
    state.overlay = .palette(query: query, row: moved(row, by: command, count: commands.count))
  }

  private mutating func runChoices(_ command: Command, _ list: ChoiceList) {
    var list = list
    if command == .accept {
      guard list.shown.indices.contains(list.row) else {
        say(Sentences.noSuchChoice(list.filter), .warning)
        return
      }
      let choice = list.shown[list.row]
      state.overlay = nil
      choose(choice, for: list.purpose)
      caretToEnd()
      return
    }
    list.row = moved(list.row, by: command, count: list.shown.count)
    state.overlay = .choices(list)
  }
}
