import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

extension MigrationTests {
  @Test("orders of before are found, archive themselves, and stay listed once they are restored")
  func board() async throws {
    let path = BookFile(directory: scratch.path, mode: .live, now: { Sample.noon }).path
    try OldBook.make(in: scratch.path, mode: .live)
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "clients")
    let before = try await queue.read { try String.fetchAll($0, sql: "SELECT id FROM orders ORDER BY id") }
    try queue.close()
    let store = try scratch.open(.live)
    #expect(try await store.orders().map(\.id.text).sorted() == before)
    let name = try #require(try await store.orders().first?.name)
    #expect(try await store.recentOrders(OrderQuery(newest: 100, text: name)).orders.isEmpty == false)
    let over = try await store.orders().filter { $0.isOver && $0.archivedAt == nil }
    #expect(!over.isEmpty)
    #expect(try await store.archiveFinished(before: .distantFuture) == over.count)
    _ = try await store.setArchived(false, of: over.map(\.id))
    #expect(try await store.archiveFinished(before: .distantFuture) == 0)
    #expect(try await store.orders().allSatisfy { $0.archivedAt == nil })
  }
}
