public import Foundation
public import Ordering

/// What a session needs of the world; the program puts in the real things, a test puts in its own.
public struct Ports: Sendable {
  public var vendors: [Vendor: VendorClient]
  public var book: OrderBook
  /// The vendors' limits, for all programs of this user.
  public var desk: RateLimiter
  /// Whether money is real, which decides how long absence has to show.
  public var mode: Mode
  public var now: @Sendable () -> Date
  /// When the machine began, by the same clock; nil where nobody knows.
  public var bootedAt: @Sendable () -> Date? = { nil }
  public var sleep: @Sendable (Duration) async throws -> Void
  /// Ten characters of base 32, new each time.
  public var makeID: @Sendable () -> String

  public init(
    vendors: [Vendor: VendorClient], book: OrderBook, desk: RateLimiter = .open, mode: Mode = .live,
    now: @escaping @Sendable () -> Date,
    sleep: @escaping @Sendable (Duration) async throws -> Void, makeID: @escaping @Sendable () -> String
  ) {
    self.vendors = vendors
    self.book = book
    self.desk = desk
    self.mode = mode
    self.now = now
    self.sleep = sleep
    self.makeID = makeID
  }

  /// A draft of which everything is bought is an order now. Until then it stays in the book, hidden at home while something may have been
  /// bought, so that it is there again when it turns out that nothing was, or not all.
  func closeDraft(of order: Order) async {
    guard order.isBought else { return }
    try? await book.deleteDraft(order.draft)
  }

  func client(_ vendor: Vendor) -> VendorClient { vendors[vendor] ?? .nothing }
}

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
