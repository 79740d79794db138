import Foundation
import Ordering

extension ScaledMailClient {
  /// Bundles on offer. One without a price id or a number of domains cannot be ordered and counts as unread.
  ///
  /// Source: Vendors/ScaledMail, Packages: Outlook is called `microsoft` there.
  func packages(_ workspace: Workspace?) async throws(VendorFailure) -> ShownList<MailboxPackage> {
    let at = gateway.now()
    let query = try await searchQuery(workspace, .ordinary)
    return try await gateway.list(.get(Path.packages, query), ListFormat(name: "packages", beside: .anything)) {
      row throws(VendorFailure) in
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
    return MailboxPackage(
      id: id, name: gateway.clean(row["name"].filledText ?? id), tier: gateway.clean(row["tier"].text ?? ""),
      monthly: row.isMonthly ? row["price"].price : nil, domains: domains, mailboxes: mailboxes, domainsOfProvider: split, at: at)
  }
}

extension JSON {
  /// Whether a package's price is for one month: any other would be shown and approved as one a month. Our choice: a package that says nothing of
  /// it is monthly, as all of the vendor's page are; one that says more than "a month" is not ("every 3 months", "bi-monthly").
  ///
  /// Source: Vendors/ScaledMail, Packages.
  fileprivate var isMonthly: Bool {
    let frequency = self["frequency"]
    if frequency.isNull { return true }
    guard let words = frequency.text?.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) else { return false }
    if words.isEmpty { return frequency.filledText == nil }
    let beside: Set<Substring> = ["a", "billed", "each", "every", "one", "per", "the", "1"]
    return (words.last == "month" || words.last == "monthly") && beside.isSuperset(of: words.dropLast())
  }
}
