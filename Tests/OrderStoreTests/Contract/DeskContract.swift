import Foundation
import Ordering
import Testing

@testable import OrderStore

/// What every book promises of clients, approvals, changes, the board, the people on file and the audit.
@Suite("The contract: the desk")
struct DeskContract {
  private let placed = AttemptEvent.outcome(.placed(vendorOrder: "v", warning: nil))

  private func order(_ id: String, _ due: Int, for client: Client.ID?, in store: any StoredOrderBook) async throws {
    var purchase = try Sample.purchase(.instantlyDFY, names: ["\(id).com"])
    purchase.due = .dollars(due)
    let made = try Sample.order(id, [purchase])
    try await store.openOrder(
      Order(
        id: made.id, name: made.name, draft: made.draft, plan: made.plan, approvedTotal: made.approvedTotal, quote: made.quote,
        createdAt: Sample.noon, client: client))
    let attempt = Sample.attempt("\(id)-a", of: made)
    try await store.insertAttempt(attempt)
    try await store.take(.sending, placed, by: attempt)
  }

  @Test(
    "a client is kept, listed by name whatever the case, and has its name alone; who saves an older one is told",
    arguments: Keeper.allCases)
  func clients(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    var mine = try await store.saveClient(Client(id: Client.ID("k1"), name: "Örtlich & Söhne"))
    _ = try await store.saveClient(Client(id: Client.ID("k2"), name: "aardvark"))
    _ = try await store.saveClient(Client(id: Client.ID("k3"), name: "Acme"))
    #expect(try await desk.open().clients().map(\.name) == ["aardvark", "Acme", "Örtlich & Söhne"])
    await #expect(throws: BookFailure.clientNamed("ACME")) { try await store.saveClient(Client(id: Client.ID("k4"), name: "ACME")) }
    var theirs = mine
    theirs.brand = "theirs"
    _ = try await desk.open().saveClient(theirs)
    mine.brand = "mine"
    await #expect(throws: BookFailure.clientChanged(mine.id)) { try await store.saveClient(mine) }
    #expect(try await store.client(mine.id)?.brand == "theirs")
    try await store.removeClient(mine.id)
    #expect(try await store.clients().count == 2)
  }

