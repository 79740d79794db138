import Glibc

/// Words no vendor registers inside a name. Our choice: the list, since Instantly's
/// pages only say that well-known trademarks are refused.
enum Trademarks {
  static let words = [
    "adobe", "airbnb", "amazon", "facebook", "gmail", "google", "instagram", "linkedin", "mastercard", "microsoft", "netflix",
    "office365",
    "outlook", "paypal", "salesforce", "spotify", "stripe", "tesla", "tiktok", "twitter", "walmart", "whatsapp", "youtube", "zoom",
  ]

  /// The first such word inside a label.
  static func word(in label: String) -> String? {
    let plain = label.replacing("-", with: "")
    return words.first { strstr(plain, $0) != nil }
  }
}
