import Foundation
import Ordering
import Sandbox
import Testing

@testable import Vendors

/// What only a simulation can make happen, or holds enough of.
@Suite struct SaleshandyAccidentTests {
  private func names(_ client: VendorClient, _ count: Int, provider: Provider = .google) async throws -> [String] {
    let search = NameSearch(keyword: "northquay", endings: ["com", "net"], provider: provider, limit: count)
    let answers = try await client.searchNames(search, .ordinary)
    try #require(
      answers.count == count && answers.allSatisfy { $0.status == .offered && ["com", "net"].contains($0.name.ending) })
    return answers.map(\.name.text)
  }

  @Test("more names than a page holds are found page by page, the same every time")
  func pages() async throws {
    let world = try SandboxWorld()
    let client = world.saleshandy()
    let found = try await names(client, 25)
    #expect(Set(found).count == 25)
    #expect(world.asked.count == 3)
    let all = try await client.searchNames(
      NameSearch(keyword: "northquay", endings: ["com"], provider: .google, limit: 10_000), .ordinary)
    #expect(all.count > 10 && Set(all.map(\.name)).count == all.count)
  }

  @Test("prices are found for every ending and renewal")
  func prices() async throws {
    let prices = try await SandboxWorld().saleshandy().priceList()
    let offer = Offer(.saleshandy, .google, plan: .annualFixed)
    #expect(prices.domain(offer, ending: "io") == .dollars(42))
    #expect(prices.domain(offer, ending: "info", renewal: true) == .dollars(22))
    #expect(prices.mailbox(offer, renewal: true) == .dollars(33))
    #expect(prices.mailbox(Offer(.saleshandy, .azure, plan: .annualFixed)) == nil)
  }

  @Test("the vendor's aliases for a person fit an address")
  func mailboxNames() async throws {
    let client = try SandboxWorld().saleshandy()
    let names = try await client.mailboxNames(Person(first: "Ada", last: "Lind"), try name("trynorthquay.com"), 5)
    #expect(names.count == 5 && Set(names).count == 5 && names.allSatisfy { AliasRules.fault(in: $0) == nil })
  }

  @Test("a checkout that is never paid stays without domains")
  func unpaid() async throws {
    let world = try SandboxWorld(.paymentFails)
    let client = world.saleshandy()
    let (attempt, _) = try await client.buy(try .saleshandy(try await names(client, 1)), at: world.now)
    world.wait(seconds: 10_000)
    #expect(attempt.state == .awaitingPayment)
    #expect(try await client.findEvidence(attempt).evidence == nil)
  }

  @Test("a name whose set-up fails leaves the order partly delivered")
  func setUpFails() async throws {
    let world = try SandboxWorld()
    let client = world.saleshandy()
    let good = try await names(client, 1)[0]
    let (attempt, outcome) = try await client.buy(try .saleshandy([good, "northquaysetupfails.com"]), at: world.now)
    guard case .awaitingPayment = outcome else {
      Issue.record("\(outcome)")
      return
    }
    world.wait(seconds: 60)
    #expect(try await client.findEvidence(attempt).evidence == .some([try name(good)]))
    #expect(try await client.progress(.of([attempt.purchase], attempts: [attempt])).domains.map(\.stage) == [.ready, .failed])
  }

  @Test("a name taken meanwhile, a busy and a broken vendor, a lost connection")
  func trouble() async throws {
    for (kind, wanted) in [
      (Scenario.Kind.nameTaken, "rejected"), (.rateLimited, "refused"), (.serverError, "unknown"), (.lostBefore, "unknown"),
      (.lostAfter, "unknown"),
    ] {
      let world = try SandboxWorld(kind)
      let client = world.saleshandy()
      let (attempt, outcome) = try await client.buy(try .saleshandy(["northquaytroubles.com"]), at: world.now)
      #expect("\(outcome)".hasPrefix(wanted), "\(kind): \(outcome)")
      world.wait(seconds: 9)
      #expect(try await client.findEvidence(attempt).evidence == (kind == .lostAfter ? .all(vendorOrder: nil) : nil), "\(kind)")
    }
  }

  @Test("a limit tells its end in the vendor's own header")
  func limited() async throws {
    let world = try SandboxWorld(limits: true)
    let client = world.saleshandy()
    var thrown: VendorFailure?
    for _ in 0..<70 where thrown == nil { thrown = await failure { try await client.priceList() } as? VendorFailure }
    guard case .limited(let until?, _)? = thrown else {
      Issue.record("\(String(describing: thrown))")
      return
    }
    #expect(until > world.now && until <= world.now + 61)
  }

  @Test("a bad key is refused although it comes as a 400")
  func key() async throws {
    let client = try SandboxWorld().saleshandy(key: "bad-key-12345")
    guard case .keyRefused? = await failure({ try await client.priceList() }) as? VendorFailure else {
      Issue.record("not refused")
      return
    }
  }
}
