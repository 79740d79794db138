import Foundation
import Ordering
import TestSupport
import Testing

@testable import Purchasing

/// A purchase is one account's: through any other it is not looked for, not followed, not closed, and no rest of its plan is bought.
@Suite struct AccountTests {
  private static let ours = VendorAccount(address: "https://api.instantly.ai", fingerprint: "aaaa1111aaaa1111")
  private static let others = [
    VendorAccount(address: "https://api.instantly.ai", fingerprint: "bbbb2222bbbb2222"),
    VendorAccount(address: "https://elsewhere.example", fingerprint: "aaaa1111aaaa1111"),
  ]

  private let stage = Bench()

  @Test("through another key, or at another address, nothing is asked: no look counts, and nobody can close it", arguments: others)
  func otherAccount(_ account: VendorAccount) async throws {
    await stage.put([.sending, .outcome(.unknown("lost"))], account: Self.ours)
    let reconciler = stage.reconciler(account: account) { _ in
      Issue.record("asked through another account")
      return .nothing
    }
    for _ in 0..<16 {
      stage.clock.wait(120)
      let pass = try await reconciler.pass(isAsked: true)
      #expect(pass.failures[.instantly] == .otherAccount(needed: Self.ours))
    }
    let attempt = try await stage.attempt()
    #expect(attempt.state == .unknown && attempt.looks.isEmpty && attempt.accountNeeded == Self.ours)
    #expect(attempt.checks.count < 8, "the same said again is not kept each time")
    await #expect(throws: Reconciler.Objection.cannotLook(.otherAccount(needed: Self.ours))) {
      try await reconciler.resolve(Bench.order, reason: "not in the dashboard")
    }
    #expect(try await stage.attempt().state == .unknown)
  }

  @Test("once its own account is set up again, looks count, and those before and after it count together")
  func again() async throws {
    await stage.put([.sending, .outcome(.unknown("lost"))], account: Self.ours)
    let own = stage.reconciler(account: Self.ours) { _ in .nothing }
    let other = stage.reconciler(account: Self.others[0]) { _ in .nothing }
    for (wait, reconciler) in [(5.0, own), (400, other), (300, own), (250, own)] {
      stage.clock.wait(wait)
      _ = try await reconciler.pass(isAsked: true)
    }
    #expect(try await own.resolve(Bench.order, reason: "not in the dashboard").latestAttempts.map(\.state) == [.absent])
  }

  @Test("an attempt of a program that noted no account is looked for through the one set up now")
  func unknownAccount() async throws {
    await stage.put([.sending, .outcome(.unknown("lost"))], account: nil)
    stage.clock.wait(5)
    _ = try await stage.reconciler(account: Self.ours) { _ in ListingEvidence(.all(vendorOrder: nil)) }.pass()
    #expect(try await stage.attempt().state == .placed)
  }

  @Test("a person may say that a new key is of the same account; from then on looks count")
  func sameAccount() async throws {
    await stage.put([.sending, .outcome(.unknown("lost"))], account: Self.ours)
    let reconciler = stage.reconciler(account: Self.others[0]) { _ in ListingEvidence(.all(vendorOrder: nil)) }
    stage.clock.wait(5)
    _ = try await reconciler.pass()
    _ = try await reconciler.acknowledgeAccount(Bench.order, reason: "the old key was revoked")
    _ = try await reconciler.check(Bench.order)
    #expect(try await stage.attempt().state == .placed)
  }

  @Test("what was bought is not followed through another account")
  func following() async throws {
    await stage.put([.sending, .outcome(.placed(vendorOrder: nil, warning: nil))], account: Self.ours)
    let ports = stage.ports(account: Self.others[0]) { _ in .nothing }
    let followed = try await OrderFollower(ports: ports, reconciler: Reconciler(ports: ports)).follow(Bench.order)
    #expect(followed.failure == .otherAccount(needed: Self.ours))
  }

  @Test("what was bought is followed again once a person says that the key set up now is of its account")
  func placedAccount() async throws {
    await stage.put([.sending, .outcome(.placed(vendorOrder: nil, warning: nil))], account: Self.ours)
    let ports = stage.ports(account: Self.others[0]) { _ in .nothing }
    let reconciler = Reconciler(ports: ports)
    let order = try #require(await stage.book.ordersByID[Bench.order])
    #expect(ports.accountNeeded(by: order) == Self.ours)
    let now = try await reconciler.acknowledgeAccount(Bench.order, reason: "the old key was revoked")
    #expect(ports.accountNeeded(by: now) == nil && now.attempts.map(\.state) == [.placed])
    let followed = try await OrderFollower(ports: ports, reconciler: reconciler).follow(Bench.order)
    #expect(followed.failure != .otherAccount(needed: Self.ours))
    await #expect(throws: Reconciler.Objection.nothingOpen) {
      try await reconciler.acknowledgeAccount(Bench.order, reason: "again")
    }
  }

  @Test("the account is asked for before the price of a plan's rest is")
  func restOfPlan() async throws {
    await stage.put([.sending, .outcome(.placed(vendorOrder: nil, warning: nil))], account: Self.ours)
    let ports = stage.ports(account: Self.others[0]) { _ in .nothing }
    #expect(try await RemainderPricing(ports).price(Bench.order) == .failed(.otherAccount(needed: Self.ours)))
  }
}
