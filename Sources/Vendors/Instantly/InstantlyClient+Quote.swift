import Foundation
import Ordering

// The price of a basket. The body below is the only one this file can write, and it says `simulation: true`; the body of an order is
// private to another file.

private struct SimulationBody: Encodable {
  let orderType: InstantlyOrderType
  let simulation = true
  let items: [InstantlyItem]

  enum CodingKeys: String, CodingKey {
    case orderType = "order_type"
    case simulation
    case items
  }
}

extension InstantlyClient {
  /// Has Instantly price and check this very basket; nothing is ordered.
  ///
  /// Source: Vendors/Instantly, Place an order, `simulation`.
  func confirmQuote(_ purchase: Purchase) async throws(VendorFailure) -> ConfirmedQuote {
    let body = SimulationBody(orderType: try InstantlyOrderType(purchase), items: try InstantlyItem.items(of: purchase))
    let reply = try await gateway.read(try .post(Path.orders, [], body), as: .other)
    guard try reply.required("simulation", \.bool), try !reply.required("order_placed", \.bool) else {
      throw .unreadable("the answer to a price request does not say that it was a simulation")
    }
    let isValid: Bool = try reply.required("order_is_valid", \.bool)
    let code: String? = try reply.optional("order_error", \.string)
    guard isValid, code == nil else { return .refused(clean(InstantlyRefusal.read(reply, code: code ?? "order_is_valid"))) }
    // Valid, yet with a list that complains: what it would leave out is not what is priced here.
    if let refusal = InstantlyRefusal.unsaid(in: reply) { return .refused(clean(refusal)) }
    if try reply.optional("checkout_required", \.bool) ?? false {
      return .refused(Refusal(code: "checkout_required", message: "Instantly takes this order only on a checkout page of its own"))
    }
    return .quote(try InstantlyQuote.read(reply, for: purchase, at: gateway.now()))
  }

  func clean(_ refusal: Refusal) -> Refusal {
    Refusal(code: gateway.clean(refusal.code), message: gateway.clean(refusal.message), names: refusal.names.map(gateway.clean))
  }
}
