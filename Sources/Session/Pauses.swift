/// How long a session holds back what comes in bursts.
public struct Pauses: Sendable {
  /// From a change of the basket to the question for its price.
  public var quote: Duration
  /// From a change of the draft to its writing; a killed program loses no more than this.
  public var save: Duration
  /// From a change that could not be written to the next try; nil waits for the next change.
  public var retry: Duration?
  /// Between two ticks that let old quotes be noticed.
  public var tick: Duration
  /// Without a key for this long the session saves and leaves; nil never does.
  public var idle: Duration?

  public init(
    quote: Duration = .milliseconds(300), save: Duration = .milliseconds(300), retry: Duration? = .seconds(2),
    tick: Duration = .seconds(30),
    idle: Duration? = nil
  ) {
    self.quote = quote
    self.save = save
    self.retry = retry
    self.tick = tick
    self.idle = idle
  }
}
