import Foundation
import Ordering
import Sandbox
import Testing

/// The program is killed at each call by which a purchase changes a file or speaks to its vendor, begun again, and asked to buy once more.
///
/// Source: reliability, bar 2. Which call has which number differs a little from run to run, since threads do; the sweep ends with the
/// first number that a run does not reach.
@Suite("A purchase that is killed", .serialized)
struct KillSweepTests {
  /// The purchases of each vendor's order, by their path.
  static let paths: [Vendor: [String]] = [
    .instantly: ["/instantly/api/v2/dfy-email-account-orders"],
    .saleshandy: ["/saleshandy/v1/domain"],
    .scaledmail: ["/scaledmail/api/v1/buy-domains", "/scaledmail/api/v1/create-custom-order"],
  ]

  /// How many runs go on at the same time.
  private static let lanes = 2

  @Test(
    "killed at any call, it is known afterwards what was bought, and nothing is bought twice",
    .enabled(if: Hammer.canTrace, "nothing may be traced here"), arguments: Vendor.allCases)
  func everyCall(vendor: Vendor) async throws {
    let goods = try Goods(vendor)
    #expect(try await Hammer.run("prepare", goods, at: "http://127.0.0.1:9").map(\.what) == ["end"])
    let sweep = Sweep()
    let took = try await ContinuousClock().measure {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<Self.lanes {
          group.addTask {
            while let outcome = try await Self.kill(at: sweep.next(), vendor, try goods.copy()) { sweep.note(outcome) }
          }
        }
        try await group.waitForAll()
      }
    }
    let tally = sweep.tally
    #expect(tally.kills > 100, "hardly anything was killed: \(tally)")
    print("\(vendor.rawValue): \(tally), in \(took.components.seconds) s")
  }

  /// One kill, from the purchase to the second try.
  /// - Returns: nil when the program came to its end.
  private static func kill(at number: Int, _ vendor: Vendor, _ goods: Goods) async throws -> Sweep.Outcome? {
    let till = Till()
    return try await SandboxServer.serving(options: till.options) { server in
      let draft = try await goods.book("before").drafts[0]
      let run = try await Hammer.run("buy", goods, at: server.address, killingAt: number)
      let place = Comment("\(vendor.rawValue), killed at call \(number), \(run.place), having said \(run.said)")
      let paths = try #require(paths[vendor])
      guard run.isKilled else {
        #expect(run.said.last?.description == "end", place)
        #expect(till.count.isOneEach(of: paths), place)
        return nil
      }
      #expect(try await Hammer.run("settle", goods, at: server.address).last?.what == "end", place)
      let settled = till.count
      let (drafts, orders) = try await goods.book(place)
      let latest = try expectRight(orders, settled, paths, place)
      if orders.allSatisfy({ $0.nextPurchase != nil || $0.standing == .unsettled }) {
        #expect(drafts.count == 1 && drafts[0].isWhole(besides: draft), place)
      }
      // Where everything is bought there is no second try to speak of; now and then it is made all the same, and has to be refused.
      if latest.count < paths.count || latest.contains(where: { $0.state != .placed }) || number.isMultiple(of: 10) {
        let again = try await Hammer.run("again", goods, at: server.address)
        try await expectOneEach(again, till, settled, latest, goods, paths, place)
      }
      let call = run.place.split(separator: " ")
      return Sweep.Outcome(
        call: call.count > 1 && call[1].hasPrefix("socket") ? "socket \(call[0])" : String(call[0]),
        states: latest.isEmpty ? "nothing" : latest.map(\.state.rawValue).joined(separator: "+"))
    }
  }

  /// What the book says after looking against what the vendor saw.
  /// - Returns: the newest attempt of each purchase.
  private static func expectRight(_ orders: [Order], _ count: Till.Count, _ paths: [String], _ place: Comment) throws -> [Attempt] {
    #expect(orders.count <= 1, place)
    let attempts = orders.flatMap(\.attempts)
    #expect(attempts.count == Set(attempts.map(\.index)).count, place)
    for (index, path) in paths.enumerated() {
      let state = attempts.first { $0.index == index }?.state
      #expect(count.arrived[path, default: 0] <= 1, place)
      if count.taken[path, default: 0] == 1 {
        #expect(state == .placed, place)
      } else {
        #expect([nil, .notSent, .unknown].contains(state), place)
      }
    }
    return attempts
  }

  /// After a second try everything is bought once, or the try was refused because it is not known what came of the first.
  private static func expectOneEach(
    _ again: [Hammer.Said], _ till: Till, _ settled: Till.Count, _ latest: [Attempt], _ goods: Goods, _ paths: [String],
    _ place: Comment
  ) async throws {
    if let open = latest.first(where: { $0.state == .unknown }) {
      // Where the names are bought and only their mailboxes are in doubt, a new order fails already because the vendor calls them taken.
      let isRefused = again.last?.sentence?.contains(open.order.text) == true || (open.index > 0 && again.last?.what == "failed")
      #expect(isRefused, "\(place): \(again)")
      #expect(till.count == settled, place)
    } else {
      #expect(till.count.isOneEach(of: paths), "\(place): \(till.count) after \(again)")
      let orders = try await goods.book(place).orders
      let states = orders.flatMap(\.latestAttempts).map(\.state)
      // A checkout that the second try opened is looked at later.
      #expect(states.count == paths.count && states.allSatisfy { $0 == .placed || $0 == .awaitingPayment }, "\(place): \(again)")
      #expect(orders.count == 1, "\(place): \(again)")
    }
  }
}

extension Till.Count {
  fileprivate func isOneEach(of paths: [String]) -> Bool {
    let once = Dictionary(uniqueKeysWithValues: paths.map { ($0, 1) })
    return arrived == once && taken == once
  }
}

extension Draft {
  /// Whether it is another draft, or that one further on: nothing that was typed is missing.
  fileprivate func isWhole(besides other: Draft) -> Bool {
    var mended = self
    mended.step = other.step
    mended.changedAt = other.changedAt
    // The hammer picks ScaledMail's workspace on its way to the review.
    mended.details.workspace = other.details.workspace
    for index in mended.lines.indices { mended.lines[index].answers = [:] }
    return mended == other
  }
}
