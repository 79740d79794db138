import Ordering
import Testing

@testable import OrderStore

@Suite("Names an open attempt holds")
struct NameLockTests {
  let scratch = Scratch()

  @Test("one name cannot be registered at two vendors at once; the refusal names it and the order that holds it")
  func acrossVendors() async throws {
    let store = try scratch.open()
    _ = try await store.begin("first", .instantlyDFY, ["a.com", "b.com"])
    await #expect(throws: BookFailure.nameLocked(try Sample.name("b.com"), by: Order.ID("first"))) {
      try await store.begin("second", .scaledmailBuyDomains, ["c.com", "b.com"])
    }
    #expect(try await store.book.order(Order.ID("second"))?.attempts == [])
    _ = try await store.begin("third", .saleshandyPurchase, ["c.com"])
  }

  @Test(
    "names are free again after a closed end, and held while the end is open",
    arguments: [
      ([.outcome(.rejected(Refusal(code: "400", message: "no")))], true),
      ([.outcome(.placed(vendorOrder: nil, warning: nil))], true),
      ([.outcome(.unknown("cut")), .confirmedAbsent(reason: "seen the dashboard")], true),
      ([.outcome(.awaitingPayment(vendorOrder: "1", checkout: "u")), .notPaid(reason: "closed the page")], true),
      ([.outcome(.notSent("dns")), .sending, .outcome(.notSent("dns")), .sending, .outcome(.notSent("dns"))], true),
      ([], false),
      ([.outcome(.notSent("dns"))], false),
      ([.outcome(.unknown("cut"))], false),
      ([.ownerGone], false),
      ([.outcome(.verify("409"))], false),
      ([.outcome(.unknown("cut")), .evidence(.some([]))], false),
      ([.outcome(.awaitingPayment(vendorOrder: "1", checkout: "u"))], false),
    ] as [([AttemptEvent], Bool)])
  func released(events: [AttemptEvent], isFree: Bool) async throws {
    let store = try scratch.open()
    var attempt = try await store.take(.sending, by: store.begin("first", .saleshandyPurchase, ["a.com"]))
    for event in events { attempt = try await store.take(event, by: attempt) }
    let other = try scratch.open()
    if isFree {
      _ = try await other.begin("second", .instantlyDFY, ["a.com"])
    } else {
      await #expect(throws: BookFailure.nameLocked(try Sample.name("a.com"), by: Order.ID("first"))) {
        try await other.begin("second", .instantlyDFY, ["a.com"])
      }
    }
  }

  @Test("mailboxes ordered on names bought before hold the names at their vendor, and nobody registers them meanwhile")
  func scopes() async throws {
    let store = try scratch.open()
    _ = try await store.begin("mailboxes", .scaledmailCustomOrder, ["a.com"])
    let held = BookFailure.nameLocked(try Sample.name("a.com"), by: Order.ID("mailboxes"))
    await #expect(throws: held) { try await store.begin("again", .scaledmailCustomOrder, ["a.com"]) }
    await #expect(throws: held) { try await store.begin("register", .instantlyDFY, ["a.com"]) }
    _ = try await store.begin("bought", .instantlyDFY, ["b.com"])
    await #expect(throws: BookFailure.nameLocked(try Sample.name("b.com"), by: Order.ID("bought"))) {
      try await store.begin("on it", .scaledmailCustomOrder, ["b.com"])
    }
  }

  @Test("a name that appears twice in one purchase is held once")
  func twice() async throws {
    _ = try await scratch.open().begin("first", .instantlyDFY, ["a.com", "a.com"])
  }

  @Test("of many sessions racing for one name exactly one gets it, and all others are told by whom")
  func race() async throws {
    let stores = try (0..<4).map { _ in try scratch.open() }
    for round in 0..<10 {
      let winners = try await withThrowingTaskGroup(of: String?.self) { group in
        for (number, store) in stores.enumerated() {
          group.addTask {
            let id = "r\(round)-\(number)"
            do throws(any Error) {
              _ = try await store.begin(id, .instantlyDFY, ["round\(round).com"])
              return id
            } catch BookFailure.nameLocked(_, let holder) {
              #expect(holder.text.hasPrefix("r\(round)-"))
              return nil
            }
          }
        }
        return try await group.reduce(into: []) { if let id = $1 { $0.append(id) } }
      }
      #expect(winners.count == 1)
    }
  }
}
