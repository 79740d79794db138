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
    guard !domain.allSatisfy(\.isWhitespace) else { throw .unreadable("a row without a domain") }
    self.domain = try ListedName.read(domain)?.text ?? domain.lowercased()
    createdText = row["timestamp_created"].text ?? ""
    isCancelled = try row.isCancelled()
    forwardingDomain = row["forwarding_domain"].filledText
    isPreWarmed = try row.optional("is_pre_warmed_up", \.bool)
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
    self.email = try ListedName.address(email)
    let behind = self.email.split(separator: "@").last.map(String.init) ?? ""
    domain = try row["domain"].filledText.flatMap { text throws(VendorFailure) in try ListedName.read(text)?.text } ?? behind
    createdText = row["timestamp_created"].text ?? ""
    id = row["id"].filledText ?? "\(self.email) \(createdText)"
    provider = Provider(instantly: row["email_provider"])
    first = row["first_name"].string ?? ""
    last = row["last_name"].string ?? ""
    isPreWarmed = try row.optional("is_pre_warmed_up", \.bool)
    isCancelled = try row.isCancelled()
    hasPassword = row["password"].filledText != nil
  }

  var created: Date? { DateParsing.date(createdText) }
  /// The part before `@`.
  var alias: String { email.split(separator: "@").first.map(String.init) ?? "" }
}

extension JSON {
  /// Whether a row says that what it is about was cancelled. Our choice: no time, an empty text, `false` and 0 say that it lives.
  ///
  /// Source: Vendors/Instantly, Ordered accounts.
  /// - Throws: `unreadable` for what is neither a time nor none, since a row of ours must not pass for one that is gone.
  fileprivate func isCancelled() throws(VendorFailure) -> Bool {
    let time = self["timestamp_cancelled"]
    if time.isBlank || time.integer == 0 || time.text?.hasPrefix("0000-") == true { return false }
    guard time.instant != nil || (time.integer ?? 0) >= Int(RetryTime.earliestEpoch) else {
      throw .unreadable("“timestamp_cancelled” has an unexpected form")
    }
    return true
  }
}
