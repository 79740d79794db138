import Foundation
import GRDB
import Ordering
import Testing

@testable import OrderStore

@Suite("People's data")
struct PeopleTests {
  let scratch = Scratch()

  private func entry(_ first: String, _ last: String, phone: String = "+16175550123") -> RegistrantEntry {
    var entry = RegistrantEntry()
    (entry.first, entry.last, entry.company, entry.address) = (first, last, "Northquay", "1 Quay Street")
    (entry.city, entry.state, entry.country, entry.postcode, entry.phone) = ("Boston", "MA", "US", "02110", phone)
    return entry
  }

  /// An order for a registrant, with an attempt whose body carries the data.
  private func order(_ id: String, for entry: RegistrantEntry, in store: OrderStore, _ events: [AttemptEvent]) async throws {
    let offer = Offer(.saleshandy, .google, plan: .annualFlexi)
    let purchase = Purchase(
      operation: .saleshandyPurchase, offer: offer,
      items: [Purchase.Item(name: try Sample.name("\(id).com"), provider: .google, mailboxes: [])],
      registrant: Registrant(entry))
    let order = try Sample.order(id, [purchase])
    try await store.book.openOrder(order)
    let body = Data("\(entry.last), 1 Quay Street".utf8)
    var attempt = Attempt(
      id: Attempt.ID(id), order: order.id, index: 0, purchase: purchase,
      request: FrozenRequest(method: "POST", path: "/domain", body: body, sha256: body.sha256), baseline: [], at: Sample.noon)
    try await store.book.insertAttempt(attempt)
    for event in events {
      let from = attempt.state
      try attempt.take(event, at: Sample.noon)
      try await store.book.answerAttempt(attempt, from, RawReply(status: 200, body: body, at: Sample.noon))
    }
  }

  private let placed: [AttemptEvent] = [.sending, .outcome(.placed(vendorOrder: "7", warning: nil))]

  private func fill(_ store: OrderStore) async throws {
    var draft = try Sample.draft("d1", names: ["a.com"])
    draft.details.registrant = entry(" mara ", "OKOYE", phone: "+1 617 555 0123")
    draft.details.redirect = "northquay.com"
    try await store.book.saveDraft(draft)
    var blank = try Sample.draft("d2", names: [])
    blank.details.registrant = RegistrantEntry()
    try await store.book.saveDraft(blank)
    try await order("one", for: entry("Mara", "Okoye"), in: store, placed)
    try await order("two", for: entry("Ben", "Roth", phone: "+16175550999"), in: store, placed)
  }

  @Test("everyone on file is listed once, with where the data stand")
  func listed() async throws {
    let store = try scratch.open()
    try await fill(store)
    let people = try await store.people.list()
    #expect(people.map(\.id.last) == ["okoye", "roth"])
    #expect(people[0].drafts == [Draft.ID("d1")] && people[0].orders == [Order.ID("one")])
    #expect(people[0].attempts == [Attempt.ID("one")] && people[0].open.isEmpty)
  }

  @Test("an erased person is nowhere in the file; what was bought, the hashes, and other people's data stay")
  func erased() async throws {
    let store = try scratch.open()
    try await fill(store)
    let person = try #require(try await store.people.list().first)
    let before = try #require(try await store.book.order(Order.ID("one"))?.attempts.first)
    let erasure = try await store.people.erase(person.id)
    #expect(erasure == Erasure(drafts: 1, orders: 1, attempts: 1, copies: []))
    #expect(try await store.people.list().map(\.id.last) == ["roth"])
    let order = try #require(try await store.book.order(Order.ID("one")))
    #expect(order.plan.purchases[0].registrant == nil && order.plan.names.map(\.text) == ["one.com"])
    #expect(order.attempts[0].request.body.isEmpty && order.attempts[0].request.sha256 == before.request.sha256)
    #expect(order.attempts[0].state == .placed && order.attempts[0].history == before.history)
    #expect(try await store.book.replies(Attempt.ID("one")).allSatisfy { $0.body.isEmpty && $0.status == 200 })
    let draft = try #require(try await store.book.draft(Draft.ID("d1")))
    #expect(draft.details.registrant == RegistrantEntry() && draft.details.redirect == "northquay.com" && draft.lines.count == 1)
    #expect(try await store.book.order(Order.ID("two"))?.attempts.first?.request.body.isEmpty == false)
    #expect(try await store.audit.verify().isSound)
    let bytes = String(decoding: try Data(contentsOf: URL(fileURLWithPath: scratch.file())), as: UTF8.self).lowercased()
    for trace in ["okoye, 1 quay", "mara", "617 555 0123", "6175550123"] {
      let isThere = bytes.contains(trace)
      #expect(!isThere, "\(trace)")
    }
    await #expect(throws: BookFailure.missing) { try await store.people.erase(person.id) }
  }

  @Test("a person whose purchase is open, or whose draft another session has open, is not erased, and nothing is changed")
  func refused() async throws {
    let store = try scratch.open()
    try await order("open", for: entry("Mara", "Okoye"), in: store, [.sending, .outcome(.unknown("cut"))])
    let person = try #require(try await store.people.list().first)
    #expect(person.open == [Attempt.ID("open")])
    await #expect(throws: BookFailure.openAttempts([Attempt.ID("open")])) { try await store.people.erase(person.id) }

    var draft = try Sample.draft("d1", names: [])
    draft.details.registrant = entry("Ben", "Roth")
    try await store.book.saveDraft(draft)
    let other = try scratch.open()
    let ben = try #require(try await other.people.list().first { $0.id.last == "roth" })
    await #expect(throws: BookFailure.self) { try await other.people.erase(ben.id) }
    #expect(try await other.people.list().count == 2)
  }

  @Test("copies beside the book are named, since they hold what they held")
  func copies() async throws {
    let store = try scratch.open()
    try await fill(store)
    let copy = "\(scratch.path)/sandbox-before-stars-20261121T120000Z.sqlite"
    try PrivateFiles.makeFile(copy)
    let person = try #require(try await store.people.list().first)
    #expect(try await store.people.erase(person.id).copies == [copy])
  }
}
