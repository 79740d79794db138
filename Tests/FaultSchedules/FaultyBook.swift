import Foundation
import GRDB
import Ordering
import Synchronization

@testable import OrderStore

/// The program's book, whose calls fail now and then: before anything is written, after it was, or because the disk is really full.
struct FaultyBook: Sendable {
  let program: Program

  private var world: World { program.world }

  private static let dead = BookFailure.storage("the program is gone")

  /// - Throws: when the program has given up its file.
  func real() throws(BookFailure) -> any StoredOrderBook {
    guard let book = program.store else { throw FaultyBook.dead }
    return book
  }

  func read<Value: Sendable>(
    _ what: String, _ work: (any StoredOrderBook) async throws(BookFailure) -> Value
  ) async throws(BookFailure) -> Value {
    let book = try real()
    guard await program.step("reads \(what)") else { throw FaultyBook.dead }
    if world.strikes(world.schedule.bookFaults) {
      world.note(.bookUnreadable)
      throw .storage(StorageError(.disk, "the disk does not read"))
    }
    return try await work(book)
  }

  func write<Value: Sendable>(
    _ what: String, _ work: (any StoredOrderBook) async throws(BookFailure) -> Value
  ) async throws(BookFailure) -> Value {
    let book = try real()
    guard await program.step("writes \(what)") else { throw FaultyBook.dead }
    let fault =
      world.strikes(world.schedule.bookFaults) ? world.dice.pick([.bookFails, .bookFailsAfterWriting, .bookIsFull]) : Fault?.none
    if fault == .bookFails {
      world.note(.bookFails)
      throw .storage(StorageError(.disk, "the disk does not write"))
    }
    if fault == .bookIsFull, !(book is SQLiteOrderBook) {
      world.note(.bookIsFull)
      throw .storage(StorageError(.full, "the database's disk is full"))
    }
    let disk = fault == .bookIsFull ? await fill() : nil
    let result: Result<Value, BookFailure>
    do throws(BookFailure) { result = .success(try await work(book)) } catch { result = .failure(error) }
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
    try? await (program.store as? SQLiteOrderBook)?.connection.read { db in db.add(transactionObserver: disk) }
    return disk
  }
}
