import Ordering

/// What an answer to an order, or to a simulation of one, names, beside what was asked for: domains, and the mailboxes on them.
///
/// Source: Vendors/Instantly, Place an order, `order_items`, `number_of_accounts_ordered`.
struct InstantlyEcho {
  let items: [JSON]
  private let purchase: Purchase
  private let domains: Comparison
  /// Of addresses. An answer that lists none says nothing of them; mailboxes of pre-warmed domains are not ordered by name.
  private let mailboxes: Comparison?
  /// How many mailboxes it has, where it says so.
  private let count: Int?

  init(_ items: [JSON], in reply: JSON, of purchase: Purchase) {
    self.items = items
    self.purchase = purchase
    domains = Comparison(ordered: purchase.names.map(\.text), named: items.map { $0["domain"].text?.lowercased() ?? "?" })
    let ordered = purchase.items.flatMap(\.addresses)
    let listed = items.reduce(0) { $0 + $1["accounts"].list.count }
    let named = items.flatMap(InstantlyEcho.addresses)
    mailboxes = ordered.isEmpty || named.isEmpty ? nil : Comparison(ordered: ordered, named: named)
    let told = listed == 0 ? reply["number_of_accounts_ordered"].count : named.count == listed ? listed : nil
    count = ordered.isEmpty ? nil : told
  }

  private static func addresses(_ item: JSON) -> [String] {
    item["accounts"].list.compactMap { account in
      let told = account["email_address_prefix"].filledText ?? account["email"].filledText ?? account.filledText
      guard let text = told?.lowercased() else { return nil }
      return text.contains("@") ? text : "\(text)@\(item["domain"].text?.lowercased() ?? "?")"
    }
  }

  /// Whether the mailboxes are those that were asked for, as far as it names any.
  var namesItsMailboxes: Bool { mailboxes?.isSame ?? true && count.map { $0 == purchase.mailboxCount } ?? true }

  /// Why it does not prove that this order was placed; nil where it does. Where mailboxes are all that is ordered, one of them at least has to be
  /// named, or counted.
  var unproved: String? {
    let isOfMailboxes = purchase.kind == .instantlyExtraAccounts
    if !domains.missing.isEmpty { return domains.words }
    guard isOfMailboxes else { return nil }
    if let mailboxes, mailboxes.isForeign { return mailboxes.words }
    return mailboxes == nil && count == 0 ? "Instantly names none of the mailboxes, and counts 0 of them" : nil
  }

  /// - Parameter clean: how a word of the vendor's may be kept.
  func differences(_ clean: (String) -> String) -> [ReplyDifference] {
    let named = [domains, mailboxes].compactMap(\.self).flatMap { $0.differences(clean) }
    guard named.isEmpty, let count, count != purchase.mailboxCount else { return named }
    return [.mailboxes(ordered: purchase.mailboxCount, stated: count)]
  }

  private struct Comparison {
    let missing: [String]
    let foreign: [String]
    /// Whether nothing that was ordered is named.
    let isForeign: Bool

    init(ordered: [String], named: [String]) {
      let (wanted, told) = (Set(ordered), Set(named))
      missing = wanted.subtracting(told).sorted()
      foreign = told.subtracting(wanted).sorted()
      isForeign = wanted.isDisjoint(with: told)
    }

    var isSame: Bool { missing.isEmpty && foreign.isEmpty }

    func differences(_ clean: (String) -> String) -> [ReplyDifference] {
      (missing.isEmpty ? [] : [.notNamed(missing)]) + (foreign.isEmpty ? [] : [.notOrdered(foreign.map(clean))])
    }

    var words: String {
      let first = missing.isEmpty ? [] : ["Instantly does not name \(missing.joined(separator: ", "))"]
      let second = foreign.isEmpty ? [] : ["Instantly names \(foreign.joined(separator: ", ")), which nobody ordered"]
      return (first + second).joined(separator: "; ")
    }
  }
}
