public import Ordering

// What screens show, derived from the state.

extension WizardState {
  /// The same screen without what lies over it: for what a palette or the help says of the commands below.
  public var withoutOverlay: WizardState {
    var under = self
    under.overlay = nil
    return under
  }

  /// What is wrong with the details, a problem a field; nothing for fields the person has not been in and that are only empty.
  public var detailProblems: [DetailField: Problem] {
    guard let draft, let offer = draft.offer else { return [:] }
    var problems: [DetailField: Problem] = [:]
    for problem in DraftCheck.details(draft, offer: offer) {
      guard case .detail(let field) = problem.place, problems[field] == nil else { continue }
      if problem.fault == .missing, !details.visited.contains(field) { continue }
      problems[field] = problem
    }
    return problems
  }

  /// Commands the help lists one by one: those that have a place here. Moves in a list are left to a line of their own.
  public var helpCommands: [Command] {
    let under = withoutOverlay
    let isListed = { (command: Command) in !command.isMove || command == .nextField || command == .previousField }
    return Command.allCases.filter { isListed($0) && under.status(of: $0) != .absent && !under.title(of: $0).isEmpty }
  }
}
