import Foundation
import Ordering

extension Vendor {
  /// How long the lists must have shown nothing before a person may say that nothing was bought, in seconds.
  ///
  /// Source: the absence rule: three complete listings over a quarter of an hour, at Saleshandy and ScaledMail over an hour; against the
  /// sandbox six seconds do (ours).
  func absenceSpan(in mode: Mode) -> TimeInterval {
    guard mode == .live else { return 6 }
    return self == .instantly ? 900 : 3600
  }

  /// Listings that must agree. Source: as above.
  static let absenceLooks = 3
}

extension WizardState {
  /// The purchase on the order's screen whose end is open.
  var settledAttempt: Attempt? {
    guard place == .order else { return nil }
    return order.order?.latestAttempts.last { [.verify, .unknown, .awaitingPayment].contains($0.state) }
  }

  var settleStatus: CommandStatus {
    guard let attempt = settledAttempt, !order.isPlacing else { return .absent }
    if attempt.state == .awaitingPayment { return .ready }
    let span = attempt.purchase.vendor.absenceSpan(in: mode)
    guard let first = order.emptyLooks.first, let last = order.emptyLooks.last, order.emptyLooks.count >= Vendor.absenceLooks,
      last.timeIntervalSince(first) >= span
    else { return .held(Sentences.notYetAbsent(attempt.purchase.vendor, looks: order.emptyLooks.count, span: span)) }
    return .ready
  }
}

extension WizardModel {
  mutating func askToSettle() {
    guard let attempt = state.settledAttempt else { return }
    state.order.continuation = ""
    openOverlay(.question(.settle(attempt.purchase, wasAwaitingPayment: attempt.state == .awaitingPayment)))
    emit(.flushInput)
  }

  mutating func settle() {
    guard let order = state.order.order, state.status(of: .settle) == .ready else { return }
    emit(.settle(order.id, reason: state.order.continuation))
  }

  /// Counts a look that showed nothing; one that found something, or failed, begins the count anew.
  mutating func countLook(of order: Order?) {
    let isOpen = order?.latestAttempts.contains { $0.state == .verify || $0.state == .unknown } ?? false
    if isOpen { state.order.emptyLooks.append(state.now) } else { state.order.emptyLooks = [] }
  }
}
