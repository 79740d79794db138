/// Instantly's numbers, each with its source, and in one place what no source says and we decided.
struct InstantlyRules: Sendable {
  let rules: SandboxOptions.Rules
  let ignoresUnknownFields: Bool

  var isNewer: Bool { rules == .newer }

  /// Cents per domain per year. Source: Vendors/Instantly, Prices.
  let domainPricePerYear = 1500
  /// Cents per pre-warmed mailbox per month. Source: Vendors/Instantly, Prices.
  let preWarmedMailboxPrice = 1000
  /// Endings of new domains. Source: Vendors/Instantly, Place an order.
  let endings = ["com", "org"]
  /// Endings of pre-warmed domains. Source: Vendors/Instantly, Pre-warmed list.
  let preWarmedEndings = ["com", "org", "co"]
  /// Google and AirMail. Source: Vendors/Instantly, Providers and accounts.
  let mailboxesPerDomain = 1...5
  /// Source: Vendors/Instantly, Seed and newer rules.
  var outlookMailboxes: ClosedRange<Int> { isNewer ? 50...100 : 50...50 }
  /// `maxItems` of the schema. Source: Vendors/Instantly, Seed and newer rules.
  var largestAccountList: Int { isNewer ? 100 : 50 }
  /// Source: Vendors/Instantly, Check availability.
  let namesPerCheck = 50
  /// Per ending. Source: Vendors/Instantly, Similar domains; Vendors/Instantly, Seed and newer rules.
  var similarPerEnding: Int { isNewer ? 67 : 66 }
  /// Source: Vendors/Instantly, Paging.
  let pageSizes = 1...100
  /// Source: Vendors/Instantly, Rate limits.
  let limits = [
    CallLimit(calls: 30, seconds: 60, group: "check"), CallLimit(calls: 900, seconds: 3600, group: "check"),
    CallLimit(calls: 100, seconds: 1, group: nil), CallLimit(calls: 6000, seconds: 60, group: nil),
  ]

  // Our choice, because no source says it:
  // - the texts of a 400 follow the common schema validators;
  // - an order without items is not valid and has no `order_error`, as none of its words fits and the schema allows such a request;
  // - a domain named twice in one order is an invalid domain;
  // - the five mailboxes of a domain include those ordered before;
  // - several lists may be filled, `order_error` is the first in the order of `InstantlyFindings.error`;
  // - the mailboxes of an extra order are judged only where the domain can take them;
  // - extra mailboxes count no ordered domain and cost no domain price; a pre-warmed domain costs as much a year as a new one;
  // - a free domain has the price 0 and its usual price as the discount, so the totals are already reduced;
  // - a pure Outlook order has the price 0 (newer: null) per account; a mixed one has the first item's (newer: null and the list by type);
  // - orders and accounts are listed newest first, ten a page unless asked; the cursor is the last item's own key;
  // - a name with an ending that is not sold is simply not available in a check;
  // - cancelling needs every address to be known, otherwise 404 and nothing is cancelled; a cancelled one keeps its time.

  /// The keys an object may have. The schema lets any others pass; they are refused unless the options say otherwise, so that a misspelt
  /// key is noticed where the program meets its own sandbox.
  func allowed(_ known: Set<String>) -> Set<String>? { ignoresUnknownFields ? nil : known }

  /// Items a page when the caller names no limit.
  let defaultPageSize = 10
  /// Mailboxes on a pre-warmed domain.
  let mailboxesOnPreWarmed = 2
  let workspace = "0c5d0f5e-3b1a-4a4e-9a55-1f0f5d6c0001"
  /// Local parts: letters, digits, and dots, hyphens, underscores between them; at most 64.
  func isPrefix(_ prefix: String) -> Bool {
    let marks: Set<Character> = [".", "-", "_"]
    let plain = prefix.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || marks.contains($0)) }
    guard plain, let first = prefix.first, let last = prefix.last else { return false }
    return prefix.count <= 64 && !marks.contains(first) && !marks.contains(last) && !prefix.contains("..")
  }
}
