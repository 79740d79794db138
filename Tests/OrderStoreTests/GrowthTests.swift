import Foundation
import Ordering
import Testing

@testable import OrderStore

/// What a book costs at 10,000 orders against one of 100. Ratios are asserted, never times; the times are printed, for whoever measures.
@Suite("A book that grows", .serialized)
struct GrowthTests {
  private struct Figures {
    var home: Duration = .zero
    var found: Duration = .zero
    var ready: Duration = .zero
    var drafts: Duration = .zero
    var order: Duration = .zero
    var claim: Duration = .zero
    var placing: Duration = .zero
    var unresolved: Duration = .zero
    var spent: Duration = .zero

    static let all: [(name: String, figure: @Sendable (Figures) -> Duration, most: Double)] = [
      // Home lists five times as many orders as the small book has, and ten times as many drafts. What read all of the book for it would
      // take a hundred times as long; a machine with other work makes five times of once.
      ("home", { $0.home }, 25), ("ready", { $0.ready }, 25), ("drafts", { $0.drafts }, 40), ("order read", { $0.order }, 20),
      ("draft opened", { $0.claim }, 20), ("200 names placed", { $0.placing }, 20), ("unresolved", { $0.unresolved }, 20),
      ("spent", { $0.spent }, 20),
    ]
  }

  private func least(_ times: Int = 10, _ work: (Int) async throws -> Void) async throws -> Duration {
    var least = Duration.seconds(1_000)
    for time in 0..<times {
      let start = ContinuousClock.now
      try await work(time)
      least = min(least, start.duration(to: .now))
    }
    return least
  }

  private func measure(orders: Int, drafts: Int) async throws -> Figures {
    let scratch = Scratch(inMemory: true)
    let store = try await GrownBook.make(in: scratch, orders: orders, drafts: drafts)
    var figures = Figures()
    figures.home = try await least { _ in
      let window = try await store.recentOrders(500)
      try #require(window.orders.count + window.older == orders + 20 && window.orders.count <= 500)
    }
    figures.ready = try await least { _ in
      let window = try await store.recentOrders(OrderQuery(newest: 500, tab: .ready))
      try #require(window.others.count == 20 && window.orders.count == min(500, orders))
    }
    // A hundred times as many orders take a hundred times as long to be looked through: what counts is that it stays below what a person notices.
    figures.found = try await least { _ in
      let window = try await store.recentOrders(OrderQuery(newest: 500, text: "quay99-1"))
      try #require(window.orders.count == 1 || orders < 100)
    }
    #expect(figures.found < .milliseconds(60))
    figures.drafts = try await least { _ in _ = try await store.drafts() }
    figures.order = try await least { _ in _ = try await store.order(Order.ID("o7")) }
    figures.claim = try await least { time in _ = try await store.claimDraft(Draft.ID("d\(time + 1)")) }
    figures.unresolved = try await least { _ in try #require(try await store.unresolved().count == 20) }
    figures.spent = try await least { _ in _ = try await store.spent(since: Sample.noon.addingTimeInterval(-86_400)) }
    figures.placing = try await least { time in
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
    let (few, many) = (try await measure(orders: 100, drafts: 50), try await measure(orders: 10_000, drafts: 500))
    for (name, figure, most) in Figures.all {
      let (before, after) = (figure(few), figure(many))
      let ratio = after / before
      print("book \(name): \(before) at 100 orders, \(after) at 10,000: \(ratio) times")
      // What is over in a moment varies by more than it grows.
      #expect(ratio < most || after < .milliseconds(2), "\(name): \(ratio) times")
    }
  }
}
