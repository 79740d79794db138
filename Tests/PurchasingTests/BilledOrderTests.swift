import Foundation
import Ordering
import TestSupport
import Testing

@testable import Purchasing

/// Wherever an amount of our order is seen it is compared with what was approved: in the answer, after a lost answer, while it is followed.
@Suite struct BilledOrderTests {
  private let bench = Bench()
  private let differs = ReplyDifference.billed(approved: .dollars(20), stated: .dollars(45))

  /// Ports of vendors whose lists bill the order at so much.
  private func ports(billed: Money?, _ listing: ListingEvidence = .nothing) -> Ports {
    var ports = bench.ports { _ in listing }
    for vendor in Vendor.allCases {
      ports.vendors[vendor]?.billedOrder = { id, _ in
        HeldOrder(id: id, description: "", amount: billed, createdAt: nil, status: "")
      }
      ports.vendors[vendor]?.progress = { OrderProgress(domains: [], at: $0.createdAt) }
    }
    return ports
  }

  private func kind(_ vendor: Vendor) throws -> Purchase.Operation {
    try .ready(vendor == .saleshandy ? .saleshandyPurchase : .scaledmailCustomOrder)
  }

  @Test(
    "in the answer to the purchase: placed with it, or told of before anybody pays",
    arguments: [
      PurchaseOutcome.placed(vendorOrder: "v1", warning: nil),
      .awaitingPayment(vendorOrder: "v1", checkout: "https://pay.example/v1"),
    ])
  func answered(_ outcome: PurchaseOutcome) async throws {
    let stated = HeldOrder(id: "v1", description: "", amount: .dollars(45), createdAt: nil, status: "")
    let stage = RunnerStage(outcomes: [outcome], stated: stated)
    let order = try #require(await stage.run(.saleshandy).done)
    #expect(order.differences == [differs] && order.attempts.count == 1 && order.attempts[0].vendorOrder == "v1")
    #expect(await stage.book.ordersByID[order.id]?.differences == [differs], "written down, not only shown")
    let same = HeldOrder(id: "v1", description: "", amount: .dollars(20), createdAt: nil, status: "")
    #expect(await RunnerStage(outcomes: [outcome], stated: same).run(.saleshandy).done?.differences == [])
  }

  @Test("found on a list after a lost answer", arguments: [Vendor.scaledmail, .saleshandy])
  func evidence(_ vendor: Vendor) async throws {
    try await bench.put([.sending, .outcome(.unknown("lost"))], kind: kind(vendor), due: .dollars(20))
    let ports = ports(billed: .dollars(45), ListingEvidence(.all(vendorOrder: "v1")))
    _ = try await Reconciler(ports: ports).pass(isAsked: true)
    let attempt = try await bench.attempt()
    #expect(attempt.state == .placed && attempt.differences == [differs])
  }

  @Test("an order that the list itself brought is not read again")
  func brought() async throws {
    try await bench.put([.sending, .outcome(.unknown("lost"))], kind: kind(.scaledmail), due: .dollars(20))
    let held = HeldOrder(id: "v1", description: "", amount: .dollars(45), createdAt: nil, status: "")
    let ports = ports(billed: .dollars(99), ListingEvidence(.all(vendorOrder: "v1"), order: held))
    _ = try await Reconciler(ports: ports).pass(isAsked: true)
    #expect(try await bench.attempt().differences == [differs])
  }

  @Test("while a placed order is followed, once", arguments: [Vendor.scaledmail, .saleshandy])
  func followed(_ vendor: Vendor) async throws {
    try await bench.put([.sending, .outcome(.placed(vendorOrder: "v1", warning: nil))], kind: kind(vendor), due: .dollars(20))
    let ports = ports(billed: .dollars(45))
    let follower = OrderFollower(ports: ports, reconciler: Reconciler(ports: ports))
    for _ in 0..<3 { _ = try await follower.follow(Bench.order) }
    let attempt = try await bench.attempt()
    #expect(attempt.differences == [differs] && attempt.checks.count == 1)
    let other = OrderFollower(ports: ports, reconciler: Reconciler(ports: ports))
    #expect(try await other.follow(Bench.order).order.differences == [differs])
    #expect(try await bench.attempt().checks.count == 1, "another session has no news")
  }

