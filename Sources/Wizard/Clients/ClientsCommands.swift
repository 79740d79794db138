import Ordering

extension Command {
  /// The clients of the book.
  public static let showClients = Command("showClients")
  public static let newClient = Command("newClient")
  public static let removeClient = Command("removeClient")
  /// Lets what was typed into a client's form go.
  public static let discardClient = Command("discardClient")
  /// A new order for the client under the cursor.
  public static let orderForClient = Command("orderForClient")
}

extension ClientsScreen {
  public static let commands: [CommandRecord<ClientsScreen>] = [
    .accepting(title: { $0.acceptTitle }) { $0.takeEnter() },
    CommandRecord(
      .back, title: { $0.state.form?.isChanged == true ? "Save and close" : "Back" },
      rank: { $0.state.form?.isChanged == true ? 12 : 60 }
    ) { $0.goBack() },
    CommandRecord(
      .discardClient, "Leave the client as it was", short: "Undo all", rank: { $0.state.form?.isChanged == true ? 50 : nil },
      status: { $0.state.form?.isChanged == true ? .ready : .absent }, care: { _ in .typed }
    ) { $0.askToDiscard() },
    CommandRecord(
      .next, "Save the client", short: "Save", rank: { $0.state.form == nil ? nil : 11 },
      status: { $0.state.form == nil ? .absent : .ready }
    ) {
      $0.save()
    },
    .naming(.nextField, "Next field") { $0.state.form == nil ? nil : 40 },
    .listing(rank: { $0.listStatus == .ready ? 5 : nil }, status: { $0.listStatus }) { $0.offerChoices() },
    CommandRecord(.newClient, ClientSentences.newClient, short: "New", rank: { _ in 12 }, status: { $0.listCommand }) { screen in
      screen.open(Client(id: Client.ID(screen.context.makeID()), name: ""))
    },
    CommandRecord(
      .orderForClient, "New order for the client", short: "Order", rank: { $0.ofFocused == .ready ? 14 : nil },
      status: { $0.ofFocused }
    ) { screen in
      screen.focused.map { screen.offer(NewOrder.kinds(for: $0.id.text)) }
    },
    CommandRecord(
      .removeClient, "Remove the client", short: "Remove", rank: { $0.ofFocused == .ready ? 80 : nil }, status: { $0.ofFocused }
    ) { $0.askToRemove() },
  ]

  private var acceptTitle: String {
    guard let form = state.form else { return clients.isEmpty ? ClientSentences.newClient : "Open" }
    return form.isOnLast ? "Save" : "Next field"
  }

  /// Of what is done in the list.
  private var listCommand: CommandStatus { state.form == nil ? .ready : .absent }

  private var ofFocused: CommandStatus {
    guard state.form == nil else { return .absent }
    return focused == nil ? .held(ClientSentences.noClientHere) : .ready
  }

  private mutating func takeEnter() {
    if let form = state.form { return form.isOnLast ? save() : move(.down) }
    guard let focused else { return open(Client(id: Client.ID(context.makeID()), name: "")) }
    guard state.opening != focused.id else { return }
    state.opening = focused.id
    emit(.book(.readClient(focused.id, .edit)))
  }

  /// What was typed is written on the way out; where it cannot be, it is asked whether to leave it.
  private mutating func goBack() {
    guard let form = state.form else { return context.ask(.home) }
    guard form.isChanged else {
      state.form = nil
      return caretToEnd()
    }
    if let problem = firstProblem(form) {
      state.form?.checkAll()
      ask(Question(.leaveClient, ClientSentences.leave(problem.sentence), yes: "Leave", no: "Stay"))
    } else {
      save()
    }
  }

  private mutating func askToDiscard() {
    guard let form = state.form else { return }
    let name = form[.name].isEmpty ? ClientSentences.newClient : form[.name]
    ask(Question(.leaveClient, ClientSentences.discard(name, isNew: form.isNew), yes: "Leave", no: "Stay", isDeclinedByEnter: true))
  }

  private func firstProblem(_ form: ClientForm) -> (field: ClientField, sentence: String)? {
    let faults = form.read.faults
    return form.fields.lazy.compactMap { field in faults[field].map { (field, ClientSentences.problem(field, $0)) } }.first
  }

  /// Writes the client, or goes to the first field that cannot stand and says why.
  private mutating func save() {
    guard let form = state.form, !form.isSaving else { return }
    if let problem = firstProblem(form) {
      state.form?.row = form.fields.firstIndex(of: problem.field) ?? 0
      caretToEnd()
      return say(problem.sentence, .problem)
    }
    guard form.isChanged else {
      state.form = nil
      return caretToEnd()
    }
    state.form?.isSaving = true
    emit(.book(.saveClient(form.read.client)))
  }

  private mutating func askToRemove() {
    guard let focused else { return }
    state.removing = focused
    ask(Question(.removeClient, ClientSentences.remove(focused), yes: "Remove", answer: .word("remove")))
  }

  // MARK: Choices

  private var listStatus: CommandStatus {
    guard let form = state.form else { return .absent }
    guard choices(for: form.focused).isEmpty else { return .ready }
    // What was typed there before is offered instead.
    return UsedField(form.focused) == nil ? .held(DetailsSentences.noListHere) : .absent
  }

  private func choices(for field: ClientField) -> [ChoiceList.Choice] {
    switch field {
    case .offer: Offer.all.map { ChoiceList.Choice(value: $0.title, title: $0.title) }
    case .spread: Spread.allCases.map { ChoiceList.Choice(value: $0.words, title: MailboxesSentences.line(of: $0)) }
    case .tier: VolumeRequest.Tier.allCases.map { ChoiceList.Choice(value: $0.rawValue, title: $0.rawValue) }
    case .patterns: AliasPattern.allCases.map { ChoiceList.Choice(value: $0.title, title: $0.title) }
    case .country: Country.all.map { ChoiceList.Choice(value: $0.code, title: "\($0.code)  \($0.name)") }
    default: []
    }
  }

  private mutating func offerChoices() {
    guard let field = state.form?.focused else { return }
    offer(ChoiceList(.clientField, title: ClientSentences.title(of: field), choices(for: field)))
  }
}
