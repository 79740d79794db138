import Foundation
import Ordering
import Testing

@testable import mailorder

/// What `mailorder settle` says of what was closed while it waited.
@Suite struct SettleSentencesTests {
  private let now = Date(timeIntervalSince1970: 1_800_000_000)

  private func attempt(at vendor: Vendor = .instantly, _ events: AttemptEvent...) throws -> Attempt {
    let item = Purchase.Item(name: try DomainName("tryquay.com"), provider: .google, mailboxes: [])
    var attempt = Attempt(
      id: Attempt.ID("a1"), order: Order.ID("o1"), index: 0,
      purchase: Purchase(operation: .instantlyDFY(redirect: nil), offer: Offer(vendor, .google), items: [item]),
      request: FrozenRequest(method: "POST", path: "/", body: Data(), sha256: ""), baseline: [], at: now)
    for event in events { try attempt.take(event, at: now) }
    return attempt
  }

  @Test("a closed attempt is said with when, by whom and why")
  func ended() throws {
    let found = try attempt(.sending, .outcome(.unknown("lost")), .evidence(.all(vendorOrder: nil)))
    let line = try #require(SettleSentences.ended(found, isElsewhere: true))
    #expect(line == "Closed \(SupportReport.time(now)) by another program: placed: found in the vendor's lists")
    let absent = try attempt(.sending, .outcome(.unknown("lost")), .confirmedAbsent(reason: "not on the statement"))
    let own = try #require(SettleSentences.ended(absent, isElsewhere: false))
    #expect(own.hasSuffix(": closed as not bought: not on the statement") && !own.contains("another"))
    #expect(SettleSentences.ended(try attempt(.sending), isElsewhere: true) == nil)
  }

  @Test("where a purchase waits to be paid is printed, and whether anybody may be sent there")
  func page() throws {
    func printed(_ page: String, in mode: Mode) throws -> String? {
      SettleSentences.page(
        of: try attempt(at: .saleshandy, .sending, .outcome(.awaitingPayment(vendorOrder: "4kX", checkout: page))), in: mode)
    }
    let known = "https://checkout.saleshandy.com/pay/4kX"
    #expect(try printed(known, in: .live) == "Pay at \(known)")
    #expect(try printed("https://pay.test/4kX", in: .live) == "Its page, not to be paid yet: https://pay.test/4kX")
    // The simulation's page stands wherever it runs.
    #expect(try printed("https://pay.test/4kX", in: .sandbox) == "Pay at https://pay.test/4kX")
    #expect(SettleSentences.page(of: try attempt(at: .saleshandy, .sending), in: .live) == nil)
  }

  @Test("a change that another program closed is said with what came of it, not with where to read it")
  func endedElsewhere() {
    let intent = ChangeIntent(vendor: .saleshandy, kind: .deleteDomain, targets: ["tryquay.com"])
    func said(_ state: ChangeRecord.State, _ note: CheckNote = .nothing) -> String {
      SettleSentences.endedElsewhere(
        ChangeRecord(id: ChangeRecord.ID("c1"), intent: intent, startedAt: now, state: state, note: note))
    }
    #expect(said(.made).hasPrefix("Deleting tryquay.com is done: another program"))
    #expect(
      said(.refused, .failure(.keyRefused("Invalid token"))).hasSuffix(
        "as another program was told: it refused the key (Invalid token)."))
    #expect(said(.notSeen).contains("does not show it") && said(.notSeen).hasSuffix("Another program read the list."))
    #expect([said(.made), said(.refused), said(.notSeen)].allSatisfy { !$0.contains("audit") })
  }
}
