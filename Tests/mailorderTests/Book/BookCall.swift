import Foundation
import Ordering
import Testing

/// Each call of an order book, with what it answers as text.
struct BookCall: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let make: @Sendable (any OrderBook, Order, Draft) async throws -> String

  private init(_ name: String, _ make: @escaping @Sendable (any OrderBook, Order, Draft) async throws -> String) {
    testDescription = name
    self.make = make
  }

  static let all: [BookCall] = drafts + orders + attempts + changes + clients + sessions

  private static let drafts = [
    BookCall("drafts") { book, _, _ in "\(try await book.drafts())" },
    BookCall("draft") { book, _, _ in "\(String(describing: try await book.draft(Draft.ID("d9"))))" },
    BookCall("claimDraft") { book, _, _ in "\(try await book.claimDraft(Draft.ID("d9")))" },
    BookCall("releaseDraft") { book, _, _ in "\(try await book.releaseDraft(Draft.ID("d9")))" },
    BookCall("saveDraft") { book, _, draft in "\(try await book.saveDraft(draft))" },
    BookCall("deleteDraft") { book, _, _ in "\(try await book.deleteDraft(Draft.ID("d9")))" },
  ]

  private static let orders = [
    BookCall("orders") { book, _, _ in "\(try await book.orders())" },
    BookCall("recentOrders") { book, _, _ in "\(try await book.recentOrders(9))" },
    BookCall("a part of the orders") { book, _, _ in
      "\(try await book.recentOrders(OrderQuery(newest: 9, tab: .ready, text: "nine")))"
    },
    BookCall("drafts found") { book, _, _ in "\(try await book.drafts(matching: "nine"))" },
    BookCall("renameOrder") { book, _, _ in "\(try await book.renameOrder(Order.ID("o9"), to: "nine"))" },
    BookCall("renameDraft") { book, _, _ in "\(try await book.renameDraft(Draft.ID("d9"), to: "nine"))" },
    BookCall("archiveFinished") { book, order, _ in "\(try await book.archiveFinished(before: order.createdAt))" },
    BookCall("totals") { book, _, _ in "\(try await book.totals())" },
    BookCall("order") { book, _, _ in "\(String(describing: try await book.order(Order.ID("o9"))))" },
    BookCall("unresolved") { book, _, _ in "\(try await book.unresolved())" },
    BookCall("closedUnbought") { book, order, _ in "\(try await book.closedUnbought(since: order.createdAt))" },
    BookCall("openOrder") { book, order, _ in "\(try await book.openOrder(order))" },
    BookCall("approveRest") { book, order, _ in "\(try await book.approveRest(of: Order.ID("o9"), at: order.quote))" },
    BookCall("saveProgress") { book, order, _ in
      "\(try await book.saveProgress(OrderProgress(domains: [], at: order.createdAt), of: Order.ID("o9")))"
    },
    BookCall("setArchived") { book, _, _ in "\(try await book.setArchived(true, of: [Order.ID("o9")]))" },
  ]

  private static let attempts = [
    BookCall("insertAttempt") { book, order, _ in
      "\(try await book.insertAttempt(order.attempts[0], under: SpendingLimit(.dollars(7), since: order.createdAt)))"
    },
    BookCall("spent") { book, order, _ in "\(try await book.spent(since: order.createdAt))" },
    BookCall("advanceAttempt") { book, order, _ in "\(try await book.advanceAttempt(order.attempts[0], from: .sending))" },
    BookCall("answerAttempt") { book, order, _ in
      let reply = RawReply(status: 201, body: Data(), at: order.createdAt)
      return "\(try await book.answerAttempt(order.attempts[0], from: .sending, with: reply))"
    },
    BookCall("resolveAttempt") { book, order, _ in
      "\(try await book.resolveAttempt(order.attempts[0], from: .verify, under: AbsenceRule(.instantly, in: .live)))"
    },
    BookCall("acknowledge") { book, _, _ in
      "\(try await book.acknowledge(Acknowledgements(gone: ["e9"]), of: Attempt.ID("a9"), reason: "seen"))"
    },
    BookCall("noteCheck") { book, order, _ in
      "\(try await book.noteCheck(ReconciliationCheck(at: order.createdAt, finding: .some), of: Attempt.ID("a9")))"
    },
    BookCall("replies") { book, _, _ in "\(try await book.replies(to: Attempt.ID("a9")))" },
    BookCall("isLost") { book, _, _ in "\(try await book.isLost(Attempt.ID("a9")))" },
    BookCall("conflict") { book, order, _ in
      "\(String(describing: try await book.conflict(for: order.plan.purchases[0], excluding: Order.ID("o9"))))"
    },
    BookCall("relinquish") { book, _, _ in "\(await book.relinquish(Attempt.ID("a9")))" },
  ]

  private static let changes = [
    BookCall("beginChange") { book, _, _ in "\(try await book.beginChange(SpyBook.change))" },
    BookCall("updateChange") { book, _, _ in "\(try await book.updateChange(SpyBook.change.lost))" },
    BookCall("openChanges") { book, _, _ in "\(try await book.openChanges())" },
    BookCall("change") { book, _, _ in "\(String(describing: try await book.change(SpyBook.change.id)))" },
  ]

  private static let clients = [
    BookCall("clients") { book, _, _ in "\(try await book.clients())" },
    BookCall("client") { book, _, _ in "\(String(describing: try await book.client(Client.ID("k9"))))" },
    BookCall("saveClient") { book, _, _ in "\(try await book.saveClient(Client(id: Client.ID("k9"), name: "Acme")))" },
    BookCall("removeClient") { book, _, _ in "\(try await book.removeClient(Client.ID("k9")))" },
    BookCall("spent for a client") { book, order, _ in "\(try await book.spent(since: order.createdAt, for: Client.ID("k9")))" },
  ]

  private static let sessions = [
    BookCall("heartbeat") { book, _, _ in "\(try await book.heartbeat())" },
    BookCall("nextChange") { book, _, _ in "\(await book.nextChange())" },
    BookCall("noteWrongPIN") { book, _, _ in "\(try await book.noteWrongPIN(4, of: 9))" },
    BookCall("leave") { book, _, _ in "\(try await book.leave())" },
    BookCall("takeLease") { book, _, _ in "\(String(describing: try await book.takeLease(.reconciling)))" },
    BookCall("releaseLease") { book, _, _ in "\(try await book.releaseLease(.reconciling))" },
    BookCall("terms") { book, _, _ in "\(try await book.terms())" },
    BookCall("health") { book, _, _ in "\(await book.health())" },
  ]
}
