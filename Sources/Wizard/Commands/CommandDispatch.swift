import Ordering

extension WizardModel {
  /// Runs a command if it is ready here; else says why not.
  mutating func run(_ command: Command) {
    switch state.status(of: command) {
    case .absent: return
    case .held(let reason):
      say(reason, .warning)
      return
    case .ready: break
    }
    if !command.isMove { state.message = nil }
    if state.overlay != nil, runOverlay(command) { return }
    switch command {
    case .help:
      state.overlay = .help
      state.helpRow = 0
    case .palette: openOverlay(.palette(query: "", row: 0))
    case .leave: state.overlay = .question(.leave)
    case .newOrder: askKind()
    case .back: back()
    case .next: goOn()
    case .accept: accept()
    case .showHoldings: showHoldings()
    case .showPlanner: showPlanner()
    default: runHere(command)
    }
  }

  private mutating func runHere(_ command: Command) {
    switch state.place {
    case .home: runHome(command)
    case .step(.domains): runDomains(command)
    case .step(.provider): runProvider(command)
    case .step(.mailboxes): runMailboxes(command)
    case .step(.details): runDetails(command)
    case .step(.review): runReview(command)
    case .order: runOrder(command)
    case .holdings: runHoldings(command)
    case .planner: runPlanner(command)
    }
  }

  private mutating func accept() {
    switch state.place {
    case .home: openHomeItem()
    case .step(.domains): acceptInDomains()
    case .step(.provider): acceptInProvider()
    case .step(.mailboxes): acceptInMailboxes()
    case .step(.details): acceptInDetails()
    case .step(.review): placeOrder()
    case .order:
      if state.status(of: .continuePlan) == .ready { askToContinue() }
      if state.status(of: .reopenDraft) == .ready { reopenDraft() }
    case .holdings: acceptInHoldings()
    case .planner: acceptInPlanner()
    }
  }

  /// One level back; always possible.
  private mutating func back() {
    switch state.place {
    case .home: state.overlay = .question(.leave)
    case .order, .step(.domains): goHome()
    case .holdings: backInHoldings()
    case .planner: leavePlanner()
    case .step(let step):
      guard let index = state.steps.firstIndex(of: step), index > 0 else { return goHome() }
      enter(state.steps[index - 1])
    }
  }

  private mutating func goOn() {
    switch state.place {
    case .home: openHomeItem()
    case .step(.domains): leaveDomains()
    case .step(.provider): takeOffer()
    case .step(.mailboxes): leaveMailboxes()
    case .step(.details): leaveDetails()
    case .step(.review): say(Sentences.reviewIsLast)
    case .order, .holdings, .planner: break
    }
  }

  /// Shows a step of the draft and starts what it needs.
  mutating func enter(_ step: Draft.Step) {
    state.place = .step(step)
    state.draft?.step = step
    state.message = nil
    switch step {
    case .domains: enterDomains()
    case .provider: enterProvider()
    case .mailboxes: enterMailboxes()
    case .details: enterDetails()
    case .review: enterReview()
    }
    caretToEnd()
  }

  mutating func goHome() {
    state.place = .home
    state.message = nil
    caretToEnd()
    // What the draft costs is asked again when it is resumed.
    requote()
    emit(.loadHome)
  }
}

extension Command {
  /// Moves leave the message where it is, so that a person can read it while looking around.
  var isMove: Bool {
    switch self {
    case .up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom, .nextField, .previousField: true
    default: false
    }
  }

  /// How far a move goes in a list, in rows; nil for what is no move in a list.
  func step(page: Int) -> Int? {
    switch self {
    case .up: -1
    case .down: 1
    case .pageUp: -page
    case .pageDown: page
    case .top: Int.min / 2
    case .bottom: Int.max / 2
    default: nil
    }
  }
}

/// Rows that PgUp and PgDn go.
let pageRows = 10

/// A row moved and kept inside a list.
func moved(_ row: Int, by command: Command, count: Int) -> Int {
  guard let step = command.step(page: pageRows), count > 0 else { return row }
  return min(max(row + step, 0), count - 1)
}
