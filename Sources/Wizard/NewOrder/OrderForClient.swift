import Ordering

// An order for a client: filled in when it is begun, and kept for the next one.

extension Command {
  /// Writes what stands in the order into its client.
  public static let keepForClient = Command("keepForClient")
}

extension WizardState {
  var keepTitle: String { draft?.client.map { "Keep for \($0.name)" } ?? "Keep as a new client" }

  /// The order is on the screen.
  var keepStatus: CommandStatus {
    guard step != nil, draft != nil else { return .absent }
    return .ready
  }
}

extension WizardModel {
  /// Begins an order of a kind.
  /// - Parameter client: the client's id; empty for none.
  mutating func beginOrder(_ kind: OrderKind, for client: String) {
    var draft = NewOrder.draft(kind, id: makeID(), in: state.shared)
    let summary = state.shared.clients.first { $0.id.text == client }
    // It can be typed into at once; what the client has comes into what is empty then.
    if let summary { draft.client = DraftClient(summary) }
    perform(.begin(draft))
    perform(.show(.domains))
    if let summary { emit(.book(.readClient(summary.id, .fill(draft.id)))) }
  }

  /// Has what stands in the order written into its client; where it has none, it is asked what a new one is called.
  mutating func keepForClient() {
    guard let draft = state.draft else { return }
    guard draft.client == nil else { return emit(.book(.keepForClient(draft, new: Client.ID(makeID())))) }
    state.overlay = Overlay(RenameForm(.newClient, before: draft.name))
    caretToEnd()
  }

  /// Makes a client of what stands in the order.
  mutating func keepAsClient(called name: String) {
    guard var draft = state.draft else { return }
    draft.name = name
    emit(.book(.keepForClient(draft, new: Client.ID(makeID()))))
  }

  /// Takes what the book says of clients.
  mutating func receiveClients(_ answer: Answer) {
    switch answer {
    case .orderedAgain(let draft, let before): beginAgain(draft, before)
    case .bookFailed: state.shared.repeating = nil
    case .clientRead(let client, .fill(let id)): fill(id, from: client)
    case .clientRead(let client, .refresh(let id)): refresh(id, from: client)
    case .clientKept(let client, let id, let all):
      state.shared.clients = all
      if state.draft?.id == id { state.entry?.draft.client = DraftClient(client) }
      say(ClientSentences.kept(client.name, isGridTyped: state.draft?.id == id && state.draft?.hasTypedCells == true), .good)
    case .clientSaved(_, let all), .clientRemoved(_, let all): state.shared.clients = all
    case .clientNotSaved(_, let failure): say(Sentences.book(failure), .problem)
    default: break
    }
  }

  /// A draft that was opened again knows its client as it is now; of one that a program prepared, what is not as usual is said.
  private mutating func refresh(_ id: Draft.ID, from client: Client) {
    guard let draft = state.draft, draft.id == id else { return }
    state.entry?.draft.client = DraftClient(client)
    guard let maker = draft.maker else { return }
    let unusual = draft.differences(from: client)
    state.entry?.unusual = unusual
    if !unusual.isEmpty { say("\(SlipSentences.made(by: maker)) \(SlipSentences.unusual(unusual, for: client.name))", .warning) }
  }

  private mutating func fill(_ id: Draft.ID, from client: Client) {
    guard let draft = state.draft, draft.id == id else { return }
    state.entry?.draft.fill(from: client)
    retakeLine(of: id)
    if draft.brand != state.draft?.brand, state.screen == .domains { caretToEnd() }
    say(ClientSentences.filled(client, draft.kind))
    // Lists that are read a workspace at a time are another workspace's until now.
    if draft.kind.picksFromList, client.workspace != nil, state.screen == .domains { with(DomainsScreen.self) { $0.readLists() } }
  }
}
