import Foundation
import OrderStore
import Ordering
import Synchronization
import Testing

@testable import mailorder

/// The order book is opened by the first call, by that alone, and every call reaches it.
@Suite("The lazily opened book")
struct LazyBookTests {
  private let spy: SpyBook
  private let opened = Counter()

  private final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }

    /// - Returns: which time it is, from 1.
    func rise() -> Int {
      count.withLock {
        $0 += 1
        return $0
      }
    }
  }

  init() throws {
    let time = Date(timeIntervalSince1970: 1_800_000_000)
    let offer = Offer(.instantly, .google)
    let item = Purchase.Item(name: try DomainName("tryquay.com"), provider: .google, mailboxes: [])
    let purchase = Purchase(operation: .instantlyDFY(redirect: nil), offer: offer, items: [item])
    let attempt = Attempt(
      id: Attempt.ID("a1"), order: Order.ID("o1"), index: 0, purchase: purchase,
      request: FrozenRequest(method: "POST", path: "/", body: Data(), sha256: ""), baseline: [], at: time)
    let order = Order(
      id: Order.ID("o1"), name: "quay", draft: Draft.ID("d1"), plan: PurchasePlan(offer: offer, purchases: [purchase]),
      approvedTotal: nil, quote: Quote(offer: offer, lines: [], source: .confirmed, at: time), createdAt: time,
      attempts: [attempt])
    spy = SpyBook(order: order, draft: Draft(id: Draft.ID("d1"), at: time))
  }

  /// - Parameter failures: how many of the first opens fail.
  private func lazy(failures: Int = 0) -> LazyBook {
    LazyBook { [spy, opened] () throws(StoreFailure) in
      if opened.rise() <= failures { throw .trouble(path: "", StorageError(.busy, "busy")) }
      return spy
    }
  }

  private func failure(_ work: () async throws -> Void) async -> BookFailure? {
    do {
      try await work()
      return nil
    } catch {
      return error as? BookFailure
    }
  }

  @Test("nothing is opened before the first call, and one open does for many calls at once")
  func once() async throws {
    let book = lazy()
    #expect(opened.value == 0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 { group.addTask { _ = try await book.orders() } }
      try await group.waitForAll()
    }
    _ = try await book.drafts()
    #expect(opened.value == 1)
    #expect(spy.calls().count == 21)
  }

  @Test("each call reaches the book as it was made, and its answer comes back", arguments: BookCall.all)
  func forwarded(call: BookCall) async throws {
    let expected = try await call.make(spy, spy.order, spy.draft)
    let made = spy.calls()
    #expect(made.count == 1)
    let book = lazy()
    // What a book that was never opened has nothing to do for is asked of an open one.
    _ = try await book.orders()
    _ = spy.calls()
    #expect(try await call.make(book, spy.order, spy.draft) == expected)
    #expect(spy.calls() == made)
  }

  @Test("the book that is logged hands each call on as it was made", arguments: BookCall.all)
  func logged(call: BookCall) async throws {
    let noted = Mutex<[String]>([])
    let book = LoggedBook(book: spy) { attempt, step in
      noted.withLock { $0.append("\(attempt.id) \(step)") }
    } missed: { miss, most in
      noted.withLock { $0.append("wrong PIN \(miss) of \(most)") }
    }
    let expected = try await call.make(spy, spy.order, spy.draft)
    let made = spy.calls()
    #expect(try await call.make(book, spy.order, spy.draft) == expected)
    #expect(spy.calls() == made)
    let steps =
      switch call.testDescription {
      case "insertAttempt": ["a1 intent"]
      case "advanceAttempt", "answerAttempt": ["a1 sending to intent"]
      case "resolveAttempt": ["a1 verify to intent"]
      case "noteWrongPIN": ["wrong PIN 4 of 9"]
      default: [String]()
      }
    #expect(noted.withLock { $0 } == steps)
  }

  @Test("no two calls look alike to the spy, and each requirement is one of them")
  func distinct() async throws {
    var made: [String] = []
    for call in BookCall.all {
      _ = try await call.make(spy, spy.order, spy.draft)
      made += spy.calls()
    }
    #expect(Set(made).count == BookCall.all.count)
    #expect(BookCall.all.count == 49)
  }

  @Test("an open that fails is said, and tried again by the next call")
  func tryAgain() async throws {
    let book = lazy(failures: 2)
    let busy = BookFailure.storage(StorageError(.busy, "busy"))
    #expect(await failure { _ = try await book.orders() } == busy)
    #expect(await book.health() == BookHealth(trouble: StorageError(.busy, "busy")))
    #expect(spy.calls().isEmpty)
    #expect(try await book.orders() == [spy.order])
    #expect(opened.value == 3)
  }

  @Test("a book that was never opened is not opened to be left, nor for a sign of life")
  func leaving() async throws {
    let book = lazy()
    try await book.heartbeat()
    try await book.leave()
    await book.relinquish(Attempt.ID("a1"))
    #expect(opened.value == 0)
    #expect(spy.calls().isEmpty)
  }
}
