import Foundation
import Ordering
import TestSupport
import Testing

@testable import OrderStore

/// How long things take where many work on one database; long, so by night.
@Suite("The figures of a team's book", .serialized, .enabled(if: Nightly.isOn))
struct TeamFigures {
  private func percentile(_ times: [Duration], _ part: Double) -> Duration {
    let sorted = times.sorted()
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
  }

  @Test("fifty operators whose typing is saved three times a second: a save takes less than 100 ms at the 99th percentile")
  func saves() async throws {
    let desk = try Keeper.postgresql.desk()
    let stores = try (0..<50).map { try desk.open("op\($0)") }
    let times = try await withThrowingTaskGroup(of: [Duration].self) { group in
      for (number, store) in stores.enumerated() {
        group.addTask {
          var draft = try Sample.draft("d\(number)", names: (0..<12).map { "n\(number)-\($0).com" })
          try await store.saveDraft(draft)
          var times: [Duration] = []
          try await Task.sleep(for: .milliseconds(number * 6))
          for key in 0..<60 {
            draft.brand += "x"
            draft.lines[key % 12].mailboxes[0].first = "Ada \(key)"
            let begun = ContinuousClock.now
            try await store.saveDraft(draft)
            let took = ContinuousClock.now - begun
            times.append(took)
            if took < .milliseconds(300) { try await Task.sleep(for: .milliseconds(300) - took) }
          }
          return times
        }
      }
      return try await group.reduce(into: [Duration]()) { $0 += $1 }
    }
    let (half, most) = (percentile(times, 0.5), percentile(times, 0.99))
    let load = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ").first ?? "unknown"
    print("saves of 50 operators: \(times.count), median \(half), 99th \(most); load \(load)")
    #expect(most < .milliseconds(100))
  }

  @Test("a hundred thousand orders: home is read in less than 150 ms at the median, and one is found in less than 100")
  func lists() async throws {
    let desk = try Keeper.postgresql.desk()
    let store = try desk.open("ada")
    let attempt = try await store.begin("o0", .instantlyDFY, ["quay0-0.com", "quay0-1.com"])
    try await store.take(.sending, .outcome(.placed(vendorOrder: "v0", warning: nil)), by: attempt)
    let domains = try ["quay0-0.com", "quay0-1.com"].map { name in
      OrderProgress.Domain(name: try Sample.name(name), stage: .ready, ordered: 1, delivered: 1)
    }
    try await store.saveProgress(OrderProgress(domains: domains, at: Sample.noon), of: attempt.order)
    try desk.run(
      """
      ALTER TABLE orders DISABLE TRIGGER orderIsTold;
      INSERT INTO orders (id, name, draftID, createdAt, approvedCents, plan, quote, progress)
        SELECT 'o' || n, 'order ' || n, 'draft ' || n, createdAt + n, approvedCents, replace(plan, 'quay0-', 'quay' || n || '-'), quote,
          replace(progress, 'quay0-', 'quay' || n || '-') FROM orders, generate_series(1, 99999) AS n WHERE id = 'o0';
      UPDATE orders SET "over" = 'ready';
      ANALYZE
      """)
    var (home, find): ([Duration], [Duration]) = ([], [])
    for round in 0..<20 {
      var begun = ContinuousClock.now
      #expect(try await store.recentOrders(OrderQuery(newest: 100)).older == 99_900)
      home.append(ContinuousClock.now - begun)
      begun = ContinuousClock.now
      let found = try await store.recentOrders(OrderQuery(newest: 100, text: "quay\(round * 4_999)-1.com"))
      find.append(ContinuousClock.now - begun)
      #expect(found.orders.map(\.id.text) == ["o\(round * 4_999)"])
    }
    print(
      "100,000 orders: home \(percentile(home, 0.5)), at most \(percentile(home, 1)); find \(percentile(find, 0.5)), at most \(percentile(find, 1))"
    )
    #expect(percentile(home, 0.5) < .milliseconds(150) && percentile(find, 0.5) < .milliseconds(100))
  }
}
