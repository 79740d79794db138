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
        return (vendor, vendor.client(transport: transport, base: configuration.base(of: vendor), key: key, now: now))
      })
  }
}

extension Vendor {
  /// The vendor's client.
  func client(
    transport: Transport, base: BaseAddress, key: Secret, now: @escaping @Sendable () -> Date
  ) -> VendorClient {
    switch self {
    case .instantly: InstantlyClient.make(transport: transport, base: base, key: key, now: now)
    case .saleshandy: SaleshandyClient.make(transport: transport, base: base, key: key, now: now)
    case .scaledmail: ScaledMailClient.make(transport: transport, base: base, key: key, now: now)
    }
  }
}

extension VendorClient {
  /// Every operation says that there is no key.
  static let withoutKey = VendorClient(
    checkNames: { _ throws(VendorFailure) in throw .noKey },
    searchNames: { _ throws(VendorFailure) in throw .noKey },
    suggestNames: { _ throws(VendorFailure) in throw .noKey },
    priceList: { () throws(VendorFailure) in throw .noKey },
    confirmQuote: { _ throws(VendorFailure) in throw .noKey },
    mailboxNames: { _, _, _ throws(VendorFailure) in throw .noKey },
    workspaces: { () throws(VendorFailure) in throw .noKey },
    baseline: { _ throws(VendorFailure) in throw .noKey },
    freeze: { _ throws(VendorFailure) in throw .noKey },
    send: { _, _ in .notSent("there is no key") },
    lookFor: { _ throws(VendorFailure) in throw .noKey },
    progress: { _ throws(VendorFailure) in throw .noKey })
}
