/// Who hosts the mailboxes. Source: Vendors/Saleshandy, Purchase.
enum SaleshandyProvider: String, CaseIterable, Codable, Sendable {
  case google = "Google"
  case microsoft = "Microsoft"
  case azure = "Azure"
}

/// The billing cycle of the mailboxes. Source: Vendors/Saleshandy, Purchase.
enum SaleshandyPlan: String, CaseIterable, Codable, Sendable {
  case quarterly, annualFlexi, annualFixed
}

/// Saleshandy's numbers. The limits of the fields are the vendor's and stand in ``SaleshandyPurchase``; what follows here is our choice,
/// because no page tells any response body or price:
/// - replies carry `message` and `payload`; a missing or bad key is 400 with code 1001, as on the vendor's other endpoints;
/// - unknown query parameters are refused like unknown properties;
/// - a started order holds its names at once, and shows no domain before it is paid: at its page, or by itself after
///   ``SandboxOptions/paymentTime``;
/// - `isFreeOrder` with `isReplacement` is refused; without enough credits or slots the purchase fails with code 4000;
/// - `profilePicId` must be 0 or the id of a picture uploaded before;
/// - a deleted domain can be brought back for a day; domains are sorted by name; a search offers ten names a page;
/// - a name that holds `setupfails` ends as `failed`.
enum SaleshandyRules {
  /// Endings on offer, with cents per year: first, then renewal.
  static let endings: [(tld: String, price: Int, renewal: Int)] = [
    ("com", 1300, 1500), ("net", 1400, 1600), ("org", 1200, 1400), ("co", 2600, 3000), ("io", 4200, 4800), ("info", 800, 2200),
  ]

  /// Cents per mailbox and cycle: first, then renewal; nothing where the provider has no such plan.
  static func mailboxPrice(_ provider: SaleshandyProvider, _ plan: SaleshandyPlan) -> (price: Int, renewal: Int)? {
    switch (provider, plan) {
    case (.google, .quarterly): (900, 1050)
    case (.google, .annualFlexi): (3600, 3960)
    case (.google, .annualFixed): (3000, 3300)
    case (.microsoft, .quarterly): (1050, 1200)
    case (.microsoft, .annualFlexi): (4200, 4620)
    case (.microsoft, .annualFixed): (3600, 3960)
    case (.azure, .quarterly): (600, 750)
    case (.azure, _): nil
    }
  }

  static func domainPrice(tld: String) -> Int? {
    endings.first { $0.tld == tld }?.price
  }

  static let pageSize = 10
  /// Bytes. Source: Vendors/Saleshandy, Profile picture, 1 MB. Our choice: 1024 × 1024, the larger reading.
  static let largestPicture = 1024 * 1024
  /// The id of the first picture; the next ones count on. Our choice: any would do, since the vendor only says it is a number.
  static let firstPicture = 4711
  /// Seconds in which a deleted domain can be brought back.
  static let revocable = 86_400.0
  /// Seconds a domain is held.
  static let year = 365 * 86_400.0
  static let limits = [CallLimit(calls: 60, seconds: 60, group: nil)]
}
