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
  func domains(in reply: JSON, at: Date? = nil) -> [ListedDomain] {
    reply[key].list.compactMap { row in
      guard let id = row["id"].filledText, let name = row["domain"].domainName else { return nil }
      let mailboxes = row["emailMailbox"].list.compactMap(Mailbox.init(scaledmail:))
      return ListedDomain(
        name,
        Listing(
          vendor: .scaledmail, provider: provider, id: id, mailboxes: mailboxes,
          mailboxCount: row["emailMailboxCount"].integer ?? (mailboxes.isEmpty ? nil : mailboxes.count),
          months: row["warmup_age"].integer, setUp: row["pricing"]["oneTimePrice"].price,
          monthly: row["pricing"]["monthlyPrice"].price, at: at))
    }
  }
}

extension ScaledMailClient {
  /// Pre-warmed domains. The list is whole and takes no search, so that what was asked for is picked out here.
  ///
  /// Source: Vendors/ScaledMail, Pre-warmed inboxes.
  func stock(_ search: StockSearch, _ urgency: CallUrgency) async throws(VendorFailure) -> [ListedDomain] {
    let at = gateway.now()
    let reply = try await gateway.read(.get(Path.preWarmed, try await searchQuery(search.workspace, urgency)), as: .other, urgency)
    let text = search.text.lowercased()
    let endings = Set(search.endings.map { $0.lowercased() })
    return ScaledMailStockGroup.all.flatMap { $0.domains(in: reply, at: at) }.filter { domain in
      (text.isEmpty || domain.name.text.contains(text)) && (endings.isEmpty || endings.contains(domain.name.ending))
    }
  }
}
