import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

extension MigrationTests {
  @Test("orders and drafts of before continue none; what an order continues is kept, and never changes")
  func missingNames() async throws {
    let path = BookFile(directory: scratch.path, mode: .live, now: { Sample.noon }).path
    try OldBook.make(in: scratch.path, mode: .live)
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "accounts of closed attempts")
    try queue.close()
    let store = try scratch.open(.live)
    let before = try await store.orders()
    #expect(!before.isEmpty && before.allSatisfy { $0.continues == nil })
    var draft = try await store.claimDraft(Draft.ID("d1")).draft
    #expect(draft.continues == nil)
    draft.continues = before[0].id
    try await store.saveDraft(draft)
    #expect(try await scratch.open(.live).draft(draft.id)?.continues == before[0].id)
    let made = try Sample.order(
      "rest", [Sample.purchase(.instantlyDFY, names: ["rest.com"])], at: Sample.noon, continues: before[0].id)
    try await store.openOrder(made)
    #expect(try await store.order(made.id)?.continues == before[0].id)
    await store.expectRefusal(of: "UPDATE orders SET continues = NULL", saying: "what an order continues never changes")
  }
}
