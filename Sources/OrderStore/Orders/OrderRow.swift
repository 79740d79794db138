import Foundation
import Ordering

/// An order without its attempts.
struct OrderRow: BookRecord {
  static let databaseTableName = "orders"

  /// `putAwayAt` is the column's name from before orders were archived by that word.
  enum CodingKeys: String, CodingKey {
    case id, name, draftID, createdAt, approvedCents, plan, quote, progress, continues, client
    case archivedAt = "putAwayAt"
  }

  var id: String
  var name: String
  var draftID: String
  var createdAt: Date
  var approvedCents: Int?
  var plan: PurchasePlan
  var quote: Quote
  var progress: OrderProgress?
  var archivedAt: Date?
  var continues: String?
  var client: String?

  init(_ order: Order) {
    id = order.id.text
    name = order.name
    draftID = order.draft.text
    createdAt = order.createdAt
    approvedCents = order.approvedTotal?.cents
    plan = order.plan
    quote = order.quote
    progress = order.progress
    archivedAt = order.archivedAt
    continues = order.continues?.text
    client = order.client?.text
  }

  func order(_ attempts: [Attempt]) -> Order {
    Order(
      id: Order.ID(id), name: name, draft: Draft.ID(draftID), plan: plan, approvedTotal: approvedCents.map(Money.init(cents:)),
      quote: quote, createdAt: createdAt, attempts: attempts, progress: progress, archivedAt: archivedAt,
      continues: continues.map(Order.ID.init), client: client.map(Client.ID.init))
  }
}
