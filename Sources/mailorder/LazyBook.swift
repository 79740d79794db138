import Dispatch
import OrderStore
import Ordering

/// The order book, opened when it is first asked, so that the first frame does not wait for it.
struct LazyBook: Sendable {
  let book: OrderBook

  /// - Parameter redactor: knows the secrets that are cut out of what vendors and persons say before the book has it.
  init(directory: String, mode: Mode, redactor: Redactor) {
    let opening = Opening<OrderBook, StoreFailure> { () throws(StoreFailure) in
      try OrderStore(directory: directory, mode: mode, cut: redactor.redacted).book
    }
    @Sendable func open() async throws(BookFailure) -> OrderBook {
      do throws(StoreFailure) {
        return try await opening.value()
      } catch {
        throw .storage(error.trouble)
      }
    }
    var book = OrderBook(
      drafts: { () throws(BookFailure) in try await open().drafts() },
      draft: { id throws(BookFailure) in try await open().draft(id) },
      saveDraft: { draft throws(BookFailure) in try await open().saveDraft(draft) },
      deleteDraft: { id throws(BookFailure) in try await open().deleteDraft(id) },
      orders: { () throws(BookFailure) in try await open().orders() },
      order: { id throws(BookFailure) in try await open().order(id) },
      openOrder: { order throws(BookFailure) in try await open().openOrder(order) },
      insertAttempt: { attempt throws(BookFailure) in try await open().insertAttempt(attempt) },
      advanceAttempt: { attempt, from throws(BookFailure) in try await open().advanceAttempt(attempt, from) },
      saveProgress: { id, progress throws(BookFailure) in try await open().saveProgress(id, progress) })
    book.claimDraft = { id throws(BookFailure) in try await open().claimDraft(id) }
    book.releaseDraft = { id throws(BookFailure) in try await open().releaseDraft(id) }
    book.heartbeat = { () throws(BookFailure) in try await open().heartbeat() }
    // A book that was never opened has nothing to let go of.
    book.leave = { () throws(BookFailure) in try await opening.made?.leave() }
    book.takeLease = { lease throws(BookFailure) in try await open().takeLease(lease) }
    book.releaseLease = { lease throws(BookFailure) in try await open().releaseLease(lease) }
    book.answerAttempt = { attempt, from, reply throws(BookFailure) in try await open().answerAttempt(attempt, from, reply) }
    book.approveRest = { id, quote throws(BookFailure) in try await open().approveRest(id, quote) }
    book.archive = { orders, isArchived throws(BookFailure) in try await open().archive(orders, isArchived) }
    book.unresolved = { () throws(BookFailure) in try await open().unresolved() }
    book.noteCheck = { id, look throws(BookFailure) in try await open().noteCheck(id, look) }
    book.replies = { id throws(BookFailure) in try await open().replies(id) }
    book.isLost = { id throws(BookFailure) in try await open().isLost(id) }
    book.conflict = { purchase, order throws(BookFailure) in try await open().conflict(purchase, order) }
    book.relinquish = { id in await opening.made?.relinquish(id) }
    book.health = {
      do throws(BookFailure) {
        return try await open().health()
      } catch {
        guard case .storage(let trouble) = error else { return .sound }
        return BookHealth(trouble: trouble)
      }
    }
    self.book = book
  }
}

/// A value made once, by the first that asks; after a failure the next asks again. It is made on a thread of its own, since making it may
/// block, and the threads that run tasks are few.
actor Opening<Value: Sendable, Failure: Error> {
  private let make: @Sendable () throws(Failure) -> Value
  private(set) var made: Value?
  private var making: Task<Result<Value, Failure>, Never>?

  init(_ make: @escaping @Sendable () throws(Failure) -> Value) { self.make = make }

  func value() async throws(Failure) -> Value {
    if let made { return made }
    let task = making ?? begin()
    let result = await task.value
    if making == task { making = nil }
    if case .success(let value) = result { made = value }
    return try result.get()
  }

  private func begin() -> Task<Result<Value, Failure>, Never> {
    let task = Task { [make] in
      await withCheckedContinuation { continuation in
        DispatchQueue.global(qos: .userInitiated).async {
          do throws(Failure) {
            continuation.resume(returning: Result<Value, Failure>.success(try make()))
          } catch {
            continuation.resume(returning: .failure(error))
          }
        }
      }
    }
    making = task
    return task
  }
}
