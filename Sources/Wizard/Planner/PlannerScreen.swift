import Ordering

/// The volume planner: from a number of mails to mailboxes, domains and prices at every offer.
public struct PlannerScreen: ScreenModel {
  public static let id = ScreenID("planner")

  public var state: PlannerState
  public var context: Context

  public init?(state: PlannerState, context: Context) {
    self.state = state
    self.context = context
  }

  public var title: String { PlannerSentences.title }
  public var mark: String { state.client.map { "For \($0.name) " } ?? "" }

  public var field: TextField? { if case .field(let field) = state.focus { .planner(field) } else { nil } }

  public func text(of field: TextField) -> String { PlannerField(field).map { state.text(of: $0) } ?? "" }

  public mutating func write(_ text: String, in field: TextField) {
    guard let field = PlannerField(field) else { return }
    state.texts[field] = text
    state.isTyped = true
    changed()
  }

  public func refusal(of text: String, pasted isPasted: Bool, in field: TextField) -> String? {
    PlannerField(field).flatMap { state.refusal(of: isPasted ? text.filter { !$0.isWhitespace } : text, in: $0) }
  }

  /// Shows the planner with what was typed before.
  public mutating func entered() {
    if context.shared.priceList(of: .saleshandy) == nil { readPrices() }
    askForVolume()
  }

  /// What ScaledMail was asked is not waited for.
  public mutating func left() {
    if state.asked.isAsking { forgetVolume() }
  }

  public mutating func receive(_ answer: Answer) {
    switch answer {
    case .volumePlan(let result, let revision): receiveVolumePlan(result, revision: revision)
    case .clientRead(let client, .plan):
      guard state.reading == client.id else { return }
      state.reading = nil
      state.take(client)
      changed()
      caretToEnd()
      if isShown { say(PlannerSentences.planned(client, hasMails: state.mailsPerDay != nil)) }
    case .clientSaved(let client, _):
      guard state.client?.id == client.id else { return }
      state.client = client
      state.isTyped = false
      if isShown { say(PlannerSentences.kept(client.name), .good) }
    case .clientRemoved(let id, _): if state.client?.id == id { state.client = nil }
    case .clientNotSaved: state.reading = nil
    default: break
    }
  }

  public var lostByLeaving: String? { state.isTyped ? PlannerSentences.lost(state.client?.name) : nil }

  /// Keeps the cursor and ScaledMail's answer in step with the numbers.
  mutating func changed() {
    state.row = max(0, min(state.row, plannedOffers.count - 1))
    askForVolume()
  }
}

extension ScreenID {
  public static let planner = PlannerScreen.id
}

extension TextField {
  /// A number of the planner.
  public static func planner(_ field: PlannerField) -> TextField { TextField("planner \(field.rawValue)") }
}

extension PlannerField {
  fileprivate init?(_ field: TextField) {
    guard let match = PlannerField.allCases.first(where: { TextField.planner($0) == field }) else { return nil }
    self = match
  }
}