  @Test(
    "a client's ceilings hold where the attempt is written; what was bought for it are its used names", arguments: Keeper.allCases)
  func ceilings(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    var client = Client(id: Client.ID("k1"), name: "Acme")
    client.ceilings = ClientCeilings(order: .dollars(50), day: .dollars(60), month: .dollars(100))
    _ = try await store.saveClient(client)
    try await order("one", 40, for: client.id, in: store)
    try await order("other", 40, for: nil, in: store)
    await #expect {
      try await order("two", 30, for: client.id, in: store)
    } throws: { error in
      guard case .aboveClientCeiling? = error as? BookFailure else { return false }
      return true
    }
    #expect(try await store.spent(since: Sample.noon - 1, for: client.id) == .dollars(40))
    #expect(try await store.spent(since: Sample.noon - 1) == .dollars(80))
    #expect(try await store.client(client.id)?.used.map(\.text) == ["one.com"])
    let totals = try await store.totals()
    #expect(
      totals.count == 2 && totals.allSatisfy { $0.month == OrderTotal.Month(year: 2026, month: 11) && $0.amount == .dollars(40) })
  }

  @Test("a change is journaled, open until it is known what came of it, and one at a time", arguments: Keeper.allCases)
  func changes(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    let change = { (id: String) in
      ChangeRecord(
        id: ChangeRecord.ID(id), intent: ChangeIntent(vendor: .instantly, kind: .deleteDomain, targets: ["a.com"]),
        startedAt: Sample.noon)
    }
    try await store.beginChange(change("c1"))
    await #expect(throws: BookFailure.changeOpen(change("c1"))) { try await desk.open("ben").beginChange(change("c2")) }
    desk.sessions.set("ada", .gone)
    let ben = try desk.open("ben")
    #expect(try await ben.openChanges().map(\.state) == [.unknown])
    try await ben.updateChange(change("c1").answered(nil))
    #expect(try await ben.change(ChangeRecord.ID("c1")) == change("c1").answered(nil))
    #expect(try await ben.openChanges().isEmpty)
    try await ben.beginChange(change("c2"))
  }

  @Test(
    "the board finds orders by name, domain and client, in tabs, newest first; names can be changed", arguments: Keeper.allCases)
  func board(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    let client = try await store.saveClient(Client(id: Client.ID("k1"), name: "Acme 100%"))
    try await order("ready", 10, for: client.id, in: store)
    desk.sessions.pass(1)
    _ = try await store.begin("open", .scaledmailBuyDomains, ["quay_side.com".replacing("_", with: "-")], at: desk.sessions.now)
    let domain = OrderProgress.Domain(name: try Sample.name("ready.com"), stage: .ready, ordered: 1, delivered: 1)
    try await store.saveProgress(OrderProgress(domains: [domain], at: Sample.noon), of: Order.ID("ready"))
    for (text, tab, expected) in [
      ("", .all, ["open", "ready"]), ("acme", .all, ["ready"]), ("READY.c", .all, ["ready"]), ("%", .all, ["ready"]),
      ("quay-s", .open, ["open"]), ("", .ready, ["ready"]), ("acme", .open, []), ("'", .all, []),
    ] as [(String, OrderQuery.Tab, [String])] {
      let window = try await store.recentOrders(OrderQuery(newest: 10, tab: tab, text: text))
      #expect(window.orders.map(\.id.text) == expected, "\(text) \(tab)")
    }
    let all = try await store.recentOrders(1)
    #expect(all.orders.map(\.id.text) == ["open"] && all.older == 1)
    #expect(try await store.recentOrders(10).orders == store.orders().map(OrderOverview.init))
    try await store.renameOrder(Order.ID("ready"), to: "spring")
    #expect(try await store.recentOrders(OrderQuery(newest: 10, text: "spring")).orders.map(\.status) == [.ready])
    #expect(
      try await store.setArchived(true, of: [Order.ID("ready"), Order.ID("open")]).map(\.isArchived).filter { $0 }.count == 1)
    #expect(try await store.setArchived(false, of: [Order.ID("ready")]).allSatisfy { !$0.isArchived })
  }

  @Test("a finished order archives itself, and one that a person restored does not", arguments: Keeper.allCases)
  func archivesItself(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    try await order("o1", 10, for: nil, in: store)
    let domain = OrderProgress.Domain(name: try Sample.name("o1.com"), stage: .ready, ordered: 1, delivered: 1)
    try await store.saveProgress(OrderProgress(domains: [domain], at: Sample.noon), of: Order.ID("o1"))
    #expect(try await store.archiveFinished(before: Sample.noon - 1) == 0)
    #expect(try await store.archiveFinished(before: Sample.noon + 1) == 1)
    _ = try await store.setArchived(false, of: [Order.ID("o1")])
    #expect(try await store.archiveFinished(before: Sample.noon + 1) == 0)
  }

  @Test("an erased person is nowhere in the rows; what was bought, the hashes and the audit stay", arguments: Keeper.allCases)
  func people(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    var entry = RegistrantEntry()
    (entry.first, entry.last, entry.company, entry.address) = ("Mara", "Okoye", "Northquay", "1 Quay Street")
    (entry.city, entry.state, entry.country, entry.postcode, entry.phone) = ("Boston", "MA", "US", "02110", "+16175550123")
    var draft = try Sample.draft(names: ["a.com"])
    draft.details.registrant = entry
    try await store.saveDraft(draft)
    let purchase = try Sample.purchase(Offer(.saleshandy, .google, plan: .annualFlexi), "one.com", for: entry)
    let order = try Sample.order("one", [purchase])
    try await store.openOrder(order)
    let body = Data("Okoye, 1 Quay Street".utf8)
    var attempt = Attempt(
      id: Attempt.ID("one"), order: order.id, index: 0, purchase: purchase,
      request: FrozenRequest(method: "POST", path: "/domain", body: body, sha256: body.sha256), baseline: [], at: Sample.noon)
    try await store.insertAttempt(attempt)
    let people = try await store.people.list()
    let person = try #require(people.first { $0.id.last == "okoye" }, "\(people)")
    #expect(person.drafts == [draft.id] && person.orders == [order.id] && person.open == [attempt.id])
    await #expect(throws: BookFailure.openAttempts([attempt.id])) { try await store.people.erase(person.id) }
    for event in [.sending, .outcome(.rejected(Refusal(code: "400", message: "Mara Okoye is not known"))), .refusalStands]
      as [AttemptEvent]
    {
      let from = attempt.state
      try attempt.take(event, at: Sample.noon)
      try await store.answerAttempt(attempt, from: from, with: RawReply(status: 400, body: body, at: Sample.noon))
    }
    #expect(try await store.people.erase(person.id).attempts == 1)
    #expect(try await !store.people.list().contains { $0.id.last == "okoye" })
    let found = try #require(try await store.order(order.id)?.attempts.first)
    #expect(found.request.body.isEmpty && found.request.sha256 == body.sha256 && found.refusal?.message == "")
    #expect(try await store.replies(to: attempt.id).allSatisfy { $0.body.isEmpty })
    #expect(try await store.draft(draft.id)?.details.registrant == RegistrantEntry())
    #expect(try await store.audit.verify().isSound)
    let lines = try await store.audit.lines().map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(!lines.contains("Okoye"))
  }

  @Test("secrets and cards are cut on their way into the rows", arguments: Keeper.allCases)
  func redacted(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    var attempt = try await store.take(.sending, by: store.begin("o1", .instantlyDFY, ["a.com"]))
    try attempt.take(.outcome(.unknown("cut after Bearer abcdefgh12345, card 4242 4242 4242 4242")), at: Sample.noon)
    let reply = RawReply(status: 500, body: Data(#"{"password":"hunter2-hunter2"}"#.utf8), at: Sample.noon)
    try await store.answerAttempt(attempt, from: .sending, with: reply)
    let kept = try #require(try await store.order(attempt.order)?.attempts.first?.history.last?.note.rawValue)
    #expect(!kept.contains("abcdefgh12345") && !kept.contains("4242 4242") && kept.contains(Redaction.mark))
    #expect(try await store.replies(to: attempt.id).map { String(decoding: $0.body, as: UTF8.self) } == [#"{"password":"•••"}"#])
  }

  @Test(
    "the database itself keeps journal, history, answers, audit and locks as they are, from whoever has it open",
    arguments: Keeper.allCases)
  func frozen(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    var attempt = try await store.take(.sending, by: store.begin("o1", .instantlyDFY, ["a.com"]))
    try attempt.take(placed, at: Sample.noon)
    try await store.answerAttempt(attempt, from: .sending, with: RawReply(status: 200, body: Data("{}".utf8), at: Sample.noon))
    try await store.noteCheck(ReconciliationCheck(at: Sample.noon, finding: .all), of: attempt.id)
    for (sql, words) in [
      ("UPDATE attempts SET path = '/else'", "a journaled request never changes"),
      ("UPDATE attempts SET state = 'rejected'", "a closed attempt never changes"), ("DELETE FROM attempts", "never deleted"),
      ("UPDATE transitions SET note = 'x'", "history never changes"), ("DELETE FROM transitions", "history never changes"),
      ("UPDATE replies SET status = 500", "an answer never changes"), ("DELETE FROM replies", "an answer never changes"),
      ("UPDATE looks SET finding = 'nothing'", "a look never changes"), ("DELETE FROM looks", "a look never changes"),
      ("UPDATE audit SET facts = '{}'", "the audit never changes"), ("DELETE FROM audit", "the audit never changes"),
      (
        "INSERT INTO audit SELECT number + 7, at, session, who, kind, draft, \"order\", attempt, facts, previous, hash || 'x' FROM audit LIMIT 1",
        "the audit only grows at its end"
      ),
      ("UPDATE nameLocks SET isOpen = 1", "a lock is open while its attempt is"),
      ("UPDATE orders SET client = 'k9'", "for whom an order is never changes"),
      ("UPDATE orders SET continues = 'o9'", "what an order continues never changes"),
    ] {
      #expect { try desk.run(sql) } throws: { "\($0)".contains(words) }
    }
    #expect(try await store.order(attempt.order)?.attempts.first?.state == .placed)
    #expect(try await store.audit.verify().isSound)
  }

  @Test("a wrong PIN stands in the audit, with whose session it was and which miss it is", arguments: Keeper.allCases)
  func wrongPIN(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    try await store.saveDraft(Sample.draft(names: ["a.com"]))
    for miss in 4...5 { try await store.noteWrongPIN(miss, of: 5) }
    let lines = try await store.audit.lines().map { try #require(JSONSerialization.jsonObject(with: $0) as? [String: Any]) }
    let told = lines.filter { $0["kind"] as? String == "wrongPIN" }
    #expect(told.map { $0["facts"] as? String } == [#"{"miss":"4 of 5"}"#, #"{"miss":"5 of 5"}"#])
    #expect(told.allSatisfy { $0["session"] as? String == "ada" && ($0["who"] as? String)?.contains("account") == true })
    #expect(try await store.audit.verify().isSound)
  }

  @Test("one stages, another approves; a new staging takes the approval away", arguments: Keeper.allCases)
  func approvals(keeper: Keeper) async throws {
    let desk = try keeper.desk()
    let store = try desk.open("ada")
    let draft = Draft.ID("d1")
    #expect(try await store.stage(draft, digest: "ab", total: .dollars(90)).isOwn)
    await #expect(throws: BookFailure.ownApproval) { try await desk.open("ben").approve(draft, digest: "ab", total: .dollars(90)) }
    await #expect(throws: BookFailure.missing) { try await store.approve(draft, digest: "cd", total: .dollars(90)) }
    _ = try await store.stage(draft, digest: "cd", total: nil)
    #expect(try await store.approval(of: draft)?.digest == "cd")
  }
}
