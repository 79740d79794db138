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
    guard act == .place else { return agree(to: plan, due: quote.dueNow) }
    let order = Order(
      id: Order.ID(state.mark), name: draft.name, draft: draft.id, plan: plan, approvedTotal: quote.dueNow, quote: quote,
      createdAt: now, continues: draft.continues, client: draft.client?.id)
    context.shared.placing[order.id] = draft.id
    context.ask(.visit { $0.noteOrderOfBasket() })
    context.on(OrderScreen.self) { $0.begin(order) }
    context.ask(.show(.order))
    emit(.purchasing(.place(order, isNew: true)))
  }

  /// Stages the order for a second person, or approves what another one staged: the total was typed, and nothing is ordered by it.
  private mutating func agree(to plan: PurchasePlan, due: Money?) {
    state.total = ""
    caretToEnd()
    emit(.book(.approval(act == .stage ? .stage : .approve, draft.id, digest: plan.digest(mark: state.mark), total: due)))
  }

  mutating func receiveApproval(of id: Draft.ID, _ result: Result<Approval, BookFailure>) {
    guard id == draft.id else { return }
    switch result {
    case .success(let approval):
      state.approval = approval
      guard approval.approved == nil else { return say(ApprovalSentences.approvedNow) }
      // Whoever approves it has to get it.
      context.ask(.home)
      context.ask(.close)
      say(ApprovalSentences.staged(draft.name))
    case .failure(.missing): say(ApprovalSentences.stagedAnew, .warning)
    case .failure(let failure): say(Sentences.book(failure), .problem)
    }
  }
}
