/// A sentence for the person, with its weight.
public struct Message: Hashable, Sendable {
  public enum Tone: Hashable, Sendable {
    case info
    case good
    case warning
    case problem
  }

  public let text: String
  public let tone: Tone

  public init(_ text: String, _ tone: Tone = .info) {
    self.text = text
    self.tone = tone
  }
}

extension WizardState {
  /// What the message line has to say beside the screen: everything is said once.
  public var messageBeside: Message? { message.flatMap { $0.text == shown?.standing ? nil : $0 } }
}
