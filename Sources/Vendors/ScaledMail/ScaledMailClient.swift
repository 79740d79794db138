public import Foundation
public import Ordering

/// ScaledMail's names, mailboxes and orders, API v1.
public struct ScaledMailClient: Sendable {
  let gateway: Gateway
  let searchWorkspace: SearchWorkspace
  let editions: RuleEditions

  /// A client of ScaledMail.
  /// - Parameters:
  ///   - transport: the network or a simulation.
  ///   - base: where ScaledMail is.
  ///   - key: the token from the settings page; it reaches all workspaces of the account.
  ///   - workspace: the one to look up what belongs to no order; nil takes the first one the account lists. What is bought goes to the
  ///     purchase's own.
  ///   - editions: which edition of the rules holds.
  ///   - now: the clock that dates answers.
  public static func make(
    transport: Transport, base: BaseAddress = .scaledmail, key: Secret, workspace: Workspace? = nil,
    editions: RuleEditions = .seeds,
    now: @escaping @Sendable () -> Date
  ) -> VendorClient {
    ScaledMailClient(
      gateway: Gateway(dialect: .scaledmail, transport: transport, base: base, key: key, now: now),
      searchWorkspace: SearchWorkspace(workspace), editions: editions
    ).client
  }

  private var client: VendorClient {
    var client = VendorClient.nothing
    client.account = gateway.account
    client.checkNames = { names, urgency throws(VendorFailure) in try await checkNames(names, urgency) }
    client.suggestNames = { search throws(VendorFailure) in try await suggestNames(search) }
    client.volumePlan = { request throws(VendorFailure) in try await volumePlan(request) }

    client.workspaces = { () throws(VendorFailure) in try await workspaces(.ordinary) }
    client.stock = { search, urgency throws(VendorFailure) in try await stock(search, urgency) }
    client.packages = { workspace throws(VendorFailure) in try await packages(workspace) }
    client.pendingForms = { workspace throws(VendorFailure) in try await pendingForms(workspace) }
    client.holdings = { workspace throws(VendorFailure) in try await holdings(workspace) }
    client.heldMailboxes = { domain, workspace throws(VendorFailure) in try await heldMailboxes(domain, workspace) }
    client.orderDetails = { id, workspace throws(VendorFailure) in try await orderDetails(id, workspace) }

    client.change = { change throws(VendorFailure) in try await self.change(change) }

    client.baseline = { purchase throws(VendorFailure) in try await baseline(purchase) }
    client.freeze = { purchase throws(VendorFailure) in try freeze(purchase) }
    client.send = { request, purchase in await send(request, purchase) }
    client.findEvidence = { attempt throws(VendorFailure) in try await findEvidence(attempt) }
    client.billedOrder = { id, workspace throws(VendorFailure) in try await orderDetails(id, workspace) }
    client.progress = { order throws(VendorFailure) in try await progress(order) }
    return client
  }

  /// Source: Vendors/ScaledMail, Common rules; Vendors/ScaledMail, Changes of a domain.
  enum Path {
    static let root = "/api/v1"
    static let organizations = root + "/organizations"
    static let searchDomains = root + "/search-domains"
    static let suggestDomains = root + "/suggest-domains"
    static let buyDomains = root + "/buy-domains"
    static let purchasedDomains = root + "/purchased-domains"
    static let domains = root + "/domains"
    static let preWarmed = root + "/pre-warm-inboxes"
    static let buyPreWarmed = root + "/buy-pre-warm-inboxes"
    static let packages = root + "/packages"
    static let calculatePackage = root + "/calculate-package"
    static let customOrder = root + "/create-custom-order"
    static let orders = root + "/orders"
    static let pendingForms = root + "/pending-forms"

    static func createOrder(_ price: String) -> String { "\(root)/create-order/\(Call.escaped(price))" }
    static func submitForm(_ uuid: String) -> String { "\(root)/submit-form/\(Call.escaped(uuid))" }
    static func order(_ id: String) -> String { "\(orders)/\(Call.escaped(id))" }
    static func tag(ofOrder id: String) -> String { "\(order(id))/tag" }
    static func mailboxes(ofDomain id: String) -> String { "\(root)/mailboxes/\(Call.escaped(id))" }
    static func swapRedirect(_ name: DomainName) -> String { "\(root)/swap-redirect/\(Call.escaped(name.text))" }
    static func swapDomain(_ name: DomainName) -> String { "\(root)/swap-domain/\(Call.escaped(name.text))" }
  }
}

extension Dialect {
  /// Of a 400 only the words tell here: "Subscription created but unable to charge" came with one.
  ///
  /// Source: Vendors/ScaledMail, Errors; Vendors/ScaledMail, Refusals; Purchasing, Classification of answers.
  static let scaledmail = Dialect(
    vendor: .scaledmail, keyHeader: "Authorization", keyScheme: "Bearer ", refusingStatuses: alwaysRefusing,
    isPlainRefusal: ScaledMailRefusal.isPlain, isKeyRefusal: { _ in false })
}
