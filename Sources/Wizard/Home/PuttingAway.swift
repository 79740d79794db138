import Foundation
import Ordering

extension WizardState {
  /// The order under the cursor at home, or the one whose screen this is.
  fileprivate var orderAtHand: Order? {
    switch place {
    case .order: return order.order
    case .home:
      switch home.item {
      case .attention(let order), .order(let order), .away(let order): return order
      case .newOrder, .draft, .putAway, nil: return nil
      }
    case .step, .holdings, .planner: return nil
    }
  }

  var putAwayStatus: CommandStatus {
    guard let order = orderAtHand, !order.isPutAway else { return .absent }
    if placing[order.id] != nil { return .held(Sentences.planUnderWay) }
    return order.putAwayBar(at: now).map { .held(Sentences.notPutAway(order, $0)) } ?? .ready
  }

  var bringBackStatus: CommandStatus { orderAtHand?.isPutAway == true ? .ready : .absent }

  var putAwayAllStatus: CommandStatus {
    place == .home && home.putAwayFrom.contains { mayBePutAway($0.key, from: $0.value) } ? .ready : .absent
  }

  /// Every order that may be put away and is not.
  fileprivate var ordersToPutAway: [Order.ID] {
    home.putAwayFrom.filter { mayBePutAway($0.key, from: $0.value) }.map(\.key)
  }

  private func mayBePutAway(_ order: Order.ID, from time: Date) -> Bool { time <= now && placing[order] == nil }
}

extension WizardModel {
  /// Puts the order at hand away, or brings it back. It is shown so at once, so that the next key finds the next row.
  mutating func putAway(_ isAway: Bool) {
    guard let order = state.orderAtHand else { return }
    let (row, count) = (state.home.row, state.home.items.count)
    begin([order.id], isAway: isAway)
    // The list above has grown by one: the cursor goes on to the next of those that are left.
    if !isAway, state.place == .home, state.home.items.count == count { state.home.row = min(row + 1, count - 1) }
    say(isAway ? Sentences.putAway(order) : Sentences.broughtBack(order))
  }

  mutating func askToPutAwayAll() {
    let ids = Set(state.ordersToPutAway)
    let ready = state.home.orders.count { ids.contains($0.id) && $0.standing == .ready }
    state.overlay = .question(.putAwayAll(ready: ready, unbought: ids.count - ready))
  }

  mutating func putAwayAll() {
    let ids = state.ordersToPutAway.sorted { $0.text < $1.text }
    guard !ids.isEmpty else { return }
    begin(ids, isAway: true)
    say(Sentences.putAway(ids.count))
  }

  mutating func showPutAway() { state.home.setShowsPutAway(!state.home.showsPutAway) }

  mutating func takePutAway(_ ids: [Order.ID], isAway: Bool, _ result: Result<[Order], BookFailure>) {
    switch result {
    case .success(let orders):
      let found = Dictionary(orders.map { ($0.id, $0.putAwayAt) }, uniquingKeysWith: { first, _ in first })
      mark(Dictionary(uniqueKeysWithValues: ids.map { ($0, found[$0] ?? nil) }), isSure: true)
      guard isAway, let stayed = orders.first(where: { $0.putAwayAt == nil }) else { return }
      // It went on in another session meanwhile: the list shows how.
      if let bar = stayed.putAwayBar(at: state.now) { say(Sentences.notPutAway(stayed, bar), .warning) }
      emit(.loadHome)
    case .failure(let failure):
      let before = isAway ? nil : state.now
      mark(Dictionary(uniqueKeysWithValues: ids.map { ($0, before) }), isSure: true)
      say(Sentences.book(failure), .problem)
    }
  }

  /// Shows orders as put away or not, and has it written.
  private mutating func begin(_ ids: [Order.ID], isAway: Bool) {
    let mark = isAway ? state.now : nil
    self.mark(Dictionary(uniqueKeysWithValues: ids.map { ($0, mark) }), isSure: false)
    emit(.putAway(ids, isAway: isAway))
  }

  private mutating func mark(_ marks: [Order.ID: Date?], isSure: Bool) {
    state.home.mark(marks, isSure: isSure)
    if let shown = state.order.order?.id, let mark = marks[shown] { state.order.order?.putAwayAt = mark }
  }
}
