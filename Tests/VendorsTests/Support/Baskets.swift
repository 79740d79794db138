import Foundation
import Ordering

@testable import Vendors

/// 2026-08-03 09:15:00 UTC.
let noon = Date(timeIntervalSince1970: 1_785_748_500)
let testKey = Secret("k_example_1234567890")

func name(_ text: String) throws -> DomainName { try DomainName(text) }

extension Purchase {
  /// The basket of the reference's Instantly example.
  static func instantly(
    _ names: [String] = ["northquayreach.com"], provider: Provider = .google, redirect: String? = "northquay.com",
    mailboxes: [Mailbox] = [
      Mailbox(first: "Ada", last: "Lind", alias: "ada.lind"), Mailbox(first: "Ada", last: "Lind", alias: "ada"),
    ], quotedTotal: Money? = nil
  ) throws -> Purchase {
    Purchase(
      operation: .instantlyDFY(redirect: try redirect.map { try Redirect($0) }), offer: Offer(.instantly, provider),
      items: try names.map { Item(name: try DomainName($0), provider: provider, mailboxes: mailboxes) }, quotedTotal: quotedTotal)
  }
}

extension Purchase {
  /// Pre-warmed domains: nothing but names.
  static func preWarmed(_ names: [String] = ["quaystone.co"], quotedTotal: Money? = nil) throws -> Purchase {
    Purchase(
      operation: .instantlyPreWarmed, offer: Offer(.instantly, .google),
      items: try names.map { Item(name: try DomainName($0), provider: .google, mailboxes: [], count: 0) }, quotedTotal: quotedTotal)
  }

  /// Further mailboxes on own domains.
  static func extra(
    _ names: [String] = ["northquayreach.com"], aliases: [String] = ["bo", "bo.ek"], provider: Provider = .google,
    quotedTotal: Money? = nil
  ) throws -> Purchase {
    let mailboxes = aliases.map { Mailbox(first: "Bo", last: "Ek", alias: $0) }
    return Purchase(
      operation: .instantlyExtraAccounts, offer: Offer(.instantly, provider),
      items: try names.map { Item(name: try DomainName($0), provider: provider, mailboxes: mailboxes) }, quotedTotal: quotedTotal)
  }
}

extension Attempt {
  /// An attempt that is on its way since `sentAt`.
  static func sending(_ purchase: Purchase, _ request: FrozenRequest, baseline: [String] = [], at sentAt: Date = noon) throws
    -> Attempt
  {
    var attempt = Attempt(
      id: Attempt.ID("a1"), order: Order.ID("o1"), index: 0, purchase: purchase, request: request, baseline: baseline, at: sentAt)
    try attempt.take(.sending, at: sentAt)
    return attempt
  }
}

extension Order {
  static func of(_ purchases: [Purchase], attempts: [Attempt] = []) -> Order {
    Order(
      id: Order.ID("o1"), name: "northquay", draft: Draft.ID("d1"),
      plan: PurchasePlan(offer: purchases[0].offer, purchases: purchases),
      approvedTotal: nil, quote: Quote(offer: purchases[0].offer, lines: [], source: .estimate, at: noon), createdAt: noon,
      attempts: attempts)
  }
}
