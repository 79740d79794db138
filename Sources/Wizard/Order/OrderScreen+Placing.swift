import Foundation
import Ordering

// What comes back while the purchases of an order are made.

extension OrderScreen {
  /// Takes an order as the book has it now, while its plan runs and when the run is over.
  mutating func receive(_ order: Order, isPlacing: Bool) {
    let wasPlacing = context.shared.placing[order.id] != nil
    keep(order)
    // What could not be written down is written down now.
    context.shared.unrecorded[order.id] = nil
    if isOnScreen(order.id) { state.stop = nil }
    if isPlacing { context.shared.placing[order.id] = order.draft }
    guard wasPlacing, !isPlacing else { return }
    finish(order)
    if isShown, isOnScreen(order.id) {
      say(OrderSentences.placed(order, in: mode), order.status == .settingUp || order.status == .ready ? .good : .warning)
      check()
    } else {
      say(OrderSentences.statusNow(order), order.needsAttention ? .warning : .info)
    }
  }

  /// Says at once that an answer is not in the book; the plan is still under way.
  mutating func notRecorded(_ order: Order, _ stop: PlanStop) {
    context.shared.unrecorded[order.id] = stop
    if isOnScreen(order.id) { state.stop = stop }
    say(isShown && isOnScreen(order.id) ? PurchaseSentences.stop(stop) : OrderSentences.stopped(order, stop), .problem)
  }

  /// The next purchase waits for the vendor's limit.
  mutating func purchaseWaits(_ order: Order, at vendor: Vendor, until time: Date) {
    say(
      isShown && isOnScreen(order.id)
        ? Sentences.waits(at: vendor, until: time, now) : OrderSentences.waits(order, at: vendor, until: time, now), .warning)
  }

  mutating func planStopped(_ order: Order, _ stop: PlanStop) {
    keep(order)
    finish(order)
    if isOnScreen(order.id) { state.stop = stop }
    say(isShown && isOnScreen(order.id) ? PurchaseSentences.stop(stop) : OrderSentences.stopped(order, stop), .problem)
  }

  /// Ends a run of the plan. A draft of which something may have been bought is let go, so that it cannot be ordered again.
  private mutating func finish(_ order: Order) {
    context.shared.placing[order.id] = nil
    if order.mayHaveBought, context.wizard.draft?.id == order.draft {
      context.ask(.close)
      if context.wizard.step != nil { context.ask(.home) }
    }
    emit(.device(.ring))
  }

  private mutating func keep(_ order: Order) { if isOnScreen(order.id) { state.order = order } }
}
