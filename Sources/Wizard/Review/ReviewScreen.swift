public import Ordering

/// The review: the whole order before it is placed, and the total that places it.
public struct ReviewScreen: StepModel {
  public static let step = Draft.Step.review
  public static func stepTitle(in kind: OrderKind) -> String { ReviewSentences.title }

  public var state: ReviewState
  public var entry: OrderEntry
  public var context: Context

  public init(state: ReviewState, entry: OrderEntry, context: Context) {
    self.state = state
    self.entry = entry
    self.context = context
  }

  /// The total to be typed by hand.
  public var field: TextField? { .total }
  public func text(of field: TextField) -> String { field == .total ? state.total : "" }
  public mutating func write(_ text: String, in field: TextField) {
    guard field == .total else { return }
    state.total = text
    state.isTypedBlind = !text.isEmpty && (state.isTypedBlind || isBeingPriced)
  }
  public func refusal(of text: String, pasted isPasted: Bool, in field: TextField) -> String? {
    isPasted ? ReviewSentences.totalNotPasted : nil
  }

  /// The domain at the top of the names, which Up and Down move.
  public var shownDomain: ShownDomain? {
    let chosen = draft.lines.lazy.filter(\.isChosen)
    return chosen.dropFirst(state.row).first.map { ShownDomain($0, of: draft) }
  }

  public mutating func entered() {
    state = ReviewState()
    state.mark = context.makeID()
    draftChanged()
    emit(.device(.flushInput))
    refresh()
  }

  /// Keeps the problems and the plan in step with the draft.
  public mutating func draftChanged() {
    let problems = DraftCheck.all(draft)
    state.problems = problems.filter { problem in
      // Whether the names are still available is what the final check finds out.
      if case .name = problem.place { problem.fault == .ownBrand || problem.severity == .warns } else { true }
    }
    state.idle = draft.idlePeople
    state.likeness = draft.offer.flatMap { Likeness(draft, offer: $0) }
    state.plan = PurchasePlan(draft, mark: state.mark, problems: problems)
  }

  public mutating func receive(_ answer: Answer) {
    switch answer {
    case .quoteConfirmed(let result, let revision): receiveConfirmation(result, revision: revision)
    case .approval(let id, let result): receiveApproval(of: id, result)
    case .finalCheck(let result, let revision): receiveFinalCheck(result, revision: revision)
    default: break
    }
  }

  public mutating func tick() {
    guard context.wizard.message == nil, entry.quote.quote?.isOld(at: now) == true else { return }
    say(ReviewSentences.quoteExpired, .warning)
  }

  public static func fixes(_ place: Problem.Place) -> Bool { place == .price }
  public mutating func focus(on place: Problem.Place) {}
}

extension TextField {
  /// The total of the order, which places it.
  public static let total = TextField("total", isTypedByHand: true)
}
