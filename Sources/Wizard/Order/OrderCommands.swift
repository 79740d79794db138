import Ordering

extension Command {
  public static let continuePlan = Command("continuePlan")
  /// Opens the draft of an order of which nothing was bought.
  public static let reopenDraft = Command("reopenDraft")
  /// Opens a draft of the names that an order lacks.
  public static let orderMissing = Command("orderMissing")
  /// Closes an unresolved purchase by a person's word.
  public static let resolve = Command("resolve")
  /// Shows the mailboxes in place of the domains, or the domains again.
  public static let showMailboxes = Command("showMailboxes")
  /// Puts the payment address into the terminal's clipboard.
  public static let copyAddress = Command("copyAddress")
  /// Shows a payment address whole, however long, or no longer.
  public static let showAddress = Command("showAddress")

  /// What a person says of an unresolved purchase that no list can say.
  public enum Acknowledge {
    /// Known entries which the vendor's lists lack are gone for good.
    public static let gone = Command("acknowledgeGone")
    /// The key set up now is of the account it was made with.
    public static let account = Command("acknowledgeAccount")
  }
}

extension OrderScreen {
  static let orderCommands: [CommandRecord<OrderScreen>] = [
    .accepting(title: { $0.acceptTitle }, rank: { _ in nil }) { $0.takeEnter() },
    .goingBack { $0.goBack() },
    CommandRecord(
      .showAddress, title: { $0.isShowingAddress ? "Back to the order" : "Show the whole payment address" },
      short: { $0.isShowingAddress ? "Order" : "Address" }, rank: { _ in 7 }, status: { $0.addressStatus }
    ) { $0.setShowsAddress(!$0.isShowingAddress) },
    CommandRecord(
      .copyAddress, "Copy the payment address", short: "Copy", rank: { _ in 8 }, status: { $0.addressStatus }
    ) { $0.copyAddress() },
    CommandRecord(
      .showMailboxes, title: { $0.state.showsMailboxes ? "Show the domains" : "Show the mailboxes" },
      short: { $0.state.showsMailboxes ? "Domains" : "Mailboxes" }, rank: { _ in 9 }, status: { $0.mailboxesStatus }
    ) { $0.setShowsMailboxes(!$0.state.showsMailboxes) },
    CommandRecord(.continuePlan, "Continue the plan", short: "Continue", rank: { _ in 1 }, status: { $0.continueStatus }) {
      $0.askToContinue()
    },
    CommandRecord(.reopenDraft, "Open its draft", rank: { _ in 2 }, status: { $0.reopenStatus }) { $0.reopenDraft() },
    CommandRecord(.orderMissing, "Order the missing names", short: "Missing", rank: { _ in 3 }, status: { $0.missingStatus }) {
      screen in screen.state.order.map { screen.emit(.purchasing(.missingNames($0.id))) }
    },
    CommandRecord(.resolve, title: { $0.resolveTitle }, short: { _ in "Close it" }, rank: { _ in 4 }, status: { $0.resolveStatus })
    { $0.askToResolve() },
    CommandRecord(
      Command.Acknowledge.gone, title: { $0.goneTitle.long }, short: { $0.goneTitle.short }, rank: { _ in 5 },
      status: { $0.goneStatus }
    ) { $0.askAboutGone() },
    CommandRecord(
      Command.Acknowledge.account, "The key is of the same account", short: "Same account", rank: { _ in 6 },
      status: { $0.accountStatus }
    ) { $0.askAboutAccount() },
    CommandRecord(
      .next, "Next order of the basket", short: "Next order", rank: { _ in 8 },
      status: { $0.context.wizard.basketOnScreen == nil ? .absent : .ready }
    ) { screen in screen.context.ask(.visit { $0.goOnWithBasket() }) },
    .refreshing(rank: { _ in 20 }) { if !$0.isPlacing { $0.check(isAsked: true) } },
    CommandRecord(.newOrder, "New order", rank: { _ in 62 }) { $0.offer(NewOrder.start(in: $0.context.shared)) },
    CommandRecord(
      .orderAgain, "Order again", short: "Again", rank: { $0.namesAgain ? 24 : nil }, status: { $0.againStatus }
    ) { $0.orderAgain() },
    CommandRecord(.rename, "Change the name", short: "Name", status: { $0.state.order == nil ? .absent : .ready }) {
      $0.askForName()
    },
  ]

  /// Where something has to be seen to, the bar has other things to name.
  private var namesAgain: Bool { againStatus == .ready && state.order?.needsAttention == false }

  private var acceptTitle: String {
    if reopenStatus != .absent { return "Open its draft" }
    return continueStatus == .absent ? "" : "Continue"
  }

  private mutating func takeEnter() {
    if continueStatus == .ready { askToContinue() }
    if reopenStatus == .ready { reopenDraft() }
  }
}
