import Ordering

// What is left of the wizard for who only reads a team's book: home, the orders, what they came to, and handing them over.

extension WizardState {
  private static let ofReaders: Set<Command> = [
    .accept, .back, .next, .refresh, .list, .choose, .help, .palette, .leave, .nextTheme, .findOrders, .showArchived, .showTotals,
    .showMailboxes, .showAddress, .copyAddress, .export,
  ]

  /// Whether a command is withheld from who only reads; nil where it is as it is for everybody.
  func statusForReader(of command: Command) -> CommandStatus? {
    guard !shared.terms.mayOrder else { return nil }
    guard Move(command) != nil || WizardState.ofReaders.contains(command) else { return .absent }
    guard command == .accept || command == .refresh && screen == .order else { return nil }
    switch screen {
    case .home: return screens[HomeState.self].item?.isOpenedByReaders == false ? .held(Sentences.readersOpenOrders) : nil
    // What Enter does on an order buys or writes, and asking its vendor writes down what that says.
    case .order: return .absent
    default: return nil
    }
  }
}

extension HomeItem {
  fileprivate var isOpenedByReaders: Bool {
    switch self {
    case .attention, .order, .archived, .archivedOrders, .olderOrders: true
    case .newOrder, .draft, .change, .changing: false
    }
  }
}
