import Foundation
import Ordering

// Orders by our tag: the only mark of ours at any vendor.
// Source: Purchasing, What the lists prove.

extension ScaledMailClient {
  /// What new orders say of a purchase.
  enum NewOrders {
    /// How many are opened in one check at most. Our choice: between a purchase and a check nobody makes more, and the vendor takes five
    /// calls a second.
    static let maximumOpened = 50
    /// How many from before the attempt are opened at most. Our choice: only a clock that is wrong by days makes ours one of them, and then it
    /// is the newest or near it; the list of domains shows the tags too.
    static let oldOpened = 5

    /// One has our tag.
    case ours(HeldOrder)
    /// One names domains of the purchase without our tag.
    case naming(HeldOrder)
    /// All are somebody else's, or there are none.
    case foreign
  }

  /// The list of orders shows neither tags nor domains, so each order that is new since the attempt is opened until ours is there.
  ///
  /// Source: Vendors/ScaledMail, Orders.
  /// - Throws: `unexplained` where an order may be ours and does not say so, since it says nothing yet.
  func open(
    _ new: ScaledMailNewOrders, of attempt: Attempt, _ query: [(String, String)]
  ) async throws(VendorFailure) -> NewOrders {
    let ids = new.ids
    guard ids.count <= NewOrders.maximumOpened else {
      // Whoever says that they are not ours leaves it to the list of domains, which shows the tags as well.
      guard attempt.acknowledged.calls(foreign: Unexplained(.manyOrders)) else { throw .unexplained(Unexplained(.manyOrders)) }
      return .foreign
    }
    let wanted = Set(attempt.purchase.names)
    var naming: HeldOrder?
    var empty: String?
    for id in ids {
      let order = try await details(id, query)
      if attempt.purchase.isTagged(order.tag) { return .ours(order) }
      if let part = order.part { throw part.asFailure }
      let isForeign = attempt.acknowledged.calls(foreign: Unexplained(.order, id: gateway.clean(id)))
      if naming == nil, !isForeign, !wanted.isDisjoint(with: order.names) { naming = order }
      if order.tag == nil, order.names.isEmpty, !isForeign,
        !attempt.acknowledged.calls(foreign: Unexplained(.emptyOrder, id: gateway.clean(id)))
      {
        empty = empty ?? id
      }
    }
    // An order from before is ours by our tag alone.
    for id in new.old.prefix(NewOrders.oldOpened) {
      let order = try await details(id, query)
      if attempt.purchase.isTagged(order.tag) { return .ours(order) }
    }
    if let naming { return .naming(naming) }
    if let empty { throw .unexplained(Unexplained(.emptyOrder, id: gateway.clean(empty))) }
    return .foreign
  }

  /// The failure that an order naming our domains without our tag is.
  func unexplained(_ order: HeldOrder, _ purchase: Purchase) -> VendorFailure {
    .unexplained(
      Unexplained(.order, id: gateway.clean(order.id), names: purchase.names.filter(order.names.contains).map(\.text)))
  }

  /// Whether a person has said of a row's order that it is not the attempt's.
  func isOfForeignOrder(_ row: ScaledMailDomainRow, _ attempt: Attempt) -> Bool {
    row.order.map { attempt.acknowledged.calls(foreign: Unexplained(.order, id: gateway.clean($0))) } == true
  }

  /// What the list of domains shows where no order has our tag: one of its rows may have it, and none of them may name a domain of ours
  /// that was not listed before.
  /// - Parameter old: orders from before the attempt, whose domains are explained by them.
  /// - Throws: `unexplained`.
  func tagged(
    _ rows: [ScaledMailDomainRow], of attempt: Attempt, besides old: [String] = []
  ) throws(VendorFailure) -> Evidence? {
    let purchase = attempt.purchase
    let ours = rows.filter { purchase.isTagged($0.tag) }
    if !ours.isEmpty {
      let orders = Set(ours.compactMap(\.order))
      return .all(vendorOrder: orders.count == 1 ? orders.first : nil)
    }
    let known = Set(attempt.baseline)
    let wanted = Set(purchase.names)
    let fresh = rows.filter { row in !known.contains(Known.domain(row)) && row.order.map { !old.contains($0) } ?? true }
    let names = fresh.filter { wanted.contains($0.name) && !isOfForeignOrder($0, attempt) }
      .map(\.name).uniqued().filter { !attempt.acknowledged.calls(foreign: Unexplained(.names, names: [$0.text])) }
    guard names.isEmpty else { throw .unexplained(Unexplained(.names, names: names.map(\.text))) }
    return nil
  }
}

extension Purchase {
  /// Whether a tag the vendor shows is this purchase's. Our choice: the mark alone tells it apart, at the end of the tag, whatever the vendor
  /// does to the label before it, to letters, blanks and hyphens.
  func isTagged(_ shown: String?) -> Bool {
    func folded(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
    guard let shown, !mark.isEmpty else { return false }
    // A tag without a whole mark has nothing but itself to be told by.
    guard mark.count == ScaledMailRules.markLength else {
      return shown.trimmingCharacters(in: .whitespaces).lowercased() == tag.trimmingCharacters(in: .whitespaces).lowercased()
    }
    return folded(shown).hasSuffix(folded(mark))
  }
}
