import Ordering

extension WizardState {
  /// What a command is called here: short, in plain words, for the key bar, the palette and the help.
  public func title(of command: Command) -> String {
    switch command {
    case .accept: acceptTitle
    case .back: overlay != nil ? "Close" : place == .home ? "Quit" : "Back"
    case .next: "Next step"
    case .help: "Help"
    case .palette: "Commands"
    case .refresh: refreshTitle
    case .list: place == .holdings ? "Choose the workspace" : "List of choices"
    case .leave: "Quit"
    case .nextField: isOnHomeList ? "Next part" : "Next field"
    case .previousField: isOnHomeList ? "Previous part" : "Previous field"
    case .up: "Up"
    case .down: "Down"
    case .left: place == .holdings ? "Previous vendor" : "Left"
    case .right: place == .holdings ? "Next vendor" : "Right"
    case .pageUp: "Page up"
    case .pageDown: "Page down"
    case .top: "Top"
    case .bottom: "Bottom"
    case .newOrder: "New order"
    case .deleteDraft: "Delete draft"
    case .archive: "Put the order away"
    case .unarchive: "Bring the order back"
    case .archiveFinished: "Put away all that is over"
    case .showArchived: home.showsArchived ? "Hide what is put away" : "Show what is put away"
    case .choose: place == .holdings ? "Mark" : "Choose"
    case .checkNames: "Check names"
    case .chooseAvailable: "Choose all free"
    case .removeName: "Remove name"
    case .clearUnchosen: "Clear the names not chosen"
    case .askSaleshandy: "Ask Saleshandy for all"
    case .removeUnavailable: "Drop names it cannot take"
    case .moveToNewDraft: "Move those names to a second draft"
    case .toggleNumbers: draft?.allowsNumbers == true ? "Names without numbers" : "Allow numbers in names"
    case .copyDown: "Copy from the domain above"
    case .refillNames: "Fill the grid again"
    case .vendorNames: "Names by Saleshandy"
    case .changeProvider: "Change the domain's provider"
    case .vendorNaming: "Aliases by ScaledMail, or typed"
    case .lookAgain: "Look again"
    case .acceptPrice: "Accept the vendor's price"
    case .placeOrder: "Place order"
    case .continuePlan: "Continue the plan"
    case .orderMissing: "Order the missing names"
    case .reopenDraft: "Open its draft"
    case .reconcile:
      switch unresolvedAttempt?.state {
      case .awaitingPayment: "Say that it was not paid"
      case .partial: "Say that no more was bought"
      default: "Say that nothing was bought"
      }
    case .showHoldings: "At the vendors"
    case .showOrders: holdings.part == .orders ? "Show the domains" : "Show the orders"
    case .filterHoldings: "Find in the list"
    case .cancelMailboxes: "Cancel mailboxes"
    case .deleteDomain: "Delete domain"
    case .revokeDeletion: "Take the deletion back"
    case .cancelOrder: "Cancel the order"
    case .changeTag: "Change the tag"
    case .changeRedirect: "Change the redirect"
    case .swapDomain: "Swap the domain's name"
    case .showPlanner: "Volume planner"
    case .orderFromPlan: "New order from this"
    }
  }

  private var isOnHomeList: Bool { place == .home && overlay == nil }

  private var refreshTitle: String {
    switch place {
    case .home: "Read again"
    case .step(.domains): "Ask again"
    case .step(.review), .order: "Look again"
    case .holdings: "Read again"
    case .planner: "Ask again"
    case .step: "Refresh"
    }
  }

  private var acceptTitle: String {
    switch overlay {
    case .help: return "Close"
    case .palette: return "Run"
    case .question(.leave): return "Leave"
    case .question(.deleteDraft): return "Delete"
    case .question(.archiveFinished): return "Put away"
    case .question(.continuePlan): return "Continue"
    case .question(.reconcile): return "Settle"
    case .question(.change(let question)): return Sentences.yes(to: question)
    case .form(let form): return form.row + 1 < form.fields.count ? "Next field" : "Change it"
    case .choices: return "Take"
    case nil: break
    }
    switch place {
    case .home:
      guard case .archive = home.item else { return "Open" }
      return home.showsArchived ? "Hide" : "Show"
    case .step(.domains): return domains.focus == .names ? "Choose" : "Search"
    case .step(.provider): return provider.focus == .offers ? "Take offer" : "To the offers"
    case .step(.mailboxes):
      switch mailboxes.focus {
      case .people: return "To the grid"
      case .patterns: return "Choose"
      case .grid: return "Next row"
      }
    case .step(.details): return "Next field"
    case .step(.review): return "Place order"
    case .order:
      if status(of: .reopenDraft) != .absent { return "Open its draft" }
      return status(of: .continuePlan) == .absent ? "" : "Continue"
    case .holdings: return acceptInHoldingsTitle
    case .planner: return planner.focus == .offers ? title(of: .orderFromPlan) : "Next field"
    }
  }
}
