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
      case .newOrder, .draft, .archive, nil: return nil
      }
    case .step, .holdings, .planner: return nil
    }
  }

  var archiveStatus: CommandStatus {
    guard let order = orderAtHand, !order.isArchived else { return .absent }
    if placing[order.id] != nil { return .held(Sentences.planUnderWay) }
    return order.archiveBlocker(at: now).map { .held(Sentences.notArchived(order, $0)) } ?? .ready
  }

  var unarchiveStatus: CommandStatus { orderAtHand?.isArchived == true ? .ready : .absent }

  var archiveFinishedStatus: CommandStatus {
    place == .home && home.archivableFrom.contains { mayBeArchived($0.key, from: $0.value) } ? .ready : .absent
  }

  /// Every order that may be put away and is not.
  fileprivate var archivableOrders: [Order.ID] {
    home.archivableFrom.filter { mayBeArchived($0.key, from: $0.value) }.map(\.key)
  }

  private func mayBeArchived(_ order: Order.ID, from time: Date) -> Bool { time <= now && placing[order] == nil }
}

extension WizardModel {
  /// Puts the order at hand away, or brings it back. It is shown so at once, so that the next key finds the next row.
  mutating func archive(_ isArchived: Bool) {
    guard let order = state.orderAtHand else { return }
    let (row, count) = (state.home.row, state.home.items.count)
    begin([order.id], isArchived: isArchived)
    // The list above has grown by one: the cursor goes on to the next of those that are left.
    if !isArchived, state.place == .home, state.home.items.count == count { state.home.row = min(row + 1, count - 1) }
    say(isArchived ? Sentences.archive(order) : Sentences.unarchived(order))
  }

  mutating func askToArchiveFinished() {
    let ids = Set(state.archivableOrders)
    let ready = state.home.orders.count { ids.contains($0.id) && $0.status == .ready }
    state.overlay = .question(.archiveFinished(ready: ready, unbought: ids.count - ready))
  }

  mutating func archiveFinished() {
    let ids = state.archivableOrders.sorted { $0.text < $1.text }
    guard !ids.isEmpty else { return }
    begin(ids, isArchived: true)
    say(Sentences.archive(ids.count))
  }

  mutating func showArchived() { state.home.setShowsArchived(!state.home.showsArchived) }

  mutating func receiveArchived(_ ids: [Order.ID], isArchived: Bool, _ result: Result<[Order], BookFailure>) {
    switch result {
    case .success(let orders):
      let found = Dictionary(orders.map { ($0.id, $0.archivedAt) }, uniquingKeysWith: { first, _ in first })
      mark(Dictionary(uniqueKeysWithValues: ids.map { ($0, found[$0] ?? nil) }), isSure: true)
      guard isArchived, let stayed = orders.first(where: { $0.archivedAt == nil }) else { return }
      // It went on in another session meanwhile: the list shows how.
      if let bar = stayed.archiveBlocker(at: state.now) { say(Sentences.notArchived(stayed, bar), .warning) }
      emit(.loadHome)
    case .failure(let failure):
      let before = isArchived ? nil : state.now
      mark(Dictionary(uniqueKeysWithValues: ids.map { ($0, before) }), isSure: true)
      say(Sentences.book(failure), .problem)
    }
  }

  /// Shows orders as put away or not, and has it written.
  private mutating func begin(_ ids: [Order.ID], isArchived: Bool) {
    let mark = isArchived ? state.now : nil
    self.mark(Dictionary(uniqueKeysWithValues: ids.map { ($0, mark) }), isSure: false)
    emit(.archive(ids, isArchived: isArchived))
  }

  private mutating func mark(_ marks: [Order.ID: Date?], isSure: Bool) {
    state.home.mark(marks, isSure: isSure)
    if let shown = state.order.order?.id, let mark = marks[shown] { state.order.order?.archivedAt = mark }
  }
}
