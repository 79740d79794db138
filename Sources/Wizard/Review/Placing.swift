import Ordering

extension ReviewScreen {
  /// Hands the order over to its own screen and has it placed, once everything is in order and the total is typed.
  mutating func placeOrder() {
    if case .held(let reason) = placeStatus { return say(reason, .warning) }
    guard let plan = state.plan, let quote = approvedQuote else { return }
    // Instantly's figure is for one basket, and an order goes out for no other.
    if needsConfirmation, entry.quote.basket != PurchasePlan.basket(draft) {
      requote()
      noticeMove(from: quote)
      return say(ReviewSentences.basketChanged, .warning)
    }
    let order = Order(
      id: Order.ID(state.mark), name: draft.name, draft: draft.id, plan: plan, approvedTotal: quote.dueNow, quote: quote,
      createdAt: now, continues: draft.continues, client: draft.client?.id)
    context.shared.placing[order.id] = draft.id
    context.on(OrderScreen.self) { $0.begin(order) }
    context.ask(.show(.order))
    emit(.purchasing(.place(order, isNew: true)))
  }
}
