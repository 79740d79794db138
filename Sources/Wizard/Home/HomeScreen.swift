import Ordering

extension ScreenID {
  public static let home = ScreenID("home")
}

/// The first screen: new orders, drafts to resume, orders and what needs attention.
public struct HomeScreen: ScreenModel {
  public static let id = ScreenID.home
  public static let commands = homeCommands + archiveCommands

  public var state: HomeState
  public var context: Context

  public init?(state: HomeState, context: Context) {
    self.state = state
    self.context = context
  }

  public var title: String { "mailorder" }

  public mutating func move(_ move: Move) {
    if state.isFinding {
      if [.down, .nextField, .previousField].contains(move) { leaveField() }
      return
    }
    switch move {
    case .left, .right: showTab(forward: move == .right)
    case .nextField, .previousField: state.row = state.startOfPart(forward: move == .nextField)
    default: state.row = moved(state.row, by: move, count: state.items.count)
    }
  }

  public mutating func entered() { load() }

  public var standing: String? { state.failure.map { Sentences.book($0) } }

  /// Reads the book again, as far back as it is shown.
  mutating func load() {
    state.asked()
    state.isReading = true
    emit(.book(.loadHome(state.query)))
  }

  /// Reads further back.
  mutating func loadOlder() {
    state.query.newest += HomeState.window
    load()
  }

  /// What the session asks for at its start.
  mutating func begin() {
    state.asksForNews = true
    load()
  }

  public mutating func receive(_ answer: Answer) {
    switch answer {
    case .home(let drafts, let orders, let others, let older, let changes, let clients, let query):
      context.shared.clients = clients
      // Something else was asked for since: its list is on the way.
      if query == state.query { list(drafts: drafts, orders: orders, others: others, older: older, changes: changes) }
    case .renamed: load()
    case .changesLookedUp(let vendor, let changes): state.keep(changes, at: vendor)
    case .bookFailed(let failure):
      state.failure = failure
      state.isReading = false
      state.following.fail(at: now)
      state.opening = nil
      state.reading = []
      state.openingOrder = nil
      if case .missing = failure {
        // Another session placed, deleted or erased it: the list shows it no longer than until it is read.
        say(HomeSentences.gone, .warning)
        load()
      } else {
        say(Sentences.book(failure), .problem)
      }
      takeTurn()
    case .draft(let draft): open(draft)
    case .draftDeleted: load()
    case .archived(let ids, let isArchived, let result): receiveArchived(ids, isArchived: isArchived, result)
    case .orderRead(let order): open(order)
    case .order(let order, _), .planStopped(let order, _): state.keep(order)
    case .followed(let order, let failure): receiveFollowed(order, failure)
    case .notClosed(let order, _): receiveFollowed(order, nil)
    case .woke(.followHome): wokeForTurn()
    case .reconciled(let orders, let holder): receiveReconciled(orders, by: holder)
    default: break
    }
  }

  /// Lists what the book holds. A draft of which something was bought is not listed, so that it cannot be ordered again.
  private mutating func list(
    drafts: [DraftSummary], orders: [OrderOverview], others: [OrderOverview], older: Int, changes: [ChangeRecord]
  ) {
    var isFirst = false
    if state.asksForNews {
      state.asksForNews = false
      isFirst = true
      if let overdue = ReconciliationSentences.overdue(orders + others, at: now) { say(overdue, .problem) }
    }
    let ordered = Set((orders + others).filter(\.mayHaveBought).map(\.draft))
    state.list(
      drafts: drafts.filter { !ordered.contains($0.id) }, orders: orders, others: others, older: older, changes: changes, at: now)
    state.isLoaded = true
    state.isReading = false
    state.failure = nil
    if isFirst { followAll() }
    takeTurn()
  }

  /// Takes what checks came to that the session made by itself.
  private mutating func receiveReconciled(_ orders: [Order], by holder: Holder?) {
    state.reconciledBy = holder
    for order in orders where context.shared.placing[order.id] == nil {
      let before = state.known(order.id)
      state.keep(order)
      guard let before, before.status != order.status else { continue }
      say(OrderSentences.statusNow(order), order.needsAttention ? .warning : .good)
      emit(.device(.ring))
    }
  }
}
