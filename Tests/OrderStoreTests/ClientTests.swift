import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("Clients in a book")
struct ClientTests {
  let scratch = Scratch()

  private func acme() throws -> Client {
    var client = Client(id: Client.ID("k1"), name: "Acme")
    client.brand = "northquay"
    client.ownDomains = [try DomainName("northquay.com")]
    client.people = "Mara Okoye, Ben Roth"
    client.pictures = "Mara Okoye = mara.png; Ben Roth = ben.png"
    client.offer = Offer(.saleshandy, .google, plan: .annualFlexi)
    client.ceilings = ClientCeilings(order: .dollars(50), day: .dollars(60), month: .dollars(100))
    client.denied = [try DomainName("badnorthquay.com")]
    client.sequencer.provider = "Instantly"
    client.sequencer.password = Password("example-password")
    (client.registrant.first, client.registrant.last, client.registrant.phone) = ("Mara", "Okoye", "+16175550123")
    return client
  }

  /// An order for a client with one placed purchase of so much.
  private func order(
    _ store: SQLiteOrderBook, _ id: String, _ due: Int, for client: Client.ID? = Client.ID("k1"), at date: Date = Sample.noon
  ) async throws {
    var purchase = try Sample.purchase(.instantlyDFY, names: ["\(id).com"])
    purchase.due = .dollars(due)
    let made = try Sample.order(id, [purchase], at: date)
    try await store.openOrder(
      Order(
        id: made.id, name: made.name, draft: made.draft, plan: made.plan, approvedTotal: made.approvedTotal, quote: made.quote,
        createdAt: date, client: client))
    let attempt = Sample.attempt("\(id)-a", of: made, at: date)
    try await store.insertAttempt(attempt)
    try await store.take(.sending, .outcome(.placed(vendorOrder: nil, warning: nil)), by: attempt)
  }

  @Test("a client is kept whole but for its password, listed by name, and shared by every session")
  func kept() async throws {
    let store = try scratch.open()
    var client = try acme()
    let saved = try await store.saveClient(client)
    client.sequencer.password = Password()
    client.revision = 1
    #expect(saved.revision == 1)
    _ = try await store.saveClient(Client(id: Client.ID("k2"), name: "aardvark"))
    let other = try scratch.open()
    #expect(try await other.client(client.id) == client)
    #expect(try await other.clients().map(\.name) == ["aardvark", "Acme"])
    #expect(try await other.clients().last == ClientSummary(id: client.id, name: "Acme", brand: "northquay", offer: client.offer))
    #expect(try !scratch.everyByte().contains("example-password"))
  }

