import Foundation
import Ordering

extension WizardState {
  /// What has to be typed to place the plan: the total due now, or a word where no price could be read.
  public var confirmation: String { quote.quote?.dueNow.map(\.description) ?? Self.unpricedWord }

  /// Typed where the vendor names the price only at its checkout.
  public static let unpricedWord = "unpriced"

  /// Whether what was typed is the total: `90` and `90.00` both count.
  public var isConfirmed: Bool {
    let typed = review.total.trimmingCharacters(in: .whitespaces)
    guard let due = quote.quote?.dueNow else { return typed.lowercased() == Self.unpricedWord }
    return Money(text: typed) == due
  }

  /// Whether the order can be placed now.
  var placeStatus: CommandStatus {
    if let problem = review.problems.stopping.first { return .held(Sentences.problem(problem)) }
    guard review.plan != nil, let quote = quote.quote else { return .held(Sentences.notReadyToPlace) }
    switch review.lastLook {
    case .notDone, .asking: return .held(Sentences.lastLookUnderWay)
    case .lost(let names): return .held(Sentences.lost(names))
    case .failed(let failure): return .held(Sentences.lastLookFailed(failure))
    case .done(let at):
      if now.timeIntervalSince(at) > Quote.lifetime { return .held(Sentences.lastLookOld) }
    }
    if self.quote.isAsking { return .held(Sentences.quoteUnderWay) }
    if let refusal = self.quote.refusal { return .held(Sentences.quoteRefused(refusal)) }
    if needsConfirmation, quote.source != .confirmed { return .held(Sentences.quoteMissing(self.quote.failure)) }
    if quote.isOld(at: now) { return .held(Sentences.quoteOld) }
    if review.total.allSatisfy(\.isWhitespace) { return .held(Sentences.typeTotal(confirmation)) }
    return isConfirmed ? .ready : .held(Sentences.wrongTotal(review.total, confirmation))
  }

  /// Instantly prices the very basket; an order goes out only on its figure.
  var needsConfirmation: Bool { draft?.offer?.vendor == .instantly }
}

extension WizardModel {
  mutating func enterReview() {
    guard let draft = state.draft else { return }
    let revision = state.review.revision
    state.review = ReviewState()
    state.review.revision = revision
    state.review.mark = makeID()
    state.review.problems = DraftCheck.all(draft).filter { problem in
      // Whether the names are still free is what the last look finds out.
      if case .name = problem.place { problem.fault == .ownBrand } else { true }
    }
    state.review.plan = PurchasePlan(draft, mark: state.review.mark)
    emit(.flushInput)
    lookAgain()
  }

  mutating func runReview(_ command: Command) {
    switch command {
    case .placeOrder: placeOrder()
    case .lookAgain, .refresh: lookAgain()
    case .up, .down, .pageUp, .pageDown, .top, .bottom:
      state.review.row = moved(state.review.row, by: command, count: max(1, state.draft?.chosenNames.count ?? 1))
    default: break
    }
  }

  /// Asks the vendor once more for every name, and for the quote when it is not fresh.
  private mutating func lookAgain() {
    guard let draft = state.draft, let offer = draft.offer else { return }
    state.review.lastLook = .asking
    state.review.revision += 1
    emit(.lastLook(offer, draft.chosenNames, revision: state.review.revision))
    let isStale = state.quote.quote?.isOld(at: state.now) ?? true
    if offer.vendor == .instantly, state.quote.quote?.source != .confirmed || isStale || state.quote.refusal != nil {
      if state.quote.basket == nil { requote() } else if !state.quote.isAsking { reconfirm() }
    } else if isStale {
      if offer.vendor == .saleshandy { emit(.priceList(.saleshandy)) }
      requote()
    }
  }

  mutating func takeLastLook(_ result: Result<[NameAnswer], VendorFailure>, revision: Int) {
    guard revision == state.review.revision, let draft = state.draft, let offer = draft.offer else { return }
    switch result {
    case .failure(let failure):
      state.review.lastLook = .failed(failure)
      say(Sentences.lastLookFailed(failure), .warning)
    case .success(let answers):
      let byName = Dictionary(answers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      var lost: [DomainName] = []
      for index in draft.lines.indices where draft.lines[index].isChosen {
        let name = draft.lines[index].name
        if let answer = byName[name] { state.draft?.lines[index].answers[offer.vendor] = answer }
        if byName[name]?.canBeOrdered != true { lost.append(name) }
      }
      state.review.lastLook = lost.isEmpty ? .done(state.now) : .lost(lost)
      if !lost.isEmpty { say(Sentences.lost(lost), .problem) }
      // The look may have moved a price: the plan and the quote follow the draft as it is now.
      if let current = state.draft { state.review.plan = PurchasePlan(current, mark: state.review.mark) }
      requoteAtReview()
    }
  }

  private mutating func requoteAtReview() {
    guard let draft = state.draft, let offer = draft.offer, offer.vendor != .instantly else { return }
    let fresh = Estimate.quote(draft, offer: offer, priceList: state.priceLists[offer.vendor], at: state.now)
    if let before = state.quote.quote?.dueNow, let after = fresh.dueNow, before != after {
      state.review.movedFrom = before
      state.review.total = ""
      say(Sentences.totalMoved(from: before, to: after), .warning)
      caretToEnd()
    }
    state.quote.quote = fresh
  }

  mutating func noticeOldQuote() {
    guard state.message == nil, state.quote.quote?.isOld(at: state.now) == true else { return }
    say(Sentences.quoteOld, .warning)
  }

  mutating func placeOrder() {
    if case .held(let reason) = state.placeStatus {
      say(reason, .warning)
      return
    }
    guard let draft = state.draft, let plan = state.review.plan, let quote = state.quote.quote else { return }
    let order = Order(
      id: Order.ID(state.review.mark), name: draft.name, draft: draft.id, plan: plan, approvedTotal: quote.dueNow, quote: quote,
      createdAt: state.now)
    state.order = OrderState()
    state.order.order = order
    state.order.isPlacing = true
    state.place = .order
    emit(.place(order, isNew: true))
  }
}