  @Test("the approved amount leaves no mark", arguments: [Vendor.scaledmail, .saleshandy])
  func same(_ vendor: Vendor) async throws {
    try await bench.put([.sending, .outcome(.placed(vendorOrder: "v1", warning: nil))], kind: kind(vendor), due: .dollars(20))
    // In cents only where the page leaves the unit open.
    for amount in [Money.dollars(20), vendor == .saleshandy ? .dollars(2_000) : nil, nil] {
      let ports = ports(billed: amount)
      _ = try await OrderFollower(ports: ports, reconciler: Reconciler(ports: ports)).follow(Bench.order)
    }
    #expect(try await bench.attempt().checks.isEmpty)
  }

  @Test("a hundred times the approved amount is one where the page says dollars, also in what the orders of a day came to")
  func hundredfold() async throws {
    try await bench.put([.sending, .outcome(.placed(vendorOrder: "v1", warning: nil))], kind: kind(.scaledmail), due: .dollars(20))
    let ports = ports(billed: .dollars(2_000))
    _ = try await OrderFollower(ports: ports, reconciler: Reconciler(ports: ports)).follow(Bench.order)
    let attempt = try await bench.attempt()
    #expect(attempt.differences == [.billed(approved: .dollars(20), stated: .dollars(2_000))] && attempt.cost == .dollars(2_000))
  }

  @Test("an order that waits for a payment is told of before anybody pays, and abandoned it counts as nothing")
  func unpaid() async throws {
    let waiting = AttemptEvent.outcome(.awaitingPayment(vendorOrder: "v1", checkout: "https://pay.example/v1"))
    try await bench.put([.sending, waiting], kind: kind(.saleshandy), due: .dollars(20))
    let ports = ports(billed: .dollars(45))
    let followed = try await OrderFollower(ports: ports, reconciler: Reconciler(ports: ports)).follow(Bench.order)
    #expect(followed.order.status == .awaitingPayment && followed.order.differences == [differs])
    var attempt = try await bench.attempt()
    try attempt.take(.notPaid(reason: "too dear"), at: bench.clock.now)
    #expect(!attempt.mayHaveBought && attempt.foundAfterClosing == nil)
  }

  @Test("a list that cannot be read now stops nothing, and is asked again")
  func unreadable() async throws {
    try await bench.put([.sending, .outcome(.placed(vendorOrder: "v1", warning: nil))], kind: kind(.scaledmail), due: .dollars(20))
    var ports = ports(billed: .dollars(45))
    let billed = try #require(ports.vendors[.scaledmail]?.billedOrder)
    let asked = Calls()
    ports.vendors[.scaledmail]?.billedOrder = { id, workspace throws(VendorFailure) in
      if await asked.next() == 1 { throw .timedOut }
      return try await billed(id, workspace)
    }
    let follower = OrderFollower(ports: ports, reconciler: Reconciler(ports: ports))
    #expect(try await follower.follow(Bench.order).failure == nil)
    #expect(try await follower.follow(Bench.order).order.differences == [differs])
  }

  private actor Calls {
    private var count = 0
    func next() -> Int {
      count += 1
      return count
    }
  }

  @Test("an amount named only later, or changed during set-up, is compared on each look and written down once")
  func later() async throws {
    try await bench.put([.sending, .outcome(.placed(vendorOrder: "v1", warning: nil))], kind: kind(.saleshandy), due: .dollars(20))
    let amounts: [Money?] = [nil, .dollars(20), .dollars(45), .dollars(45), .dollars(45)]
    let asked = Calls()
    var ports = ports(billed: nil)
    ports.vendors[.saleshandy]?.billedOrder = { id, _ in
      let count = await asked.next()
      return HeldOrder(id: id, description: "", amount: amounts[min(count, amounts.count) - 1], createdAt: nil, status: "")
    }
    let follower = OrderFollower(ports: ports, reconciler: Reconciler(ports: ports))
    for look in amounts.indices {
      let order = try await follower.follow(Bench.order).order
      #expect(order.differences == (look < 2 ? [] : [differs]), "look \(look)")
    }
    #expect(try await bench.attempt().checks.count == 1)
  }
}