  @Test("who changes what another has changed meanwhile, or takes another's name, is told, and nothing is lost")
  func raced() async throws {
    let store = try scratch.open()
    var mine = try await store.saveClient(acme())
    var theirs = mine
    theirs.brand = "theirs"
    _ = try await scratch.open().saveClient(theirs)
    mine.brand = "mine"
    await #expect(throws: BookFailure.clientChanged(mine.id)) { try await store.saveClient(mine) }
    #expect(try await store.client(mine.id)?.brand == "theirs")
    await #expect(throws: BookFailure.clientNamed("ACME")) {
      try await store.saveClient(Client(id: Client.ID("k2"), name: "ACME"))
    }
    try await store.removeClient(mine.id)
    #expect(try await store.clients().isEmpty)
    mine.revision = 2
    await #expect(throws: BookFailure.clientChanged(mine.id)) { try await store.saveClient(mine) }
  }

  @Test("names of the client's orders are used names, but for those that were not bought")
  func used() async throws {
    let store = try scratch.open()
    _ = try await store.saveClient(acme())
    try await order(store, "one", 10)
    try await order(store, "others", 10, for: nil)
    let refused = try Sample.order("two", [Sample.purchase(.instantlyDFY, names: ["two.com"])])
    try await store.openOrder(
      Order(
        id: refused.id, name: "", draft: refused.draft, plan: refused.plan, approvedTotal: nil, quote: refused.quote,
        createdAt: Sample.noon, client: Client.ID("k1")))
    let attempt = Sample.attempt("two-a", of: refused)
    try await store.insertAttempt(attempt)
    try await store.take(.withdrawn(.left), by: attempt)
    #expect(try await store.client(Client.ID("k1"))?.used.map(\.text) == ["one.com"])
    #expect(try await store.order(Order.ID("one"))?.client == Client.ID("k1"))
    await store.expectRefusal(of: "UPDATE orders SET client = NULL WHERE id = 'one'", saying: "for whom an order is never changes")
  }

  @Test("the client's ceilings of a day and a month hold where the attempt is written, over the client's own orders")
  func ceilings() async throws {
    let store = try scratch.open()
    _ = try await store.saveClient(acme())
    try await order(store, "early", 45, at: Sample.noon - 10 * 86_400)
    try await order(store, "others", 500, for: nil)
    try await order(store, "one", 40)
    #expect(try await store.spent(since: Sample.noon - 86_400, for: Client.ID("k1")) == .dollars(40))
    await #expect {
      try await order(store, "two", 21)
    } throws: { error in
      guard case BookFailure.aboveClientCeiling(let excess) = error else { return false }
      return excess.span == .day && excess.client == "Acme" && excess.spent == .dollars(40) && excess.ceiling == .dollars(60)
    }
    await #expect {
      try await order(store, "three", 16)
    } throws: { error in
      guard case BookFailure.aboveClientCeiling(let excess) = error else { return false }
      return excess.span == .month && excess.spent == .dollars(85) && excess.due == .dollars(16)
    }
    try await order(store, "four", 15)
  }

  @Test("a draft keeps for whom it is, and one of before has nobody")
  func draft() async throws {
    let store = try scratch.open()
    var draft = try Sample.draft(names: ["a.com"])
    draft.client = DraftClient(try acme())
    draft.filledBrand = "northquay"
    try await store.saveDraft(draft)
    #expect(try await scratch.open().draft(draft.id) == draft)
  }

  @Test("a backup has the clients, and restoring brings them back")
  func backup() async throws {
    let copy = "\(scratch.path)/copy.sqlite"
    do {
      let store = try scratch.open()
      _ = try await store.saveClient(acme())
      _ = try BookBackup.make(directory: scratch.path, mode: .sandbox, to: copy)
      try await store.removeClient(Client.ID("k1"))
    }
    _ = try BookRestore.make(
      from: copy, directory: scratch.path, mode: .sandbox, who: Operator(account: "ada"), now: { Sample.noon })
    #expect(try await scratch.open().client(Client.ID("k1"))?.brand == "northquay")
  }

  @Test("the audit says which fields of a client changed, and nothing of what stands in them")
  func audit() async throws {
    let store = try scratch.open()
    var client = try await store.saveClient(acme())
    client.people = "Cy Fall"
    _ = try await store.saveClient(client)
    try await store.removeClient(client.id)
    let lines = try await store.audit.lines().map { String(decoding: $0, as: UTF8.self) }
    #expect(lines.count == 3 && lines[1].contains("people") && !lines[1].contains("brand") && lines[2].contains("clientRemoved"))
    #expect(!lines.joined().contains("Okoye") && !lines.joined().contains("Fall"))
    #expect(try await store.audit.verify().isSound)
  }

  @Test("people erase takes a person out of a client: registrant, people and pictures, and nobody else")
  func erased() async throws {
    let store = try scratch.open()
    _ = try await store.saveClient(acme())
    let people = try await store.people.list()
    #expect(people.map(\.name) == ["Mara Okoye", "Ben Roth"] && people.allSatisfy { $0.clients == [Client.ID("k1")] })
    let mara = try #require(people.first)
    #expect(mara.id.phone == "16175550123")
    #expect(try await store.people.erase(mara.id).clients == 1)
    let client = try #require(try await store.client(Client.ID("k1")))
    #expect(client.registrant == RegistrantEntry() && client.people == "Ben Roth" && client.pictures.contains("ben.png"))
    #expect(!client.pictures.contains("Mara") && client.brand == "northquay" && client.revision == 2)
    #expect(try !scratch.everyByte().contains("Okoye"))
    _ = try await store.people.erase(PersonOnFile.ID(first: "Ben", last: "Roth", phone: ""))
    #expect(try await store.client(Client.ID("k1"))?.people == "")
    #expect(try await store.people.list().isEmpty)
  }
}

extension MigrationTests {
  @Test("orders of before are for nobody, and a book of before has no clients until one is saved")
  func clients() async throws {
    let path = BookFile(directory: scratch.path, mode: .live, now: { Sample.noon }).path
    try OldBook.make(in: scratch.path, mode: .live)
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "orders of missing names")
    try queue.close()
    let store = try scratch.open(.live)
    let orders = try await store.orders()
    #expect(!orders.isEmpty && orders.allSatisfy { $0.client == nil })
    #expect(try await store.clients().isEmpty)
    let draft = try await store.claimDraft(Draft.ID("d1")).draft
    #expect(draft.client == nil && !draft.isFilled)
    _ = try await store.saveClient(Client(id: Client.ID("k1"), name: "Acme"))
    #expect(try await scratch.open(.live).clients().map(\.name) == ["Acme"])
  }

  @Test("what another version wrote of a client is read as far as this one knows it")
  func tolerant() async throws {
    let store = try scratch.open()
    _ = try await store.saveClient(Client(id: Client.ID("k1"), name: "Acme"))
    let record = #"""
      {"id":{"text":"k1"},"name":"Acme","brand":7,"people":"Ada Lind","patterns":["firstDotLast","telepathy"],"ownDomains":["a.com","no"],
      "offer":{"vendor":"nobody","provider":"google"},"moods":["good"]}
      """#
    try await scratch.rawBook().write { try $0.execute(sql: "UPDATE clients SET record = ?", arguments: [record]) }
    let client = try #require(try await scratch.open().client(Client.ID("k1")))
    #expect(client.people == "Ada Lind" && client.patterns == [.firstDotLast] && client.ownDomains.map(\.text) == ["a.com"])
    #expect(client.brand.isEmpty && client.offer == nil && client.wanted == nil)
  }
}
