import Foundation
public import Ordering

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
    switch review.finalCheck {
    case .notDone, .asking: return .held(Sentences.finalCheckUnderWay)
    case .lost(let names): return .held(Sentences.lost(names))
    case .failed(let failure): return .held(Sentences.finalCheckFailed(failure))
    case .done(let at):
      if now.timeIntervalSince(at) > Quote.lifetime { return .held(Sentences.finalCheckOld) }
    }
    guard review.plan != nil, let quote = quote.quote else { return .held(Sentences.notReadyToPlace) }
    if readingPrices.contains(quote.offer.vendor) { return .held(Sentences.plansBeingRead) }
    if self.quote.isAsking { return .held(Sentences.quoteUnderWay) }
    if let refusal = self.quote.refusal { return .held(Sentences.quoteRefused(refusal)) }
    if needsConfirmation, quote.source != .confirmed { return .held(Sentences.quoteMissing(self.quote.failure)) }
    if quote.isOld(at: now) { return .held(Sentences.quoteOld) }
    if let problem = priceProblem { return .held(Sentences.problem(problem)) }
    if review.total.allSatisfy(\.isWhitespace) { return .held(Sentences.typeTotal(confirmation)) }
    return isConfirmed ? .ready : .held(Sentences.wrongTotal(review.total, confirmation))
  }

  /// What the quote's figures say beside our table: nothing, something to accept, or something nobody may order at.
  public var priceProblem: Problem? {
    guard let draft, let quote = quote.quote else { return nil }
    if let fault = ceilings.exceeded(by: quote, domains: draft.lines.count(where: \.isChosen)) { return Problem(.price, fault) }
    let estimate = Estimate.quote(draft, offer: quote.offer, priceList: nil, at: now)
    switch PriceCheck.finding(quote, beside: estimate) {
    case .usual: return nil
    case .unusual(let asked, let table):
      return review.acceptedPrice == asked ? nil : Problem(.price, .unusualPrice(vendor: asked, table: table))
    case .unitError(let asked, let table): return Problem(.price, .unitError(vendor: asked, table: table))
    }
  }

  var acceptPriceStatus: CommandStatus {
    guard place == .step(.review), case .unusualPrice = priceProblem?.fault else { return .absent }
    return .ready
  }

  /// Instantly prices the very basket; an order goes out only on its figure.
  var needsConfirmation: Bool { draft?.offer?.vendor == .instantly }
}

extension OrderKind {
  /// Whether the names are looked at once more before paying: new ones may be gone, and stock sold. Own domains are looked for by the
  /// purchase's own guard.
  var needsFinalCheck: Bool { registersNames || self == .preWarmed }
}

extension WizardModel {
  mutating func enterReview() {
    let revision = state.review.revision
    state.review = ReviewState()
    state.review.revision = revision
    state.review.mark = makeID()
    refreshReview()
    emit(.flushInput)
    lookAgain()
  }

  /// Keeps the problems and the plan in step with the draft.
  mutating func refreshReview() {
    guard let draft = state.draft else { return }
    state.review.problems = DraftCheck.all(draft).filter { problem in
      // Whether the names are still free is what the last look finds out.
      if case .name = problem.place { problem.fault == .ownBrand || problem.severity == .warns } else { true }
    }
    state.review.plan = PurchasePlan(draft, mark: state.review.mark)
  }

  mutating func runReview(_ command: Command) {
    switch command {
    case .placeOrder: placeOrder()
    case .acceptPrice:
      if case .unusualPrice(let asked, _) = state.priceProblem?.fault {
        state.review.acceptedPrice = asked
        say(Sentences.priceAccepted(asked))
      }
    case .lookAgain, .refresh: lookAgain()
    case .up, .down, .pageUp, .pageDown, .top, .bottom:
      state.review.row = moved(state.review.row, by: command, count: max(1, state.draft?.chosenNames.count ?? 1))
    default: break
    }
  }

  /// Asks the vendor once more for every name, and for the quote when it is not fresh.
  private mutating func lookAgain() {
    guard let draft = state.draft, let offer = draft.offer else { return }
    if state.review.finalCheck != .asking {
      state.review.finalCheck = .asking
      state.review.revision += 1
      if draft.kind.needsFinalCheck {
        emit(.finalCheck(draft.kind, offer, draft.chosenNames, draft.details.workspace, revision: state.review.revision))
      } else {
        state.review.finalCheck = .done(state.now)
      }
    }
    let isStale = state.quote.quote?.isOld(at: state.now) ?? true
    switch offer.vendor {
    case .instantly:
      guard state.quote.quote?.source != .confirmed || isStale || state.quote.refusal != nil else { return }
      if state.quote.basket == nil { requote() } else if !state.quote.isAsking { reconfirm() }
    case .saleshandy: if isStale || state.priceLists[.saleshandy] == nil { readPrices() }
    case .scaledmail: if isStale { requote() }
    }
  }

  mutating func receiveFinalCheck(_ result: Result<[NameAnswer], VendorFailure>, revision: Int) {
    guard revision == state.review.revision, state.review.finalCheck == .asking, let offer = state.draft?.offer else { return }
    switch result {
    case .failure(let failure):
      state.review.finalCheck = .failed(failure)
      say(Sentences.finalCheckFailed(failure), .warning)
    case .success(let answers):
      let before = state.quote.quote
      let lost = record(answers, from: offer.vendor)
      // The look may have moved a price: the quote follows the draft as it is now.
      if offer.vendor != .instantly {
        requote()
        noticeMove(from: before, to: state.quote.quote)
      }
      state.review.finalCheck = lost.isEmpty ? .done(state.now) : .lost(lost)
      if !lost.isEmpty { say(Sentences.lost(lost), .problem) }
    }
  }

  /// Writes the last answers into the draft.
  /// - Returns: the chosen names that can no longer be ordered.
  private mutating func record(_ answers: [NameAnswer], from vendor: Vendor) -> [DomainName] {
    guard var draft = state.draft else { return [] }
    let byName = answers.byName
    for index in draft.lines.indices where draft.lines[index].isChosen {
      if let answer = byName[draft.lines[index].name] { draft.lines[index].answers[vendor] = answer }
    }
    state.draft = draft
    return draft.chosenNames.filter { byName[$0]?.canBeOrdered != true }
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
    // Instantly's figure is for one basket, and an order goes out for no other.
    if state.needsConfirmation, state.quote.basket != PurchasePlan.basket(draft) {
      let before = state.quote.quote
      requote()
      noticeMove(from: before, to: state.quote.quote)
      say(Sentences.basketChanged, .warning)
      return
    }
    let order = Order(
      id: Order.ID(state.review.mark), name: draft.name, draft: draft.id, plan: plan, approvedTotal: quote.dueNow, quote: quote,
      createdAt: state.now)
    state.order = OrderState()
    state.order.order = order
    state.order.isPlacing = true
    state.placing[order.id] = draft.id
    state.place = .order
    state.message = nil
    emit(.place(order, isNew: true))
  }
}
