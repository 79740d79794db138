import Foundation
import Ordering
import Testing

@testable import OrderStore

/// What a book costs at 10,000 orders against one of 100. Ratios are asserted, never times; the times are printed, for whoever measures.
@Suite("A book that grows", .serialized)
struct GrowthTests {
  /// How many times what the small book takes the large one may take. Home lists five times as many orders as the small book has, and ten times as
  /// many drafts. What read all of the book for it would take a hundred times as long.
  private static let most = [
    "home": 25, "ready": 25, "drafts": 40, "order read": 20, "draft opened": 20, "200 names placed": 20, "unresolved": 20,
    "spent": 20,
  ]

  /// - Parameter each: so many times in a row. What is over in a moment is seldom interrupted on a busy machine, and what takes longer often: only
  ///   runs that are about as long can be compared there.
  private func least(_ times: Int, of each: Int, _ work: (Int) async throws -> Void) async throws -> Duration {
    var least = Duration.seconds(1_000)
    for time in 0..<times {
      let start = ContinuousClock.now
      for turn in 0..<each { try await work(time * each + turn) }
      least = min(least, start.duration(to: .now))
    }
    return least
  }

  /// - Parameter isLong: whether each is done as often in a row as it may take longer in a large book.
  /// - Returns: what each takes at least.
  private func measure(orders: Int, drafts: Int, isLong: Bool) async throws -> [String: Duration] {
    let scratch = Scratch(inMemory: true)
    let store = try await GrownBook.make(in: scratch, orders: orders, drafts: drafts)
    var figures: [String: Duration] = [:]
    func measure(_ name: String, _ work: (Int) async throws -> Void) async throws {
      figures[name] = try await least(isLong ? 3 : 10, of: isLong ? Self.most[name] ?? 1 : 1, work)
    }
    try await measure("home") { _ in
      let window = try await store.recentOrders(500)
      try #require(window.orders.count + window.older == orders + 20 && window.orders.count <= 500)
    }
    try await measure("ready") { _ in
      let window = try await store.recentOrders(OrderQuery(newest: 500, tab: .ready))
      try #require(window.others.count == 20 && window.orders.count == min(500, orders))
    }
    // A hundred times as many orders take a hundred times as long to be looked through: what counts is that home, which lists five hundred, takes as
    // long, so that a person notices no more of it.
    try await measure("found") { _ in
      let window = try await store.recentOrders(OrderQuery(newest: 500, text: "quay99-1"))
      try #require(window.orders.count == 1 || orders < 100)
    }
    try await measure("drafts") { _ in _ = try await store.drafts() }
    try await measure("order read") { _ in _ = try await store.order(Order.ID("o7")) }
    try await measure("draft opened") { time in _ = try await store.claimDraft(Draft.ID("d\(time % 40 + 1)")) }
    try await measure("unresolved") { _ in try #require(try await store.unresolved().count == 20) }
    try await measure("spent") { _ in _ = try await store.spent(since: Sample.noon.addingTimeInterval(-86_400)) }
    try await measure("200 names placed") { time in
      let names = (0..<200).map { "placed\(time)x\($0).com" }
      _ = try await store.begin("p\(time)", .scaledmailCustomOrder, names)
    }
    return figures
  }

  /// For whoever measures the program itself: a book of 10,000 orders at the place that the environment names.
  @Test("a grown book is written for measuring", .enabled(if: ProcessInfo.processInfo.environment["MAILORDER_GROWN_BOOK"] != nil))
  func written() async throws {
    let place = try #require(ProcessInfo.processInfo.environment["MAILORDER_GROWN_BOOK"])
    let scratch = Scratch(inMemory: true)
    let store = try await GrownBook.make(in: scratch, orders: 10_000, drafts: 500)
    try await store.leave()
    try FileManager.default.copyItem(atPath: scratch.path, toPath: place)
  }

  @Test("10,000 orders cost little more than 100, at home, at a key and at a purchase")
  func ratios() async throws {
    let few = try await measure(orders: 100, drafts: 50, isLong: true)
    let many = try await measure(orders: 10_000, drafts: 500, isLong: false)
    for (name, most) in Self.most.sorted(by: { $0.key < $1.key }) {
      let (before, after) = (try #require(few[name]), try #require(many[name]))
      print("book \(name): \(before / most) at 100 orders, \(after) at 10,000: \(after / before * Double(most)) times")
      // What is over in a moment varies by more than it grows.
      #expect(after < before || after < .milliseconds(2), "\(name): \(after / before * Double(most)) times")
    }
    let (home, found) = (try #require(many["home"]), try #require(many["found"]))
    print("book found: \(found) at 10,000")
    #expect(found < home * 2, "\(found) beside \(home)")
  }
}
