import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("The board of a book")
struct BoardTests {
  let scratch = Scratch(inMemory: true)

  /// Orders under names: one ready, one open, one refused, each of one domain.
  private func filled() async throws -> SQLiteOrderBook {
    let store = try scratch.open(as: "ada")
    var acme = Client(id: Client.ID("ACME"), name: "Acme 100%")
    acme = try await store.saveClient(acme)
    let placed = AttemptEvent.outcome(.placed(vendorOrder: "v", warning: nil))
    let ends: [(String, String, Client.ID?, [AttemptEvent])] = [
      ("ready", "northquay aug", acme.id, [.sending, placed]), ("open", "quay_side", nil, [.sending, placed]),
      ("refused", "Harbour", nil, [.sending, .outcome(.rejected(Refusal(code: "400", message: ""))), .refusalStands]),
    ]
    for (number, (id, name, client, events)) in ends.enumerated() {
      let purchase = try Sample.purchase(number == 1 ? .scaledmailCustomOrder : .instantlyDFY, names: ["\(id)quay.com"])
      let base = try Sample.order(id, [purchase], at: Sample.noon + Double(number))
      let order = Order(
        id: base.id, name: name, draft: base.draft, plan: base.plan, approvedTotal: .dollars(15 * (number + 1)), quote: base.quote,
        createdAt: base.createdAt, client: client)
      try await store.openOrder(order)
      let attempt = Sample.attempt("\(id)-a", of: order)
      try await store.insertAttempt(attempt)
      var moved = attempt
      for event in events { moved = try await store.take(event, by: moved) }
    }
    let domain = OrderProgress.Domain(name: try Sample.name("readyquay.com"), stage: .ready, ordered: 1, delivered: 1)
    try await store.saveProgress(OrderProgress(domains: [domain], at: Sample.noon), of: Order.ID("ready"))
    return store
  }

  private func found(_ store: SQLiteOrderBook, _ text: String, _ tab: OrderQuery.Tab = .all) async throws -> [String] {
    let window = try await store.recentOrders(OrderQuery(newest: 500, tab: tab, text: text))
    #expect(window.older == 0)
    return window.orders.map(\.id.text)
  }

  @Test(
    "orders are found by every word in their name, a domain or their client; what is typed is data",
    arguments: [
      ("", ["refused", "open", "ready"]), ("quay", ["refused", "open", "ready"]), ("NORTH", ["ready"]),
      ("aug readyquay", ["ready"]),
      ("aug openquay", []), ("acme", ["ready"]), ("100%", ["ready"]), ("%", ["ready"]), ("_", ["open"]), ("quay_s", ["open"]),
      ("\\", []), ("'", []), ("\"", []), ("[", []), (",", []), ("openquay.com", ["open"]), ("refusedquay.c", ["refused"]),
      (" ", ["refused", "open", "ready"]),
    ])
  func finds(text: String, expected: [String]) async throws {
    #expect(try await found(filled(), text) == expected)
  }

  @Test("the tabs have what is open and what is ready; what else has to be known comes beside it")
  func tabs() async throws {
    let store = try await filled()
    #expect(try await found(store, "", .open) == ["open"])
    #expect(try await found(store, "", .attention) == ["open"], "which of them needs somebody is decided by who lists them")
    #expect(try await found(store, "", .ready) == ["ready"])
    #expect(try await found(store, "north", .open) == [])
    let ready = try await store.recentOrders(OrderQuery(newest: 500, tab: .ready))
    #expect(ready.others.map(\.id.text) == ["open"])
    let none = try await store.recentOrders(OrderQuery(newest: 500, text: "nothing at all"))
    #expect(none.orders.isEmpty && none.others.map(\.id.text) == ["open"])
    _ = try await store.setArchived(true, of: [Order.ID("ready")])
    #expect(try await found(store, "", .ready) == [])
    #expect(try await found(store, "north") == ["ready"], "what is archived is found")
  }

  @Test("as many as were asked for are read, newest first, and the others are counted")
  func counted() async throws {
    let store = try await filled()
    let window = try await store.recentOrders(OrderQuery(newest: 1, text: "quay"))
    #expect(window.orders.map(\.id.text) == ["refused", "open"], "what is open is read however old it is")
    #expect(window.older == 1)
  }

  @Test("a part of the list says of an order what the whole list says")
  func same() async throws {
    let store = try await filled()
    let all = try await store.recentOrders(500).orders
    #expect(all == (try await store.orders().map(OrderOverview.init)))
    #expect(all.map(\.amount) == [.dollars(45), .dollars(30), .dollars(15)] && all.map(\.client) == [nil, nil, Client.ID("ACME")])
    #expect(all[0].refusal == Refusal(code: "400", message: "") && all[1].refusal == nil)
    #expect(try await store.recentOrders(OrderQuery(newest: 500, tab: .ready)).orders == [all[2]])
  }

