public import Foundation
public import Ordering

/// Saleshandy's email infrastructure, Open API v1.
///
/// No page shows the bodies of its answers, so they are read in every form that makes sense.
public struct SaleshandyClient: Sendable {
  let gateway: Gateway

  /// A client of Saleshandy.
  /// - Parameters:
  ///   - transport: the network or a simulation.
  ///   - base: where Saleshandy is.
  ///   - key: from Settings → API.
  ///   - now: the clock that dates prices and answers.
  public static func make(
    transport: Transport, base: BaseAddress = .saleshandy, key: Secret, now: @escaping @Sendable () -> Date
  ) -> VendorClient {
    let saleshandy = SaleshandyClient(
      gateway: Gateway(dialect: .saleshandy, transport: transport, base: base, key: key, now: now))
    var client = VendorClient.nothing
    client.account = saleshandy.gateway.account
    client.searchNames = { search, urgency throws(VendorFailure) in try await saleshandy.searchNames(search, urgency) }
    client.priceList = { () throws(VendorFailure) in try await saleshandy.priceList() }
    client.mailboxNames = { person, domain, count throws(VendorFailure) in
      try await saleshandy.mailboxNames(person, domain, count)
    }
    client.uploadPicture = { picture throws(VendorFailure) in try await saleshandy.uploadPicture(picture) }
    client.holdings = { _ throws(VendorFailure) in try await saleshandy.holdings() }
    client.heldMailboxes = { domain, _ throws(VendorFailure) in try await saleshandy.heldMailboxes(domain) }
    client.orderDetails = { id, _ throws(VendorFailure) in try await saleshandy.orderDetails(id) }
    client.change = { change throws(VendorFailure) in try await saleshandy.change(change) }
    client.baseline = { purchase throws(VendorFailure) in try await saleshandy.baseline(purchase) }
    client.freeze = { purchase throws(VendorFailure) in try saleshandy.freeze(purchase) }
    client.send = { request, purchase in await saleshandy.send(request, purchase) }
    client.findEvidence = { attempt throws(VendorFailure) in try await saleshandy.findEvidence(attempt) }
    client.billedOrder = { id, _ throws(VendorFailure) in try await saleshandy.billedOrder(id) }
    client.progress = { order throws(VendorFailure) in try await saleshandy.progress(order) }
    return client
  }

  /// Source: Vendors/Saleshandy, Common rules.
  enum Path {
    static let domains = "/v1/domain"
    static let search = domains + "/search"
    static let plans = domains + "/plans"
    static let mailboxNames = domains + "/generate-mailbox-names"
    static let pictures = domains + "/profile-picture/upload"
    static let orders = domains + "/orders"

    static func order(_ id: String) -> String { "\(orders)/\(Call.escaped(id))" }
    static func domain(_ id: String) -> String { "\(domains)/\(Call.escaped(id))" }
    static func revoke(_ id: String) -> String { "\(domain(id))/revoke" }
  }
}

extension Dialect {
  /// Source: Vendors/Saleshandy, Errors; Purchasing, Classification of answers: a bad key is 401, or 400 with
  /// code 1001, which also stands for other things, so that its words decide.
  static let saleshandy = Dialect(
    vendor: .saleshandy, keyHeader: "x-api-key", keyScheme: "", refusingStatuses: alwaysRefusing.union([400, 422]),
    isKeyRefusal: { reply in
      let words = reply["message"].string?.lowercased() ?? ""
      return reply["code"].integer == 1001 && (words.contains("token") || words.contains("key"))
    })
}

extension Provider {
  /// Source: Vendors/Saleshandy, Purchase, `emailServiceProvider`.
  var saleshandyName: String? {
    switch self {
    case .google: "Google"
    case .outlook: "Microsoft"
    case .azure: "Azure"
    case .airmail, .smtp: nil
    }
  }

  /// The provider a Saleshandy answer names, in any case.
  init?(saleshandyName name: String) {
    let match = Provider.allCases.first { $0.saleshandyName?.lowercased() == name.lowercased() }
    guard let match else { return nil }
    self = match
  }
}
