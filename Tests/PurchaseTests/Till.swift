import Sandbox
import Synchronization

/// Counts what reaches the simulated vendors.
final class Till: Sendable {
  private let seen = Mutex<[SandboxPurchase]>([])
  private let before: Count
  private let vendors: String?
  private let scenarios: [Scenario]
  private let told: @Sendable (SandboxPurchase) -> Void

  /// - Parameters:
  ///   - goods: whose vendors' own memory, if there is one, goes on from here.
  ///   - before: what had reached them by then.
  ///   - scenarios: what goes wrong there.
  ///   - told: told of each request to buy, before anything is answered.
  init(
    _ goods: Goods? = nil, after before: Count = Count(), scenarios: [Scenario] = [],
    told: @escaping @Sendable (SandboxPurchase) -> Void = { _ in }
  ) {
    vendors = goods?.vendors
    self.before = before
    self.scenarios = scenarios
    self.told = told
  }

  /// A world in which everything is ready and paid at once.
  var options: SandboxOptions {
    SandboxOptions(
      scenarios: scenarios, stateFile: vendors, setUpTime: .zero, paymentTime: .zero,
      onPurchase: { purchase in
        self.seen.withLock { $0.append(purchase) }
        self.told(purchase)
      })
  }

  /// How many requests to buy came in, and how many were taken.
  var count: Count { seen.withLock { $0.reduce(into: before) { $0.add($1) } } }

  struct Count: Equatable, CustomStringConvertible {
    /// By path: each purchase of a plan has its own.
    private(set) var arrived: [String: Int] = [:]
    private(set) var taken: [String: Int] = [:]

    fileprivate mutating func add(_ purchase: SandboxPurchase) {
      switch purchase.stage {
      case .arrived: arrived[purchase.path, default: 0] += 1
      case .taken: taken[purchase.path, default: 0] += 1
      }
    }

    func isOneEach(of paths: [String]) -> Bool {
      let once = Dictionary(uniqueKeysWithValues: paths.map { ($0, 1) })
      return arrived == once && taken == once
    }

    var description: String { "arrived \(arrived), taken \(taken)" }
  }
}
