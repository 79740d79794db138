import Ordering

extension WizardModel {
  /// Puts the question that stands before a change; what was typed before it is thrown away.
  mutating func ask(_ command: Command) {
    guard let question = question(before: command) else { return }
    state.holdings.word = ""
    openOverlay(.question(.change(question)))
    emit(.flushInput)
  }

  private func question(before command: Command) -> HoldingQuestion? {
    switch command {
    case .cancelMailboxes:
      let domains = state.holdings.reading.holdings?.domains ?? []
      return HoldingQuestion(cancelling: state.mailboxesToCancel, of: domains, in: state)
    case .deleteDomain:
      return state.focusedDomain.map { HoldingQuestion(deleting: $0, mailboxes: state.heldMailboxes(of: $0) ?? []) }
    case .revokeDeletion: return state.focusedDomain.map(HoldingQuestion.init(revoking:))
    case .cancelOrder:
      guard let order = state.focusedOrder, let workspace = state.holdings.workspace else { return nil }
      return HoldingQuestion(cancelling: order, names: state.names(of: order), workspace: workspace)
    default: return nil
    }
  }

  /// Sends a change, once; whatever comes of it, the vendor is asked what it holds.
  /// - Parameter done: what is said when the vendor took it.
  mutating func send(_ change: HoldingChange, done: String) {
    guard state.holdings.changing == nil else {
      say(Sentences.changeUnderWay, .warning)
      return
    }
    state.holdings.revision += 1
    state.holdings.changing = PendingChange(vendor: change.vendor, done: done, revision: state.holdings.revision)
    say(Sentences.changing(change.vendor))
    emit(.changeHolding(change, revision: state.holdings.revision))
  }

  mutating func takeChange(_ failure: VendorFailure?, revision: Int) {
    guard let change = state.holdings.changing, change.revision == revision else { return }
    state.holdings.changing = nil
    endForm(revision, failure: failure)
    if let failure {
      say(Sentences.notChanged(change.vendor, failure), failure.mayHaveChanged ? .problem : .warning)
    } else {
      say(change.done, .good)
    }
    emit(.ring)
    guard failure?.isWorthReading ?? true else { return }
    if state.place == .holdings, state.holdings.vendor == change.vendor {
      readHoldings(isAnew: true)
    } else {
      state.holdings.readings[change.vendor]?.isOutdated = true
    }
  }
}

extension VendorFailure {
  /// Whether a change may have been made although the answer does not say so.
  var mayHaveChanged: Bool {
    switch self {
    case .server, .unreachable, .timedOut, .unreadable: true
    case .notOffered, .noKey, .keyRefused, .limited, .refused: false
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
