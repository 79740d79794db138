import Ordering

extension Command {
  public static let orderFromPlan = Command("orderFromPlan")
}

extension ChoiceList.ID {
  static let planClient = ChoiceList.ID("planClient")
}

extension PlannerScreen {
  public static let commands: [CommandRecord<PlannerScreen>] = [
    .accepting(title: { $0.isOnOffers ? orderTitle : "Next field" }, rank: { $0.isOnBoxes ? nil : 10 }) { $0.takeEnter() },
    .goingBack { $0.context.ask(.home) },
    .refreshing(rank: { _ in nil }) { screen in
      screen.readPrices()
      screen.askForVolume(again: true)
    },
    .choosing(rank: { $0.isOnBoxes ? 12 : nil }, status: { $0.isOnBoxes ? .ready : .absent }) {
      $0.turn(forward: true, wraps: true)
    },
    .listing(
      "Client to plan for", short: "Client", rank: { $0.context.shared.clients.isEmpty ? nil : 30 },
      status: { $0.context.shared.clients.isEmpty ? .held(PlannerSentences.noClients) : .ready }
    ) { $0.offerClients() },
    CommandRecord(
      .keepForClient, title: { $0.state.client.map { "Keep for \($0.name)" } ?? "Keep for a client" }, short: { _ in "Keep" },
      rank: { $0.state.client == nil ? nil : 40 },
      status: { $0.state.client == nil ? .held(PlannerSentences.noClientHere) : .ready }
    ) { $0.keep() },
    .naming(.nextField, "Next field", rank: { $0.isOnOffers ? 20 : nil }),
    CommandRecord(.orderFromPlan, orderTitle, short: "New order", rank: { $0.isOnOffers ? nil : 20 }, status: { $0.orderStatus }) {
      $0.order()
    },
  ]

  private static let orderTitle = "New order from this"
  private var isOnOffers: Bool { state.focus == .offers }
  private var isOnBoxes: Bool { state.focus == .per || state.focus == .tier }

  /// Enter goes on to the next field and, on an offer, begins the order.
  private mutating func takeEnter() {
    guard isOnOffers else {
      if let fault = state.faults.first(where: { $0.belongs(to: state.focus) }) {
        return say(PlannerSentences.fault(fault), .warning)
      }
      return move(.nextField)
    }
    if case .held(let reason) = orderStatus { say(reason, .warning) } else { order() }
  }

  /// Whether an order can be begun from the planner.
  private var orderStatus: CommandStatus {
    if let fault = state.planFault { return .held(PlannerSentences.fault(fault)) }
    return focusedPlan == nil ? .held(PlannerSentences.noPlanHere) : .ready
  }

  private mutating func offerClients() {
    let clients = context.shared.clients.map { ChoiceList.Choice(value: $0.id.text, title: ClientSentences.line(of: $0)) }
    let row = context.shared.clients.firstIndex { $0.id == state.client?.id }.map { $0 + 1 } ?? 0
    offer(
      ChoiceList(
        .planClient, title: PlannerSentences.planFor, [ChoiceList.Choice(value: "", title: ClientSentences.none)] + clients,
        row: row))
  }

  public mutating func chose(_ choice: ChoiceList.Choice, in list: ChoiceList.ID) {
    guard list == .planClient else { return }
    guard !choice.value.isEmpty else { return state.client = nil }
    state.reading = Client.ID(choice.value)
    emit(.book(.readClient(Client.ID(choice.value), .plan)))
  }

  /// Writes what is planned by into the client.
  private mutating func keep() {
    guard let client = state.client else { return }
    let kept = state.kept(for: client)
    guard kept != client else { return say(PlannerSentences.kept(client.name), .good) }
    emit(.book(.saveClient(kept)))
  }

  /// Begins an order with the offer under the cursor.
  private mutating func order() {
    guard let plan = focusedPlan, let wanted = state.number(.mailboxesPerDomain) else { return }
    var draft = Draft(id: Draft.ID(context.makeID()), kind: .newDomains, at: now, editions: context.shared.editions)
    // What is planned comes before what the client usually has.
    if let client = state.client { draft.fill(from: client) }
    draft.wanted = wanted
    draft.planned = plan.domains
    draft.offer = plan.offer
    context.ask(.begin(draft))
    context.ask(.show(.domains))
    say(PlannerSentences.begun(from: plan))
  }
}

extension PlannerFault {
  /// Whether it is fixed where the cursor is.
  fileprivate func belongs(to focus: PlannerFocus) -> Bool {
    switch self {
    case .volumeMissing: focus == .field(.volume)
    case .shares: focus == .field(.smtp)
    case .zero(let field): focus == .field(field)
    }
  }
}
