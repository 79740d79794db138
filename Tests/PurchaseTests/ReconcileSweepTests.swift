import Foundation
import Glibc
import Ordering
import Sandbox
import TestSupport
import Testing

/// The program is killed at the calls by which it finds out what came of a purchase whose answer nobody has seen, begun again, and lets it
/// be found out once more.
///
/// Source: Purchasing, Promises under test.
@Suite("Settling that is killed", .serialized)
struct ReconcileSweepTests {
  private static let seed: UInt64 = 20_261_121

  @Test(
    "killed at any call while it looks for an order in doubt, it finds it afterwards and asks for nothing again",
    .enabled(if: Hammer.canTrace, "nothing may be traced here"), arguments: Doubt.all)
  func everyCall(doubt: Doubt) async throws {
    let goods = try Goods(doubt.vendor, keepingVendors: true)
    #expect(try await Hammer.run("prepare", goods, at: "http://127.0.0.1:9").map(\.what) == ["end"])
    let before = try await doubt.arise(in: goods)
    // Every call in the long form. What was not taken is looked for again and again, with the same calls each time.
    let step = Nightly.isOn ? 1 : doubt.isTaken ? 4 : 16
    var random = Seeded(seed: Self.seed)
    let offset = Int.random(in: 0..<step, using: &random)
    let sweep = Sweep(step: step, offset: offset)
    try await sweep.run(Kill(work: .reconcile, vendor: doubt.vendor, goods: goods, before: before))
    #expect(sweep.tally.kills > 10, "hardly anything was killed: \(sweep.tally)")
    print("\(doubt), every \(step)th call from \(offset + 1): \(sweep.tally)")
  }
}

/// A purchase of which the program that sent it died before it was answered.
struct Doubt: CustomTestStringConvertible, CustomStringConvertible {
  let vendor: Vendor
  /// Which purchase of the plan; those before it are bought.
  let index: Int
  /// Whether the vendor took it.
  let isTaken: Bool

  static let all = Vendor.allCases.flatMap { vendor in
    (Kill.paths[vendor] ?? []).indices.flatMap { index in
      [true, false].map { Doubt(vendor: vendor, index: index, isTaken: $0) }
    }
  }

  var description: String { "\(vendor.rawValue)'s purchase \(index + 1), \(isTaken ? "taken" : "not taken")" }
  var testDescription: String { description }

  /// Makes the purchases before it, and leaves it in doubt.
  /// - Returns: what reached the vendors.
  func arise(in goods: Goods) async throws -> Till.Count {
    var count = Till.Count()
    for step in 0...index {
      let isLost = step == index && !isTaken
      let victim = Victim()
      let path = try #require(Kill.paths[vendor]?[step])
      let till = Till(
        goods, after: count, scenarios: isLost ? [Scenario(.lostBefore)] : [],
        told: { purchase in if purchase.path == path, purchase.stage == (isLost ? .arrived : .taken) { victim.kill() } })
      try await SandboxServer.serving(options: till.options) { server in
        try await victim.run(step == 0 ? "buy" : "again", goods, at: server.address)
        if step < index { #expect(try await Hammer.run("reconcile", goods, at: server.address).last?.what == "end") }
      }
      count = till.count
    }
    let attempts = try await goods.book("in doubt").orders.flatMap(\.latestAttempts)
    try #require(attempts.map(\.state) == (0...index).map { $0 < index ? .placed : .sending }, "\(self): \(attempts.map(\.state))")
    #expect(Kill.paths[vendor]?.prefix(index + 1).map { count.arrived[$0] } == Array(repeating: 1, count: index + 1))
    return count
  }
}

/// A program that is killed from outside.
private final class Victim: Sendable {
  private let process = Process()

  /// Runs until it is killed, or by itself comes to its end.
  func run(_ mode: String, _ goods: Goods, at address: String) async throws {
    process.executableURL = URL(fileURLWithPath: Hammer.path("PurchaseHammer"))
    process.arguments = [mode, goods.vendor, goods.directory, address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    #expect(process.terminationReason == .uncaughtSignal)
  }

  func kill() { _ = Glibc.kill(process.processIdentifier, SIGKILL) }
}
