public import Foundation
import HTTPTypes
public import Ordering

extension CallAccount {
  /// The account of a key. Its fingerprint is the beginning of a hash: enough to tell keys apart, useless to find one.
  public init(_ vendor: Vendor, _ key: Secret) {
    self.init(vendor: vendor, fingerprint: key.fingerprint)
  }
}

extension Transport {
  /// How long a read waits for its turn before it is given back with the time at which it may be asked again, in seconds. Our choice: long
  /// enough for limits of a second, too short for a person to wonder.
  public static let patience: TimeInterval = 3

  /// This transport with each call waiting for its turn, so that the vendor never has to answer "too many calls".
  ///
  /// A read whose turn is far fails with `TransportFailure.limited`; a purchase or a change that cannot go at once fails alike and waits
  /// outside, before it is written down as being sent. Below `retryingReads`, so that each try counts.
  /// - Parameters:
  ///   - store: counts for all programs of this user.
  ///   - account: whose calls they are.
  ///   - now: the present time.
  ///   - sleep: waits; a read's cancelled wait ends it.
  public func limited(
    by store: RateLimitStore, _ account: CallAccount, now: @escaping @Sendable () -> Date = { Date() },
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) -> Transport {
    Transport { request, body, purpose throws(TransportFailure) in
      let turn = Turn(store: store, account: account, now: now, sleep: sleep)
      let number =
        switch purpose {
        case .read(let kind, let urgency): try await turn.wait(kind, urgency)
        case .purchase(let kind), .change(let kind): try await turn.takeNow(kind)
        }
      do throws(TransportFailure) {
        let (response, answer) = try await self.send(request, body, purpose)
        await store.finish(account, number, .answered(ReportedQuota(response, answer, at: now())), now())
        return (response, answer)
      } catch {
        var end = CallEnd.answered(ReportedQuota())
        if case .notSent = error { end = .notSent }
        await store.finish(account, number, end, now())
        throw error
      }
    }
  }
}

/// The waiting of one call.
private struct Turn: Sendable {
  let store: RateLimitStore
  let account: CallAccount
  let now: @Sendable () -> Date
  let sleep: @Sendable (Duration) async throws -> Void

  func wait(_ call: CallKind, _ urgency: CallUrgency) async throws(TransportFailure) -> Int {
    let latest = now() + Transport.patience
    while true {
      switch await store.take(account, call, urgency, now()) {
      case .go(let number): return number
      case .wait(let until) where until > latest: throw .limited(until: until)
      case .wait(let until): do { try await pause(until) } catch { throw .lost("given up") }
      }
    }
  }

  /// What buys or changes goes now or not at all: `RateLimiter.waitForTurn` has waited for it.
  func takeNow(_ call: CallKind) async throws(TransportFailure) -> Int {
    switch await store.take(account, call, .purchase, now()) {
    case .go(let number): return number
    case .wait(let until): throw .limited(until: until)
    }
  }

  private func pause(_ until: Date) async throws { try await sleep(.seconds(max(until.timeIntervalSince(now()), 0.001))) }
}
