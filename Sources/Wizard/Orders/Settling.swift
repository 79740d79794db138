import Foundation
public import Ordering

extension WizardState {
  /// The purchase on the order's screen whose end is open.
  var settledAttempt: Attempt? {
    guard place == .order else { return nil }
    return order.order?.latestAttempts.last(where: \.isOpenEnded)
  }

  var settleStatus: CommandStatus {
    guard let attempt = settledAttempt, !order.isPlacing else { return .absent }
    if attempt.state == .awaitingPayment { return .ready }
    let rule = AbsenceRule(attempt.purchase.vendor, in: mode)
    guard case .open(let looks, _) = rule.verdict(on: attempt) else { return .ready }
    return .held(Sentences.notYetAbsent(attempt, rule: rule, looks: looks))
  }

  var orderMissingStatus: CommandStatus {
    guard place == .order, let order = order.order, !order.lackingNames.isEmpty else { return .absent }
    return .ready
  }
}

extension WizardModel {
  mutating func askToSettle() {
    guard let attempt = state.settledAttempt else { return }
    state.order.continuation = ""
    openOverlay(.question(.settle(SettlingQuestion(attempt))))
    emit(.flushInput)
  }

  mutating func settle() {
    guard let order = state.order.order, state.status(of: .settle) == .ready else { return }
    emit(.settle(order.id, reason: state.order.continuation))
  }

  /// Takes what looks came to that the session made by itself.
  mutating func takeSettled(_ orders: [Order], by holder: Holder?) {
    state.home.settledBy = holder
    for order in orders where state.placing[order.id] == nil {
      let before = state.home.orders.first { $0.id == order.id }
      state.home.keep(order)
      if state.order.order?.id == order.id {
        state.order.order = order
        state.message = nil
      }
      guard let before, before.standing != order.standing else { continue }
      say(Sentences.standsNow(order), order.needsAPerson ? .warning : .good)
      emit(.ring)
    }
  }

  mutating func askForMissing() {
    guard let order = state.order.order else { return }
    emit(.missingNames(order.id))
  }

  mutating func takeMissingNames(_ draft: Draft?) {
    guard let draft else {
      say(Sentences.missingNamesGone, .warning)
      return
    }
    open(draft)
    say(Sentences.missingNames(draft))
  }
}

/// What a person is asked before their word closes a purchase.
public struct SettlingQuestion: Hashable, Sendable {
  public let purchase: Purchase
  public let state: AttemptState
  /// Names found, where only a part was.
  public let found: [DomainName]
  /// Whether the vendor would sell the basket again, where it was asked.
  public let witness: Sighting.Witness?

  init(_ attempt: Attempt) {
    purchase = attempt.purchase
    state = attempt.state
    found = attempt.looks.last?.names ?? []
    witness = attempt.looks.last?.witness
  }
}
