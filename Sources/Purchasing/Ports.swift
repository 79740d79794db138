public import Foundation
public import Ordering

/// What ordering needs of the world; the program puts in the real things, a test puts in its own.
public struct Ports: Sendable {
  public var vendors: [Vendor: VendorClient]
  public var book: any OrderBook
  /// The vendors' rate limits, for all programs of this user.
  public var limiter: RateLimiter
  /// Whether money is real, which decides how long absence has to show.
  public var mode: Mode
  /// The most that may be spent.
  public var ceilings = Ceilings()
  public var now: @Sendable () -> Date
  /// When the machine began, by the same clock; nil where nobody knows.
  public var bootedAt: @Sendable () -> Date? = { nil }
  public var sleep: @Sendable (Duration) async throws -> Void
  /// Ten characters of base 32, new each time.
  public var makeID: @Sendable () -> String

  public init(
    vendors: [Vendor: VendorClient], book: any OrderBook, limiter: RateLimiter = .open, mode: Mode = .live,
    now: @escaping @Sendable () -> Date,
    sleep: @escaping @Sendable (Duration) async throws -> Void, makeID: @escaping @Sendable () -> String
  ) {
    self.vendors = vendors
    self.book = book
    self.limiter = limiter
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

  /// A vendor without a client offers nothing.
  package func client(_ vendor: Vendor) -> VendorClient { vendors[vendor] ?? .nothing }
}
