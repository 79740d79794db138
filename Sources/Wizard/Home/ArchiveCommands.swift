import Foundation
import Ordering

// Archiving: an order that is finished leaves the list and stays in the book. It is done at home and on the order's own screen.

extension Command {
  /// Takes a finished order out of the list; it stays in the book.
  public static let archive = Command("archive")
  public static let unarchive = Command("unarchive")
}

/// A screen with one order under the cursor.
protocol ScreenWithOrder: ScreenModel {
  associatedtype Listed: ListedOrder
  var orderAtHand: Listed? { get }
  /// Why nothing can be archived where no order is under the cursor; nil where the key has no place then.
  var noOrderHere: String? { get }
  mutating func setArchived(_ order: Listed, _ isArchived: Bool)
}

extension ScreenWithOrder {
  static var archiveCommands: [CommandRecord<Self>] {
    [
      CommandRecord(
        .archive, "Archive the order", short: "Archive", rank: { $0.archiveStatus == .ready ? 16 : nil },
        status: { $0.archiveStatus }, care: { _ in .alone }
      ) { screen in screen.orderAtHand.map { screen.setArchived($0, true) } },
      CommandRecord(
        .unarchive, "Restore the order", short: "Restore", rank: { $0.unarchiveStatus == .ready ? 16 : nil },
        status: { $0.unarchiveStatus }, care: { _ in .alone }
      ) { screen in screen.orderAtHand.map { screen.setArchived($0, false) } },
    ]
  }

  var archiveStatus: CommandStatus {
    guard let order = orderAtHand else { return noOrderHere.map(CommandStatus.held) ?? .absent }
    guard !order.isArchived else { return .absent }
    if context.shared.placing[order.id] != nil { return .held(OrderSentences.planUnderWay) }
    return order.archiveBlocker.map { .held(HomeSentences.notArchived(order, $0)) } ?? .ready
  }

  var unarchiveStatus: CommandStatus { orderAtHand?.isArchived == true ? .ready : .absent }
}

extension ScreenWithOrder {
  var noOrderHere: String? { nil }
}

extension HomeScreen: ScreenWithOrder {
  var orderAtHand: OrderOverview? { state.item?.order }
  var noOrderHere: String? {
    if state.isAdrift { return nil }
    if case .draft = state.item { return HomeSentences.draftNotArchived }
    return HomeSentences.nothingToArchive
  }

  /// Archives an order, or brings it back. It is shown so at once, so that the next key finds the next row.
  mutating func setArchived(_ order: OrderOverview, _ isArchived: Bool) { setArchived(order as any ListedOrder, isArchived) }

  /// As above, from the order's own screen.
  mutating func setArchived(_ order: any ListedOrder, _ isArchived: Bool) {
    let (row, count) = (state.row, state.items.count)
    begin([order.id], isArchived: isArchived)
    // The list above has grown by one: the cursor goes on to the next of those that are left.
    if !isArchived, isShown, state.items.count == count { state.row = min(row + 1, count - 1) }
    say(isArchived ? HomeSentences.archived(order) : HomeSentences.unarchived(order))
  }

  var archiveFinishedStatus: CommandStatus {
    state.archivable.contains { context.shared.placing[$0] == nil } ? .ready : .absent
  }

  /// Every order that may be archived and is not.
  private var archivableOrders: [Order.ID] {
    state.archivable.filter { context.shared.placing[$0] == nil }
  }

  mutating func askToArchiveFinished() {
    let ids = Set(archivableOrders)
    let ready = state.orders.count { ids.contains($0.id) && $0.status == .ready }
    let text = HomeSentences.archiveFinished(ready: ready, unbought: ids.count - ready)
    ask(Question(.archiveFinished, text, yes: "Archive", answer: .word("archive")))
  }

  mutating func archiveFinished() {
    let ids = archivableOrders.sorted { $0.text < $1.text }
    guard !ids.isEmpty else { return }
    begin(ids, isArchived: true)
    say(HomeSentences.archived(ids.count))
  }

  mutating func receiveArchived(_ ids: [Order.ID], isArchived: Bool, _ result: Result<[Order], BookFailure>) {
    switch result {
    case .success(let orders):
      let found = orders.keyed(by: \.id)
      mark(Dictionary(uniqueKeysWithValues: ids.map { ($0, found[$0]?.archivedAt) }), isSure: true)
      guard isArchived, let stayed = orders.first(where: { $0.archivedAt == nil }) else { return }
      // It went on in another session meanwhile: the list shows how.
      if let blocker = stayed.archiveBlocker { say(HomeSentences.notArchived(stayed, blocker), .warning) }
      load()
    case .failure(let failure):
      let before = isArchived ? nil : now
      mark(Dictionary(uniqueKeysWithValues: ids.map { ($0, before) }), isSure: true)
      say(Sentences.book(failure), .problem)
    }
  }

  /// Shows orders as archived or not, and has it written.
  private mutating func begin(_ ids: [Order.ID], isArchived: Bool) {
    let at = isArchived ? now : nil
    mark(Dictionary(uniqueKeysWithValues: ids.map { ($0, at) }), isSure: false)
    emit(.book(.archive(ids, isArchived: isArchived)))
  }

  private mutating func mark(_ marks: [Order.ID: Date?], isSure: Bool) {
    state.mark(marks, isSure: isSure)
    context.on(OrderScreen.self) { $0.mark(marks) }
  }
}
