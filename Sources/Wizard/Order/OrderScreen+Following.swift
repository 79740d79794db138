public import Foundation
import Ordering

// Asking the vendor how far an order is.

extension OrderScreen {
  /// How often an order is asked for, in seconds: a simulated one every two, a real one every thirty.
  public var followInterval: TimeInterval { mode == .sandbox ? 2 : 30 }

  /// Asks the vendor how far the order is, unless it is being asked.
  /// - Parameter isAsked: whether a person asks: what is unconfirmed is then looked for although it is not due.
  mutating func check(isAsked: Bool = false) {
    guard let order = state.order, !state.following.isAsking, context.shared.terms.mayOrder else { return }
    state.following = .asking(revision: context.shared.nextRevision(), since: now)
    state.nextCheck = nil
    // What home has asked just now comes here as well.
    if !isAsked, context.wizard.screens[HomeState.self].following.isAsking(order.id) { return }
    context.on(HomeScreen.self) { $0.noteAsked(order) }
    emit(.purchasing(isAsked ? .refresh(order.id) : .follow(order.id)))
  }

  /// Asks when it is time: not after the person has left, and once a time however many wakes were asked for.
  mutating func checkInTurn(_ id: Order.ID) {
    guard isShown, isOnScreen(id), !isPlacing else { return }
    guard let next = state.nextCheck, next <= now.addingTimeInterval(Wake.tolerance) else { return }
    check()
  }

  mutating func receiveFollowed(_ order: Order, _ failure: VendorFailure?) {
    let isOnScreen = isOnScreen(order.id)
    if isOnScreen {
      state.following = failure.map { .failed($0) } ?? .received(order, at: now)
      state.failure = failure
    }
    // What is said while purchases are made is newer than what was asked before them.
    guard isOnScreen, context.shared.placing[order.id] == nil, let before = state.order else { return }
    state.order = order
    // What was said of the status before is no longer so.
    if order.status != before.status { context.ask(.say(nil)) }
    if let page = order.paymentPage(in: mode), !page.isPayable, before.paymentPage(in: mode)?.isPayable != false {
      say(PaymentSentences.placed(page), .problem)
    }
    if order.status == .ready, before.status != .ready {
      say(OrderSentences.ready(order), .good)
      emit(.device(.ring))
    }
    followOn()
  }

  /// What a person typed was not enough, and is not lost sight of: it is said why.
  mutating func receiveNotClosed(_ order: Order, _ objection: ClosingObjection) {
    receiveFollowed(order, nil)
    guard isOnScreen(order.id) else { return }
    say("Not closed: " + ReconciliationSentences.objection(objection, to: order), .warning)
  }

  /// Takes what checks came to that the session made by itself.
  mutating func receiveReconciled(_ orders: [Order]) {
    guard let order = orders.first(where: { isOnScreen($0.id) }), context.shared.placing[order.id] == nil else { return }
    state.order = order
    context.ask(.say(nil))
  }

  /// Asks to be woken for the next check of the order on the screen, while anything about it may change.
  mutating func followOn() {
    guard isShown, let order = state.order, order.isFollowed, context.shared.placing[order.id] == nil else { return }
    let next = nextCheck(after: state.failure)
    state.nextCheck = next
    emit(.device(.wake(.follow(order.id), at: next)))
  }

  /// The usual pause, or longer when the vendor asked for it.
  private func nextCheck(after failure: VendorFailure?) -> Date {
    let usual = now.addingTimeInterval(followInterval)
    guard case .limited(let until?, _) = failure else { return usual }
    // A clock that was set back must not make an hour of it.
    return min(max(usual, until), now.addingTimeInterval(CheckSchedule.longestPause))
  }
}

extension Order {
  /// Whether anything about it may still change by itself.
  var isFollowed: Bool {
    switch status {
    case .placing, .unresolved, .awaitingPayment, .settingUp: true
    case .failed:
      // One domain that failed does not end the others' set-up.
      progress?.domains.contains {
        $0.stage != .failed && $0.stage != .cancelled && $0.stage != .ended && !$0.isDelivered
      }
        ?? false
    case .ready, .stopped, .foundAfterClosing: false
    }
  }
}
