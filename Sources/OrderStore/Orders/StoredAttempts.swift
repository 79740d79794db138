import Foundation
import Ordering

/// The attempts of orders with their histories and checks, read together: a home screen lists hundreds of orders.
struct StoredAttempts {
  /// By the id of their order, in the order in which they were journaled.
  let ofOrder: [String: [Attempt]]

  init(_ db: any BookDatabase, of orders: [String]) throws {
    // One argument, however many orders: a statement takes only so many.
    let ids = try BookJSON.list(orders)
    let ofThese = "orderID IN (SELECT value FROM json_each(?))"
    let within = "attemptID IN (SELECT id FROM attempts WHERE \(ofThese))"
    let histories = try Dictionary(
      grouping: TransitionRow.fetchAll(db, where: within, [ids], orderedBy: "position"), by: \.attemptID)
    let checks = try Dictionary(
      grouping: CheckRow.fetchAll(db, where: within, [ids], orderedBy: "position"), by: \.attemptID)
    let rows = try AttemptRow.fetchAll(db, where: ofThese, [ids], orderedBy: "number")
    ofOrder = Dictionary(
      grouping: rows.map { $0.attempt(histories[$0.id] ?? [], checks: checks[$0.id]?.map(\.check) ?? []) }, by: \.order.text)
  }
}
