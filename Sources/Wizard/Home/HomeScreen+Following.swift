import Foundation
import Ordering

// Home moves by itself: while it is shown, it asks the vendors about its open orders in turn, and reads the book again for what others did.

extension HomeScreen {
  private var pace: HomeFollowing.Pace { HomeFollowing.Pace(mode) }

  /// Orders of which the vendor may have news, but for those whose purchases are being made here.
  private var followed: [OrderOverview] {
    // What a vendor says could not be written down by who only reads: others follow.
    guard context.shared.terms.mayOrder else { return [] }
    return state.openOrders.filter { context.shared.placing[$0.id] == nil }
  }

  /// Asks about every open order at once: for once, at the start.
  mutating func followAll() {
    let orders = followed
    state.following.ask(orders, at: now)
    for order in orders { emit(.purchasing(.follow(order.id))) }
  }

  /// Asks about everything open anew, by a person's key: what is unconfirmed of the order under the cursor is looked for at once, the others come in
  /// their turn.
  mutating func refresh() {
    load()
    state.following.beginAnew()
    if let order = state.item?.order, order.isOver == false, context.shared.placing[order.id] == nil,
      !state.following.isAsking(order.id)
    {
      state.following.ask([order], at: now)
      emit(.purchasing(.refresh(order.id)))
    }
    takeTurn()
  }

  /// Asks about those whose turn it is, and to be woken for the next.
  mutating func takeTurn() {
    guard isShown else { return }
    let due = state.following.due(followed, pace, at: now)
    state.following.ask(due, at: now)
    for order in due { emit(.purchasing(.follow(order.id))) }
    guard let next = state.following.next(followed, pace, at: now) else { return }
    // One wake at a time: that of a turn which comes later finds nothing to do.
    if let waiting = state.following.nextTurn, waiting <= next, waiting > now { return }
    state.following.nextTurn = next
    emit(.device(.wake(.followHome, at: next)))
  }

  /// Notes that another screen asks about an order, so that it is not asked about twice at once.
  mutating func noteAsked(_ order: Order) { state.following.ask([OrderOverview(order)], at: now) }

  mutating func wokeForTurn() {
    if let waiting = state.following.nextTurn, waiting <= now + Wake.tolerance { state.following.nextTurn = nil }
    takeTurn()
  }

  /// Takes what the vendor says of an order, whoever asked.
  mutating func receiveFollowed(_ order: Order, _ failure: VendorFailure?) {
    state.following.receive(order, failure, pace, at: now)
    // What is said while purchases are made is newer than what was asked before them.
    if context.shared.placing[order.id] == nil {
      let before = state.known(order.id)
      state.keep(order)
      if isShown, let before { sayChange(of: order, since: before) }
    }
    takeTurn()
  }

  /// What a person wants to know of at once: that an order is ready, or needs somebody.
  private mutating func sayChange(of order: Order, since before: OrderOverview) {
    guard before.status != order.status || before.isDifferent != order.isDifferent else { return }
    if order.status == .ready, !order.isDifferent {
      say(OrderSentences.ready(order), .good)
    } else if order.needsAttention, !before.needsAttention {
      say(OrderSentences.statusNow(order), .warning)
    } else {
      return
    }
    emit(.device(.ring))
  }

  public mutating func tick() { if !state.isReading { load() } }
}
