public import Foundation
import Synchronization

/// A key at a vendor: whose calls are counted together. The key itself is nowhere in it.
public struct CallAccount: Hashable, Sendable {
  public let vendor: Vendor
  /// A text that stands for the key and does not give it away.
  public let fingerprint: String

  public init(vendor: Vendor, fingerprint: String) {
    self.vendor = vendor
    self.fingerprint = fingerprint
  }
}

/// Whether a call may be sent.
public enum Permit: Hashable, Sendable {
  /// Now; the call's number, to finish it by.
  case go(Int)
  /// Not before this time, and only after asking again.
  case wait(until: Date)
}

/// What came of a call that was given a permit.
public enum CallEnd: Hashable, Sendable {
  /// Proof that the vendor saw nothing of it.
  case notSent
  /// Answered, or perhaps seen by the vendor.
  case answered(ReportedQuota)
}

/// What a vendor's answer says of its limits.
public struct ReportedQuota: Hashable, Sendable {
  /// After "too many calls": when the next one is welcome.
  public var closedUntil: Date?
  public var left: Int?
  public var of: Int?
  public var refillsAt: Date?

  public init(closedUntil: Date? = nil, left: Int? = nil, of: Int? = nil, refillsAt: Date? = nil) {
    self.closedUntil = closedUntil
    self.left = left
    self.of = of
    self.refillsAt = refillsAt
  }
}

/// Counts the calls to the vendors, for all programs that share it, so that no vendor is asked more often than it allows.
///
/// None of its calls fails: where nothing can be written down, a program counts for itself.
public struct RateLimitStore: Sendable {
  /// Asks for a permit to send a call at this time.
  public var take: @Sendable (_ account: CallAccount, _ kind: CallKind, _ urgency: CallUrgency, _ now: Date) async -> Permit
  /// When a call may be sent; nil for at once. Asking takes nothing.
  public var turn: @Sendable (_ account: CallAccount, _ kind: CallKind, _ urgency: CallUrgency, _ now: Date) async -> Date?
  /// Tells what came of a call.
  public var finish: @Sendable (_ account: CallAccount, _ call: Int, _ end: CallEnd, _ now: Date) async -> Void
  /// Keeps calls free for a purchase, under a name of the caller's, until a time; with more weight when it waits for its turn already.
  public var hold:
    @Sendable (_ account: CallAccount, _ id: String, _ calls: [CallKind: Int], _ until: Date, _ isNext: Bool) async -> Void
  public var release: @Sendable (_ account: CallAccount, _ id: String) async -> Void
  /// How many calls of a kind are left; nil where no limit is known.
  public var allowance: @Sendable (_ account: CallAccount, _ kind: CallKind, _ now: Date) async -> CallAllowance?

  /// A store over a place where logs are kept.
  public init(_ storage: some CallLogStorage, rules: @escaping @Sendable (Vendor) -> CallRules = { $0.callRules }) {
    take = { account, kind, urgency, now in
      await storage.change(account) { $0.take(kind, urgency, rules(account.vendor), at: now) }
    }
    turn = { account, kind, urgency, now in
      await storage.change(account) { $0.nextTurn(kind, urgency, rules(account.vendor), at: now) }
    }
    finish = { account, call, end, now in
      await storage.change(account) { $0.finish(call, end, rules(account.vendor), at: now) }
    }
    hold = { account, id, calls, until, isNext in
      await storage.change(account) { $0.hold(id, calls, until: until, isNext: isNext) }
    }
    release = { account, id in await storage.change(account) { $0.release(id) } }
    allowance = { account, kind, now in
      await storage.change(account) { $0.allowance(kind, rules(account.vendor), at: now) }
    }
  }

  /// A store of this program alone, for the sandbox and for tests.
  public static func inMemory(rules: @escaping @Sendable (Vendor) -> CallRules = { $0.callRules }) -> RateLimitStore {
    RateLimitStore(MemoryCallLogs(), rules: rules)
  }
}

/// Where the logs of calls are kept, one an account.
public protocol CallLogStorage: Sendable {
  /// Changes a log while nobody else can.
  func change<Value: Sendable>(_ account: CallAccount, _ body: @escaping @Sendable (inout CallLog) -> Value) async -> Value
}

/// Keeps logs in this process.
public final class MemoryCallLogs: CallLogStorage {
  private let logs = Mutex<[CallAccount: CallLog]>([:])

  public init() {}

  public func change<Value: Sendable>(
    _ account: CallAccount, _ body: @escaping @Sendable (inout CallLog) -> Value
  ) async -> Value {
    logs.withLock { body(&$0[account, default: CallLog()]) }
  }
}
