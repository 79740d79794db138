public import Foundation
public import Ordering

/// What a pass over the order book came to.
public struct ReconciliationPass: Sendable {
  /// Orders whose attempts are in another state than before, as they are now.
  public internal(set) var changed: [Order] = []
  /// Orders that are still unresolved, as they are now.
  public internal(set) var open: [Order] = []
  /// Who is checking instead, in another session.
  public internal(set) var holder: Holder?
  /// Vendors whose lists could not be read.
  public internal(set) var failures: [Vendor: VendorFailure] = [:]
  /// When the next check is due; nil when nothing is open.
  public internal(set) var next: Date?

  /// Every order it has to tell of, each once, the changed ones first.
  public var orders: [Order] {
    changed + open.filter { order in !changed.contains { $0.id == order.id } }
  }

  /// How long to wait for the next pass.
  /// - Parameters:
  ///   - longest: after this the book is read anew in any case, since other programs may leave something open.
  ///   - now: the present time.
  public func wait(atMost longest: Duration, from now: Date) -> Duration {
    guard let next else { return open.isEmpty || failures.values.contains(.noKey) ? longest : min(longest, .seconds(5)) }
    let seconds = max(1, next.timeIntervalSince(now))
    return min(longest, .milliseconds(Int(min(seconds, 3_600) * 1_000)))
  }
}
