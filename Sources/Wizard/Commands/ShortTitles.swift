extension WizardState {
  /// What a command is called where room is short, such as the key bar.
  public func shortTitle(of command: Command) -> String {
    if command == .back, case .question = overlay { return "No" }
    return switch command {
    case .next: "Next"
    case .list: place == .holdings ? "Workspace" : "Choices"
    case .chooseAvailable: "All free"
    case .removeName: "Remove"
    case .clearUnchosen: "Clear rest"
    case .askSaleshandy: "Ask Saleshandy"
    case .removeUnavailable: "Drop unfit"
    case .moveToNewDraft: "Split off"
    case .toggleNumbers: "Numbers"
    case .copyDown: "Copy down"
    case .refillNames: "Refill"
    case .vendorNames: "Vendor's names"
    case .changeProvider: "Provider"
    case .vendorNaming: "Vendor's aliases"
    case .acceptPrice: "Accept price"
    case .deleteDraft: "Delete"
    case .archive: "Put away"
    case .unarchive: "Bring back"
    case .reconcile: "Settle"
    case .orderMissing: "Missing names"
    case .left, .right: place == .holdings ? "Vendor" : title(of: command)
    case .showHoldings: "Vendors"
    case .showOrders: holdings.part == .orders ? "Domains" : "Orders"
    case .filterHoldings: "Find"
    case .cancelMailboxes, .cancelOrder: "Cancel"
    case .deleteDomain: "Delete"
    case .revokeDeletion: "Take back"
    case .changeTag: "Tag"
    case .changeRedirect: "Redirect"
    case .swapDomain: "Swap"
    case .showPlanner: "Planner"
    case .orderFromPlan: "New order from this"
    default: title(of: command)
    }
  }
}
