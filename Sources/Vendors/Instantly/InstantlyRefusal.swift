import Ordering

/// Instantly's business refusals: status 200 with an `order_error` and a list that explains it.
///
/// Source: Vendors/Instantly, Order errors, `order_error`.
enum InstantlyRefusal {
  /// The card was tried and refused: nothing is charged.
  static let paymentFailed = "payment_failed"

  /// The list that goes with a code; two of them are not named like the code.
  static let lists: [String: String] = [
    "unavailable_domains": "unavailable_domains",
    "blacklist_domains": "blacklist_domains",
    "invalid_domains": "invalid_domains",
    "invalid_forwarding_domains": "invalid_forwarding_domains",
    "invalid_accounts": "invalid_accounts",
    "missing_domain_orders": "missing_domain_orders",
    "domains_without_accounts": "domains_without_accounts",
    "provider_mismatch": "provider_mismatch_domains",
    "unsupported_provider": "unsupported_provider_domains",
    "provider_unavailable": "unavailable_email_providers",
  ]

  /// The refusal of an answer: the code, the names of its list and the words that come with them.
  static func read(_ reply: JSON, code: String) -> Refusal {
    let entries = lists[code].map { reply[$0].list } ?? []
    switch code {
    case "invalid_accounts":
      let reasons = entries.map { "\($0["email"].text ?? $0["domain"].text ?? "?"): \($0["reason"].text ?? "invalid")" }
      return Refusal(
        code: code, message: reasons.joined(separator: "; "), names: entries.compactMap { $0["email"].text ?? $0["domain"].text })
    case "blacklist_domains":
      return Refusal(
        code: code, message: reply["blacklist_keywords"].list.compactMap(\.text).joined(separator: ", "),
        names: entries.compactMap(\.text))
    case "provider_unavailable":
      return Refusal(code: code, message: "", names: entries.map(providerName))
    case paymentFailed:
      return Refusal(code: code, message: reply["payment_failure_reason"].text ?? "")
    default:
      return Refusal(code: code, message: "", names: entries.compactMap(\.text))
    }
  }

  private static func providerName(_ number: JSON) -> String {
    let known = Offer.all.first { $0.vendor == .instantly && $0.provider.instantlyNumber == number.integer }
    return known?.providerTitle ?? number.text ?? "?"
  }
}
