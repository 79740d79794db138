import Ordering

/// What the vendors hold for us: domains, mailboxes and orders, and the changes a vendor lets one make.
public struct HoldingsScreen: ScreenModel {
  public static let id = ScreenID("holdings")

  public var state: HoldingsState
  public var context: Context

  public init?(state: HoldingsState, context: Context) {
    self.state = state
    self.context = context
  }

  public var title: String { HoldingsSentences.title }
  public var field: TextField? { state.isFiltering ? .holdingFilter : nil }
  public func text(of field: TextField) -> String { field == .holdingFilter ? state.filter : "" }

  public mutating func write(_ text: String, in field: TextField) {
    if field == .holdingFilter { setFilter(text) }
  }

  /// Shows what the vendors hold, and reads what is not read yet.
  public mutating func entered() {
    state.isFiltering = false
    caretToEnd()
    readHoldings()
  }

  public mutating func receive(_ answer: Answer) {
    switch answer {
    case .holdings(let vendor, let result, let revision): receiveHoldings(result, from: vendor, revision: revision)
    case .holdingWorkspaces(let result, let revision): receiveWorkspaces(result, revision: revision)
    case .heldMailboxes(let vendor, let domain, let result, let revision):
      receiveMailboxes(result, of: domain, from: vendor, revision: revision)
    case .orderDetails(let vendor, let id, let result, let revision):
      receiveDetails(result, of: id, from: vendor, revision: revision)
    case .holdingChanged(let failure, let revision): receiveChange(failure, revision: revision)
    case .changeWaits(let time, let revision): receiveWait(until: time, revision: revision)
    case .changeWithdrawn(let revision): receiveWithdrawn(revision: revision)
    case .changeNotSent(let failure, let revision): receiveNotSent(failure, revision: revision)
    case .changeNotWritten(let trouble, let failure, let revision): receiveNotWritten(trouble, failure, revision: revision)
    case .changesLookedUp(let vendor, let changes): receiveLookedUp(changes, at: vendor)
    default: break
    }
  }

  public mutating func chose(_ choice: ChoiceList.Choice, in list: ChoiceList.ID) {
    if list == .holdingWorkspace { chooseWorkspace(choice.value) }
  }

  public mutating func confirmed(_ question: Question, typed: String) {
    if question.id == .holdingChange { sendAsked() }
  }

  public var lostByLeaving: String? {
    let count = state.marked.count + state.markedOrders.count + state.markedDomains.values.reduce(0) { $0 + $1.count }
    return count == 0 ? nil : HoldingsSentences.lost(count)
  }

  /// What the vendor on the screen lets one do.
  var rules: HoldingRules { state.vendor.holdingRules }

  /// What its lists show.
  public var lists: HeldLists { HeldLists(state) }
  /// Whether something can be changed here.
  var changeStatus: HoldingChangeStatus { HoldingChangeStatus(state) }
}

extension ScreenID {
  public static let holdings = HoldingsScreen.id
}

extension TextField {
  /// Narrows the list on the screen.
  public static let holdingFilter = TextField("holdingFilter")
}
