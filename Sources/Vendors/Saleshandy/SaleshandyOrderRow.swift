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

  /// As what was ordered is billed.
  func billed(_ id: String, _ words: (String) -> String) -> HeldOrder {
    var order = HeldOrder(
      id: id, description: words(description), amount: total, createdAt: row.date("createdAt", "createdOn", "orderedAt"),
      status: "",
      names: (row["domains"].array ?? []).compactMap { ($0["name"].string ?? $0.string).flatMap { try? DomainName($0) } },
      mailboxes: mailboxes)
    let addresses = addresses
    if addresses.count == order.mailboxes { order.addresses = addresses.map(words) }
    order.otherCurrency = otherCurrency.map(words)
    return order
  }

  /// The addresses of the mailboxes that its domains list, in lower case.
  var addresses: [String] {
    (row["domains"].array ?? []).flatMap { domain in
      domain["mailboxes"].list.compactMap { mailbox in
        let text = mailbox.string ?? mailbox["email"].string ?? mailbox["address"].string ?? mailbox["name"].string
        return text.flatMap { $0.contains("@") ? $0.lowercased() : nil }
      }
    }
  }

  /// How many mailboxes all its domains list; nil where it does not list those of each.
  private var mailboxes: Int? {
    guard let domains = row["domains"].array, !domains.isEmpty else { return nil }
    let counts = domains.compactMap { $0["mailboxes"].array?.count }
    return counts.count == domains.count ? counts.reduce(0, +) : nil
  }

  /// The vendor's own text, or provider and plan.
  private var description: String {
    if let text = row["description"].filledText ?? row["name"].filledText { return text }
    let parts = [row["emailServiceProvider"], row["planType"].isNull ? row["plan"] : row["planType"]]
    return parts.compactMap(\.filledText).joined(separator: " ")
  }

  /// Nil in another currency.
  private var amount: Money? { amount(of: ["amount", "totalAmount", "total", "totalPrice", "price"]) }

  /// What the whole order costs. Our choice: `price` is left out, which may be that of one mailbox; and a total goes before an amount, which
  /// may be one of its parts.
  private var total: Money? { amount(of: SaleshandyOrderRow.totals) }
  private static let totals = ["totalAmount", "totalPrice", "total", "amount"]

  private func amount(of members: [String]) -> Money? { isInDollars ? members.lazy.compactMap { row[$0].money }.first : nil }

  /// Our choice: an order that names no currency is in ours.
  private var isInDollars: Bool { row["currency"].isNull || row["currency"].string?.uppercased() == "USD" }

  /// Its total in another currency: `977.00 EUR`. One that cannot be read is another, too.
  private var otherCurrency: String? {
    guard !isInDollars else { return nil }
    let currency = row["currency"].filledText ?? "a currency that cannot be read"
    let members = SaleshandyOrderRow.totals.lazy.map { row[$0] }
    guard let stated = members.compactMap({ $0.money?.description ?? $0.filledText }).first else {
      return "an amount in \(currency)"
    }
    return "\(stated) \(currency)"
  }
}

extension JSON {
  /// The first of the members that is a time.
  func date(_ names: String...) -> Date? { names.lazy.compactMap { self[$0].instant }.first }
}
