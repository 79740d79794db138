import Foundation
import GRDB
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
    await #expect {
      try await store.begin("second", .scaledmailBuyDomains, ["c.com", "b.com"])
    } throws: { $0.isHeld("b.com", by: "first") }
    #expect(try await store.order(Order.ID("second"))?.attempts == [])
    _ = try await store.begin("third", .saleshandyPurchase, ["c.com"])
  }

  @Test(
    "names are free again after a closed end, and held while the end is open",
    arguments: [
      ([.outcome(.rejected(Refusal(code: "400", message: "no"))), .refusalStands], true),
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
      await #expect {
        try await other.begin("second", .instantlyDFY, ["a.com"])
      } throws: { $0.isHeld("a.com", by: "first") }
    }
  }

  @Test(
    "names that were seen in part first, and then whole, are not ordered again lately; of a part that a person closed the rest is free"
  )
  func partFirst() async throws {
    let store = try scratch.open()
    let purchase = ["a.com", "b.com"]
    let steps: [AttemptEvent] = [.sending, .outcome(.unknown("cut")), .evidence(.some([try DomainName("a.com")]))]
    var whole = try await store.begin("first", .instantlyDFY, purchase)
    for event in steps + [.evidence(.all(vendorOrder: nil))] { whole = try await store.take(event, by: whole) }
    for name in purchase {
      await #expect { try await store.begin("again-\(name)", .instantlyDFY, [name]) } throws: { $0.isHeld(name, by: "first") }
    }
    var part = try await store.begin("second", .instantlyDFY, ["c.com", "d.com"])
    for event in [.sending, .outcome(.unknown("cut"))] as [AttemptEvent] { part = try await store.take(event, by: part) }
    try await store.noteCheck(ReconciliationCheck(at: Sample.noon, finding: .some, names: [try DomainName("c.com")]), of: part.id)
    for event in [.evidence(.some([try DomainName("c.com")])), .confirmedPart(reason: "no more")] as [AttemptEvent] {
      part = try await store.take(event, by: part)
    }
    await #expect { try await store.begin("third", .instantlyDFY, ["c.com"]) } throws: { $0.isHeld("c.com", by: "second") }
    _ = try await store.begin("fourth", .instantlyDFY, ["d.com"])
  }

  @Test("what was closed as not bought and is there after all holds its names and counts as spent, also after a list that lags")
  func foundAfterClosing() async throws {
    let store = try scratch.open()
    var attempt = try await store.begin("first", .instantlyDFY, ["a.com"])
    let events: [AttemptEvent] = [.sending, .outcome(.rejected(Refusal(code: "400", message: "no"))), .refusalStands]
    for event in events { attempt = try await store.take(event, by: attempt) }
    let before = try await store.spent(since: .distantPast)
    try await store.noteCheck(ReconciliationCheck(at: Sample.noon, finding: .all), of: attempt.id)
    try await store.noteCheck(ReconciliationCheck(at: Sample.noon + 300, finding: .nothing), of: attempt.id)
    await #expect { try await store.begin("second", .instantlyDFY, ["a.com"]) } throws: { $0.isHeld("a.com", by: "first") }
    #expect(try await store.attempt("first-a").foundAfterClosing?.at == Sample.noon)
    #expect(try await store.spent(since: .distantPast) >= before)
    // Three whole lists over two days take it back.
    for day in [1.0, 2, 3] {
      try await store.noteCheck(ReconciliationCheck(at: Sample.noon + day * 86_400, finding: .nothing), of: attempt.id)
    }
    _ = try await store.begin("third", .instantlyDFY, ["a.com"])
  }

  @Test("who has a name is told: the order, its vendor, the session, and since when")
  func holder() async throws {
    let sessions = Sessions()
    let first = try scratch.open(as: "ada", among: sessions)
    _ = try await first.begin("first", .saleshandyPurchase, ["a.com"])
    sessions.pass(60)
    let holder = NameHolder(
      order: Order.ID("first"), orderName: "northquay-aug", vendor: .saleshandy, state: .intent,
      holder: Holder(who: Operator(account: "desk", name: "ada"), process: 7, since: Sample.noon, seenAt: Sample.noon),
      since: Sample.noon)
    await #expect(throws: BookFailure.nameLocked(try Sample.name("a.com"), by: holder)) {
      try await scratch.open(as: "ben", among: sessions).begin("second", .instantlyDFY, ["a.com"])
    }
  }

  @Test(
    "a name that was registered is not registered a second time for a day, at whatever vendor; mailboxes on it are ordered at once")
  func registeredLately() async throws {
    let sessions = Sessions()
    let store = try scratch.open(among: sessions)
    try await store.take(
      .sending, .outcome(.placed(vendorOrder: nil, warning: nil)), by: store.begin("first", .scaledmailBuyDomains, ["a.com"]))
    sessions.pass(NameHolder.freshness - 60)
    await #expect {
      try await store.begin("second", .instantlyDFY, ["a.com"], at: sessions.now)
    } throws: { $0.isHeld("a.com", by: "first", .placed) }
    _ = try await store.begin("third", .scaledmailCustomOrder, ["a.com"], at: sessions.now)
    sessions.pass(120)
    try await store.take(
      .sending, .outcome(.rejected(Refusal(code: "400", message: "no"))), .refusalStands, by: try await store.attempt("third-a"))
    _ = try await store.begin("fourth", .instantlyDFY, ["a.com"], at: sessions.now)
  }

  @Test("what was bought after a program began to read the vendor's lists keeps it from buying the same")
  func boughtMeanwhile() async throws {
    let sessions = Sessions()
    let store = try scratch.open(among: sessions)
    _ = try await store.begin("first", .instantlyExtraAccounts, ["a.com"])
    try await store.take(.sending, .outcome(.placed(vendorOrder: nil, warning: nil)), by: try await store.attempt("first-a"))
    await #expect {
      try await store.begin("second", .instantlyExtraAccounts, ["a.com"], at: Sample.noon.addingTimeInterval(-1))
    } throws: { $0.isHeld("a.com", by: "first", .placed) }
  }

  @Test(
    "what was ordered on a domain is not ordered on it again for a day, though the vendor's list may not show it yet",
    arguments: [Purchase.Kind.scaledmailOwnDomains, .scaledmailCustomOrder, .scaledmailPackage, .scaledmailSubmitForm])
  func orderedLately(kind: Purchase.Kind) async throws {
    let sessions = Sessions()
    let store = try scratch.open(among: sessions)
    try await store.take(.sending, .outcome(.placed(vendorOrder: nil, warning: nil)), by: store.begin("first", kind, ["a.com"]))
    sessions.pass(10)
    for again in Set([kind, .scaledmailOwnDomains]) {
      await #expect {
        try await store.begin("second \(again)", again, ["b.com", "a.com"], at: sessions.now)
      } throws: { $0.isHeld("a.com", by: "first", .placed) }
    }
    sessions.pass(NameHolder.freshness)
    _ = try await store.begin("third", kind, ["a.com"], at: sessions.now)
  }

  @Test("further mailboxes are ordered on the same domain at once, but none of the same address for a day")
  func furtherMailboxes() async throws {
    let sessions = Sessions()
    let store = try scratch.open(among: sessions)
    try await store.take(
      .sending, .outcome(.placed(vendorOrder: nil, warning: nil)), by: store.begin("first", .instantlyExtraAccounts, ["a.com"]))
    sessions.pass(10)
    await #expect {
      try await store.begin("same", .instantlyExtraAccounts, ["a.com"], at: sessions.now)
    } throws: { $0.isHeld("a.com", by: "first", .placed) }
    let other = Purchase.Item(name: try Sample.name("a.com"), provider: .google, mailboxes: [Sample.mailbox(2)])
    let further = Purchase(operation: .instantlyExtraAccounts, offer: Offer(.instantly, .google), items: [other])
    let order = try Sample.order("other", [further], at: sessions.now)
    try await store.openOrder(order)
    try await store.insertAttempt(Sample.attempt("other-a", of: order, at: sessions.now))
  }

  @Test("names that a person said were not bought with the rest are free")
  func lackingNames() async throws {
    let store = try scratch.open()
    let attempt = try await store.take(
      .sending, .outcome(.unknown("cut")), by: store.begin("first", .instantlyDFY, ["a.com", "b.com"]))
    let later = Sample.noon.addingTimeInterval(1)
    try await store.noteCheck(ReconciliationCheck(at: later, finding: .some, names: [try Sample.name("a.com")]), of: attempt.id)
    let part = try await store.take(.evidence(.some([try Sample.name("a.com")])), by: attempt)
    await #expect {
      try await store.begin("early", .saleshandyPurchase, ["b.com"], at: later)
    } throws: { $0.isHeld("b.com", by: "first", .partial) }
    try await store.take(.confirmedPart(reason: "seen"), by: part)
    #expect(try await store.begin("second", .saleshandyPurchase, ["b.com"], at: later).state == .intent)
  }

  @Test("mailboxes ordered on names bought before hold the names at their vendor, and nobody registers them meanwhile")
  func scopes() async throws {
    let store = try scratch.open()
    _ = try await store.begin("mailboxes", .scaledmailCustomOrder, ["a.com"])
    for (id, operation) in [("again", .scaledmailCustomOrder), ("register", .instantlyDFY)] as [(String, Purchase.Kind)] {
      await #expect {
        try await store.begin(id, operation, ["a.com"])
      } throws: { $0.isHeld("a.com", by: "mailboxes") }
    }
    _ = try await store.begin("bought", .instantlyDFY, ["b.com"])
    await #expect {
      try await store.begin("on it", .scaledmailCustomOrder, ["b.com"])
    } throws: { $0.isHeld("b.com", by: "bought") }
  }

  @Test("a name that appears twice in one purchase is held once")
  func twice() async throws {
    let attempt = try await scratch.open().begin("first", .instantlyDFY, ["a.com", "a.com"])
    #expect(attempt.purchase.names.map(\.text) == ["a.com", "a.com"])
    let held = try await scratch.rawBook().read { try String.fetchAll($0, sql: "SELECT name FROM nameLocks WHERE isOpen = 1") }
    #expect(held == ["a.com"])
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
              #expect(holder.order.text.hasPrefix("r\(round)-") && holder.holder != nil)
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
