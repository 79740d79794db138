/// Who hosts the mailboxes; the raw value is the key in `providers`.
enum ScaledMailProvider: String, CaseIterable, Codable, Sendable {
  case google, outlook, smtp

  /// As order details and descriptions write it.
  var title: String {
    switch self {
    case .google: "Google"
    case .outlook: "Outlook"
    case .smtp: "SMTP"
    }
  }

  /// `SM - Google + SMTP`, what an order of these providers is called.
  static func title(of providers: some Sequence<ScaledMailProvider>) -> String {
    let named = Set(providers)
    return "SM - " + allCases.filter(named.contains).map(\.title).joined(separator: " + ")
  }

  /// Source: Vendors/ScaledMail, Create custom order.
  var mostDomains: Int {
    switch self {
    case .google: 100
    case .outlook: 30
    case .smtp: 70
    }
  }

  /// Source: Vendors/ScaledMail, Create custom order.
  var mailboxesPerDomain: Int {
    switch self {
    case .google: 2
    case .outlook: 25
    case .smtp: 4
    }
  }

  /// Cents, and whether they are per mailbox or per domain. Source: Vendors/ScaledMail, Prices.
  var price: (cents: Int, perMailbox: Bool) {
    switch self {
    case .google: (350, true)
    case .outlook: (5000, false)
    case .smtp: (375, false)
    }
  }

  /// Mails a mailbox sends a day in the tiers low, medium and max. Source: Vendors/ScaledMail, Calculate package.
  func mailsPerDay(_ tier: ScaledMailTier) -> Int {
    switch (self, tier) {
    case (.google, .low): 15
    case (.google, .medium): 20
    case (.google, .max): 25
    case (.outlook, .low): 5
    case (.outlook, .medium): 8
    case (.outlook, .max): 10
    case (.smtp, .low): 7
    case (.smtp, .medium): 8
    case (.smtp, .max): 10
    }
  }
}

/// How hard mailboxes are used. Source: Vendors/ScaledMail, Calculate package.
enum ScaledMailTier: String, CaseIterable, Sendable {
  case low, medium, max
}

/// ScaledMail's numbers, and in one place what no source says and we decided.
struct ScaledMailRules: Sendable {
  let rules: SandboxOptions.Rules

  var isNewer: Bool { rules == .newer }

  /// Source: Vendors/ScaledMail, Seed and newer rules.
  var namesPerSearch: Int { isNewer ? 30 : 10 }
  /// Source: Vendors/ScaledMail, Buy domains.
  let namesPerPurchase = 10
  /// Source: Vendors/ScaledMail, Create custom order.
  let domainsPerOrder = 200
  let tagLength = 20
  /// Source: Vendors/ScaledMail, Changes of a domain.
  let changedTagLength = 320
  let nameLength = 50
  let aliasLength = 64
  let pictureLength = 150
  /// Source: Vendors/ScaledMail, Suggest domains.
  let mostSuggestions = 50
  let suggestedEndings = ["com", "io", "net", "co", "org"]
  /// Source: Vendors/ScaledMail, Rate limits.
  let limits = [CallLimit(calls: 15, seconds: 60, group: "critical"), CallLimit(calls: 5, seconds: 1, group: nil)]
  /// Values of `provider`. Source: Vendors/ScaledMail, Seed and newer rules.
  var sources: [String] { isNewer ? ["scaledmail", "other", "buy"] : ["scaledmail", "other"] }

  /// Cents for the first year and for a renewal; nothing for an ending that is not sold. `.com` as seen in live answers, `.org` as in the
  /// pages' sample. Our choice: the others, near what registrars ask.
  static func domainPrice(tld: String) -> (first: Int, renewal: Int)? {
    switch tld {
    case "com": (1550, 1700)
    case "org": (1631, 1631)
    case "net": (1675, 1825)
    case "co": (2899, 3250)
    case "io": (4150, 4900)
    case "info": (599, 2399)
    default: nil
    }
  }

  // Our choice, because no source says it:
  // - the texts of a 400, and its shape `{"error"}`, beyond those the pages show; unknown properties are refused;
  // - a query parameter that still holds a placeholder of the pages' samples (`undefined`) is refused by name;
  // - an unknown organization is 404; where the page calls it optional the first one is taken;
  // - a name of an ending that is not sold, and a name that is none, is `taken`;
  // - a name may stand once in an order, an alias once on a domain; both ways of naming on one domain are refused;
  // - a domain of `other` may be any name no running order uses; a cancelled order gives its names back;
  // - an order cannot be cancelled twice; cancelling one takes its pending form away;
  // - a package's plain list of domains is Google's first, and counts times the quantity; its mailboxes are spread evenly over its domains;
  // - a swap of a domain's name or redirect takes the set-up time, and until then, or while the domain is set up, no other is taken;
  // - a declined card refuses `buy-domains` with nothing bought; a custom order is then made and not charged, as seen in live answers.

  /// Emails a package may be calculated for.
  static let largestVolume = 1_000_000_000.0
  /// Suggestions a page when the caller names no limit.
  let defaultSuggestions = 20
  /// The workspaces of the account, the first one being the default.
  static let organizations = [(id: "recOrgA1b2C3d4E5", name: "North Quay"), (id: "recOrgF6g7H8i9J0", name: "Harbor Line")]
}
