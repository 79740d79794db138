/// Marks that everybody knows and whose owners claim names that hold or imitate them: a stop list, as of 2026-11.
///
/// Our choice: the services that are imitated most in mails, by the yearly lists of brands in phishing (Check Point Research, Cloudflare, 2024 and
/// 2025), and the vendors and providers of this program. To extend the list, add a mark in small letters, without an ending.
enum WellKnownMarks {
  static let all: [String] = [
    // Mail, offices, networks.
    "microsoft", "outlook", "office365", "onedrive", "sharepoint", "google", "gmail", "youtube", "android", "apple", "icloud",
    "itunes",
    "yahoo", "adobe", "dropbox", "docusign", "zoom", "slack", "webex", "linkedin", "facebook", "instagram", "whatsapp", "messenger",
    "telegram", "twitter", "tiktok", "snapchat", "pinterest", "reddit", "discord", "skype", "github", "gitlab", "atlassian",
    "salesforce",
    "hubspot", "mailchimp", "sendgrid", "zoho", "oracle", "openai", "chatgpt", "anthropic", "nvidia", "samsung", "huawei", "xiaomi",
    // Money.
    "paypal", "stripe", "visa", "mastercard", "americanexpress", "amex", "chase", "wellsfargo", "bankofamerica", "citibank",
    "barclays",
    "hsbc", "santander", "revolut", "klarna", "venmo", "cashapp", "coinbase", "binance", "kraken", "metamask", "blockchain",
    "intuit",
    "quickbooks", "xero", "wise",
    // Shops, parcels, travel, media.
    "amazon", "ebay", "alibaba", "aliexpress", "walmart", "shopify", "etsy", "ikea", "costco", "rakuten", "mercadolibre", "dhl",
    "fedex",
    "usps", "dpd", "hermes", "royalmail", "maersk", "booking", "airbnb", "uber", "netflix", "spotify", "disney", "steam", "roblox",
    "nintendo", "playstation", "verizon", "vodafone", "comcast", "orange", "telekom", "tesla", "nike", "adidas", "rolex",
    "cocacola",
    // Names of this trade.
    "instantly", "saleshandy", "scaledmail", "smartlead", "lemlist", "apollo", "godaddy", "namecheap", "cloudflare",
  ]

  /// Marks that are words too, or so short that they stand in other words: they count only as a whole part between hyphens.
  private static let words: Set<String> = [
    "apple", "orange", "chase", "wise", "visa", "steam", "booking", "stripe", "apollo", "oracle", "zoom", "slack", "hermes",
    "android",
    "messenger", "blockchain", "instantly", "outlook", "discord", "nike", "uber", "ebay", "etsy", "ikea", "dpd", "dhl", "amex",
    "xero",
    "zoho", "hsbc", "usps", "reddit", "kraken", "tesla", "disney", "intuit", "telegram",
  ]

  private struct Entry {
    let mark: String
    let skeleton: [UInt8]
    let isWord: Bool
  }

  /// By the first three bytes of their skeletons, so that a name is held against those alone that begin somewhere in it.
  private static let index: [UInt32: [Entry]] = Dictionary(
    grouping: all.map { Entry(mark: $0, skeleton: Array(LookAlikes.skeleton($0).utf8), isWord: words.contains($0)) },
    by: { key($0.skeleton, 0) })

  private static func key(_ bytes: [UInt8], _ start: Int) -> UInt32 {
    UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2])
  }

  /// The mark that a stem reads like and does not hold: `paypa1`, `g00gle-mail`.
  /// - Parameters:
  ///   - skeleton: of the stem.
  ///   - stem: as it is written.
  static func imitated(by skeleton: String, of stem: String) -> String? {
    first(in: skeleton) { entry, isWhole in (isWhole || !entry.isWord) && !stem.contains(entry.mark) }
  }

  /// The mark that a stem holds: `paypal-team`, `trygoogle`.
  static func held(by stem: String) -> String? {
    first(in: LookAlikes.skeleton(stem)) { entry, isWhole in (isWhole || !entry.isWord) && stem.contains(entry.mark) }
  }

  /// - Parameter isMeant: with whether the mark is a whole part of the name, between hyphens or its edges.
  private static func first(in skeleton: String, where isMeant: (Entry, Bool) -> Bool) -> String? {
    let bytes = Array(skeleton.utf8)
    guard bytes.count >= 3 else { return nil }
    let hyphen = UInt8(ascii: "-")
    for start in 0...(bytes.count - 3) {
      for entry in index[key(bytes, start)] ?? [] {
        let end = start + entry.skeleton.count
        guard end <= bytes.count, bytes[start..<end].elementsEqual(entry.skeleton) else { continue }
        let isWhole = (start == 0 || bytes[start - 1] == hyphen) && (end == bytes.count || bytes[end] == hyphen)
        if isMeant(entry, isWhole) { return entry.mark }
      }
    }
    return nil
  }
}
