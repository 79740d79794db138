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
    case .newOrder: newOrder()
    default: break
    }
  }

  mutating func look(at id: Order.ID) {
    guard !state.order.isLooking else { return }
    state.order.isLooking = true
    emit(.follow(id))
  }

  /// Money moves again: the person is asked, and what was typed before the question is thrown away.
  mutating func askToContinue() {
    guard let order = state.order.order, let next = order.nextPurchase else { return }
    state.overlay = .question(.continuePlan(order.plan.purchases[next]))
    emit(.flushInput)
  }

  mutating func continuePlan() {
    guard let order = state.order.order else { return }
    state.order.isPlacing = true
    state.order.stop = nil
    emit(.place(order, isNew: false))
  }

  /// Shows an order as the book has it now.
  mutating func show(_ order: Order, isPlacing: Bool) {
    if state.order.order?.id != order.id {
      state.order = OrderState()
    }
    let wasPlacing = state.order.isPlacing
    state.order.order = order
    state.order.isPlacing = isPlacing
    guard wasPlacing, !isPlacing else { return }
    if order.mayHaveBought, state.draft?.id == order.draft { state.draft = nil }
    if state.place == .order {
      say(Sentences.placed(order), order.standing == .settingUp || order.standing == .ready ? .good : .warning)
      look(at: order.id)
    }
    emit(.ring)
  }

  mutating func planStopped(_ order: Order, _ stop: PlanStop) {
    guard state.order.order?.id == order.id else { return }
    state.order.order = order
    state.order.isPlacing = false
    state.order.stop = stop
    say(Sentences.stop(stop), .problem)
    emit(.ring)
  }

  mutating func takeFollowed(_ id: Order.ID, _ result: Result<Order, VendorFailure>) {
    if case .success(let order) = result, let index = state.home.orders.firstIndex(where: { $0.id == id }) {
      state.home.orders[index] = order
    }
    guard state.order.order?.id == id else { return }
    state.order.isLooking = false
    switch result {
    case .success(let order):
      let wasReady = state.order.order?.standing == .ready
      state.order.failure = nil
      state.order.order = order
      if order.standing == .ready, !wasReady {
        say(Sentences.ready(order), .good)
        emit(.ring)
      }
    case .failure(let failure): state.order.failure = failure
    }
    guard state.place == .order, let order = state.order.order else { return }
    switch order.standing {
    case .ready, .stopped, .failed: break
    case .placing, .unsettled, .awaitingPayment, .settingUp:
      emit(.wake(.follow(id), at: state.now.addingTimeInterval(state.followInterval)))
    }
  }
}
