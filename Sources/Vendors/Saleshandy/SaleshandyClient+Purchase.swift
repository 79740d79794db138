import Foundation
import Ordering

extension SaleshandyClient {
  func freeze(_ purchase: Purchase) throws(VendorFailure) -> FrozenRequest {
    FrozenRequest(try .post(Path.domains, [], SaleshandyPurchaseBody(purchase)))
  }

  func send(_ request: FrozenRequest, _ purchase: Purchase) async -> PurchaseAnswer {
    let answer = await gateway.purchase(request, as: purchase.kind.callKind) { reply throws(VendorFailure) in
      try read(reply, purchase)
    }
    if let stated = stated(answer) { return PurchaseAnswer(answer.outcome, reply: answer.reply, stated: stated) }
    guard case .rejected(let refusal) = answer.outcome, refusal.code == SaleshandyClient.purchaseFailed, refusal.names.isEmpty
    else {
      return answer
    }
    // The one text for every cause does not say which name it is about: it may be any of them.
    let told = Refusal(code: refusal.code, message: refusal.message, names: purchase.names.map(\.text))
    return PurchaseAnswer(.rejected(told), reply: answer.reply)
  }

  /// What an answer that made an order says of it. Our choice: its amount is looked for where the list of orders has it, since no page says
  /// whether a total is in the answer.
  private func stated(_ answer: PurchaseAnswer) -> HeldOrder? {
    let made: String?
    switch answer.outcome {
    case .placed(let id, _): made = id
    case .awaitingPayment(let id, _): made = id
    case .rejected, .refused, .verify, .unknown, .notSent: made = nil
    }
    guard let made, let body = answer.reply?.body, let reply = try? gateway.parse(body) else { return nil }
    return SaleshandyOrderRow(row: reply.payload).billed(made, gateway.clean)
  }

  /// Source: Vendors/Saleshandy, Errors, `4000: Failed to purchase domain`.
  private static let purchaseFailed = "4000"

  /// What an answer of success says: a purchase ends at a page where a person pays, or, with credits or slots, with the order alone. Without
  /// the order's id, or without the page where there has to be one, nobody knows what was made.
  ///
  /// Source: Vendors/Saleshandy, Purchase; Purchasing, Classification of answers.
  private func read(_ reply: JSON, _ purchase: Purchase) throws(VendorFailure) -> PurchaseOutcome {
    guard case .object = reply.payload else { throw .unreadable("no order") }
    if reply.saysFailure || reply.payload.saysFailure {
      return .unknown(gateway.clean("a success that says it failed: \(reply.reason ?? reply.payload.reason ?? "without a word")"))
    }
    // What a success names, if it names anything, has to be what was ordered: else it may be somebody else's.
    let named = Set((reply.payload["domains"].array ?? []).compactMap { ($0["name"].text ?? $0.text)?.lowercased() })
    guard named.isEmpty || named.isSuperset(of: purchase.names.map(\.text)) else {
      return .unknown(gateway.clean("Saleshandy’s answer names \(named.sorted().joined(separator: ", ")), not what was ordered"))
    }
    let addresses = Set(SaleshandyOrderRow(row: reply.payload).addresses)
    guard addresses.isEmpty || !addresses.isDisjoint(with: purchase.items.flatMap(\.addresses)) else {
      return .unknown(
        gateway.clean("Saleshandy’s answer names \(addresses.sorted().joined(separator: ", ")), not what was ordered"))
    }
    let order = reply.payload["orderId"].filledText ?? reply["orderId"].filledText
    let page = (reply.payload["checkoutUrl"].isNull ? reply : reply.payload)["checkoutUrl"]
    switch (order, page.string.flatMap(SaleshandyClient.webAddress)) {
    case (let order?, let checkout?): return .awaitingPayment(vendorOrder: order, checkout: checkout)
    case (let order?, nil):
      if purchase.isPaidAtOnce, page.isNull || page == .string("") { return .placed(vendorOrder: order, warning: nil) }
      return .unknown(gateway.clean("Saleshandy gave order \(order) without a page to pay it"))
    case (nil, let checkout?): return .unknown(gateway.clean("Saleshandy gave a page to pay, \(checkout), without an order"))
    case (nil, nil): return .unknown("Saleshandy gave neither an order nor a page to pay it")
    }
  }

  /// The address, when it is one: a scheme and something behind it, of visible ASCII only. Whether to pay there is said where it is shown.
  private static func webAddress(_ text: String) -> String? {
    let isVisible = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    let parts = text.split(separator: ":", maxSplits: 1)
    guard isVisible, parts.count == 2, let scheme = parts.first, scheme.first?.isLetter == true else { return nil }
    return scheme.allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) } ? text : nil
  }
}

extension Purchase {
  /// With credits or slots; else a person pays at the vendor's page.
  fileprivate var isPaidAtOnce: Bool {
    guard case .saleshandyPurchase(let order) = operation else { return false }
    switch order.payment {
    case .checkout: return false
    case .freeCredits, .replacement: return true
    }
  }
}
