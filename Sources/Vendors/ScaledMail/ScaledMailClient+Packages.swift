import Foundation
import Ordering

extension ScaledMailClient {
  /// Bundles on offer. One without a price id or a number of domains cannot be ordered and is left out.
  ///
  /// Source: Vendors/ScaledMail, Packages: Outlook is called `microsoft` there.
  func packages(_ workspace: Workspace?) async throws(VendorFailure) -> [MailboxPackage] {
    let at = gateway.now()
    let reply = try await gateway.read(.get(Path.packages, try await searchQuery(workspace, .ordinary)), as: .other)
    return reply.listed("packages").compactMap { package($0, at: at) }
  }

  private func package(_ row: JSON, at: Date) -> MailboxPackage? {
    guard let id = row["id"].filledText, let domains = row["domains"].integer, domains > 0 else { return nil }
    var mailboxes: [Provider: Int] = [:]
    var split: [Provider: Int] = [:]
    for word in ["google", "microsoft", "outlook", "smtp"] {
      guard let provider = Provider(scaledmail: word), let count = row[word]["mailbox"].integer else { continue }
      mailboxes[provider] = count
      if let domains = row[word]["domains"].integer { split[provider] = domains }
    }
    // A price for another time than a month would be shown as one a month.
    let isMonthly = row["frequency"].filledText?.lowercased().contains("month") ?? true
    return MailboxPackage(
      id: id, name: gateway.clean(row["name"].filledText ?? id), tier: gateway.clean(row["tier"].text ?? ""),
      monthly: isMonthly ? row["price"].price : nil, domains: domains, mailboxes: mailboxes, domainsOfProvider: split, at: at)
  }
}
