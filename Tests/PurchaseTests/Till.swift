import Sandbox
import Synchronization

/// Counts what reaches the simulated vendors.
final class Till: Sendable {
  private let seen = Mutex<[SandboxPurchase]>([])

  /// A world in which everything is ready and paid at once.
  var options: SandboxOptions {
    SandboxOptions(setUpTime: .zero, paymentTime: .zero, onPurchase: { purchase in self.seen.withLock { $0.append(purchase) } })
  }

  /// How many requests to buy came in, and how many were taken.
  var count: Count { Count(seen.withLock { $0 }) }

  struct Count: Equatable, CustomStringConvertible {
    /// By path: each purchase of a plan has its own.
    private(set) var arrived: [String: Int] = [:]
    private(set) var taken: [String: Int] = [:]

    init(_ seen: [SandboxPurchase] = []) {
      for purchase in seen {
        switch purchase.stage {
        case .arrived: arrived[purchase.path, default: 0] += 1
        case .taken: taken[purchase.path, default: 0] += 1
        }
      }
    }

    var description: String { "arrived \(arrived), taken \(taken)" }
  }
}
