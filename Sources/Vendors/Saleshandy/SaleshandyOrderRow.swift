import Foundation
import Ordering

/// A purchase order in Saleshandy's list of them: billing and plan, no names.
///
/// Source: Vendors/Saleshandy, Orders: no name of a field is published. Our choice: each is looked for under the names that make sense.
struct SaleshandyOrderRow {
  let row: JSON

  /// The vendor's id; nil where the row has none.
  var id: String? { row["orderId"].filledText ?? row["id"].filledText ?? row["order"].filledText }

  /// As a holding.
  /// - Parameters:
  ///   - id: what it was asked for by.
  ///   - names: of its domains, where they are known.
  ///   - status: stands in for the order's own word.
  func held(_ id: String, names: [DomainName] = [], status: String? = nil, _ words: (String) -> String) -> HeldOrder {
    let word = row["status"].filledText ?? row["orderStatus"].filledText ?? row["paymentStatus"].filledText ?? status
    return HeldOrder(
      id: id, description: words(description), amount: amount, createdAt: row.date("createdAt", "createdOn", "orderedAt"),
      status: words(word ?? ""), names: names)
  }

  /// The vendor's own text, or provider and plan.
  private var description: String {
    if let text = row["description"].filledText ?? row["name"].filledText { return text }
    let parts = [row["emailServiceProvider"], row["planType"].isNull ? row["plan"] : row["planType"]]
    return parts.compactMap(\.filledText).joined(separator: " ")
  }

  /// Nil in another currency.
  private var amount: Money? {
    guard row["currency"].isNull || row["currency"].string?.uppercased() == "USD" else { return nil }
    return ["amount", "totalAmount", "total", "totalPrice", "price"].lazy.compactMap { row[$0].money }.first
  }
}

extension JSON {
  /// The first of the members that is a time.
  func date(_ names: String...) -> Date? { names.lazy.compactMap { self[$0].instant }.first }
}
