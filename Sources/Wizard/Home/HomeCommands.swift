import Ordering

extension Command {
  public static let deleteDraft = Command("deleteDraft")
  /// Takes every finished order out of the list at once.
  public static let archiveFinished = Command("archiveFinished")
  /// Lists archived orders as well, or no longer.
  public static let showArchived = Command("showArchived")
  /// Narrows the list to what has some words.
  public static let findOrders = Command("findOrders")
  /// Calls an order or a draft otherwise.
  public static let rename = Command("rename")
  /// What everything came to.
  public static let showTotals = Command("showTotals")
  /// What the vendors hold.
  public static let showHoldings = Command("showHoldings")
  /// The volume planner.
  public static let showPlanner = Command("showPlanner")
}

extension HomeScreen {
  static let homeCommands: [CommandRecord<HomeScreen>] = [
    CommandRecord(
      .accept, title: { $0.acceptTitle }, rank: { _ in 10 }, status: { $0.state.isAdrift ? .held(HomeSentences.rowGone) : .ready }
    ) {
      $0.takeEnter()
    },
    CommandRecord(
      .back, "Whole list", rank: { $0.isNarrowed ? 11 : nil }, status: { $0.isNarrowed ? .ready : .absent }
    ) { $0.findNothing() },
    CommandRecord(.findOrders, "Find in the list", short: "Find", rank: { $0.state.isFinding ? nil : 13 }) { $0.find() },
    CommandRecord(Move.left.command, "Previous tab") { $0.move(.left) },
    CommandRecord(Move.right.command, "Next tab", short: "Tabs", rank: { $0.state.isFinding ? nil : 71 }) { $0.move(.right) },
    CommandRecord(
      .rename, "Change the name", short: "Name", rank: { $0.renameStatus == .ready ? 74 : nil }, status: { $0.renameStatus }
    ) { $0.askForName() },
    .naming(.nextField, "Next part") { _ in nil },
    .naming(.previousField, "Previous part") { _ in nil },
    CommandRecord(.newOrder, "New order", short: "New", rank: { _ in 12 }) { $0.offer(NewOrder.start(in: $0.context.shared)) },
    CommandRecord(
      .orderAgain, "Order again", short: "Again", rank: { $0.againStatus == .ready ? 15 : nil }, status: { $0.againStatus }
    ) { $0.orderAgain() },
    CommandRecord(.deleteDraft, "Delete draft", short: "Delete", rank: { _ in 80 }, status: { $0.deleteStatus }) {
      $0.askToDelete()
    },
    CommandRecord(
      .withdrawChange, HoldingChangeSentences.withdraw, short: "Take back", rank: { $0.withdrawStatus == .ready ? 11 : nil },
      status: { $0.withdrawStatus }
    ) { screen in screen.context.on(HoldingsScreen.self) { $0.withdraw() } },
    CommandRecord(.archiveFinished, "Archive finished orders", status: { $0.archiveFinishedStatus }) { $0.askToArchiveFinished() },
    CommandRecord(
      .showArchived, title: { $0.state.showsArchived ? "Hide archived orders" : "Show archived orders" },
      status: { $0.state.archivedCount > 0 && $0.state.query.tab == .all ? .ready : .absent }
    ) { $0.state.setShowsArchived(!$0.state.showsArchived) },
    CommandRecord(.showHoldings, "At the vendors", short: "Vendors", rank: { _ in 17 }) { $0.context.ask(.show(.holdings)) },
    CommandRecord(.showPlanner, "Volume planner", short: "Planner", rank: { _ in 72 }) {
      $0.context.ask(.show(.planner))
    },
    CommandRecord(.showClients, "Clients", rank: { _ in 14 }) { $0.context.ask(.show(.clients)) },
    CommandRecord(.showTotals, "Totals", rank: { _ in 73 }) {
      $0.context.ask(.show(.totals))
    },
    .refreshing { $0.refresh() },
  ]

  /// Whether a change waits that can be taken back.
  private var withdrawStatus: CommandStatus {
    guard let change = state.changing else { return .absent }
    return change.isWaiting ? .ready : .held(HoldingChangeSentences.isBeingSent(change))
  }

  private var acceptTitle: String {
    if state.isFinding { return "To the list" }
    if case .olderOrders = state.item { return "List more" }
    guard case .archivedOrders = state.item else { return "Open" }
    return state.showsArchived ? "Hide" : "Show"
  }

}
