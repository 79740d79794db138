import Foundation
import Ordering
import Testing

@testable import OrderStore

/// What every book promises of orders and purchases.
@Suite("The contract: purchases")
struct PurchaseContract {
  private let placed = AttemptEvent.outcome(.placed(vendorOrder: "v1", warning: nil))

  @Test("an order with its attempts, answers and checks comes back as it was journaled", arguments: Keeper.allCases)
  func roundTrip(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    let order = try Sample.order("o1", [Sample.purchase(.instantlyDFY, names: ["a.com", "b.com"])])
    try await store.openOrder(order)
    #expect(try await desk.open().orders() == [order])
    let attempt = Sample.attempt("a1", of: order)
    try await store.insertAttempt(attempt)
    var moved = attempt
    try moved.take(.sending, at: Sample.noon)
    try await store.advanceAttempt(moved, from: .intent)
    let reply = RawReply(status: 502, body: Data([0x00, 0xFF, 0x7B, 0x27, 0x5C]), isCut: true, at: Sample.noon)
    try moved.take(.outcome(.unknown("cut \\ 'quoted'")), at: Sample.noon + 1)
    try await store.answerAttempt(moved, from: .sending, with: reply)
    let check = ReconciliationCheck(at: Sample.noon, finding: .some, names: [try Sample.name("a.com")], missing: 2)
    try await store.noteCheck(check, of: attempt.id)
    let found = try #require(try await desk.open().order(order.id)?.attempts.first)
    #expect(found.history == moved.history && found.request == attempt.request && found.baseline == attempt.baseline)
    #expect(found.checks == [check] && found.state == .unknown)
    #expect(try await store.replies(to: attempt.id) == [reply])
    #expect(try await store.unresolved().map(\.id) == [order.id])
  }

  @Test("one name cannot be registered at two vendors at once; the refusal tells who has it", arguments: Keeper.allCases)
  func acrossVendors(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    _ = try await store.begin("first", .instantlyDFY, ["a.com", "b.com"])
    let other = try desk.open("ben")
    await #expect {
      try await other.begin("second", .scaledmailBuyDomains, ["c.com", "b.com"])
    } throws: { $0.isHeld("b.com", by: "first") }
    #expect(try await store.order(Order.ID("second"))?.attempts == [])
    _ = try await other.begin("third", .saleshandyPurchase, ["c.com"])
    let conflict = try await other.conflict(
      for: Sample.purchase(.scaledmailBuyDomains, names: ["a.com"]), excluding: Order.ID("third"))
    guard case .nameLocked(_, let holder)? = conflict else {
      Issue.record("\(String(describing: conflict))")
      return
    }
    #expect(holder.order.text == "first" && holder.holder?.who.name == "ada")
  }

  @Test("names are free again after a closed end, and held while the end is open", arguments: Keeper.allCases)
  func released(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    let refused: [AttemptEvent] = [.sending, .outcome(.rejected(Refusal(code: "400", message: "no"))), .refusalStands]
    var attempt = try await store.begin("first", .saleshandyPurchase, ["a.com"])
    for event in refused { attempt = try await store.take(event, by: attempt) }
    _ = try await desk.open().begin("second", .instantlyDFY, ["a.com"])
    try await store.take(.sending, .outcome(.unknown("cut")), by: store.begin("third", .saleshandyPurchase, ["b.com"]))
    await #expect { try await desk.open().begin("fourth", .instantlyDFY, ["b.com"]) } throws: { $0.isHeld("b.com", by: "third") }
    // Found after all, though it was refused.
    try await store.noteCheck(ReconciliationCheck(at: Sample.noon, finding: .all), of: attempt.id)
    await #expect { try await store.begin("fifth", .instantlyDFY, ["a.com"]) } throws: { $0.isHeld("a.com", by: "second") }
    #expect(try await store.closedUnbought(since: Sample.noon - 1).map(\.id.text) == ["first"])
  }

  @Test("a purchase has one attempt under way; a step that does not follow from what stands is refused", arguments: Keeper.allCases)
  func once(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    let attempt = try await store.begin("o1", .instantlyDFY, ["a.com"])
    let order = try #require(try await store.order(attempt.order))
    await #expect(throws: BookFailure.attemptMoved(attempt.id)) { try await store.insertAttempt(Sample.attempt("a2", of: order)) }
    let sent = try await store.take(.sending, by: attempt)
    await #expect(throws: BookFailure.attemptMoved(attempt.id)) { try await store.take(.sending, by: attempt) }
    await #expect(throws: BookFailure.attemptMoved(attempt.id)) {
      try await desk.open("ben").take(.outcome(.notSent("dns")), by: sent)
    }
    #expect(try await store.isLost(attempt.id) == false)
    desk.sessions.set("ada", .gone)
    let ben = try desk.open("ben")
    #expect(try await ben.isLost(attempt.id))
    try await ben.take(.ownerGone, by: sent)
    #expect(try await store.attempt(attempt.id.text).state == .unknown)
  }

  @Test("the day's ceiling holds where attempts are journaled, for many sessions at once", arguments: Keeper.allCases)
  func ceiling(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let stores = try (0..<6).map { try desk.open("s\($0)") }
    let limit = SpendingLimit(.dollars(50), since: Sample.noon - 1)
    let bought = await withTaskGroup(of: Bool.self) { group in
      for (number, store) in stores.enumerated() {
        group.addTask {
          do {
            var purchase = try Sample.purchase(.instantlyDFY, names: ["r\(number).com"])
            purchase.due = .dollars(20)
            let order = try Sample.order("r\(number)", [purchase])
            try await store.openOrder(order)
            try await store.insertAttempt(Sample.attempt("r\(number)-a", of: order), under: limit)
            return true
          } catch BookFailure.aboveDayCeiling(let due, let spent, let ceiling) {
            #expect(due == .dollars(20) && spent == .dollars(40) && ceiling == .dollars(50))
          } catch {
            Issue.record("\(error)")
          }
          return false
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(bought == 2)
    #expect(try await stores[0].spent(since: Sample.noon - 1) == .dollars(40))
    #expect(try await stores[0].audit.verify().isSound)
  }

  @Test(
    "sixteen sessions race for the same names: each name is ordered once, all are told, and the audit is whole",
    arguments: Keeper.allCases)
  func race(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let stores = try (0..<16).map { try desk.open("s\($0)") }
    let winners = await withTaskGroup(of: [String].self) { group in
      for (number, store) in stores.enumerated() {
        group.addTask {
          var won: [String] = []
          for name in 0..<8 {
            do {
              try await store.take(
                .sending, placed, by: store.begin("s\(number)-\(name)", .instantlyDFY, ["n\(name).com"]))
              won.append("n\(name).com")
            } catch BookFailure.nameLocked {
            } catch {
              Issue.record("\(error)")
            }
          }
          return won
        }
      }
      return await group.reduce(into: [String]()) { $0 += $1 }
    }
    #expect(winners.sorted() == (0..<8).map { "n\($0).com" })
    let verdict = try await stores[0].audit.verify()
    #expect(verdict.isSound && verdict.lines == 16 * 8 + 3 * 8)
  }
}
