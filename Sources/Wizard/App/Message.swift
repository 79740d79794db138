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
