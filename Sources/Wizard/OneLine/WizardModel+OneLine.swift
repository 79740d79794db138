public import Ordering

extension Command {
  /// Takes an order in one line.
  public static let oneLine = Command("oneLine")
}

extension WizardState {
  static let oneLineCommand = CommandRecord<WizardReading>(
    .oneLine, "Order in one line", short: "Line", status: \.state.oneLineStatus
  ) {
    $0.state.overlay = Overlay(OneLineForm(typed: $0.state.oneLine.map { $0.text + " " } ?? ""))
  }

  private var oneLineStatus: CommandStatus {
    guard let draft, step != nil else { return .ready }
    if placing.values.contains(draft.id) { return .held(HistorySentences.notInReview) }
    return draft.kind == .newDomains ? .ready : .held(OneLineSentences.otherKind)
  }

  /// The line that fills in what the step on the screen has by now; nil where there is none.
  public var oneLine: OneLine? { oneLine(names: nil) }

  /// The same for the eye alone, with no more names than can be seen.
  /// - Parameter most: names that are written.
  /// - Returns: nil where nothing is entered, or more than a line could show.
  public func oneLine(names most: Int?) -> OneLine? {
    guard step != nil, let draft, most == nil || draft.people.utf8.count < 400 else { return nil }
    guard let line = OneLine(draft, names: most), !line.names.isEmpty || line.offer != nil else { return nil }
    return line
  }

  var oneLineScope: OneLineReader.Scope {
    OneLineReader.Scope(offer: step == nil ? nil : draft?.offer, clients: shared.clients.map(\.name))
  }
}

/// A line whose draft waits for what its client has, so that what the line says stays.
struct BegunByLine: Equatable, Sendable {
  let draft: Draft.ID
  let line: OneLine
}

extension WizardModel {
  /// Fills in what a line says: the order on the screen, or a new one where none is. Nothing is ordered by it.
  mutating func take(_ line: OneLine) {
    let client = state.shared.clients.first { $0.name == line.client }
    guard state.step != nil, let draft = state.draft else { return begin(line, for: client) }
    state.entry?.draft.take(line)
    if let client, draft.client?.id != client.id {
      state.entry?.draft.client = DraftClient(client)
      state.shared.begunByLine = BegunByLine(draft: draft.id, line: line)
      emit(.book(.readClient(client.id, .fill(draft.id))))
    }
    let hasNewNames = state.draft?.chosenNames != draft.chosenNames
    let fillsGrid = state.draft?.people != draft.people || state.draft?.wanted != draft.wanted || state.draft?.offer != draft.offer
    showTaken(line, hasNewNames: hasNewNames, fillsGrid: fillsGrid)
  }

  private mutating func begin(_ line: OneLine, for client: ClientSummary?) {
    beginOrder(.newDomains, for: client?.id.text ?? "")
    guard let id = state.draft?.id else { return }
    state.entry?.draft.take(line)
    // Steps that ask nothing more are passed over by Next.
    state.entry?.draft.filledBrand = ""
    state.shared.lineDraft = id
    if client != nil { state.shared.begunByLine = BegunByLine(draft: id, line: line) }
    showTaken(line, hasNewNames: true, fillsGrid: false)
  }

  /// Shows where something has to be looked at: new names are looked up, other people fill the grid; a review is entered anew.
  private mutating func showTaken(_ line: OneLine, hasNewNames: Bool, fillsGrid: Bool) {
    let isBehind = state.screen == .review || state.screen == .details
    if hasNewNames || state.screen == .review && !fillsGrid {
      perform(.show(.domains))
    } else if fillsGrid, isBehind, state.draft?.offer != nil {
      perform(.show(.mailboxes))
    }
    switch state.screen {
    case .domains: with(DomainsScreen.self) { $0.tookLine() }
    case .provider: with(ProviderScreen.self) { $0.restored() }
    case .mailboxes: with(MailboxesScreen.self) { $0.fillGrid() }
    default: break
    }
    caretToEnd()
    guard state.message == nil, let entry = state.entry else { return }
    say(OneLineSentences.taken(line, isNew: state.shared.lineDraft == entry.draft.id && entry.history.past.isEmpty), .good)
  }

  /// What the line said comes before what the client has.
  mutating func retakeLine(of id: Draft.ID) {
    guard let begun = state.shared.begunByLine, begun.draft == id else { return }
    state.shared.begunByLine = nil
    state.entry?.draft.take(begun.line)
  }
}

extension DomainsScreen {
  /// Names came by a line: they are looked up like typed ones.
  mutating func tookLine() {
    choiceChanged()
    keepCursor()
    if !draft.lines.isEmpty { state.focus = .names }
    askSaleshandy(stems: draft.chosenNames.map(\.stem), first: true)
    resumeLookUps(retrying: true)
  }
}
