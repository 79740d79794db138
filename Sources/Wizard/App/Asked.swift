public import Foundation
public import Ordering

/// Something that is asked of a vendor.
public enum Asked<Value: Equatable & Sendable>: Equatable, Sendable {
  /// Nobody has asked.
  case idle
  /// An answer with another revision is stale.
  case asking(revision: Int, since: Date)
  case received(Value, at: Date)
  case failed(VendorFailure)

  public var isAsking: Bool { if case .asking = self { true } else { false } }

  public var value: Value? { if case .received(let value, _) = self { value } else { nil } }

  public var failure: VendorFailure? { if case .failed(let failure) = self { failure } else { nil } }

  /// Whether an answer with this revision is the one that is waited for.
  func isAwaiting(_ revision: Int) -> Bool { if case .asking(revision, _) = self { true } else { false } }

  /// What an answer makes of it.
  init(_ result: Result<Value, VendorFailure>, at now: Date) {
    switch result {
    case .success(let value): self = .received(value, at: now)
    case .failure(let failure): self = .failed(failure)
    }
  }
}

/// Something asked of a vendor whose last answer stays in use while it is asked for again.
public struct Refreshed<Value: Equatable & Sendable>: Equatable, Sendable {
  /// The last answer, however the newest question ended.
  public internal(set) var last: Value?
  /// The newest question.
  public internal(set) var asked: Asked<Value> = .idle

  init() {}

  public var isAsking: Bool { asked.isAsking }
  public var failure: VendorFailure? { asked.failure }

  mutating func ask(revision: Int, at now: Date) { asked = .asking(revision: revision, since: now) }

  mutating func receive(_ result: Result<Value, VendorFailure>, at now: Date) {
    asked = Asked(result, at: now)
    if let value = asked.value { last = value }
  }
}
