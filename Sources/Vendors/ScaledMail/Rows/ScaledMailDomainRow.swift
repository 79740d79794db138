import Foundation
import Ordering

/// A domain of an order, as ScaledMail lists it.
///
/// Source: Vendors/ScaledMail, Domains.
struct ScaledMailDomainRow: Sendable {
  let name: DomainName
  let id: String?
  let status: ScaledMailStatus
  let provider: Provider?
  let redirect: String?
  /// The list's own number.
  let mailboxes: Int?
  /// Those the list names.
  let people: [Mailbox]
  /// The tag of its order.
  let tag: String?
  /// The id of its order.
  let order: String?

  init?(_ row: JSON) throws(VendorFailure) {
    guard let name = try row.listedDomain() else { return nil }
    self.name = name
    id = row["id"].filledText
    status = ScaledMailStatus(row["status"])
    provider = row["order_type"].string.flatMap(Provider.init(scaledmail:))
    redirect = row["redirect"].filledText
    mailboxes = row["total_mailboxes"].count
    people = row["mailbox"].list.compactMap(Mailbox.init(scaledmail:))
    tag = row["tag"].filledText
    order = row["payment_id"].filledText
  }
}

/// A name bought at ScaledMail.
///
/// Source: Vendors/ScaledMail, Purchased domains.
struct ScaledMailBoughtRow: Sendable {
  let name: DomainName
  let id: String?
  let boughtAt: Date?
  let renewsAt: Date?
  /// The id of the domain of an order that it has become; nil while it is unused.
  let domain: String?

  init?(_ row: JSON) throws(VendorFailure) {
    guard let name = try row.listedDomain() else { return nil }
    self.name = name
    id = row["id"].filledText
    boughtAt = row["created_at"].instant
    renewsAt = row["renewal_at"].instant
    domain = row["domain_id"].filledText
  }
}

extension Mailbox {
  /// Nil without an alias. Source: Vendors/ScaledMail, Domains, `mailbox`; Vendors/ScaledMail, Pre-warmed inboxes, `emailMailbox`.
  init?(scaledmail row: JSON) {
    guard let alias = row["alias"].filledText else { return nil }
    self.init(first: row["first_name"].text ?? "", last: row["last_name"].text ?? "", alias: alias)
  }
}
