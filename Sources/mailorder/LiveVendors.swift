import Foundation
import Ordering
import Vendors

/// The three clients over the network. A vendor without a key stands there with the word that it has none.
struct LiveVendors {
  let clients: [Vendor: VendorClient]
  /// The limits of the vendors that have a key.
  let limiter: RateLimiter

  /// - Parameters:
  ///   - transport: the network.
  ///   - store: counts the calls.
  init(transport: Transport, store: RateLimitStore, configuration: Configuration, keys: KeyRing) {
    let now: @Sendable () -> Date = { Date() }
    let store = store.counting(by: MachineClock.steady)
    var clients: [Vendor: VendorClient] = [:]
    var accounts: [Vendor: CallAccount] = [:]
    for vendor in Vendor.allCases {
      guard let key = keys[vendor].key else {
        clients[vendor] = .withoutKey
        continue
      }
      let account = CallAccount(vendor, key)
      accounts[vendor] = account
      clients[vendor] = vendor.client(
        transport: transport.limited(by: store, account).retryingReads(), base: configuration.base(of: vendor), key: key,
        editions: configuration.editions, now: now)
    }
    self.clients = clients
    limiter = RateLimiter(store, accounts, now: now, sleep: { try await Task.sleep(for: $0) })
  }
}

extension Vendor {
  /// The vendor's client.
  func client(
    transport: Transport, base: BaseAddress, key: Secret, editions: RuleEditions, now: @escaping @Sendable () -> Date
  ) -> VendorClient {
    switch self {
    case .instantly: InstantlyClient.make(transport: transport, base: base, key: key, now: now)
    case .saleshandy: SaleshandyClient.make(transport: transport, base: base, key: key, now: now)
    case .scaledmail: ScaledMailClient.make(transport: transport, base: base, key: key, editions: editions, now: now)
    }
  }
}
