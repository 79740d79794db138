import Ordering

extension Question.ID {
  /// A change of what a vendor holds; where something is destroyed, a word has to be typed.
  public static let holdingChange = Question.ID("holdingChange")
}

extension HoldingsScreen {
  /// Puts the question that stands before a change.
  mutating func ask(_ question: HoldingQuestion?) {
    guard let question else { return }
    state.asked = question
    ask(
      Question(
        .holdingChange, HoldingChangeSentences.question(question), yes: HoldingChangeSentences.yes(to: question),
        no: HoldingChangeSentences.no(to: question), answer: question.word.map { .word($0) }))
  }

  /// Sends the change whose question was answered with yes.
  mutating func sendAsked() {
    guard let change = state.asked?.change else { return }
    state.asked = nil
    send(change)
  }

  /// Opens the form of a change; what was typed before it is thrown away.
  mutating func open(_ subject: HoldingForm.Subject?) {
    guard let subject, let workspace = state.workspace else { return }
    context.show(HoldingForm(subject, workspace: workspace))
    emit(.device(.flushInput))
  }

  /// Sends a change, once; whatever comes of it, the vendor is asked what it holds.
  mutating func send(_ change: HoldingChange) {
    guard state.changing == nil else { return say(HoldingsSentences.changeUnderWay, .warning) }
    let revision = context.shared.nextRevision()
    state.changing = PendingChange(vendor: change.vendor, done: HoldingChangeSentences.done(change), revision: revision)
    say(HoldingChangeSentences.changing(change.vendor))
    emit(.vendor(.changeHolding(change, revision: revision)))
  }

  mutating func receiveChange(_ failure: VendorFailure?, revision: Int) {
    guard let change = state.changing, change.revision == revision else { return }
    state.changing = nil
    endForm(failure)
    if let failure {
      say(HoldingChangeSentences.notChanged(change.vendor, failure), failure.mayHaveChanged ? .problem : .warning)
    } else {
      say(change.done, .good)
    }
    emit(.device(.ring))
    guard failure?.isWorthReading ?? true else { return }
    if isShown, state.vendor == change.vendor {
      readHoldings(isAnew: true)
    } else {
      state.readings[change.vendor]?.isOutdated = true
    }
  }

  /// Closes the form of a change that was made. One that was not keeps what was typed, but for the word that gives a name up.
  private mutating func endForm(_ failure: VendorFailure?) {
    guard var form = context.wizard.overlay?.as(HoldingForm.self), form.isSent else { return }
    form.isSent = false
    form[.word] = ""
    context.ask(.overlay(failure == nil ? nil : Overlay(form)))
  }
}

extension VendorFailure {
  /// Whether a change may have been made although the answer does not say so.
  var mayHaveChanged: Bool {
    switch self {
    case .server, .unreachable, .timedOut, .unreadable: true
    case .notOffered, .noKey, .otherAccount, .keyRefused, .limited, .refused: false
    }
  }

  /// Whether the list may be another one now, and may be asked for.
  fileprivate var isWorthReading: Bool {
    switch self {
    case .refused: true
    default: mayHaveChanged
    }
  }
}