  @Test("pre-warmed domains count in the list and the totals as the quote says, and once they are there as they came")
  func preWarmed() async throws {
    let store = try scratch.open()
    let offer = Offer(.instantly, .google)
    let names = try ["a.com", "b.com"].map(Sample.name)
    let items = names.map { Purchase.Item(name: $0, provider: .google, mailboxes: [], count: 0) }
    let line = Quote.Line(.mailboxes, count: 4, unit: .dollars(10), period: .month)
    let purchase = Purchase(operation: .instantlyPreWarmed, offer: offer, items: items)
    let order = Order(
      id: Order.ID("o1"), name: "stock", draft: Draft.ID("d1"), plan: PurchasePlan(offer: offer, purchases: [purchase]),
      approvedTotal: .dollars(40), quote: Quote(offer: offer, lines: [line], source: .confirmed, at: Sample.noon),
      createdAt: Sample.noon)
    try await store.openOrder(order)
    let attempt = Sample.attempt("a1", of: order)
    try await store.insertAttempt(attempt)
    try await store.take(.sending, .outcome(.placed(vendorOrder: nil, warning: nil)), by: attempt)
    func figures() async throws -> [Int?] {
      let listed = try await store.recentOrders(500).orders
      #expect(listed == (try await store.orders().map(OrderOverview.init)))
      return [listed[0].mailboxes, listed[0].delivered, try await store.totals().first?.mailboxes]
    }
    #expect(try await figures() == [4, nil, 4])
    let domains = names.map { name in
      OrderProgress.Domain(
        name: name, stage: .ready, ordered: 3, delivered: 3, mailboxes: (0..<3).map(Sample.mailbox))
    }
    try await store.saveProgress(OrderProgress(domains: domains, at: Sample.noon), of: order.id)
    #expect(try await figures() == [6, 6, 6])
    #expect(try await store.order(order.id)?.progress?.domains == domains)
    // A second reading finds it marked as over.
    #expect(try await figures() == [6, 6, 6])
  }

  @Test("an order is called otherwise, in the list too; the audit tells that, and nothing else of it changes")
  func renamed() async throws {
    let store = try await filled()
    let before = try #require(try await store.order(Order.ID("ready")))
    try await store.renameOrder(before.id, to: "Acme’s first")
    var after = before
    after.name = "Acme’s first"
    #expect(try await store.order(before.id) == after)
    #expect(try await found(store, "first") == ["ready"])
    try await store.renameOrder(before.id, to: "Acme’s first")
    let kinds = try await store.connection.read { try String.fetchAll($0, sql: "SELECT kind FROM audit WHERE kind = 'renamed'") }
    #expect(kinds == ["renamed"], "the same name is no news")
    #expect(try await store.audit.verify().isSound)
    await #expect(throws: BookFailure.missing) { try await store.renameOrder(Order.ID("nobody"), to: "x") }
  }

  @Test("a draft is called otherwise; it can be opened and saved afterwards, and nobody renames one that another session has open")
  func renamedDraft() async throws {
    let sessions = Sessions()
    let (ada, ben) = (try scratch.open(as: "ada", among: sessions), try scratch.open(as: "ben", among: sessions))
    var draft = try Sample.draft("d1", names: ["northquay.com"])
    try await ada.saveDraft(draft)
    await #expect {
      try await ben.renameDraft(draft.id, to: "ben's")
    } throws: { if case .draftHeld? = $0 as? BookFailure { true } else { false } }
    try await ada.releaseDraft(draft.id)
    try await ben.renameDraft(draft.id, to: "ben's")
    #expect(try await ada.drafts().map(\.name) == ["ben's"])
    draft = try await ada.claimDraft(draft.id).draft
    #expect(draft.name == "ben's")
    draft.brand = "quay"
    try await ada.saveDraft(draft)
    try await ada.renameDraft(draft.id, to: "ada's")
    #expect(try await ben.draft(draft.id)?.name == "ada's")
    await #expect(throws: BookFailure.missing) { try await ada.renameDraft(Draft.ID("nobody"), to: "x") }
  }

  @Test("totals are exact to the cent, by client, vendor and month; what was not bought is not in them")
  func totals() async throws {
    let store = try await filled()
    let month = OrderTotal.Month(year: 2026, month: 11)
    let totals = Set(try await store.totals())
    #expect(
      totals == [
        OrderTotal(client: Client.ID("ACME"), vendor: .instantly, month: month, orders: 1, mailboxes: 1, amount: .dollars(15)),
        OrderTotal(client: nil, vendor: .scaledmail, month: month, orders: 1, mailboxes: 1, amount: .dollars(30)),
      ])
    #expect(totals.map(\.amount).sum() == (try await store.spent(since: .distantPast)))
    let live = try scratch.open(.live, as: "ada")
    #expect(try await live.totals().isEmpty, "each mode has a book of its own")
  }
}
