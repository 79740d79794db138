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

  /// A domain of it; nil for an entry without id or name, which cannot be ordered.
  /// - Parameter at: when the list was read.
  func domain(_ row: JSON, at: Date? = nil) -> ListedDomain? {
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

extension ScaledMailClient {
  /// Pre-warmed domains. The list is whole and takes no search, so that what was asked for is picked out here.
  ///
  /// Source: Vendors/ScaledMail, Pre-warmed inboxes.
  func stock(_ search: StockSearch, _ urgency: CallUrgency) async throws(VendorFailure) -> ShownList<ListedDomain> {
    let stock = try await stockList(try await searchQuery(search.workspace, urgency), urgency)
    let text = search.text.lowercased()
    let endings = Set(search.endings.map { $0.lowercased() })
    return try stock.shown { domain in
      let isWanted =
        (text.isEmpty || domain.name.text.contains(text)) && (endings.isEmpty || endings.contains(domain.name.ending))
      return isWanted ? domain : nil
    }
  }

  /// The stock as far as it can be read. One of the groups may be missing, not both: no list is no empty stock.
  func stockList(
    _ query: [(String, String)], _ urgency: CallUrgency
  ) async throws(VendorFailure) -> ListReading<ListedDomain> {
    let at = gateway.now()
    let reply = try await gateway.whole(.get(Path.preWarmed, query), urgency)
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
    let format = ListFormat(name: "google", otherNames: ["outlook"], beside: .anything)
    let disagreement = try ListFigures(reply, format).disagreement(rows: rows, pageRows: rows, pagesRead: 1, hasCursor: false)
    let listed = groups.flatMap { group in reply[group.key].list.compactMap { group.domain($0, at: at) } }
    return ListReading(listed, unread: own - listed.count, why: "a domain without an id or a name", disagreement)
  }
}
