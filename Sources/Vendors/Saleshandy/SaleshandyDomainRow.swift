import Ordering

/// A domain in Saleshandy's lists.
///
/// Source: Saleshandy, list domains and order status: `domains[].status`; other names of fields are not published.
struct SaleshandyDomainRow {
  enum Status: Hashable {
    case inProgress
    case active
    case deleted
    case failed
    case expired
    case other(String)

    init(_ word: String) {
      switch word {
      case "inProgress": self = .inProgress
      case "active": self = .active
      case "deleted": self = .deleted
      case "failed": self = .failed
      case "expired": self = .expired
      default: self = .other(word)
      }
    }
  }

  /// Lower case.
  let name: String
  let id: String
  let status: Status
  /// Nil where the row does not list its mailboxes.
  let mailboxes: Int?

  init(_ row: JSON) throws(VendorFailure) {
    guard let name = row["name"].filledText ?? row["domain"].filledText else { throw .unreadable("a domain without a name") }
    self.name = name.lowercased()
    id = row["id"].filledText ?? self.name
    status = Status(row["status"].filledText ?? "no status")
    mailboxes = row["mailboxes"].array?.count
  }

  /// How far a domain is, for as many mailboxes as were ordered on it.
  func progress(_ item: Purchase.Item, words: (String) -> String) -> OrderProgress.Domain {
    let ordered = item.mailboxes.count
    let stage: OrderProgress.Domain.Stage
    var delivered = 0
    switch status {
    case .inProgress: stage = .settingUp
    case .active:
      delivered = min(mailboxes ?? ordered, ordered)
      stage = delivered == ordered ? .ready : .settingUp
    case .deleted: stage = .cancelled
    case .failed: stage = .failed
    case .expired: stage = .other("expired")
    case .other(let word): stage = .other(words(word))
    }
    return OrderProgress.Domain(name: item.name, stage: stage, ordered: ordered, delivered: delivered)
  }
}
