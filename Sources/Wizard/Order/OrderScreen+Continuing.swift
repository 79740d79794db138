import Foundation
import Ordering

// Going on with a plan that stopped, or back to its draft.

extension Question.ID {
  /// Go on buying what an order's plan still lacks; what it costs has to be typed.
  public static let continuePlan = Question.ID("continuePlan")
}

extension OrderScreen {
  var continueStatus: CommandStatus {
    guard let order = state.order, order.nextPurchase != nil, order.status == .stopped, order.mayHaveBought else { return .absent }
    if isPlacing { return .held(OrderSentences.planUnderWay) }
    if isOrderedElsewhere(order) { return .held(OrderSentences.orderedElsewhere) }
    return state.remainder.isAsking ? .held(OrderSentences.remainderBeingPriced) : .ready
  }

  /// Of an order of which nothing was bought the draft is still there, and its review asks for everything anew.
  var reopenStatus: CommandStatus {
    guard let order = state.order, order.status == .stopped, !order.mayHaveBought else { return .absent }
    if isPlacing { return .held(OrderSentences.planUnderWay) }
    return isOrderedElsewhere(order) ? .held(OrderSentences.orderedElsewhere) : .ready
  }

  /// Whether the order's draft was fixed and ordered again, so that to continue here would buy it twice.
  private func isOrderedElsewhere(_ order: Order) -> Bool {
    context.shared.placing.contains { $0.key != order.id && $0.value == order.draft }
      || context.wizard.screens[HomeState.self].boughtDrafts[order.draft]?.contains { $0 != order.id } == true
  }

  /// Money moves again: what the rest costs is asked for anew first.
  mutating func askToContinue() {
    guard let order = state.order else { return }
    state.remainder = .asking(revision: context.shared.nextRevision(), since: now)
    say(OrderSentences.remainderBeingPriced)
    emit(.purchasing(.priceRemainder(order.id)))
  }

  mutating func receiveRemainder(of id: Order.ID, _ result: Result<PlanRemainder, VendorFailure>) {
    guard isOnScreen(id) else { return }
    state.remainder = Asked(result, at: now)
    guard isShown, context.wizard.overlay == nil, continueStatus == .ready else { return }
    switch result {
    case .failure(let failure): say(OrderSentences.remainderNotPriced(failure), .warning)
    case .success(let rest):
      guard rest.lost.isEmpty else { return say(OrderSentences.remainderLost(rest.lost), .problem) }
      guard !rest.lacksPackage else { return say(OrderSentences.remainderWithoutPackage, .problem) }
      guard let order = state.order else { return }
      let unusual = unusualPrices(of: rest, order)
      if let refusal = gateRefusal(of: rest, order) { return say(PurchaseSentences.gate(refusal), .problem) }
      context.ask(.say(nil))
      let question = OrderSentences.continuePlan(order.plan.purchases[rest.next], rest, unusual: unusual)
      ask(Question(.continuePlan, question, yes: "Continue", answer: .total(TypedTotal(rest.quote))))
    }
  }

  /// Figures that are not to be expected. The question shows them all, and to type the total accepts them.
  private func unusualPrices(of rest: PlanRemainder, _ order: Order) -> [PriceFigure] {
    PurchaseGate.unusual(bid(rest, order, at: rest.quote))
  }

  private func gateRefusal(of rest: PlanRemainder, _ order: Order) -> GateRefusal? {
    let bid = bid(rest, order, at: rest.quote.accepting(unusualPrices(of: rest, order)))
    return PurchaseGate(context.shared.ceilings, spent: rest.spent ?? .zero, client: rest.client, approval: rest.approval).refusal(
      of: bid, at: now)
  }

  private func bid(_ rest: PlanRemainder, _ order: Order, at quote: Quote) -> PurchaseBid {
    PurchaseBid(
      order.plan, at: quote, from: rest.next, bought: rest.bought, earlier: rest.earlier ?? .zero, approved: quote.dueNow,
      mark: order.id.text)
  }

  /// What came in while the question stood may have answered it.
  mutating func continuePlan() {
    guard continueStatus == .ready, let rest = state.remainder.value, let order = state.order else { return }
    guard !rest.quote.isOld(at: now) else { return say(OrderSentences.quoteOld, .warning) }
    if let refusal = gateRefusal(of: rest, order) { return say(PurchaseSentences.gate(refusal), .problem) }
    let approved = order.approved(at: rest.quote.accepting(unusualPrices(of: rest, order)))
    context.shared.placing[order.id] = order.draft
    state.order = approved
    state.stop = nil
    emit(.purchasing(.place(approved, isNew: false)))
  }

  /// Goes back to what was ordered, to fix it.
  mutating func reopenDraft() {
    guard let id = state.order?.draft else { return }
    context.ask(.home)
    context.on(HomeScreen.self) { $0.resume(id) }
  }
}
