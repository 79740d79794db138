public import Ordering

/// What the screen of what the vendors hold says of the lists.
public enum HoldingsSentences {
  public static let title = "At the vendors"
  static let workspaces = "Workspace"
  /// What leaving the program takes with it.
  static func lost(_ count: Int) -> String {
    "\(Sentences.count(count, "thing")) marked here \(count == 1 ? "is" : "are") not changed yet."
  }

  public static func title(of part: HoldingsState.Part) -> String {
    switch part {
    case .domains: "Domains"
    case .mailboxes: "Mailboxes"
    case .orders: "Orders"
    }
  }

  /// Where a held domain stands, in a word or two.
  public static func stage(_ domain: HeldDomain) -> String {
    if domain.canBeRevoked { return "deleted" }
    return domain.isUnused ? "not used yet" : PurchaseSentences.stage(domain.stage)
  }

  /// Whose what is listed is, beside its summary.
  public static func account(_ account: VendorAccount) -> String { "key \(account.fingerprint.prefix(8))" }

  /// How much a list has: `24 domains, 61 mailboxes, 3 orders`.
  public static func summary(_ holdings: Holdings) -> String {
    let mailboxes = holdings.domains.reduce(0) { $0 + ($1.mailboxes?.count(where: \.isLive) ?? $1.mailboxCount ?? 0) }
    let parts = [Sentences.count(holdings.domains.count, "domain"), count(mailboxes)]
    let orders = holdings.vendor.holdingRules.listsOrders ? [Sentences.count(holdings.orders.count, "order")] : []
    return (parts + orders).joined(separator: ", ")
  }

  /// `1 mailbox`, `3 mailboxes`.
  static func count(_ mailboxes: Int) -> String { Sentences.count(mailboxes, "mailbox", "mailboxes") }

  /// What is known of an order beside its row.
  public static func details(of order: HeldOrder, names: [DomainName], at vendor: Vendor) -> String {
    let tag = order.tag.flatMap { $0.isEmpty ? nil : "Tag \($0). " } ?? (vendor.holdingRules.hasTags ? "No tag. " : "")
    let part =
      order.part.map { " \(vendor.title) told of \(Sentences.part($0, "domain"))\(Sentences.cause(of: $0)) Enter tries again." }
      ?? ""
    return "\(tag)For \(names.isEmpty ? "no domain that is named" : Sentences.list(names.map(\.text), shown: 6)).\(part)"
  }

  static func marked(_ count: Int) -> String {
    count == 0 ? "No mailbox is marked any more." : "\(self.count(count)) marked; c cancels what is marked."
  }
}

// What is missing of a list

extension HoldingsSentences {
  /// What is not shown of the lists that did not come whole; nil when nothing is missing.
  public static func missing(_ holdings: Holdings) -> String? {
    let parts = Holdings.List.allCases.compactMap { list in holdings.parts[list].map { missing($0, of: list) } }
    guard !parts.isEmpty else { return nil }
    let cause = Holdings.List.allCases.lazy.compactMap { holdings.parts[$0] }.first { $0.failure != nil }.map(Sentences.cause(of:))
    return
      "\(holdings.vendor.title)'s answer is incomplete: \(parts.joined(separator: "; ")). What is missing may still be held\(cause ?? ".") F5 refreshes."
  }

  private static func missing(_ part: ListPart, of list: Holdings.List) -> String {
    switch list {
    case .domains: Sentences.part(part, "domain")
    case .boughtNames: Sentences.part(part, "bought name")
    case .mailboxes: Sentences.part(part, "mailbox", "mailboxes")
    case .orders: Sentences.part(part, "order")
    }
  }

  static func mailboxesArePart(_ part: ListPart, at vendor: Vendor) -> String {
    "\(vendor.title): \(Sentences.part(part, "mailbox", "mailboxes")). What is missing may still be held\(Sentences.cause(of: part)) F5 refreshes."
  }
}

// Why a list could not be read

extension HoldingsSentences {
  public static func unread(_ vendor: Vendor, _ failure: VendorFailure) -> String {
    noKey(vendor, failure) ?? "What \(vendor.title) holds could not be read: \(Sentences.failure(failure)) F5 refreshes."
  }

  static func noKey(_ vendor: Vendor, _ failure: VendorFailure) -> String? {
    guard failure == .noKey else { return nil }
    return "There is no key for \(vendor.title), so what it holds cannot be read. Give the program its key and start it again."
  }

  /// An earlier list stays on the screen when it could not be refreshed.
  public static func notRefreshed(_ failure: VendorFailure) -> String {
    "This list could not be refreshed: \(Sentences.failure(failure)) F5 tries again."
  }

  static func detailsUnread(_ vendor: Vendor, _ failure: VendorFailure) -> String {
    "\(vendor.title): the order could not be read: \(Sentences.failure(failure)) Enter tries again."
  }

  static func noWorkspaces(_ failure: VendorFailure?) -> String {
    guard let failure else { return "Workspace: ScaledMail lists none for this key. Make one at ScaledMail, then press F5." }
    return "Workspace: ScaledMail's workspaces could not be read: \(Sentences.failure(failure)) F5 refreshes."
  }
}
