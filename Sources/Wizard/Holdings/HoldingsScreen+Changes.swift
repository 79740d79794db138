import Foundation
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
    guard let changes = state.asked?.changes else { return }
    state.asked = nil
    send(changes)
  }

  /// Opens the form of a change; what was typed before it is thrown away.
  mutating func open(_ subject: HoldingForm.Subject?) {
    guard let subject, let workspace = state.workspace else { return }
    context.show(HoldingForm(subject, workspace: workspace))
    emit(.device(.flushInput))
  }

  /// Sends changes that were confirmed together, one after the other.
  mutating func send(_ changes: [HoldingChange]) {
    guard state.changing == nil else { return say(HoldingsSentences.changeUnderWay, .warning) }
    guard let first = changes.first else { return }
    state.batch = ChangeBatch(changes)
    send(first)
    if state.changing == nil { state.batch = ChangeBatch() }
  }

  /// Sends the next of several once one is made.
  /// - Returns: whether there was one that could be sent.
  private mutating func sendNext() -> Bool {
    guard !state.batch.waiting.isEmpty else { return false }
    let next = state.batch.waiting.removeFirst()
    send(next)
    guard state.changing != nil else {
      state.batch.waiting.insert(next, at: 0)
      return false
    }
    say(HoldingChangeSentences.goingOn(state.batch))
    return true
  }

  /// Ends what was confirmed together.
  /// - Returns: what is said of those that are not sent any more; empty where there are none.
  private mutating func endBatch() -> String {
    defer { state.batch = ChangeBatch() }
    return HoldingChangeSentences.leftOut(state.batch.waiting)
  }

  /// Sends a change, once; whatever comes of it, the vendor is asked what it holds.
  mutating func send(_ change: HoldingChange) {
    guard state.changing == nil else { return say(HoldingsSentences.changeUnderWay, .warning) }
    let intent = ChangeIntent(change)
    if let open = (state.open[change.vendor] ?? []).first(where: { $0.intent.touches(intent) }) {
      return say(HoldingChangeSentences.open(open), .warning)
    }
    let revision = context.shared.nextRevision()
    setChanging(
      PendingChange(
        vendor: change.vendor, intent: intent, done: HoldingChangeSentences.done(change), revision: revision, startedAt: now))
    say(HoldingChangeSentences.changing(change.vendor))
    emit(.vendor(.changeHolding(change, revision: revision)))
  }

  /// Home shows what is being changed, so that nothing is destroyed out of sight.
  private mutating func setChanging(_ change: PendingChange?) {
    state.changing = change
    context.on(HomeScreen.self) { $0.state.show(changing: change) }
  }

  var withdrawStatus: CommandStatus {
    guard let change = state.changing else { return .absent }
    return change.isWaiting ? .ready : .held(HoldingChangeSentences.isBeingSent(change))
  }

  /// Takes back a change that waits, as long as it is not sent.
  mutating func withdraw() {
    guard let change = state.changing, change.isWaiting else { return }
    say(HoldingChangeSentences.beingWithdrawn(change))
    emit(.vendor(.withdrawChange(revision: change.revision)))
  }

  /// It was not sent.
  mutating func receiveWithdrawn(revision: Int) {
    guard let change = state.changing, change.revision == revision else { return }
    setChanging(nil)
    endForm(isMade: false)
    say(HoldingChangeSentences.withdrawn(change) + endBatch())
  }

  /// It waits for the vendor's limit; who leaves meanwhile takes it back.
  mutating func receiveWait(until time: Date, revision: Int) {
    guard var change = state.changing, change.revision == revision else { return }
    change.waitsUntil = time
    setChanging(change)
    say(HoldingChangeSentences.waits(change, until: time, now), .warning)
  }

  mutating func receiveChange(_ failure: VendorFailure?, revision: Int) {
    guard let change = state.changing, change.revision == revision else { return }
    setChanging(nil)
    endForm(isMade: failure == nil)
    let count = state.batch.count
    if let failure {
      say(HoldingChangeSentences.notChanged(change.vendor, failure) + endBatch(), failure.mayHaveChanged ? .problem : .warning)
    } else {
      unmark(change.intent)
      if sendNext() { return }
      let left = endBatch()
      say(left.isEmpty ? HoldingChangeSentences.done(change, of: count) : change.done + left, left.isEmpty ? .good : .warning)
    }
    emit(.device(.ring))
    guard failure?.isWorthReading ?? true else { return }
    if isShown, state.vendor == change.vendor {
      readHoldings(isAnew: true)
    } else {
      state.readings[change.vendor]?.isOutdated = true
    }
  }

  /// Nothing was sent: the order book has one of the same thing that is open, or cannot be written.
  mutating func receiveNotSent(_ failure: BookFailure, revision: Int) {
    guard let change = state.changing, change.revision == revision else { return }
    setChanging(nil)
    endForm(isMade: false)
    say(HoldingChangeSentences.notSent(failure) + endBatch(), .warning)
    emit(.device(.ring))
    if case .changeOpen(let open) = failure { keep([open], at: change.vendor) }
  }

  /// What the vendor said is shown; that it is not written down is the graver news.
  mutating func receiveNotWritten(_ trouble: BookFailure, _ failure: VendorFailure?, revision: Int) {
    guard let change = state.changing, change.revision == revision else { return }
    // What cannot be written down is followed by nothing.
    let left = endBatch()
    receiveChange(failure, revision: revision)
    say(HoldingChangeSentences.notWritten(change, failure, trouble) + left, .problem)
  }

  /// Takes what the vendor's list showed of open changes.
  mutating func receiveLookedUp(_ changes: [ChangeRecord], at vendor: Vendor) {
    let before = Set((state.open[vendor] ?? []).map(\.id))
    state.open[vendor] = changes.filter { !$0.state.isClosed }
    guard isShown, let news = changes.first(where: { $0.state.isClosed && before.contains($0.id) }) else { return }
    say(HoldingChangeSentences.found(news), news.state == .made ? .good : .warning)
  }

  private mutating func keep(_ changes: [ChangeRecord], at vendor: Vendor) {
    let others = (state.open[vendor] ?? []).filter { old in !changes.contains { $0.id == old.id } }
    state.open[vendor] = others + changes
  }

  /// Closes the form of a change that was made. One that was not keeps what was typed, but for the word that gives a name up.
  private mutating func endForm(isMade: Bool) {
    guard var form = context.wizard.overlay?.as(HoldingForm.self), form.isSent else { return }
    form.isSent = false
    form[.word] = ""
    context.ask(.overlay(isMade ? nil : Overlay(form)))
  }
}

extension VendorFailure {
  /// Whether the list may be another one now, and may be asked for.
  fileprivate var isWorthReading: Bool {
    switch self {
    case .refused: true
    default: mayHaveChanged
    }
  }
}
