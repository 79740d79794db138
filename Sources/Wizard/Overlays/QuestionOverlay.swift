/// A question with its two answers; Esc says no. A yes goes to the screen that asked.
public struct QuestionOverlay: OverlayModel {
  public let question: Question
  /// What is typed, where the answer has to be.
  public internal(set) var typed = ""

  init(_ question: Question) { self.question = question }

  public func acceptTitle(in wizard: WizardState) -> String { question.yes }
  public var backTitle: String { question.no }
  public var takesYesOrNo: Bool { true }
  public var entersNo: Bool { question.isDeclinedByEnter }
  public var field: TextField? { question.answer == nil ? nil : .answer }
  public func text(of field: TextField) -> String { typed }
  public mutating func write(_ text: String, in field: TextField) { typed = text }
  public func refusalOfPaste(in field: TextField) -> String? { question.answer?.refusalOfPaste }

  public var toConfirm: String? { "\(question.id.name): \(question.text)" }
  /// An answer that does not do is let through, so that it is said why.
  public func care(in wizard: WizardState) -> Care { question.answer?.objection(to: typed) == nil ? question.care : .none }

  public mutating func takeEnter(_ turn: inout OverlayTurn) {
    if let objection = question.answer?.objection(to: typed) { return turn.say(objection, .warning) }
    turn.close()
    turn.ask(.visit { [question, typed] wizard in wizard.confirmed(question, typed: typed) })
  }
}

/// What a person is asked before something that should not happen by accident.
public struct Question: Hashable, Sendable {
  /// What is asked; each screen names its own questions.
  public struct ID: Hashable, Sendable {
    public let name: String
    public init(_ name: String) { self.name = name }
  }

  public let id: ID
  public let text: String
  /// What y does, and Enter unless it declines.
  public let yes: String
  /// What n and Esc do.
  public let no: String
  /// Whether Enter says no: the key that is pressed without a thought then changes nothing.
  public let isDeclinedByEnter: Bool
  /// What has to be typed before Enter counts; nil where y or Enter alone is enough.
  public let answer: TypedAnswer?
  /// How sure it has to be that the yes was meant.
  let care: Care

  init(
    _ id: ID, _ text: String, yes: String, no: String = "No", answer: TypedAnswer? = nil, care: Care = .confirmed,
    isDeclinedByEnter: Bool = false
  ) {
    self.id = id
    self.text = text
    self.yes = yes
    self.no = no
    self.answer = answer
    self.care = care
    self.isDeclinedByEnter = isDeclinedByEnter
  }
}

extension TextField {
  /// What is typed into a question.
  public static let answer = TextField("answer", isTypedByHand: true)
}
