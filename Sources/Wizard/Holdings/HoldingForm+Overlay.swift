import Ordering

extension HoldingForm: OverlayModel {
  public var hasFields: Bool { true }
  public var keyBar: [Command] { fields.count > 1 ? Overlay.filling : Overlay.answering }
  public var field: TextField? { .form(focused) }
  private var isOnLast: Bool { row + 1 >= fields.count }

  public func acceptTitle(in wizard: WizardState) -> String { isOnLast ? HoldingFormSentences.acceptTitle(of: self) : "Next field" }

  public func text(of field: TextField) -> String { HoldingField(field).map { self[$0] } ?? "" }

  public mutating func write(_ text: String, in field: TextField) {
    if let field = HoldingField(field) { self[field] = text }
  }

  public func refusalOfPaste(in field: TextField) -> String? {
    field == .form(.word) ? TypedAnswer.word("").refusalOfPaste : nil
  }

  public var toConfirm: String? { "form \(HoldingFormSentences.title(of: self))" }
  public func care(in wizard: WizardState) -> Care { isOnLast && faults.isEmpty ? .confirmed : .none }

  public mutating func takeEnter(_ turn: inout OverlayTurn) {
    if isOnLast { submit(&turn) } else { move(to: row + 1) }
  }

  public mutating func move(_ move: Move, _ turn: inout OverlayTurn) {
    switch move {
    case .nextField, .down: self.move(to: row + 1)
    case .previousField, .up: self.move(to: row - 1)
    case .top, .pageUp: self.move(to: 0)
    case .bottom, .pageDown: self.move(to: fields.count - 1)
    case .left, .right: break
    }
  }

  private mutating func move(to row: Int) { self.row = min(max(row, 0), fields.count - 1) }

  /// Sends what was typed, or goes to the first field that is not right and says why.
  private mutating func submit(_ turn: inout OverlayTurn) {
    if let (field, fault) = faults.first {
      row = fields.firstIndex(of: field) ?? 0
      return turn.say(HoldingFormSentences.problem(of: field, fault, self), .warning)
    }
    guard HoldingsScreen(reading: turn.wizard)?.state.changing == nil else {
      return turn.say(HoldingsSentences.changeUnderWay, .warning)
    }
    let changes = changes
    guard !changes.isEmpty else { return }
    isSent = true
    turn.ask(.visit { wizard in wizard.with(HoldingsScreen.self) { $0.send(changes) } })
  }
}

extension TextField {
  /// A field of the form of a change at a vendor.
  public static func form(_ field: HoldingField) -> TextField {
    TextField("form \(field.rawValue)", isTypedByHand: field == .word)
  }
}

extension HoldingField {
  fileprivate init?(_ field: TextField) {
    guard let match = HoldingField.allCases.first(where: { TextField.form($0) == field }) else { return nil }
    self = match
  }
}
