import Ordering

extension Command {
  public static let cancelMailboxes = Command("cancelMailboxes")
  public static let deleteDomain = Command("deleteDomain")
  public static let revokeDeletion = Command("revokeDeletion")
  public static let cancelOrder = Command("cancelOrder")
  public static let changeTag = Command("changeTag")
  public static let changeRedirect = Command("changeRedirect")
  public static let swapDomain = Command("swapDomain")
  /// Takes back a change that waits for its vendor's limit and is not sent yet.
  public static let withdrawChange = Command("withdrawChange")
}

extension HoldingsScreen {
  /// What the vendor lets one change.
  static let changeCommands: [CommandRecord<HoldingsScreen>] = [
    change(.cancelMailboxes, "Cancel mailboxes", short: "Cancel", .cancelMailboxes, rank: 14) { screen in
      screen.ask(HoldingQuestion(cancelling: screen.lists.mailboxesToCancel, in: screen))
    },
    change(.deleteDomain, "Delete domain", short: "Delete", .deleteDomain, rank: 14) { screen in
      screen.ask(HoldingQuestion(deleting: screen.lists.domainsToChange, in: screen.lists))
    },
    change(.revokeDeletion, "Undo the deletion", short: "Undo deletion", .revokeDeletion, rank: 16) { screen in
      screen.ask(HoldingQuestion(revoking: screen.lists.domainsToChange))
    },
    change(.cancelOrder, "Cancel the order", short: "Cancel", .cancelOrder, isOfOrder: true, rank: 14) { screen in
      guard let workspace = screen.state.workspace else { return }
      screen.ask(HoldingQuestion(cancelling: screen.lists.ordersToChange, in: screen.lists, workspace: workspace))
    },
    change(.changeTag, "Change the tag", short: "Tag", .changeTag, isOfOrder: true, rank: 16) { screen in
      screen.open(.tag(screen.lists.ordersToChange))
    },
    change(.changeRedirect, "Change the redirect", short: "Redirect", .changeRedirect, rank: 14) { screen in
      screen.open(.redirect(screen.lists.domainsToChange))
    },
    change(.swapDomain, "Swap the domain's name", short: "Swap", .swapDomain, rank: 16) { screen in
      let unused = screen.state.reading.domains.filter(\.isUnused).map(\.name)
      screen.open(screen.lists.focusedDomain.map { .swap($0, unused: unused) })
    },
    CommandRecord(
      .withdrawChange, HoldingChangeSentences.withdraw, short: "Take back", rank: { $0.withdrawStatus == .ready ? 3 : nil },
      status: { $0.withdrawStatus }
    ) { $0.withdraw() },
  ]

  /// The bar names a change beside the list it is made in.
  private static func change(
    _ id: Command, _ title: String, short: String, _ operation: HoldingRules.Operation, isOfOrder: Bool = false, rank: Int,
    run: @escaping @Sendable (inout HoldingsScreen) -> Void
  ) -> CommandRecord<HoldingsScreen> {
    CommandRecord(
      id, title, short: short, rank: { $0.hasList && $0.isOnOrders == isOfOrder ? rank : nil },
      status: { $0.changeStatus.of(operation) },
      run: run)
  }
}
