public import Terminal

/// Something that takes plain lines of text and gives lines, or the keys they are typed with.
@MainActor
public protocol LineTerminal: AnyObject {
  /// Whether a person types here, so that what was typed is told from what was pasted. False for a pipe or a file, whose lines nobody is known to
  /// have typed.
  var isTyped: Bool { get }
  /// Called on the main actor for each thing that comes, in its order. What comes before it is set is kept and delivered then.
  var onInput: (@MainActor (LineInput) -> Void)? { get set }
  /// Writes text; lines end with `\n`.
  func write(_ text: String)
  /// Throws away what was typed and not read: before a question about money.
  func flushInput()
  /// Delivers at once what has arrived and waits for its turn.
  func deliverArrived()
}

/// What a line terminal brings.
public enum LineInput: Equatable, Sendable {
  /// A key or the terminal's own news, with the time at which it came.
  case event(TerminalEvent, Duration?)
  /// A whole line, from where no keys come.
  case line(String)
  /// There is no further line.
  case end
}
