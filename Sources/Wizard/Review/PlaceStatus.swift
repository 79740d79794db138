public import Foundation
public import Ordering

extension ReviewScreen {
  /// What has to be typed to place the order.
  public var typedTotal: TypedTotal { TypedTotal(entry.quote.quote) }

  /// Whether the order can be placed now.
  public var placeStatus: CommandStatus {
    if let obstacle { return .held(obstacle) }
    if state.total.allSatisfy(\.isWhitespace) { return .held(ReviewSentences.typeTotal(typedTotal, to: act)) }
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
    case .needsApproval(.waiting(let approval)) where !approval.isOwn && !mayApprove:
      return .notApprover(approval, role: context.shared.terms.role)
    // What a second person is needed for is staged and approved with the total too.
    case .needsApproval(.waiting(let approval)) where !approval.isOwn: return nil
    case .needsApproval(.unstaged), .needsApproval(.changed): return nil
    case .notConfirmed: return .notConfirmed(entry.quote.failure)
    case .some(let refusal): return .gate(refusal)
    }
  }

  /// Whether this session counts as a second person in the book.
  private var mayApprove: Bool { context.shared.terms.mayApprove }

  /// Why the gate to buy would let the order not through; nil where it would, and while there is no plan or no price.
  private var gateRefusal: GateRefusal? {
    guard let plan = state.plan, let quote = approvedQuote else { return nil }
    let bid = PurchaseBid(plan, at: quote, earlier: state.earlier ?? .zero, approved: quote.dueNow, mark: state.mark)
    return PurchaseGate(context.shared.ceilings, spent: state.spent ?? .zero, client: state.client, approval: state.approval)
      .refusal(of: bid, at: now)
  }

  /// What the typed total does.
  public enum Act: Hashable, Sendable {
    case place
    /// Asks a second person to approve.
    case stage
    /// Agrees to what another person staged.
    case approve
  }

  public var act: Act {
    guard case .needsApproval(let need)? = gateRefusal else { return .place }
    // Who staged it waits, and then places it.
    if case .waiting(let approval) = need { return approval.isOwn || !mayApprove ? .place : .approve }
    return .stage
  }

  /// Why a second person is needed before the order can be placed; nil where none is, or one has approved.
  public var approvalNeed: ApprovalNeed? {
    if case .needsApproval(let need)? = gateRefusal { need } else { nil }
  }

  /// What is to be known of the second person; nil where none is needed.
  public func approvalNote(clock: (Date) -> String) -> String? {
    if case .needsApproval(let need)? = gateRefusal { return ApprovalSentences.note(need, mayApprove: mayApprove, clock: clock) }
    guard let approved = state.approval?.approved, act == .place, state.approval?.digest == state.plan?.digest(mark: state.mark)
    else {
      return nil
    }
    return ApprovalSentences.approved(approved, clock: clock)
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
