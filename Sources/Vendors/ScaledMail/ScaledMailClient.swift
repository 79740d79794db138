public import Foundation
public import Ordering

/// ScaledMail's names and custom orders, API v1.
public struct ScaledMailClient: Sendable {
  let gateway: Gateway
  let searchWorkspace: SearchWorkspace
  let editions: RuleEditions

  /// A client of ScaledMail.
  /// - Parameters:
  ///   - transport: the network or a simulation.
  ///   - base: where ScaledMail is.
  ///   - key: the token from the settings page; it reaches all workspaces of the account.
  ///   - workspace: the one to look names up in; nil takes the first one the account lists. What is bought goes to the purchase's own.
  ///   - editions: which edition of the rules holds.
  ///   - now: the clock that dates answers.
  public static func make(
    transport: Transport, base: BaseAddress = .scaledmail, key: Secret, workspace: Workspace? = nil,
    editions: RuleEditions = .seeds,
    now: @escaping @Sendable () -> Date
  ) -> VendorClient {
    let scaledmail = ScaledMailClient(
      gateway: Gateway(dialect: .scaledmail, transport: transport, base: base, key: key, now: now),
      searchWorkspace: SearchWorkspace(workspace), editions: editions)
    var client = VendorClient.nothing
    client.checkNames = { names throws(VendorFailure) in try await scaledmail.checkNames(names) }
    client.suggestNames = { search throws(VendorFailure) in try await scaledmail.suggestNames(search) }
    client.workspaces = { () throws(VendorFailure) in try await scaledmail.workspaces() }
    client.baseline = { purchase throws(VendorFailure) in try await scaledmail.baseline(purchase) }
    client.freeze = { purchase throws(VendorFailure) in try scaledmail.freeze(purchase) }
    client.send = { request, purchase in await scaledmail.send(request, purchase) }
    client.lookFor = { attempt throws(VendorFailure) in try await scaledmail.lookFor(attempt) }
    client.progress = { order throws(VendorFailure) in try await scaledmail.progress(order) }
    return client
  }

  /// Source: ScaledMail, API documentation.
  enum Path {
    static let root = "/api/v1"
    static let organizations = root + "/organizations"
    static let searchDomains = root + "/search-domains"
    static let suggestDomains = root + "/suggest-domains"
    static let buyDomains = root + "/buy-domains"
    static let purchasedDomains = root + "/purchased-domains"
    static let domains = root + "/domains"
    static let customOrder = root + "/create-custom-order"
    static let orders = root + "/orders"

    static func order(_ id: String) -> String { "\(orders)/\(Call.escaped(id))" }
    static func mailboxes(ofDomain id: String) -> String { "\(root)/mailboxes/\(Call.escaped(id))" }
  }
}

extension Dialect {
  /// Of a 400 nothing is certain here: "Subscription created but unable to charge" came with one.
  ///
  /// Source: ScaledMail, errors; reliability for the statuses.
  static let scaledmail = Dialect(
    vendor: .scaledmail, keyHeader: "Authorization", keyScheme: "Bearer ", refusingStatuses: alwaysRefusing,
    isKeyRefusal: { _ in false })
}

extension Provider {
  /// Source: ScaledMail, create custom order, `providers`.
  var scaledmailKey: String? {
    switch self {
    case .google: "google"
    case .outlook: "outlook"
    case .smtp: "smtp"
    case .airmail, .azure: nil
    }
  }
}
