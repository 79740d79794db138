import OrderStore
import Ordering

/// The order book, opened when it is first asked, so that the first frame does not wait for it.
struct LazyBook: Sendable {
  let book: OrderBook

  init(directory: String, mode: Mode) {
    let opening = Opening<OrderBook, StoreFailure> { () throws(StoreFailure) in
      try OrderStore(directory: directory, mode: mode).book
    }
    @Sendable func open() async throws(BookFailure) -> OrderBook {
      do throws(StoreFailure) {
        return try await opening.value()
      } catch {
        throw .storage(error.words)
      }
    }
    book = OrderBook(
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
  }
}

/// A value made once, by the first that asks; after a failure the next asks again.
actor Opening<Value: Sendable, Failure: Error> {
  private let make: @Sendable () throws(Failure) -> Value
  private(set) var made: Value?

  init(_ make: @escaping @Sendable () throws(Failure) -> Value) { self.make = make }

  func value() throws(Failure) -> Value {
    if let made { return made }
    let value = try make()
    made = value
    return value
  }
}
