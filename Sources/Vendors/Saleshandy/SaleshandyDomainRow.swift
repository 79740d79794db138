import Foundation
import Ordering

/// A domain in Saleshandy's lists.
///
/// Source: Vendors/Saleshandy, List domains; Vendors/Saleshandy, Orders: `domains[].status`; other names of fields are not published.
struct SaleshandyDomainRow {
  enum Status: Hashable {
    case inProgress
    case active
    case deleted
    case failed
    case expired
    case other(String)

    init(_ word: String) {
      switch word.lowercased().filter({ $0 != "_" && $0 != "-" && $0 != " " }) {
      case "inprogress": self = .inProgress
      case "active": self = .active
      case "deleted": self = .deleted
      case "failed": self = .failed
      case "expired": self = .expired
      default: self = .other(word)
      }
    }

    /// Whether a domain is only in this state once its order is paid.
    ///
    /// Source: Purchasing, What the lists prove.
    var provesPayment: Bool { self == .inProgress || self == .active }

    /// The vendor's word.
    var word: String {
      switch self {
      case .inProgress: "inProgress"
      case .active: "active"
      case .deleted: "deleted"
      case .failed: "failed"
      case .expired: "expired"
      case .other(let word): word
      }
    }

    /// How far it is; the vendor's own word where it is none we know.
    func stage(_ words: (String) -> String) -> OrderProgress.Domain.Stage {
      switch self {
      case .inProgress: .settingUp
      case .active: .ready
      case .deleted: .cancelled
      case .failed: .failed
      case .expired: .other("expired")
      case .other(let word): .other(words(word))
      }
    }
  }

  /// Lower case.
  let name: String
  /// What delete and revoke are asked by; nil where the row has none.
  let vendorID: String?
  let status: Status
  let row: JSON

  init(_ row: JSON) throws(VendorFailure) {
    let texts = ["name", "domain", "domainName"].compactMap { row[$0].string }.filter { !$0.allSatisfy(\.isWhitespace) }
    guard let text = texts.first else { throw .unreadable("a domain without a name") }
    var named: DomainName?
    for text in texts where named == nil { named = try ListedName.read(text) }
    name = named?.text ?? text.lowercased()
    vendorID = row["id"].filledText
    status = Status(row["status"].filledText ?? "no status")
    self.row = row
  }

  /// The vendor's id, or the name where there is none.
  var id: String { vendorID ?? name }
  /// The order it came with, where the row names it: no page shows such a member.
  var order: String? { row["orderId"].filledText ?? row["order"].filledText }
  /// The one order that all of some rows name; nil else.
  static func order(of rows: [SaleshandyDomainRow]) -> String? {
    let orders = Set(rows.map(\.order))
    return orders.count == 1 ? orders.first ?? nil : nil
  }

  /// Nil where the row does not list its mailboxes.
  var mailboxCount: Int? { row["mailboxes"].array?.count }

  /// The same for as many mailboxes as were ordered on it: an active domain that lists fewer is still being set up.
  func progress(_ item: Purchase.Item, words: (String) -> String) -> OrderProgress.Domain {
    let ordered = item.mailboxCount
    guard status == .active else {
      return OrderProgress.Domain(name: item.name, stage: status.stage(words), ordered: ordered, delivered: 0)
    }
    let delivered = min(mailboxCount ?? ordered, ordered)
    return OrderProgress.Domain(
      name: item.name, stage: delivered == ordered ? .ready : .settingUp, ordered: ordered, delivered: delivered)
  }
}

extension SaleshandyDomainRow {
  /// As a holding; nil for a text that is no domain name.
  func held(_ words: (String) -> String) -> HeldDomain? {
    guard let domain = try? DomainName(name) else { return nil }
    return HeldDomain(
      name: domain, vendorID: vendorID, provider: row["emailServiceProvider"].string.flatMap(Provider.init(saleshandyName:)),
      stage: status.stage(words), redirect: row["redirectUrl"].filledText.map(words), mailboxes: mailboxes(words),
      mailboxCount: mailboxCount, order: order.map(words),
      createdAt: row.date("createdAt", "createdOn", "purchasedAt"),
      endsAt: row.date("expiresAt", "expiryDate", "expireAt", "expiry", "renewalDate"), canBeRevoked: status == .deleted)
  }

  /// Nil where the row does not list them; entries without an address are left out.
  func mailboxes(_ words: (String) -> String) -> [HeldMailbox]? {
    row["mailboxes"].array?.compactMap { mailbox in
      let address = mailbox.string ?? mailbox["email"].string ?? mailbox["address"].string ?? mailbox["name"].string
      guard let address, address.contains("@") else { return nil }
      let own = mailbox["status"].filledText.map(Status.init)
      return HeldMailbox(
        address: words(address.lowercased()), first: words(mailbox["firstname"].string ?? mailbox["firstName"].string ?? ""),
        last: words(mailbox["lastname"].string ?? mailbox["lastName"].string ?? ""), stage: (own ?? status).stage(words))
    }
  }
}
