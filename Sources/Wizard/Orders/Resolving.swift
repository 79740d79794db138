import Foundation
public import Ordering

extension WizardState {
  /// The purchase on the order's screen whose end is open.
  var unresolvedAttempt: Attempt? {
    guard place == .order else { return nil }
    return order.order?.latestAttempts.last(where: \.isUnresolved)
  }

  var resolveStatus: CommandStatus {
    guard let attempt = unresolvedAttempt, !order.isPlacing else { return .absent }
    if attempt.state == .awaitingPayment { return .ready }
    let rule = AbsenceRule(attempt.purchase.vendor, in: mode)
    guard case .open(let checks, _) = rule.verdict(on: attempt) else { return .ready }
    return .held(Sentences.notYetAbsent(attempt, rule: rule, checks: checks))
  }

  var orderMissingStatus: CommandStatus {
    guard place == .order, let order = order.order, !order.lackingNames.isEmpty else { return .absent }
    return .ready
  }
}

extension WizardModel {
  mutating func askToResolve() {
    guard let attempt = state.unresolvedAttempt else { return }
    state.order.continuation = ""
    openOverlay(.question(.reconcile(ResolveQuestion(attempt))))
    emit(.flushInput)
  }

  mutating func reconcile() {
    guard let order = state.order.order, state.status(of: .reconcile) == .ready else { return }
    emit(.reconcile(order.id, reason: state.order.continuation))
  }

  /// Takes what looks came to that the session made by itself.
  mutating func receiveReconciled(_ orders: [Order], by holder: Holder?) {
    state.home.reconciledBy = holder
    for order in orders where state.placing[order.id] == nil {
      let before = state.home.orders.first { $0.id == order.id }
      state.home.keep(order)
      if state.order.order?.id == order.id {
        state.order.order = order
        state.message = nil
      }
      guard let before, before.status != order.status else { continue }
      say(Sentences.statusNow(order), order.needsAttention ? .warning : .good)
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
public struct ResolveQuestion: Hashable, Sendable {
  public let purchase: Purchase
  public let state: AttemptState
  /// Names found, where only a part was.
  public let found: [DomainName]
  /// Whether the vendor would sell the basket again, where it was asked.
  public let witness: ListingEvidence.Witness?

  init(_ attempt: Attempt) {
    purchase = attempt.purchase
    state = attempt.state
    found = attempt.checks.last?.names ?? []
    witness = attempt.checks.last?.witness
  }
}
