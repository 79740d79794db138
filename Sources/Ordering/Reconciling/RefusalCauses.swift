/// What a vendor's no has to name before one look at its lists is enough: a cause that ends a purchase before anything is made or charged.
public enum RefusalCauses {
  /// Instantly's words for an order it did not take: `order_error`, and the card that was tried and refused.
  ///
  /// Source: Vendors/Instantly, Order errors.
  static let codes: Set<String> = [
    "unavailable_domains", "blacklist_domains", "invalid_domains", "invalid_forwarding_domains", "invalid_accounts",
    "missing_domain_orders",
    "domains_without_accounts", "provider_mismatch", "unsupported_provider", "provider_unavailable", "payment_failed",
  ]

  /// Words that have to stand in it together, in lower case, for each cause.
  ///
  /// Source: Vendors/ScaledMail, Refusals; the last of Vendors/Saleshandy, Errors.
  private static let words: [[String]] = [
    ["card", "declined"], ["card", "expired"], ["insufficient funds"],
    ["coupon", "expired"], ["coupon", "invalid"], ["coupon", "not found"], ["coupon", "not valid"],
    ["domain", "not available"], ["domain", "unavailable"], ["domain", "already used"], ["domain", "already in use"],
    ["domain", "taken"], ["domain", "not found"],
  ]
  private static let saleshandy = ["failed to purchase domain"]

  /// Whether words name such a cause.
  public static func areNamed(in text: String) -> Bool {
    let text = text.lowercased()
    return words.contains { $0.allSatisfy(text.contains) }
  }

  /// Whether a refusal is about names that can no longer be had.
  public static func areOfNames(_ refusal: Refusal) -> Bool {
    if refusal.code == "unavailable_domains" { return true }
    let text = refusal.message.lowercased()
    return ["not available", "unavailable", "already used", "already in use", "taken"].contains {
      text.contains("domain") && text.contains($0)
    }
      || saleshandy.allSatisfy(text.contains)
  }

  /// Whether a refusal names one, by its code or its words.
  static func areNamed(by refusal: Refusal, at vendor: Vendor) -> Bool {
    switch vendor {
    case .instantly: codes.contains(refusal.code) || areNamed(in: refusal.message)
    case .saleshandy: areNamed(in: refusal.message) || saleshandy.allSatisfy(refusal.message.lowercased().contains)
    case .scaledmail: areNamed(in: refusal.message)
    }
  }
}
