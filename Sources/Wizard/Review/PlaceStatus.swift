import Foundation
public import Ordering

extension ReviewScreen {
  /// What has to be typed to place the order.
  public var typedTotal: TypedTotal { TypedTotal(entry.quote.quote?.dueNow) }

  /// Whether the order can be placed now.
  public var placeStatus: CommandStatus {
    if let obstacle { return .held(obstacle) }
    if state.total.allSatisfy(\.isWhitespace) { return .held(ReviewSentences.typeTotal(typedTotal)) }
    return typedTotal.isMet(by: state.total) ? .ready : .held(ReviewSentences.wrongTotal(state.total, typedTotal))
  }

  /// Why the order cannot be placed, whatever is typed as its total; nil where only that counts.
  public var obstacle: String? {
    if let problem = state.problems.stopping.first { return Sentences.problem(problem) }
    switch state.finalCheck {
    case .idle, .asking: return ReviewSentences.finalCheckUnderWay
    case .failed(let failure): return ReviewSentences.finalCheckFailed(failure)
    case .received(let lost, _) where !lost.isEmpty: return ReviewSentences.lost(lost)
    case .received(_, let at): if now.timeIntervalSince(at) > Quote.lifetime { return ReviewSentences.finalCheckExpired }
    }
    return quoteObstacle
  }

  private var quoteObstacle: String? {
    guard state.plan != nil, let quote = entry.quote.quote else { return ReviewSentences.notReadyToPlace }
    if context.shared.prices[quote.offer.vendor]?.isAsking == true { return ReviewSentences.plansBeingRead }
    if entry.quote.isAsking { return ReviewSentences.quoteUnderWay }
    if let refusal = entry.quote.refusal { return ReviewSentences.quoteRefused(refusal) }
    if needsConfirmation, quote.source != .confirmed { return ReviewSentences.quoteMissing(entry.quote.failure) }
    if quote.isOld(at: now) { return ReviewSentences.quoteExpired }
    return priceProblem.map { Sentences.problem($0) }
  }

  /// What the quote's figures say beside our table: nothing, something to accept, or something nobody may order at.
  public var priceProblem: Problem? {
    guard let quote = entry.quote.quote else { return nil }
    let domains = draft.lines.count(where: \.isChosen)
    if let fault = context.shared.ceilings.exceeded(by: quote, domains: domains) { return Problem(.price, fault) }
    let estimate = Estimate.quote(draft, offer: quote.offer, priceList: nil, at: now)
    switch PriceCheck.finding(quote, beside: estimate) {
    case .usual: return nil
    case .unusual(let asked, let table):
      return state.acceptedPrice == asked ? nil : Problem(.price, .unusualPrice(vendor: asked, table: table))
    case .unitError(let asked, let table): return Problem(.price, .unitError(vendor: asked, table: table))
    }
  }

  /// Instantly prices the very basket; an order goes out only on its figure.
  var needsConfirmation: Bool { draft.offer?.vendor == .instantly }
}
