public import Ordering

/// Find and replace over a column of the grid.
public struct ReplaceForm: OverlayModel {
  public let column: MailboxColumn
  /// The rows it goes over; nil for all.
  public let rows: ClosedRange<Int>?
  public internal(set) var find = ""
  public internal(set) var with = ""
  public internal(set) var isOnWith = false

  init(column: MailboxColumn, rows: ClosedRange<Int>?) {
    self.column = column
    self.rows = rows
  }

  public func acceptTitle(in wizard: WizardState) -> String { isOnWith ? "Replace" : "Next field" }
  public var keyBar: [Command] { Overlay.filling }
  public var hasFields: Bool { true }
  public var field: TextField? { isOnWith ? .replacement : .find }
  public func text(of field: TextField) -> String { field == .find ? find : with }
  public mutating func write(_ text: String, in field: TextField) {
    if field == .find { find = text } else { with = text }
  }

  public mutating func move(_ move: Move, _ turn: inout OverlayTurn) {
    switch move {
    case .nextField, .previousField: isOnWith.toggle()
    case .up, .pageUp, .top: isOnWith = false
    case .down, .pageDown, .bottom: isOnWith = true
    case .left, .right: break
    }
  }

  public func care(in wizard: WizardState) -> Care { isOnWith ? .typed : .none }

  public mutating func takeEnter(_ turn: inout OverlayTurn) {
    guard isOnWith else {
      isOnWith = true
      return
    }
    guard !find.isEmpty else {
      isOnWith = false
      return turn.say(MailboxesSentences.findEmpty, .warning)
    }
    turn.close()
    turn.ask(.visit { [self] wizard in wizard.with(MailboxesScreen.self) { $0.replace(self) } })
  }
}

extension TextField {
  public static let find = TextField("find")
  public static let replacement = TextField("replacement")
}

extension MailboxesSentences {
  static let findEmpty = "Find: type what stands in the cells now, such as a last name, or press Esc."
  public static let findLabel = "Find"
  public static let replacementLabel = "Replace by"
  public static func replaceTitle(_ form: ReplaceForm) -> String {
    "\(Sentences.title(of: form.column)) in \(form.rows.map { Sentences.count($0.count, "row") } ?? "all rows")"
  }
  public static let replaceHint = "Every cell with the text takes the other, and is marked as edited. Undo takes it back."
}
