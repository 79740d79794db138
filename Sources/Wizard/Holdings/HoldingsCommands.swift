import Ordering

extension Command {
  public static let showOrders = Command("showOrders")
  public static let filterHoldings = Command("filterHoldings")
}

extension HoldingsScreen {
  public static let commands: [CommandRecord<HoldingsScreen>] =
    [
      .accepting(title: { $0.acceptTitle }, rank: { $0.isMarkedByEnter ? nil : 10 }) { $0.takeEnter() },
      .goingBack { $0.goBack() },
      .refreshing(rank: { $0.isFiltering ? nil : $0.hasList ? 90 : 21 }) { screen in
        screen.readHoldings(isAnew: !screen.state.reading.isAsking)
      },
      .listing("Choose the workspace", short: "Workspace", rank: { _ in nil }, status: { $0.workspaceStatus }) {
        $0.openWorkspaces()
      },
      .choosing(
        "Mark", rank: { $0.hasList && $0.changeStatus.ofMarking != .absent ? 12 : nil },
        status: { $0.changeStatus.ofMarking }
      ) {
        $0.toggleMark()
      },
      CommandRecord(Move.left.command, "Previous vendor", short: "Vendor") { $0.move(.left) },
      CommandRecord(Move.right.command, "Next vendor", short: "Vendor", rank: { $0.isFiltering ? nil : 20 }) { $0.move(.right) },
      CommandRecord(
        .showOrders, title: { $0.isOnOrders ? "Show the domains" : "Show the orders" },
        short: { $0.isOnOrders ? "Domains" : "Orders" },
        rank: { $0.isFiltering ? nil : 22 }
      ) { screen in
        screen.show(screen.isOnOrders ? .domains : .orders)
      },
      CommandRecord(.filterHoldings, "Find in the list", short: "Find", rank: { $0.hasList ? 24 : nil }) { $0.filter(true) },
    ] + changeCommands

  fileprivate var isFiltering: Bool { state.isFiltering }
  var isOnOrders: Bool { state.part == .orders }
  /// Whether a list is there and has the keys.
  var hasList: Bool { !state.isFiltering && HoldingsSentences.instead(of: self) == nil }
  /// Space stands for Enter in the bar where both mark.
  private var isMarkedByEnter: Bool { hasList && state.part == .mailboxes && rules.allows(.cancelMailboxes) }
}
