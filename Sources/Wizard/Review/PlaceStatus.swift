import Foundation
public import Ordering

extension ReviewScreen {
  /// What has to be typed to place the order.
  public var typedTotal: TypedTotal { TypedTotal(entry.quote.quote) }

  /// Whether the order can be placed now.
  public var placeStatus: CommandStatus {
    if let obstacle { return .held(obstacle) }
    if state.total.allSatisfy(\.isWhitespace) { return .held(ReviewSentences.typeTotal(typedTotal)) }
    return typedTotal.isMet(by: state.total) ? .ready : .held(ReviewSentences.wrongTotal(state.total, typedTotal))
  }

  /// Why the order cannot be placed, whatever is typed as its total, in a sentence; nil where only that counts.
  public var obstacle: String? { placeObstacle.map { ReviewSentences.obstacle($0, in: draft.kind) } }

  /// Why the order cannot be placed, whatever is typed as its total; nil where only that counts.
  public var placeObstacle: PlaceObstacle? {
    if let problem = state.problems.stopping.first { return .problem(problem) }
    switch state.finalCheck {
    case .idle, .asking: return .checkUnderWay
    case .failed(let failure): return .checkFailed(failure)
    case .received where state.isPackageGone: return .packageGone
    case .received(let lost, _) where !lost.isEmpty: return .lost(lost)
    case .received(_, let at): if now.timeIntervalSince(at) > Quote.lifetime { return .checkExpired }
    }
    guard state.plan != nil, entry.quote.quote != nil else { return .notComplete }
    if entry.quote.isAsking { return .quoteUnderWay }
    if let refusal = entry.quote.refusal { return .quoteRefused(refusal) }
    switch gateRefusal {
    case nil: return nil
    case .notConfirmed: return .notConfirmed(entry.quote.failure)
    case .some(let refusal): return .gate(refusal)
    }
  }

  /// Why the gate to buy would let the order not through; nil where it would, and while there is no plan or no price.
  private var gateRefusal: GateRefusal? {
    guard let plan = state.plan, let quote = approvedQuote else { return nil }
    let bid = PurchaseBid(plan, at: quote, earlier: state.earlier ?? .zero, approved: quote.dueNow)
    return PurchaseGate(context.shared.ceilings, spent: state.spent ?? .zero, client: state.client).refusal(of: bid, at: now)
  }

  /// The quote with the figures a person accepted.
  var approvedQuote: Quote? { entry.quote.quote?.accepting(state.acceptedPrices) }

  /// What is wrong with the price: something to accept, or something nobody may order at.
  public var priceProblem: Problem? { if case .price(let fault) = gateRefusal { Problem(.price, fault) } else { nil } }

  /// Whether the total may still change by an answer that is waited for: Instantly prices the basket, the others' prices come with the check.
  var isBeingPriced: Bool {
    draft.offer?.vendor == .instantly ? entry.quote.isAsking : state.finalCheck.isAsking || draft.offer.map(isReadingPlans) ?? false
  }

  private func isReadingPlans(_ offer: Offer) -> Bool { context.shared.prices[offer.vendor]?.isAsking == true }

  /// Instantly prices the very basket; an order goes out only on its figure.
  var needsConfirmation: Bool { draft.offer?.vendor == .instantly }
}
