import Foundation
import Ordering
import Sandbox
import TestSupport
import Testing

/// Source: Purchasing, Promises under test. `MAILORDER_RACES` runs another number of them, told in the output as it goes.
@Suite("Programs that race for one name", .serialized)
struct RaceTests {
  static let rounds = ProcessInfo.processInfo.environment["MAILORDER_RACES"].flatMap(Int.init) ?? (Nightly.isOn ? 1_000 : 4)

  @Test(
    "of sixteen programs that order one name at the same moment, at three vendors, one gets it; fifteen are told who has it",
    .timeLimit(.minutes(Self.rounds > 80 ? 480 : 20)))
  func sixteen() async throws {
    var winners: [Vendor: Int] = [:]
    var refusals: [String: Int] = [:]
    for round in 0..<Self.rounds {
      let till = Till()
      try await SandboxServer.serving(options: till.options) { server in
        let goods = try Goods(Vendor.allCases[0])
        // Another vendor begins each time, since the first is a little ahead.
        let vendors = (0..<16).map { Vendor.allCases[(round + $0) % Vendor.allCases.count] }
        let race = try await Race(vendors, goods, at: server.address)
        let ready = try race.runners.flatMap { try $0.said }
        #expect(ready.map(\.what) == vendors.map { _ in "ready" }, "\(ready)")
        try await race.run()
        let winner = try await Self.check(race, till, goods, "round \(round)") { refusals[$0, default: 0] += 1 }
        winners[winner, default: 0] += 1
      }
      if (round + 1).isMultiple(of: 50) { print("\(round + 1) races run, won at \(winners.values.reduce(0, +))") }
    }
    print("\(Self.rounds) races of 16: won at \(winners.map { "\($0.key.rawValue) \($0.value)" }.sorted()), refused as \(refusals)")
  }

  /// - Returns: where the one order was placed.
  private static func check(
    _ race: Race, _ till: Till, _ goods: Goods, _ place: Comment, count: (String) -> Void
  ) async throws -> Vendor {
    let ends = try race.runners.map { ($0, try #require(try $0.said.last, place)) }
    let won = ends.filter { $0.1.what == "end" && $0.1.sentence == nil }
    #expect(won.count == 1, "\(place): \(ends.map(\.1))")
    let winner = try #require(won.first?.0, place)
    let paths = try #require(Kill.paths[winner.vendor])
    #expect(till.count.arrived == Dictionary(uniqueKeysWithValues: paths.map { ($0, 1) }), "\(place): \(till.count)")
    let bought = try await goods.book(place).orders.filter { !$0.attempts.isEmpty }
    #expect(bought.count == 1 && bought.first?.plan.offer.vendor == winner.vendor, place)
    let order = try #require(bought.first, place)
    for (runner, end) in ends where runner.process !== winner.process {
      let sentence = end.sentence ?? ""
      #expect(
        sentence.contains("northquayreach.com") && sentence.contains("(process \(winner.process.processIdentifier)) ")
          && sentence.contains(order.id.text), "\(place): \(end)")
      count(sentence.contains("was bought") ? "bought" : sentence.contains("is being ordered") ? "being ordered" : sentence)
    }
    return winner.vendor
  }
}
