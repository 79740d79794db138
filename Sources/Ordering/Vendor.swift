/// Who sells domains and mailboxes.
public enum Vendor: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable, Hashable {
  case instantly
  case saleshandy
  case scaledmail

  /// The vendor's own spelling of its name.
  public var title: String {
    switch self {
    case .instantly: "Instantly"
    case .saleshandy: "Saleshandy"
    case .scaledmail: "ScaledMail"
    }
  }
}

/// Who hosts the mailboxes. What each vendor calls it on the wire is that vendor's business.
public enum Provider: String, CaseIterable, Codable, Sendable, Hashable {
  case google
  case airmail
  case outlook
  case azure
  case smtp
}

/// How often Saleshandy bills its mailboxes.
///
/// Source: Vendors/Saleshandy, Purchase, `planType`.
public enum BillingPlan: String, CaseIterable, Codable, Sendable, Hashable {
  case quarterly
  case annualFlexi
  case annualFixed
}

/// Whether money is real. Each mode has its own order book file.
public enum Mode: String, Codable, Sendable, Hashable {
  case sandbox
  case live
}
