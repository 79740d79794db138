import FoundationEssentials
import HTTPTypes

/// The page behind a `checkoutUrl`, where a person pays a started order. Our choice: a plain page, since the
/// vendor's is its payment provider's.
struct Checkout: Sendable {
  let shop: Shop
  let store: StateStore

  /// What is to be paid, with a button; nothing is changed.
  func page(of id: String, at now: Date) throws -> CheckoutPage {
    let orders = try store.change { $0.saleshandy.orders }.result
    guard let order = orders.first(where: { $0.id == id }) else { return .unknown }
    return order.isPaid(at: now) ? .paid(order) : .open(order)
  }

  /// Pays: the set-up begins now. Under the scenario `payment-fails` the card is declined and the order stays as it is.
  func pay(_ id: String, at now: Date) throws -> CheckoutPage {
    let isDeclined = shop.scenarios.applies(.paymentFails, at: .saleshandy)
    return try store.change { state in
      guard let index = state.saleshandy.orders.firstIndex(where: { $0.id == id }) else { return CheckoutPage.unknown }
      let order = state.saleshandy.orders[index]
      if order.isPaid(at: now) { return .paid(order) }
      if isDeclined { return .declined(order) }
      state.saleshandy.orders[index].paidAt = now
      for domain in order.domains.indices {
        let delay = shop.setUpDelay(index: domain, of: order.domains.count)
        state.saleshandy.orders[index].domains[domain].readyAt = now.addingTimeInterval(delay)
      }
      return .paid(state.saleshandy.orders[index])
    }.result
  }
}
