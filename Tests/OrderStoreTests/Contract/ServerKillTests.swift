import Foundation
import Ordering
import Synchronization
import TestSupport
import Testing

@testable import OrderStore

@Suite("A server that is killed", .serialized, .timeLimit(.minutes(30)))
struct ServerKillTests {
  /// What was acknowledged while a server was killed again and again.
  private final class Acknowledged: Sendable {
    private let ids = Mutex<[String]>([])
    var all: [String] { ids.withLock { $0 } }
    func add(_ id: String) { ids.withLock { $0.append(id) } }
  }

  @Test("no row that was acknowledged is lost, nothing is there twice, and the programs go on by themselves")
  func kills() async throws {
    let server = try PostgresServer(tag: "kills")
    let database = try server.makeDatabase()
    let place = try PostgresPlace(server.address(database))
    _ = try PostgresBookOwner(place, mode: .sandbox).make()
    let scratch = Scratch(inMemory: true)
    let acknowledged = Acknowledged()
    let writers = try (0..<3).map { number in
      let store = try PostgresOrderBook(
        place, mode: .sandbox, directory: scratch.path, owner: Sessions().session("w\(number)").owner,
        who: Operator(account: "desk"), processes: ProcessTable { _ in .alive }, clock: nil)
      return Task {
        var count = 0
        while !Task.isCancelled {
          count += 1
          let id = "w\(number)-\(count)"
          do {
            _ = try await store.begin(id, .instantlyDFY, ["\(id).com"])
            acknowledged.add(id)
          } catch {
            try? await Task.sleep(for: .milliseconds(20))
          }
        }
      }
    }
    for _ in 0..<(Nightly.isOn ? 100 : 5) {
      try await Task.sleep(for: .milliseconds(400))
      try server.kill()
      try server.wait()
    }
    // The programs go on after the last kill: each of the three had at most one row under way before.
    let before = acknowledged.all.count
    while acknowledged.all.count <= before + 3 { try await Task.sleep(for: .milliseconds(50)) }
    for writer in writers {
      writer.cancel()
      await writer.value
    }
    let store = try PostgresOrderBook(
      place, mode: .sandbox, directory: scratch.path, owner: .current(), who: Operator(account: "desk"), processes: .team,
      clock: nil)
    let kept = try await store.orders()
    let attempts = Dictionary(grouping: kept.flatMap(\.attempts), by: \.order.text)
    for id in acknowledged.all { #expect(attempts[id]?.count == 1, "\(id) was acknowledged") }
    #expect(attempts.values.allSatisfy { $0.count == 1 })
    let verdict = try await store.audit.verify()
    #expect(verdict.faults.isEmpty, "\(verdict.faults)")
    print("killed server: \(acknowledged.all.count) purchases acknowledged, none lost")
  }
}
