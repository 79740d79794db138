extension Command {
  public static let deleteDraft = Command("deleteDraft")
  /// Takes every finished order out of the list at once.
  public static let archiveFinished = Command("archiveFinished")
  /// Lists archived orders as well, or no longer.
  public static let showArchived = Command("showArchived")
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
      $0.openItem()
    },
    .naming(.nextField, "Next part") { _ in nil },
    .naming(.previousField, "Previous part") { _ in nil },
    CommandRecord(.newOrder, "New order", rank: { _ in 12 }) { $0.offer(NewOrder.start(in: $0.context.shared)) },
    CommandRecord(
      .orderAgain, "Order again", short: "Again", rank: { $0.againStatus == .ready ? 13 : nil }, status: { $0.againStatus }
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
      status: { $0.state.archivedCount > 0 ? .ready : .absent }
    ) { $0.state.setShowsArchived(!$0.state.showsArchived) },
    CommandRecord(.showHoldings, "At the vendors", short: "Vendors", rank: { _ in 14 }) { $0.context.ask(.show(.holdings)) },
    CommandRecord(.showPlanner, "Volume planner", short: "Planner", rank: { $0.namesMore ? 71 : 69 }) {
      $0.context.ask(.show(.planner))
    },
    CommandRecord(.showClients, "Clients", rank: { _ in 72 }) { $0.context.ask(.show(.clients)) },
    .refreshing { $0.refresh() },
  ]

  /// Whether a change waits that can be taken back.
  private var withdrawStatus: CommandStatus {
    guard let change = state.changing else { return .absent }
    return change.isWaiting ? .ready : .held(HoldingChangeSentences.isBeingSent(change))
  }

  private var acceptTitle: String {
    if case .olderOrders = state.item { return "List more" }
    guard case .archivedOrders = state.item else { return "Open" }
    return state.showsArchived ? "Hide" : "Show"
  }

  /// Whether the key bar names what can be done with what is under the cursor.
  private var namesMore: Bool { againStatus == .ready || archiveStatus == .ready || unarchiveStatus == .ready }
}
