import Foundation
import Ordering

extension WizardModel {
  /// Asks the vendor how far an order is, unless it is being asked.
  mutating func look(at id: Order.ID) {
    guard !state.order.isChecking else { return }
    state.order.isChecking = true
    state.order.nextCheck = nil
    emit(.follow(id))
  }

  /// Asks when it is time: not after the person has left, and once a time however many wakes were asked for.
  mutating func lookInTurn(at id: Order.ID) {
    guard state.place == .order, state.order.order?.id == id, !state.order.isPlacing else { return }
    guard let next = state.order.nextCheck, next <= state.now.addingTimeInterval(wakeTolerance) else { return }
    look(at: id)
  }

  mutating func takeFollowed(_ order: Order, _ failure: VendorFailure?) {
    let isShown = state.order.order?.id == order.id
    if isShown { state.order.isChecking = false }
    // What is said while purchases are made is newer than what was asked before them.
    guard state.placing[order.id] == nil else { return }
    takeProgress(order)
    guard isShown else { return }
    state.order.failure = failure
    followOn()
  }

  /// Asks to be woken for the next look at the order on the screen, while anything about it may change.
  mutating func followOn() {
    guard state.place == .order, let order = state.order.order, order.isFollowed, state.placing[order.id] == nil else { return }
    let next = nextCheck(after: state.order.failure)
    state.order.nextCheck = next
    emit(.wake(.follow(order.id), at: next))
  }

  private mutating func takeProgress(_ order: Order) {
    state.home.keep(order)
    guard let before = state.order.order, before.id == order.id else { return }
    state.order.order = order
    // What was said of the standing before is no longer so.
    if order.status != before.status { state.message = nil }
    if order.status == .ready, before.status != .ready {
      say(Sentences.ready(order), .good)
      emit(.ring)
    }
  }

  /// The usual pause, or longer when the vendor asked for it.
  private func nextCheck(after failure: VendorFailure?) -> Date {
    let usual = state.now.addingTimeInterval(state.followInterval)
    guard case .limited(let until?) = failure else { return usual }
    return max(usual, until)
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
        $0.stage != .failed && $0.stage != .cancelled && ($0.stage != .ready || $0.delivered < $0.ordered)
      }
        ?? false
    case .ready, .stopped: false
    }
  }
}
