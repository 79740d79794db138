import Foundation
import Ordering
import Vendors

/// The three clients over the network. A vendor without a key stands there with the word that it has none.
struct LiveVendors {
  let clients: [Vendor: VendorClient]

  /// - Parameter transport: the network.
  init(transport: Transport, configuration: Configuration, keys: KeyRing) {
    let now: @Sendable () -> Date = { Date() }
    clients = Dictionary(
      uniqueKeysWithValues: Vendor.allCases.map { vendor in
        guard case .found(let key, _) = keys[vendor] else { return (vendor, .withoutKey) }
        let client = vendor.client(
          transport: transport, base: configuration.base(of: vendor), key: key, editions: configuration.editions, now: now)
        return (vendor, client)
      })
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
