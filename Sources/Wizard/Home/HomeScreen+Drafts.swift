import Ordering

// Opening what a row stands for, and deleting drafts.

extension Question.ID {
  public static let deleteDraft = Question.ID("deleteDraft")
  public static let archiveFinished = Question.ID("archiveFinished")
}

extension HomeScreen {
  mutating func openItem() {
    switch state.item {
    case nil: break
    case .newOrder: context.ask(.command(.newOrder))
    case .archivedOrders: state.setShowsArchived(!state.showsArchived)
    case .olderOrders: loadOlder()
    case .draft(let summary): resume(summary)
    case .change(let change): look(for: change.intent)
    case .changing(let change): look(for: change.intent)
    case .attention(let order), .order(let order), .archived(let order): open(order)
    }
  }

  private mutating func look(for intent: ChangeIntent) {
    context.on(HoldingsScreen.self) { $0.lookFor(intent) }
    context.ask(.show(.holdings))
  }

  /// Reads an order to show it. While its purchases are made, what is known here is newer than the book.
  private mutating func open(_ order: OrderOverview) {
    if context.shared.placing[order.id] != nil, let known = context.wizard.screens[OrderState.self].order, known.id == order.id {
      show(known)
    } else if state.openingOrder != order.id {
      state.openingOrder = order.id
      emit(.book(.openOrder(order.id)))
    }
  }

  /// An order that comes when the person has gone on to something else is not shown.
  mutating func open(_ order: Order) {
    if context.shared.placing[order.id] == nil { state.keep(order) }
    guard isShown, state.openingOrder == order.id else { return }
    show(order)
  }

  private mutating func show(_ order: Order) {
    state.openingOrder = nil
    context.on(OrderScreen.self) { $0.open(order) }
    context.ask(.show(.order))
  }

  private mutating func resume(_ summary: DraftSummary) {
    if context.shared.placing.values.contains(summary.id) {
      say(HomeSentences.draftBeingOrdered(summary), .warning)
    } else if state.opening != summary.id {
      resume(summary.id)
    }
  }

  /// Resumes a draft once the book has given it, also the one that was entered last: another session may have had it meanwhile.
  mutating func resume(_ id: Draft.ID) {
    state.opening = id
    if state.reading.insert(id).inserted { emit(.book(.openDraft(id))) }
  }

  /// A draft that comes when the person has gone on to something else stays where it is.
  mutating func open(_ draft: Draft) {
    state.reading.remove(draft.id)
    guard isShown, state.opening == draft.id else { return }
    state.opening = nil
    guard !context.shared.placing.values.contains(draft.id) else { return }
    if let basket = draft.basket, !isStaged(draft.id) { return show(basket, at: draft.id) }
    // What vendors answered meanwhile is with the one that was entered last.
    let last = context.wizard.draft.flatMap { $0.isAlike(draft) ? $0 : nil }
    let draft = last?.id == draft.id ? last ?? draft : draft
    context.ask(isStaged(draft.id) ? .review(draft) : .resume(draft))
  }

  /// A part of a basket is shown beside the other orders of it.
  private mutating func show(_ basket: BasketPart, at draft: Draft.ID) {
    context.on(BasketScreen.self) { $0.open(basket, at: draft) }
    context.ask(.show(.basket))
  }

  /// Whether a draft waits for a second person, or was approved by one: its review is what it is opened for.
  private func isStaged(_ id: Draft.ID) -> Bool { state.drafts.first { $0.id == id }?.isApproved != nil }

  mutating func askToDelete() {
    guard case .draft(let summary) = state.item else { return }
    state.deleting = summary
    ask(Question(.deleteDraft, HomeSentences.deleteDraft(summary), yes: "Delete", answer: .word("delete")))
  }

  public mutating func confirmed(_ question: Question, typed: String) {
    if question.id == .archiveFinished { return archiveFinished() }
    guard question.id == .deleteDraft, let summary = state.deleting else { return }
    state.deleting = nil
    state.leaving = summary.id
    if state.opening == summary.id { state.opening = nil }
    if context.wizard.draft?.id == summary.id { context.ask(.close) }
    emit(.book(.deleteDraft(summary.id)))
  }

  var deleteStatus: CommandStatus {
    guard case .draft(let summary) = state.item else { return .held(HomeSentences.noDraftHere) }
    if case .held(let holder) = summary.status { return .held(HomeSentences.draftHeld(summary, by: holder)) }
    return context.shared.placing.values.contains(summary.id) ? .held(HomeSentences.draftBeingOrdered(summary)) : .ready
  }
}
