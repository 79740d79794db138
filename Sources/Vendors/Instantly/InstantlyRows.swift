import Foundation
import Ordering

/// A row of Instantly's own orders: one a domain, without id, price or status.
///
/// Source: Vendors/Instantly, List orders.
struct InstantlyOrderRow {
  /// Lower case; kept as text, since a row is a row whatever it says.
  let domain: String
  let createdText: String
  let isCancelled: Bool
  let forwardingDomain: String?
  /// Nil where the row does not say.
  let isPreWarmed: Bool?

  init(_ row: JSON) throws(VendorFailure) {
    let domain: String = try row.required("domain", \.string)
    self.domain = domain.lowercased()
    createdText = row["timestamp_created"].text ?? ""
    isCancelled = row["timestamp_cancelled"].filledText != nil
    forwardingDomain = row["forwarding_domain"].filledText
    isPreWarmed = row["is_pre_warmed_up"].bool
  }

  /// Rows have no id: a name that was cancelled and ordered again differs in its time.
  var id: String { "\(domain) \(createdText)" }
  var created: Date? { DateParsing.date(createdText) }
}

/// A row of the mailboxes that were ordered.
///
/// Source: Vendors/Instantly, Ordered accounts. Its `timestamp_cancelled` is declared as always there, yet has to be empty while the
/// mailbox lives.
struct InstantlyAccountRow {
  let id: String
  /// Lower case.
  let email: String
  /// Lower case.
  let domain: String
  let provider: Provider?
  let first: String
  let last: String
  let isPreWarmed: Bool?
  let createdText: String
  let isCancelled: Bool
  /// Whether there is a password, which is all that is ever read of it.
  let hasPassword: Bool

  init(_ row: JSON) throws(VendorFailure) {
    let email: String = try row.required("email", \.string)
    self.email = email.lowercased()
    let behind = self.email.split(separator: "@").last.map(String.init) ?? ""
    domain = row["domain"].filledText?.lowercased() ?? behind
    createdText = row["timestamp_created"].text ?? ""
    id = row["id"].filledText ?? "\(self.email) \(createdText)"
    provider = Provider(instantly: row["email_provider"])
    first = row["first_name"].string ?? ""
    last = row["last_name"].string ?? ""
    isPreWarmed = row["is_pre_warmed_up"].bool
    isCancelled = row["timestamp_cancelled"].filledText != nil
    hasPassword = row["password"].filledText != nil
  }

  var created: Date? { DateParsing.date(createdText) }
}
