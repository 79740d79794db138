public import Foundation
import Ordering

extension WizardState {
  /// How often an order is asked for, in seconds: a simulated one every two, a real one every thirty.
  public var followInterval: TimeInterval { mode == .sandbox ? 2 : 30 }
}

extension WizardModel {
  mutating func runOrder(_ command: Command) {
    switch command {
    case .up, .down, .pageUp, .pageDown, .top, .bottom:
      state.order.row = moved(state.order.row, by: command, count: state.order.order?.plan.names.count ?? 0)
    case .refresh, .lookAgain: if let id = state.order.order?.id, !state.order.isPlacing { look(at: id) }
    case .continuePlan: askToContinue()
    case .reconcile: askToResolve()
    case .orderMissing: askForMissing()
    case .reopenDraft: reopenDraft()
    case .archive: archive(true)
    case .unarchive: archive(false)
    default: break
    }
  }

  /// Shows an order from the home screen and asks how far it is.
  mutating func openOrder(_ order: Order) {
    let isPlacing = state.placing[order.id] != nil
    if state.order.order?.id != order.id { state.order = OrderState() }
    // While its purchases are made, what is known here is newer than the list.
    if state.order.order == nil || !isPlacing { state.order.order = order }
    state.order.isPlacing = isPlacing
    state.order.row = 0
    state.place = .order
    caretToEnd()
    if !isPlacing { look(at: order.id) }
  }

  /// Takes an order as the book has it now, while its plan runs and when the run is over.
  mutating func takeOrder(_ order: Order, isPlacing: Bool) {
    let wasPlacing = state.placing[order.id] != nil
    keep(order)
    if isPlacing {
      state.placing[order.id] = order.draft
      if isShown(order.id) { state.order.isPlacing = true }
    }
    guard wasPlacing, !isPlacing else { return }
    finish(order)
    if state.place == .order, isShown(order.id) {
      say(Sentences.placed(order), order.status == .settingUp || order.status == .ready ? .good : .warning)
      look(at: order.id)
    } else {
      say(Sentences.statusNow(order), order.needsAttention ? .warning : .info)
    }
  }

  mutating func planStopped(_ order: Order, _ stop: PlanStop) {
    keep(order)
    finish(order)
    if isShown(order.id) { state.order.stop = stop }
    say(state.place == .order && isShown(order.id) ? Sentences.stop(stop) : Sentences.stopped(order, stop), .problem)
  }

  /// Ends a run of the plan. A draft of which something may have been bought is let go, so that it cannot be ordered again.
  private mutating func finish(_ order: Order) {
    state.placing[order.id] = nil
    if isShown(order.id) { state.order.isPlacing = false }
    if order.mayHaveBought, state.draft?.id == order.draft {
      closeDraft()
      if case .step = state.place { goHome() }
    }
    emit(.ring)
  }

  /// Writes an order where it is shown: on its screen, in the list at home.
  private mutating func keep(_ order: Order) {
    if isShown(order.id) { state.order.order = order }
    state.home.keep(order)
  }

  private func isShown(_ id: Order.ID) -> Bool { state.order.order?.id == id }
}
