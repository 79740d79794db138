import Foundation
import GRDB
import Ordering
import Synchronization

@testable import OrderStore

/// The program's book, whose calls fail now and then: before anything is written, after it was, or because the disk is really full.
struct FaultyBook: Sendable {
  let program: Program

  private var world: World { program.world }

  var book: OrderBook {
    guard let store = program.store else { return FaultyBook.gone }
    let real = store.book
    var book = real
    book.orders = { () throws(BookFailure) in try await read("orders") { () throws(BookFailure) in try await real.orders() } }
    book.order = { id throws(BookFailure) in
      try await read("order \(id)") { () throws(BookFailure) in try await real.order(id) }
    }
    book.isLost = { id throws(BookFailure) in
      try await read("is \(id) lost") { () throws(BookFailure) in try await real.isLost(id) }
    }
    book.openOrder = { order throws(BookFailure) in
      try await write("open \(order.id)") { () throws(BookFailure) in try await real.openOrder(order) }
    }
    book.insertAttempt = { attempt throws(BookFailure) in
      do throws(BookFailure) {
        try await write("insert \(attempt.id)") { () throws(BookFailure) in try await real.insertAttempt(attempt) }
      } catch {
        // As the store does when it cannot tell whether the row stands.
        if case .storage = error, !program.isGone { await real.relinquish(attempt.id) }
        throw error
      }
    }
    book.advanceAttempt = { attempt, from throws(BookFailure) in
      try await write("\(attempt.id) \(from) -> \(attempt.state)") { () throws(BookFailure) in
        try await real.advanceAttempt(attempt, from)
      }
    }
    book.answerAttempt = { attempt, from, reply throws(BookFailure) in
      try await write("\(attempt.id) \(from) -> \(attempt.state), answered") { () throws(BookFailure) in
        try await real.answerAttempt(attempt, from, reply)
      }
    }
    book.unresolved = { () throws(BookFailure) in
      try await read("what is open") { () throws(BookFailure) in try await real.unresolved() }
    }
    book.approveRest = { id, quote throws(BookFailure) in
      try await write("rest of \(id)") { () throws(BookFailure) in try await real.approveRest(id, quote) }
    }
    book.noteCheck = { id, look throws(BookFailure) in
      try await write("a look for \(id): \(look.finding)") { () throws(BookFailure) in try await real.noteCheck(id, look) }
    }
    book.saveProgress = { id, progress throws(BookFailure) in
      try await write("progress of \(id)") { () throws(BookFailure) in try await real.saveProgress(id, progress) }
    }
    book.deleteDraft = { id throws(BookFailure) in
      try await write("delete draft \(id)") { () throws(BookFailure) in try await real.deleteDraft(id) }
    }
    book.takeLease = { lease throws(BookFailure) in
      try await write("take \(lease.name)") { () throws(BookFailure) in try await real.takeLease(lease) }
    }
    book.releaseLease = { lease throws(BookFailure) in
      try await write("release \(lease.name)") { () throws(BookFailure) in try await real.releaseLease(lease) }
    }
    book.relinquish = { id in if !program.isGone { await real.relinquish(id) } }
    return book
  }

  private static let dead = BookFailure.storage("the program is gone")

  /// The book of a program that is gone.
  private static let gone = OrderBook(
    drafts: { () throws(BookFailure) in throw dead }, draft: { _ throws(BookFailure) in throw dead },
    saveDraft: { _ throws(BookFailure) in throw dead }, deleteDraft: { _ throws(BookFailure) in throw dead },
    orders: { () throws(BookFailure) in throw dead }, order: { _ throws(BookFailure) in throw dead },
    openOrder: { _ throws(BookFailure) in throw dead }, insertAttempt: { _ throws(BookFailure) in throw dead },
    advanceAttempt: { _, _ throws(BookFailure) in throw dead }, saveProgress: { _, _ throws(BookFailure) in throw dead })

  private func read<Value: Sendable>(
    _ what: String, _ work: () async throws(BookFailure) -> Value
  ) async throws(BookFailure) -> Value {
    guard await program.step("reads \(what)") else { throw FaultyBook.dead }
    if world.strikes(world.schedule.bookFaults) {
      world.note(.bookUnreadable)
      throw .storage(StorageError(.disk, "the disk does not read"))
    }
    return try await work()
  }

  private func write<Value: Sendable>(
    _ what: String, _ work: () async throws(BookFailure) -> Value
  ) async throws(BookFailure) -> Value {
    guard await program.step("writes \(what)") else { throw FaultyBook.dead }
    let fault =
      world.strikes(world.schedule.bookFaults) ? world.dice.pick([.bookFails, .bookFailsAfterWriting, .bookIsFull]) : Fault?.none
    if fault == .bookFails {
      world.note(.bookFails)
      throw .storage(StorageError(.disk, "the disk does not write"))
    }
    let disk = fault == .bookIsFull ? await fill() : nil
    let result: Result<Value, BookFailure>
    do throws(BookFailure) { result = .success(try await work()) } catch { result = .failure(error) }
    if disk?.wasFull == true { world.note(.bookIsFull) }
    if case .failure(let failure) = result { world.trace("\(program.session) failed: \(failure)") }
    guard await program.step("wrote \(what)") else { throw FaultyBook.dead }
    if fault == .bookFailsAfterWriting, case .success = result {
      world.note(.bookFailsAfterWriting)
      throw .storage(StorageError(.disk, "the disk does not write", change: .uncertain))
    }
    return try result.get()
  }

  /// Leaves the disk no room for the next commit.
  private func fill() async -> FullDisk {
    let disk = FullDisk()
    try? await program.store?.connection.read { db in db.add(transactionObserver: disk) }
    return disk
  }
}

/// Lets a connection's next commit find the disk full, as long as it is held.
private final class FullDisk: TransactionObserver, Sendable {
  private let hasFailed = Mutex(false)
  var wasFull: Bool { hasFailed.withLock { $0 } }

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseDidCommit(_ db: Database) {}
  func databaseDidRollback(_ db: Database) {}

  func databaseWillCommit() throws {
    let isFirst = hasFailed.withLock { failed in
      defer { failed = true }
      return !failed
    }
    if isFirst { throw DatabaseError(resultCode: .SQLITE_FULL, message: "database or disk is full") }
  }
}
