import Foundation
import Ordering

extension ScaledMailClient {
  /// Bundles on offer. One without a price id or a number of domains cannot be ordered and counts as unread.
  ///
  /// Source: Vendors/ScaledMail, Packages: Outlook is called `microsoft` there.
  func packages(_ workspace: Workspace?) async throws(VendorFailure) -> ShownList<MailboxPackage> {
    let at = gateway.now()
    let query = try await searchQuery(workspace, .ordinary)
    return try await gateway.list(.get(Path.packages, query), ListFormat(name: "packages")) { row throws(VendorFailure) in
      guard let package = package(row, at: at) else { throw .unreadable("a package without an id or its number of domains") }
      return package
    }.shown()
  }

  private func package(_ row: JSON, at: Date) -> MailboxPackage? {
    guard let id = row["id"].filledText, let domains = row["domains"].count, domains > 0 else { return nil }
    var mailboxes: [Provider: Int] = [:]
    var split: [Provider: Int] = [:]
    for word in ["google", "microsoft", "outlook", "smtp"] {
      guard let provider = Provider(scaledmail: word), let count = row[word]["mailbox"].count else { continue }
      mailboxes[provider] = count
      if let domains = row[word]["domains"].count { split[provider] = domains }
    }
    // A price for another time than a month would be shown as one a month.
    let isMonthly = row["frequency"].filledText?.lowercased().contains("month") ?? true
    return MailboxPackage(
      id: id, name: gateway.clean(row["name"].filledText ?? id), tier: gateway.clean(row["tier"].text ?? ""),
      monthly: isMonthly ? row["price"].price : nil, domains: domains, mailboxes: mailboxes, domainsOfProvider: split, at: at)
  }
}
