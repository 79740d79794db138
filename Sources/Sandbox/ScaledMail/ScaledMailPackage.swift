/// A package on offer. Source: Vendors/ScaledMail, Packages. Our choice: ids and names, which no page shows.
struct ScaledMailPackage {
  let id: String
  let tier: String
  let name: String
  /// Dollars a month.
  let price: Int
  /// Domains an order of it brings, over all providers.
  let domains: Int
  /// Mailboxes at Google.
  let google: Int?
  /// Mailboxes and domains at Microsoft.
  let microsoft: (mailboxes: Int, domains: Int)?

  static let all = [
    ScaledMailPackage("price_NQsandbox0001", "low-sending", "SM - Google 40", 140, domains: 20, google: 40),
    ScaledMailPackage("price_NQsandbox0002", "medium-sending", "SM - Google", 245, domains: 35, google: 70),
    ScaledMailPackage(
      "price_NQsandbox0003", "medium-sending", "SM - Mixed 70/30", 199, domains: 12, google: 20, microsoft: (100, 2)),
    ScaledMailPackage("price_NQsandbox0004", "high-sending", "SM - Microsoft", 597, domains: 12, microsoft: (300, 12)),
  ]

  private init(
    _ id: String, _ tier: String, _ name: String, _ price: Int, domains: Int, google: Int? = nil,
    microsoft: (mailboxes: Int, domains: Int)? = nil
  ) {
    self.id = id
    self.tier = tier
    self.name = name
    self.price = price
    self.domains = domains
    self.google = google
    self.microsoft = microsoft
  }

  /// How many domains each provider has; what is not Microsoft's is Google's.
  var domainCounts: [ScaledMailProvider: Int] {
    let outlook = microsoft?.domains ?? 0
    return [.google: domains - outlook, .outlook: outlook].filter { $0.value > 0 }
  }

  /// Mailboxes on each domain of a provider. Our choice: a package's mailboxes are spread evenly, since their places are not told.
  var mailboxesPerDomain: [ScaledMailProvider: Int] {
    let mailboxes: [ScaledMailProvider: Int] = [.google: google ?? 0, .outlook: microsoft?.mailboxes ?? 0]
    return Dictionary(uniqueKeysWithValues: domainCounts.map { ($0.key, mailboxes[$0.key, default: 0] / $0.value) })
  }

  var json: JSON {
    var package: [String: JSON] = [
      "id": .string(id), "tier": .string(tier), "name": .string(name), "mode": "subscription", "price": .int(price),
      "domains": .int(domains), "frequency": "/monthly",
    ]
    package["google"] = google.map { ["mailbox": .int($0)] }
    package["microsoft"] = microsoft.map { ["mailbox": .int($0.mailboxes), "domains": .int($0.domains)] }
    return .object(package)
  }
}
