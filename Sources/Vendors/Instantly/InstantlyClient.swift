public import Foundation
public import Ordering

/// Instantly's DFY orders, API v2.
public struct InstantlyClient: Sendable {
  let gateway: Gateway

  /// A client of Instantly.
  /// - Parameters:
  ///   - transport: the network or a simulation.
  ///   - base: where Instantly is.
  ///   - key: with the scopes `dfy_email_account_orders:create` and `:read`, for cancelling `:delete`.
  ///   - now: the clock that dates quotes and answers.
  public static func make(
    transport: Transport, base: BaseAddress = .instantly, key: Secret, now: @escaping @Sendable () -> Date
  ) -> VendorClient {
    let instantly = InstantlyClient(
      gateway: Gateway(dialect: .instantly, transport: transport, base: base, key: key, now: now))
    var client = VendorClient.nothing
    client.account = instantly.gateway.account
    client.checkNames = { names, urgency throws(VendorFailure) in try await instantly.checkNames(names, urgency) }
    client.suggestNames = { search throws(VendorFailure) in try await instantly.suggestNames(search) }
    client.confirmQuote = { purchase throws(VendorFailure) in try await instantly.confirmQuote(purchase) }
    client.stock = { search, urgency throws(VendorFailure) in try await instantly.stock(search, urgency) }
    client.holdings = { _ throws(VendorFailure) in try await instantly.holdings() }
    client.heldMailboxes = { domain, _ throws(VendorFailure) in try await instantly.heldMailboxes(domain) }
    client.change = { change throws(VendorFailure) in try await instantly.change(change) }
    client.baseline = { purchase throws(VendorFailure) in try await instantly.baseline(purchase) }
    client.freeze = { purchase throws(VendorFailure) in try instantly.freeze(purchase) }
    client.send = { request, purchase in await instantly.send(request, purchase) }
    client.findEvidence = { attempt throws(VendorFailure) in try await instantly.findEvidence(attempt) }
    client.progress = { order throws(VendorFailure) in try await instantly.progress(order) }
    return client
  }

  /// Source: Vendors/Instantly, Common rules.
  enum Path {
    static let orders = "/api/v2/dfy-email-account-orders"
    static let accounts = orders + "/accounts"
    static let cancel = accounts + "/cancel"
    static let check = orders + "/domains/check"
    static let similar = orders + "/domains/similar"
    static let preWarmed = orders + "/domains/pre-warmed-up-list"
  }
}

extension Dialect {
  /// Source: Vendors/Instantly, Common rules; Purchasing, Classification of answers.
  static let instantly = Dialect(
    vendor: .instantly, keyHeader: "Authorization", keyScheme: "Bearer ",
    refusingStatuses: alwaysRefusing.union([400, 422]), isKeyRefusal: { _ in false })
}
