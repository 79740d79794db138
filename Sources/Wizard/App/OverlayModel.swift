/// What lies over a screen and takes the keys: help, commands, a question, a list of choices, a form.
public protocol OverlayModel: Equatable, Sendable {
  /// Enter's title over it.
  func acceptTitle(in wizard: WizardState) -> String
  var backTitle: String { get }
  /// The commands the key bar names.
  var keyBar: [Command] { get }
  /// Whether the letters y and n answer it.
  var takesYesOrNo: Bool { get }
  /// Whether Enter stands for no.
  var entersNo: Bool { get }
  /// Whether Tab moves in it.
  var hasFields: Bool { get }
  var field: TextField? { get }
  func text(of field: TextField) -> String
  mutating func write(_ text: String, in field: TextField)
  /// Why nothing may be pasted; nil where it may.
  func refusalOfPaste(in field: TextField) -> String?
  /// What it asks to be confirmed; nil where it asks nothing.
  var toConfirm: String? { get }
  /// How sure it has to be that Enter was meant.
  func care(in wizard: WizardState) -> Care
  mutating func takeEnter(_ turn: inout OverlayTurn)
  mutating func move(_ move: Move, _ turn: inout OverlayTurn)
}

extension OverlayModel {
  public var backTitle: String { "Close" }
  public var keyBar: [Command] { Overlay.answering }
  public var takesYesOrNo: Bool { false }
  public var entersNo: Bool { false }
  public var hasFields: Bool { false }
  public var field: TextField? { nil }
  public func text(of field: TextField) -> String { "" }
  public mutating func write(_ text: String, in field: TextField) {}
  public func refusalOfPaste(in field: TextField) -> String? { nil }
  public var toConfirm: String? { nil }
  public func care(in wizard: WizardState) -> Care { .none }
  public mutating func move(_ move: Move, _ turn: inout OverlayTurn) {}
}

/// What an overlay may read and ask for while it handles something.
public struct OverlayTurn {
  let wizard: WizardState
  private(set) var requests: [Context.Request] = []
  /// Whether it goes away.
  private(set) var isClosed = false

  init(_ wizard: WizardState) { self.wizard = wizard }

  mutating func close() { isClosed = true }
  mutating func ask(_ request: Context.Request) { requests.append(request) }
  mutating func say(_ text: String, _ tone: Message.Tone = .info) { ask(.say(Message(text, tone))) }
}

/// An overlay of any kind.
public struct Overlay: Equatable, Sendable {
  public internal(set) var model: any OverlayModel

  init(_ model: any OverlayModel) { self.model = model }

  /// The overlay where it is of a kind.
  public func `as`<Model: OverlayModel>(_ type: Model.Type) -> Model? { model as? Model }

  public static func == (left: Overlay, right: Overlay) -> Bool { isEqual(left.model, right.model) }

  private static func isEqual<Model: OverlayModel>(_ model: Model, _ other: any OverlayModel) -> Bool { model == other as? Model }

  /// Whether a command means something over it.
  func status(of command: Command) -> CommandStatus {
    if command == .back || command == .accept || command == .leave { return .ready }
    return switch Move(command) {
    case .up, .down, .pageUp, .pageDown, .top, .bottom: .ready
    case .nextField, .previousField: model.hasFields ? .ready : .absent
    case .left, .right, nil: .absent
    }
  }

  /// What Enter and Esc are called over it; nil for other commands.
  func title(of command: Command, in wizard: WizardState) -> String? {
    switch command {
    case .accept: model.acceptTitle(in: wizard)
    case .back: model.backTitle
    default: nil
    }
  }

  /// Runs Enter, Esc or a move.
  mutating func run(_ command: Command, _ turn: inout OverlayTurn) {
    if let move = Move(command) { return model.move(move, &turn) }
    if command == .accept { model.takeEnter(&turn) } else { turn.close() }
  }

  // What the key bar can name over a screen.

  /// Enter and Esc.
  public static let answering: [Command] = [.accept, .back]
  /// Esc alone.
  static let closing: [Command] = [.back]
  /// Enter, Tab and Esc.
  static let filling: [Command] = [.accept, Move.nextField.command, .back]
}
