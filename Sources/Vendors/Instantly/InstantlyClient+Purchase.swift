import Foundation
import Ordering

// The order itself. Its body is private to this file, so that no price request can write it.

private struct OrderBody: Encodable {
  let orderType: InstantlyOrderType
  /// Always written: the vendor's default is false too, and nothing about money rests on a default.
  let simulation = false
  let items: [InstantlyItem]

  enum CodingKeys: String, CodingKey {
    case orderType = "order_type"
    case simulation
    case items
  }
}

extension InstantlyClient {
  /// Source: Vendors/Instantly, Place an order.
  func freeze(_ purchase: Purchase) throws(VendorFailure) -> FrozenRequest {
    FrozenRequest(
      try .post(
        Path.orders, [], OrderBody(orderType: try InstantlyOrderType(purchase), items: try InstantlyItem.items(of: purchase))))
  }

  func send(_ request: FrozenRequest, _ purchase: Purchase) async -> PurchaseAnswer {
    await gateway.purchase(request, as: purchase.kind.callKind) { reply throws(VendorFailure) in
      try outcome(reply, purchase)
    }
  }

  /// What an answer of success says.
  ///
  /// Source: Purchasing, Classification of answers.
  private func outcome(_ reply: JSON, _ purchase: Purchase) throws(VendorFailure) -> PurchaseOutcome {
    let isPlaced: Bool = try reply.required("order_placed", \.bool)
    let isSimulation: Bool = try reply.required("simulation", \.bool)
    let isValid: Bool? = try reply.optional("order_is_valid", \.bool)
    let code: String? = try reply.optional("order_error", \.string)
    let needsCheckout: Bool? = try reply.optional("checkout_required", \.bool)
    if isSimulation { return .verify("the answer calls the order a simulation") }
    if needsCheckout == true { return .verify("Instantly wants the order paid on a checkout page of its own") }
    guard isPlaced else {
      guard let code else {
        return .verify(gateway.clean("not placed, \(InstantlyRefusal.words(of: reply) ?? "and no reason given")"))
      }
      let refusal = clean(InstantlyRefusal.read(reply, code: code))
      // A payment is tried only for an order that is valid.
      let isPlain = InstantlyRefusal.lists[code] != nil && isValid == false || code == InstantlyRefusal.paymentFailed
      return isPlain && !refusal.tellsOfSomethingMade ? .rejected(refusal) : .refused(refusal)
    }
    if let code { return .verify(gateway.clean("placed, yet with the error \(code)")) }
    if isValid == false { return .verify("placed, yet called not valid") }
    // What of it was not bought, its lists decide.
    if let words = InstantlyRefusal.words(of: reply) { return .verify(gateway.clean("placed, yet \(words)")) }
    let differences = try differences(reply, purchase)
    // A success that does not name all that was ordered proves nothing: it may be somebody else's.
    if let unnamed = differences?.unnamed { return .verify(unnamed) }
    return .placed(vendorOrder: nil, warning: differences)
  }

  /// What of a placed order differs from the order sent and from what was approved for it; nil when nothing does.
  private func differences(_ reply: JSON, _ purchase: Purchase) throws(VendorFailure) -> ReplyDifferences? {
    let items: [JSON] = try reply.required("order_items", \.array)
    let total: Money = try reply.required("total_price", \.money)
    var found: [ReplyDifference] = []
    let echoed = Set(items.map { $0["domain"].text?.lowercased() ?? "?" })
    let ordered = Set(purchase.names.map(\.text))
    let missing = ordered.subtracting(echoed).sorted()
    let foreign = echoed.subtracting(ordered).sorted()
    if !missing.isEmpty { found.append(.notNamed(missing)) }
    if !foreign.isEmpty { found.append(.notOrdered(foreign.map(gateway.clean))) }
    if let quoted = purchase.quotedTotal, quoted != total { found.append(.total(approved: quoted, took: total)) }
    if let approved = purchase.quotedLines, !items.isEmpty {
      found += ReplyDifference.lines(approved: approved, took: InstantlyQuote.lines(of: items, in: reply, for: purchase))
    }
    return ReplyDifferences(found)
  }
}

extension ReplyDifferences {
  /// Which names an answer does not name, beside those that nobody ordered; nil where it names all that was ordered.
  fileprivate var unnamed: String? {
    guard all.contains(where: { if case .notNamed = $0 { true } else { false } }) else { return nil }
    let parts = all.compactMap { difference -> String? in
      switch difference {
      case .notNamed(let names): "Instantly does not name \(names.joined(separator: ", "))"
      case .notOrdered(let names): "Instantly names \(names.joined(separator: ", ")), which nobody ordered"
      case .total, .billed, .otherCurrency, .mailboxes, .line: nil
      }
    }
    return parts.joined(separator: "; ")
  }
}
