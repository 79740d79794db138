import Foundation
import Ordering

/// A group of the list of pre-warmed stock. There is none for SMTP.
///
/// Source: Vendors/ScaledMail, Pre-warmed inboxes.
struct ScaledMailStockGroup {
  let key: String
  let provider: Provider

  static let all = [
    ScaledMailStockGroup(key: "google", provider: .google), ScaledMailStockGroup(key: "outlook", provider: .outlook),
  ]

  /// Its domains; an entry without id or name cannot be ordered and is left out.
  /// - Parameter at: when the list was read.
  func domains(in rows: [JSON], at: Date? = nil) -> [ListedDomain] {
    rows.compactMap { row in
      guard let id = row["id"].filledText, let name = row["domain"].domainName else { return nil }
      let mailboxes = row["emailMailbox"].list.compactMap(Mailbox.init(scaledmail:))
      return ListedDomain(
        name,
        Listing(
          vendor: .scaledmail, provider: provider, id: id, mailboxes: mailboxes,
          mailboxCount: row["emailMailboxCount"].count ?? (mailboxes.isEmpty ? nil : mailboxes.count),
          months: row["warmup_age"].count, setUp: row["pricing"]["oneTimePrice"].price,
          monthly: row["pricing"]["monthlyPrice"].price, at: at))
    }
  }
}

extension ScaledMailClient {
  /// Pre-warmed domains. The list is whole and takes no search, so that what was asked for is picked out here.
  ///
  /// Source: Vendors/ScaledMail, Pre-warmed inboxes.
  func stock(_ search: StockSearch, _ urgency: CallUrgency) async throws(VendorFailure) -> [ListedDomain] {
    let stock = try await wholeStock(try await searchQuery(search.workspace, urgency), urgency)
    let text = search.text.lowercased()
    let endings = Set(search.endings.map { $0.lowercased() })
    return stock.filter { domain in
      (text.isEmpty || domain.name.text.contains(text)) && (endings.isEmpty || endings.contains(domain.name.ending))
    }
  }

  /// All of the stock. One of the groups may be missing, not both: no list is no empty stock.
  func wholeStock(_ query: [(String, String)], _ urgency: CallUrgency) async throws(VendorFailure) -> [ListedDomain] {
    let at = gateway.now()
    let (reply, _) = try await gateway.whole(.get(Path.preWarmed, query), urgency)
    guard !reply.saysFailure else { throw .refused(gateway.refusal(status: 200, reply)) }
    let groups = ScaledMailStockGroup.all
    guard groups.contains(where: { reply[$0.key].array != nil }),
      groups.allSatisfy({ reply[$0.key].isNull || reply[$0.key].array != nil })
    else { throw .unreadable("no lists “google” and “outlook”") }
    let own = groups.map { reply[$0.key].list.count }.reduce(0, +)
    // A group we have not heard of counts in a total, and sells nothing here.
    var rows = own
    if case .object(let members) = reply, reply["total"].count != own {
      rows = members.values.map { $0.list.count }.reduce(0, +)
    }
    let format = ListFormat(name: "google", otherNames: ["outlook"])
    switch try ListFigures(reply, format).disagreement(rows: rows, pageRows: rows, pagesRead: 1, hasCursor: false) {
    case .total(let total): throw .unreadable("\(rows) rows came of a list that says it has \(total)")
    case .goesOn: throw .unreadable("the list says that more follows, and does not give it")
    case nil: break
    }
    let listed = groups.flatMap { $0.domains(in: reply[$0.key].list, at: at) }
    guard !listed.isEmpty || own == 0 else { throw .unreadable("domains without an id or a name") }
    return listed
  }
}
