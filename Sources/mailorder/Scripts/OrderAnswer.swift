import Foundation
import Ordering
import Wizard

/// An order as JSON says it.
struct OrderAnswer: Encodable, Sendable {
  struct Domain: Encodable, Sendable {
    let name: String
    let stage: String
    let ordered: Int
    let delivered: Int
  }

  struct Purchase: Encodable, Sendable {
    let kind: String
    let state: String
    let vendorOrder: String?
  }

  let id: String
  let name: String
  let status: String
  let offer: String
  let createdAt: Date
  /// What was approved, in cents; nil where no price could be read.
  let approvedCents: Int?
  let domains: [Domain]
  let mailboxes: Int
  let delivered: Int
  let purchases: [Purchase]
  /// Where it waits to be paid, where a person may pay there.
  let paymentPage: String?
  /// What of the vendor's own order is not as approved.
  let differences: [String]

  init(_ order: Order, in mode: Mode) {
    id = order.id.text
    name = order.name
    status = order.status.word
    offer = order.plan.offer.title
    createdAt = order.createdAt
    approvedCents = order.approvedTotal?.cents
    let progress = Dictionary((order.progress?.domains ?? []).map { ($0.name, $0) }) { first, _ in first }
    let ordered = Dictionary(
      order.plan.purchases.flatMap(\.items).map { ($0.name, $0.mailboxCount) }, uniquingKeysWith: { max($0, $1) })
    let stock = StockMailboxes(order.plan.names, quote: order.quote, progress: order.progress)
    domains = order.plan.names.map { name in
      let counted = progress[name]?.ordered ?? ordered[name] ?? 0
      return Domain(
        name: name.text, stage: progress[name].map { PurchaseSentences.stage($0.stage) } ?? "not listed yet",
        ordered: counted > 0 || order.plan.mailboxCount > 0 ? counted : stock.count(on: name),
        delivered: progress[name]?.delivered ?? 0)
    }
    mailboxes = order.mailboxCount
    delivered = (order.progress?.domains ?? []).reduce(0) { $0 + $1.delivered }
    let latest = order.latestAttempts
    purchases = order.plan.purchases.enumerated().map { index, purchase in
      let attempt = latest.first { $0.index == index }
      return Purchase(
        kind: purchase.kind.rawValue, state: attempt?.state.rawValue ?? "open", vendorOrder: attempt?.vendorOrder)
    }
    let page = order.paymentPage(in: mode)
    paymentPage = page?.isPayable == true ? page?.address.text : nil
    differences = order.differences.map(DifferenceSentences.words)
  }

  /// What is said of an order of which only a part is bought.
  static func partBought(_ order: Order) -> String {
    let bought = order.latestAttempts.filter(\.mayHaveBought).map { PurchaseSentences.title(of: $0.purchase) }
    return
      "a part of ‘\(order.name)’ is bought (\(Sentences.list(bought, shown: bought.count))), and the rest is not: never place it again; go on with it in "
      + "the wizard, on its order's screen."
  }

  /// What is said of an order of which nobody knows whether it was bought.
  static func notConfirmed(_ order: Order) -> String {
    "It is not confirmed that ‘\(order.name)’ was bought or not: never place it again; run mailorder settle, which looks at the vendor's lists."
  }

  /// Why an order is not placed once more under other names; nil where nothing of it waits to be gone on with.
  static func notAgain(_ order: Order) -> String? {
    order.isPartBought ? partBought(order) : order.status == .unresolved ? notConfirmed(order) : nil
  }

  /// The same for a person.
  var lines: [String] {
    ["order \(id) ‘\(name)’  \(offer)  \(status.replacing("_", with: " "))  \(delivered) of \(mailboxes) mailboxes ready"]
      + domains.map { "  \($0.name)  \($0.stage)  \($0.delivered) of \($0.ordered)" }
      + differences.map { "  not as approved: \($0)" }
      + (paymentPage.map { ["  pay at \($0)"] } ?? [])
  }
}

/// An order in a list as JSON says it.
struct OrderLineAnswer: Encodable, Sendable {
  let id: String
  let name: String
  let status: String
  let offer: String
  let createdAt: Date
  let domains: Int
  let mailboxes: Int
  let delivered: Int?
  let isArchived: Bool

  init(_ order: OrderOverview) {
    id = order.id.text
    name = order.name
    status = order.status.word
    offer = order.offer.title
    createdAt = order.createdAt
    domains = order.domains
    mailboxes = order.mailboxes
    delivered = order.delivered
    isArchived = order.archivedAt != nil
  }

  /// The same for a person.
  var line: String {
    "\(id)  \(name)  \(offer)  \(status.replacing("_", with: " "))  \(Sentences.count(domains, "domain"))"
      + "  \(Sentences.count(mailboxes, "mailbox", "mailboxes"))"
  }
}

extension Order {
  /// Whether its plan stopped after something of it was bought.
  var isPartBought: Bool { mayHaveBought && (status == .stopped || status == .failed) }
}

extension Order.Status {
  /// As JSON says it.
  var word: String {
    switch self {
    case .placing: "placing"
    case .stopped: "stopped"
    case .unresolved: "unconfirmed"
    case .awaitingPayment: "awaiting_payment"
    case .settingUp: "setting_up"
    case .ready: "ready"
    case .failed: "failed"
    case .foundAfterClosing: "found_after_closing"
    }
  }
}
