import Foundation
public import Ordering

extension WizardState {
  /// What has to be typed to go on with a plan: what the rest costs, or a word where no price could be read.
  public func continuation(of rest: PlanRemainder) -> String { rest.quote.dueNow.map(\.description) ?? Self.unpricedWord }

  func isConfirmed(_ rest: PlanRemainder) -> Bool {
    let typed = order.continuation.trimmingCharacters(in: .whitespaces)
    guard let due = rest.quote.dueNow else { return typed.lowercased() == Self.unpricedWord }
    return Money(text: typed) == due
  }

  var continueStatus: CommandStatus {
    guard place == .order, let order = order.order else { return .absent }
    guard order.nextPurchase != nil, order.status == .stopped, order.mayHaveBought else { return .absent }
    if self.order.isPlacing { return .held(Sentences.planUnderWay) }
    if isOrderedElsewhere(order) { return .held(Sentences.orderedElsewhere) }
    return self.order.isPricing ? .held(Sentences.restBeingPriced) : .ready
  }

  /// Of an order of which nothing was bought the draft is still there, and its review asks for everything anew.
  var reopenStatus: CommandStatus {
    guard place == .order, let order = order.order, order.status == .stopped, !order.mayHaveBought else { return .absent }
    if self.order.isPlacing { return .held(Sentences.planUnderWay) }
    return isOrderedElsewhere(order) ? .held(Sentences.orderedElsewhere) : .ready
  }

  /// Whether the order's draft was mended and ordered again, so that to continue here would buy it twice.
  private func isOrderedElsewhere(_ order: Order) -> Bool {
    placing.contains { $0.key != order.id && $0.value == order.draft }
      || home.orders.contains { $0.id != order.id && $0.draft == order.draft && $0.mayHaveBought }
  }
}

extension WizardModel {
  /// Money moves again: what the rest costs is asked for anew first.
  mutating func askToContinue() {
    guard let order = state.order.order else { return }
    state.order.isPricing = true
    say(Sentences.restBeingPriced)
    emit(.priceRest(order.id))
  }

  /// Goes back to what was ordered, to mend it.
  mutating func reopenDraft() {
    guard let id = state.order.order?.draft else { return }
    goHome()
    if let draft = state.draft, draft.id == id {
      open(draft)
    } else {
      state.home.opening = id
      emit(.openDraft(id))
    }
  }

  mutating func takeRest(of id: Order.ID, _ result: Result<PlanRemainder, VendorFailure>) {
    guard state.order.order?.id == id else { return }
    state.order.isPricing = false
    guard state.place == .order, state.overlay == nil, state.status(of: .continuePlan) == .ready else { return }
    switch result {
    case .failure(let failure): say(Sentences.restNotPriced(failure), .warning)
    case .success(let rest):
      guard rest.lost.isEmpty else {
        say(Sentences.restLost(rest.lost), .problem)
        return
      }
      if let fault = state.ceilings.exceeded(by: rest.quote, domains: state.order.order?.namesToBuy.count ?? 0) {
        say(Sentences.problem(Problem(.price, fault)), .problem)
        return
      }
      state.message = nil
      state.order.continuation = ""
      if let purchase = state.order.order?.plan.purchases[rest.next] {
        openOverlay(.question(.continuePlan(purchase, rest)))
        emit(.flushInput)
      }
    }
  }

  mutating func continuePlan(_ rest: PlanRemainder) {
    guard let order = state.order.order, state.placing[order.id] == nil else { return }
    guard !rest.quote.isOld(at: state.now) else {
      say(Sentences.quoteOld, .warning)
      return
    }
    let approved = order.approved(at: rest.quote)
    state.placing[order.id] = order.draft
    state.order.order = approved
    state.order.isPlacing = true
    state.order.stop = nil
    emit(.place(approved, isNew: false))
  }
}
