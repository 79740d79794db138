extension Order {
  /// What the vendor's own order says that is not what was approved for an attempt: its amount, its mailboxes, and names that nobody ordered; nil
  /// where nothing is, or nothing can be compared.
  ///
  /// Source: Purchasing, Price wall: what a reply says was taken is compared with what was approved.
  /// - Parameters:
  ///   - attempt: the attempt it is about.
  ///   - held: the order as the vendor lists it.
  ///   - comparesNames: not once the order was followed for a while, since its domains may have been swapped for others.
  public func differences(of attempt: Attempt, from held: HeldOrder, comparesNames: Bool = true) -> ReplyDifferences? {
    let purchase = attempt.purchase
    var found: [ReplyDifference] = []
    if let stated = held.amount, let approved = billable(attempt), !approved.allows(stated) {
      found.append(.billed(approved: approved.due, stated: stated))
    }
    if let stated = held.otherCurrency, let approved = billable(attempt) {
      found.append(.otherCurrency(approved: approved.due, stated: stated))
    }
    let mailboxes = comparesNames ? purchase.differences(ofAddresses: held.addresses) : []
    found += mailboxes
    if mailboxes.isEmpty, let stated = held.mailboxes, purchase.mailboxCount > 0, stated != purchase.mailboxCount {
      found.append(.mailboxes(ordered: purchase.mailboxCount, stated: stated))
    }
    let foreign = comparesNames ? Set(held.names).subtracting(purchase.names).map(\.text).sorted() : []
    if !foreign.isEmpty { found.append(.notOrdered(foreign)) }
    return ReplyDifferences(found)
  }

  /// What an attempt may be billed; nil where nobody approved a figure: for one whose price was not named, of which only a part was bought, whose
  /// money was paid before, or that an earlier version journaled.
  private func billable(_ attempt: Attempt) -> BillableAmount? {
    let purchase = attempt.purchase
    guard let due = purchase.due, attempt.lacking.isEmpty, purchase.kind != .scaledmailSubmitForm, isPriced else {
      return nil
    }
    let monthly = plan.purchases.count == 1 ? quote.lines.filter { $0.period == .month }.compactMap(\.amount).sum() : due
    return BillableAmount(
      due: due, monthly: monthly, hasCoupon: purchase.hasCoupon, mayBeCents: purchase.vendor == .saleshandy)
  }

  /// Whether each part of it had a price when it was approved; not where a quote of an earlier version does not tell the purchases apart.
  private var isPriced: Bool {
    plan.purchases.count == 1 ? quote.unpriced == nil : quote.names?.allSatisfy { $0.mailboxes != nil } ?? false
  }
}

/// The amounts that an order may state without differing from what was approved.
///
/// No vendor's page says what an order's amount counts, nor in which unit Saleshandy's is. Our choice, so that nobody learns to look away from
/// the red line: an order may state nothing yet, or zero; what was approved; of that what falls due each month, since ScaledMail's order is its
/// monthly subscription and whether a set-up stands in it is unknown; either in cents where the page leaves the unit open; and less than
/// approved where a coupon was given, whose
/// effect is unknown too. Anything else differs, more or less.
///
/// Source: Vendors/ScaledMail, Orders; Vendors/Saleshandy, Orders.
private struct BillableAmount {
  let due: Money
  let monthly: Money
  let hasCoupon: Bool
  /// Saleshandy's alone: ScaledMail's page says dollars, so that a hundred times as much is a hundred times as much.
  let mayBeCents: Bool

  func allows(_ stated: Money) -> Bool {
    if stated <= .zero { return true }
    if hasCoupon, stated < due { return true }
    return [due, monthly].contains { $0 > .zero && (stated == $0 || mayBeCents && stated == $0 * 100) }
  }
}

extension Purchase {
  /// - Parameter addresses: of the vendor's own order; nil where it does not name them.
  fileprivate func differences(ofAddresses addresses: [String]?) -> [ReplyDifference] {
    let ordered = Set(items.flatMap { item in item.mailboxes.map { $0.address(at: item.name).lowercased() } })
    guard let addresses, !ordered.isEmpty, items.allSatisfy({ $0.mailboxes.count == $0.mailboxCount }) else { return [] }
    let missing = ordered.subtracting(addresses).sorted()
    let foreign = Set(addresses).subtracting(ordered).sorted()
    return (missing.isEmpty ? [] : [.notNamed(missing)]) + (foreign.isEmpty ? [] : [.notOrdered(foreign)])
  }

  fileprivate var hasCoupon: Bool {
    switch operation {
    case .scaledmailCustomOrder(let order): !order.coupon.isEmpty
    case .scaledmailOwnDomains(let order): !order.coupon.isEmpty
    case .scaledmailPackage(let package): !package.coupon.isEmpty
    case .instantlyDFY, .instantlyPreWarmed, .instantlyExtraAccounts, .saleshandyPurchase, .scaledmailBuyDomains,
      .scaledmailPreWarmed, .scaledmailSubmitForm:
      false
    }
  }
}
