public import Foundation

/// So many calls in so many seconds, whenever one begins to count.
public struct CallLimit: Hashable, Sendable {
  public let calls: Int
  public let seconds: TimeInterval
  /// The calls it counts.
  public let kinds: Set<CallKind>
  /// Of the calls, how many ordinary ones leave free for purchases and last checks.
  public let kept: Int
  /// Where the numbers come from and their date.
  public let source: String

  public init(
    _ calls: Int, in seconds: TimeInterval, _ kinds: Set<CallKind> = Set(CallKind.allCases), kept: Int = 0, source: String
  ) {
    self.calls = calls
    self.seconds = seconds
    self.kinds = kinds
    self.kept = kept
    self.source = source
  }
}

/// How often a vendor may be called.
public struct CallRules: Hashable, Sendable {
  public let limits: [CallLimit]
  /// Whether the vendor's answers say how many calls are left; then of these, how many ordinary calls leave free.
  public let keptOfCounted: Int?

  public init(limits: [CallLimit], keptOfCounted: Int? = nil) {
    self.limits = limits
    self.keptOfCounted = keptOfCounted
  }
}

extension Vendor {
  public var callRules: CallRules {
    switch self {
    case .instantly: InstantlyRules.calls
    case .saleshandy: SaleshandyRules.calls
    case .scaledmail: ScaledMailRules.calls
    }
  }
}

extension InstantlyRules {
  /// Our choice: one check is kept for the basket that is about to be ordered.
  static let calls = CallRules(limits: [
    CallLimit(100, in: 1, source: "getting started, rate limit, read 2026-11-21"),
    CallLimit(6_000, in: 60, source: "getting started, rate limit, read 2026-11-21"),
    CallLimit(30, in: 60, [.checkNames], kept: 1, source: "`domains/check`, API text of 2026-08-21"),
    CallLimit(900, in: 3_600, [.checkNames], kept: 1, source: "`domains/check`, API text of 2026-08-21"),
  ])
}

extension SaleshandyRules {
  /// No limit is published for these endpoints; others answer with `x-ratelimit-remaining` and `x-ratelimit-reset` (seen by third
  /// parties, read 2026-11-21). Our choice: two calls are kept, for the purchase and its final check of the list.
  static let calls = CallRules(limits: [], keptOfCounted: 2)
}

extension ScaledMailRules {
  /// Our choice: nothing is kept for good, since fifteen are few; a purchase that is near holds its calls (`RateLimitStore.hold`), and one
  /// that has to wait goes before every search.
  static let calls = CallRules(limits: [
    CallLimit(5, in: 1, source: "API documentation, rate limits, read 2026-11-21"),
    CallLimit(15, in: 60, [.checkNames, .suggestNames, .buyNames], source: "search, suggest and buy domains, copy of 2026-01"),
  ])
}
