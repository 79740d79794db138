public import Ordering

/// The clients of the book: a list, and a form for one of them.
public struct ClientsScreen: ScreenModel {
  public static let id = ScreenID("clients")

  public var state: ClientsState
  public var context: Context

  public init?(state: ClientsState, context: Context) {
    self.state = state
    self.context = context
  }

  public var title: String { state.form.map { $0.isNew ? ClientSentences.newClient : $0.client.name } ?? ClientSentences.title }
  public var part: String { state.form == nil ? "list" : "form" }
  public var clients: [ClientSummary] { context.shared.clients }
  /// The client under the cursor.
  public var focused: ClientSummary? { clients.indices.contains(state.row) ? clients[state.row] : nil }

  public var field: TextField? { state.form.map { .client($0.focused) } }
  public func text(of field: TextField) -> String { ClientsScreen.byField[field].flatMap { state.form?[$0] } ?? "" }

  public mutating func write(_ text: String, in field: TextField) {
    if let field = ClientsScreen.byField[field] { state.form?[field] = text }
  }

  private static let byField = Dictionary(uniqueKeysWithValues: ClientField.allCases.map { (TextField.client($0), $0) })

  /// Fields with several things take a paste of several lines.
  public func separator(in field: TextField) -> String? {
    guard let field = ClientsScreen.byField[field], field.isList else { return nil }
    return field == .pictures ? "; " : ", "
  }

  public mutating func entered() { keepCursor() }

  public mutating func move(_ move: Move) {
    if let row = state.form?.row, let count = state.form?.fields.count {
      guard move != .left, move != .right else { return }
      let step: Move = move == .nextField ? .down : move == .previousField ? .up : move
      state.form?.row = moved(row, by: step, count: count)
    } else {
      state.row = moved(state.row, by: move, count: clients.count)
    }
    caretToEnd()
  }

  public mutating func receive(_ answer: Answer) {
    switch answer {
    case .clientRead(let client, .edit):
      guard isShown, state.form == nil, state.opening == client.id else { return }
      state.opening = nil
      open(client)
    case .clientSaved(let client, _):
      if state.form?.client.id == client.id { state.form = nil }
      state.row = context.shared.clients.firstIndex { $0.id == client.id } ?? state.row
      if isShown { say(ClientSentences.saved(client.name), .good) }
      caretToEnd()
    case .clientRemoved:
      if let gone = state.removing, isShown { say(ClientSentences.removed(gone.name)) }
      state.removing = nil
      keepCursor()
    case .clientNotSaved(let id, _):
      state.opening = nil
      if state.form?.client.id == id { state.form?.isSaving = false }
    default: break
    }
  }

  mutating func open(_ client: Client) {
    state.form = ClientForm(client)
    caretToEnd()
  }

  public var lostByLeaving: String? { state.form.flatMap { $0.isChanged ? ClientSentences.lost($0[.name]) : nil } }

  private mutating func keepCursor() { state.row = max(0, min(state.row, clients.count - 1)) }

  public mutating func chose(_ choice: ChoiceList.Choice, in list: ChoiceList.ID) {
    guard list == .clientField, let field = state.form?.focused else { return }
    let before = state.form?[field] ?? ""
    state.form?[field] = field == .patterns && !before.isEmpty ? "\(before), \(choice.value)" : choice.value
    caretToEnd()
  }

  public mutating func confirmed(_ question: Question, typed: String) {
    if question.id == .leaveClient {
      state.form = nil
      caretToEnd()
    }
    if question.id == .removeClient, let client = state.removing { emit(.book(.removeClient(client.id))) }
  }
}

extension ScreenID {
  public static let clients = ClientsScreen.id
}

extension TextField {
  /// A field of a client.
  public static func client(_ field: ClientField) -> TextField { TextField("client \(field.rawValue)") }
}

extension Question.ID {
  public static let removeClient = Question.ID("removeClient")
  public static let leaveClient = Question.ID("leaveClient")
}

extension ChoiceList.ID {
  static let clientField = ChoiceList.ID("clientField")
}
