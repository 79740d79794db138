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
    case .list: "List of choices"
    case .leave: "Quit"
    case .nextField: "Next field"
    case .previousField: "Previous field"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .pageUp: "Page up"
    case .pageDown: "Page down"
    case .top: "Top"
    case .bottom: "Bottom"
    case .newOrder: "New order"
    case .deleteDraft: "Delete draft"
    case .choose: "Choose"
    case .checkNames: "Check names"
    case .chooseFree: "Choose all free"
    case .removeName: "Remove name"
    case .clearUnchosen: "Clear the names not chosen"
    case .askSaleshandy: "Ask Saleshandy for all"
    case .dropUnfit: "Drop names it cannot take"
    case .splitUnfit: "Move those names to a second draft"
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
    case .settle: settledAttempt?.state == .awaitingPayment ? "Say that it was not paid" : "Say that nothing was bought"
    }
  }

  private var refreshTitle: String {
    switch place {
    case .home: "Read again"
    case .step(.domains): "Ask again"
    case .step(.review), .order: "Look again"
    case .step: "Refresh"
    }
  }

  private var acceptTitle: String {
    switch overlay {
    case .help: return "Close"
    case .palette: return "Run"
    case .question(.leave): return "Leave"
    case .question(.deleteDraft): return "Delete"
    case .question(.continuePlan): return "Continue"
    case .question(.settle): return "Settle"
    case .choices: return "Take"
    case nil: break
    }
    switch place {
    case .home: return "Open"
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
    case .order: return status(of: .continuePlan) == .absent ? "" : "Continue"
    }
  }
}
