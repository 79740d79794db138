package import Ordering

// The one place that decides through which account something is asked: whatever is looked for, followed or closed passes here.

extension Ports {
  /// The vendor of an attempt, to be asked about it.
  ///
  /// Source: Purchasing, What the lists prove: a check belongs to the account of the attempt.
  /// - Throws: `otherAccount` when the key or the address set up now is another account's than the one it was sent with.
  package func client(for attempt: Attempt) throws(VendorFailure) -> VendorClient {
    let client = client(attempt.purchase.vendor)
    // A client of no account has no key, and says so by itself.
    guard let account = client.account, let sent = attempt.account, !attempt.isOf(account) else { return client }
    throw .otherAccount(needed: sent)
  }

  /// The account that has to be set up to look for a change; nil where it is, or where nobody noted it.
  func accountNeeded(by change: ChangeRecord) -> VendorAccount? {
    guard let account = client(change.intent.vendor).account, let sent = change.intent.account, sent != account else { return nil }
    return sent
  }

  /// The account that has to be set up to ask for an order, or to buy the rest of it; nil where it is.
  package func accountNeeded(by order: Order) -> VendorAccount? {
    do {
      _ = try client(for: order)
    } catch .otherAccount(let needed) {
      return needed
    } catch {}
    return nil
  }

  /// The vendor of an order, to be asked how far it is, or to buy the rest of it.
  package func client(for order: Order) throws(VendorFailure) -> VendorClient {
    for attempt in order.attempts where attempt.mayHaveBought { _ = try client(for: attempt) }
    return client(order.plan.offer.vendor)
  }
}
