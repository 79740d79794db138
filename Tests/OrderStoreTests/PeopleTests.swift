import Foundation
import GRDB
import Ordering
import TestSupport
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
  private func order(_ id: String, for entry: RegistrantEntry, in store: SQLiteOrderBook, _ events: [AttemptEvent]) async throws {
    let offer = Offer(.saleshandy, .google, plan: .annualFlexi)
    let purchase = try Sample.purchase(offer, "\(id).com", for: entry)
    let order = try Sample.order(id, [purchase])
    try await store.openOrder(order)
    let body = Data("\(entry.last), 1 Quay Street".utf8)
    var attempt = Attempt(
      id: Attempt.ID(id), order: order.id, index: 0, purchase: purchase,
      request: FrozenRequest(method: "POST", path: "/domain", body: body, sha256: body.sha256), baseline: [], at: Sample.noon)
    try await store.insertAttempt(attempt)
    for event in events {
      let from = attempt.state
      try attempt.take(event, at: Sample.noon)
      try await store.answerAttempt(attempt, from: from, with: RawReply(status: 200, body: body, at: Sample.noon))
    }
  }

  private let placed: [AttemptEvent] = [.sending, .outcome(.placed(vendorOrder: "7", warning: nil))]

  private func fill(_ store: SQLiteOrderBook) async throws {
    var draft = try Sample.draft("d1", names: ["a.com"])
    draft.details.registrant = entry(" mara ", "OKOYE", phone: "+1 617 555 0123")
    draft.details.redirect = "northquay.com"
    try await store.saveDraft(draft)
    var blank = try Sample.draft("d2", names: [])
    blank.details.registrant = RegistrantEntry()
    try await store.saveDraft(blank)
    try await order("one", for: entry("Mara", "Okoye"), in: store, placed)
    try await order("two", for: entry("Ben", "Roth", phone: "+16175550999"), in: store, placed)
  }

  @Test("everyone on file is listed once, with where the data stand")
  func listed() async throws {
    let store = try scratch.open()
    try await fill(store)
    let people = try await store.people.list()
    #expect(people.map(\.id.last) == ["lind 0", "lind 1", "okoye", "roth"], "people of mailboxes are on file too")
    let mara = try #require(people.first { $0.id.last == "okoye" })
    #expect(mara.drafts == [Draft.ID("d1")] && mara.orders == [Order.ID("one")])
    #expect(mara.attempts == [Attempt.ID("one")] && mara.open.isEmpty)
  }

  @Test("an erased person is nowhere in the file; what was bought, the hashes, and other people's data stay")
  func erased() async throws {
    let store = try scratch.open()
    try await fill(store)
    let person = try #require(try await store.people.list().first { $0.id.last == "okoye" })
    let before = try #require(try await store.order(Order.ID("one"))?.attempts.first)
    let erasure = try await store.people.erase(person.id)
    #expect(erasure == Erasure(drafts: 1, orders: 1, attempts: 1, copies: []))
    #expect(try await store.people.list().map(\.id.last) == ["lind 0", "lind 1", "roth"])
    let order = try #require(try await store.order(Order.ID("one")))
    #expect(order.plan.purchases[0].registrant == nil && order.plan.names.map(\.text) == ["one.com"])
    #expect(order.attempts[0].request.body.isEmpty && order.attempts[0].request.sha256 == before.request.sha256)
    #expect(order.attempts[0].state == .placed && order.attempts[0].history.map(\.state) == before.history.map(\.state))
    #expect(
      order.attempts[0].history.allSatisfy { $0.note == .nothing }
        && order.attempts[0].history.map(\.at) == before.history.map(\.at))
    #expect(try await store.replies(to: Attempt.ID("one")).allSatisfy { $0.body.isEmpty && $0.status == 200 })
    let draft = try #require(try await store.draft(Draft.ID("d1")))
    #expect(draft.details.registrant == RegistrantEntry() && draft.details.redirect == "northquay.com" && draft.lines.count == 1)
    #expect(try await store.order(Order.ID("two"))?.attempts.first?.request.body.isEmpty == false)
    #expect(try await store.audit.verify().isSound)
    let bytes = String(decoding: try Data(contentsOf: URL(fileURLWithPath: scratch.file())), as: UTF8.self).lowercased()
    for trace in ["okoye, 1 quay", "mara", "617 555 0123", "6175550123"] {
      let isThere = bytes.contains(trace)
      #expect(!isThere, "\(trace)")
    }
    await #expect(throws: BookFailure.missing) { try await store.people.erase(person.id) }
  }

  @Test(
    "of somebody in whose name mailboxes are, people, pictures, mailboxes and plans are blanked; what was bought and the others stay"
  )
  func mailboxes() async throws {
    let store = try scratch.open()
    let offer = Offer(.scaledmail, .google)
    let mailboxes = [
      Mailbox(first: "Ada", last: "Lind", alias: "ada.lind", picture: "https://quay.com/ada.png"),
      Mailbox(first: "Bo", last: "Ek", alias: "bo.ek"),
    ]
    var draft = try Sample.draft("d1", names: ["a.com"], mailboxes: 0)
    draft.people = "Ada Lind, Bo Ek"
    draft.details.pictures = "Ada Lind = https://quay.com/ada.png; Bo Ek = https://quay.com/bo.png"
    draft.lines[0].mailboxes = mailboxes
    draft.spellings = ["Ada Lind"]
    try await store.saveDraft(draft)
    try await store.releaseDraft(draft.id)
    let item = Purchase.Item(name: try DomainName("one.com"), provider: .google, mailboxes: mailboxes)
    let purchase = Purchase(operation: try .ready(.scaledmailCustomOrder), offer: offer, items: [item])
    let order = try Sample.order("one", [purchase])
    try await store.openOrder(order)
    let body = Data("ada.lind".utf8)
    var attempt = Attempt(
      id: Attempt.ID("one"), order: order.id, index: 0, purchase: purchase,
      request: FrozenRequest(method: "POST", path: "/order", body: body, sha256: body.sha256), baseline: [], at: Sample.noon)
    try await store.insertAttempt(attempt)
    for event in placed {
      let from = attempt.state
      try attempt.take(event, at: Sample.noon)
      try await store.answerAttempt(attempt, from: from, with: RawReply(status: 200, body: body, at: Sample.noon))
    }
    let ada = try #require(try await store.people.list().first { $0.id.last == "lind" })
    #expect(ada.drafts == [draft.id] && ada.orders == [order.id] && ada.attempts == [attempt.id])
    _ = try await store.people.erase(ada.id)
    let left = try #require(try await store.draft(draft.id))
    #expect(left.people == "Bo Ek" && !left.details.pictures.contains("Ada") && left.details.pictures.contains("Bo Ek"))
    #expect(left.lines[0].mailboxes == [Mailbox(first: "", last: "", alias: ""), mailboxes[1]] && left.spellings.isEmpty)
    let bought = try #require(try await store.order(order.id)).plan.purchases[0].items[0].mailboxes
    #expect(bought.map(\.first) == ["", "Bo"] && bought.map(\.alias) == ["ada.lind", "bo.ek"] && bought[0].picture == nil)
    let sent = try #require(try await store.order(order.id)).attempts[0]
    #expect(sent.request.body.isEmpty && sent.purchase.items[0].mailboxes.map(\.first) == ["", "Bo"])
    let bo = try #require(try await store.people.list().first)
    #expect(try await store.people.list().map(\.id.last) == ["ek"] && bo.attempts == [attempt.id])
    _ = try await store.people.erase(bo.id)
    #expect(try await store.attempt("one").purchase.items[0].mailboxes.map(\.first) == ["", ""])
    #expect(try await store.people.list().isEmpty)
    #expect(try await store.audit.verify().isSound)
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
    try await store.saveDraft(draft)
    let other = try scratch.open()
    let ben = try #require(try await other.people.list().first { $0.id.last == "roth" })
    await #expect {
      try await other.people.erase(ben.id)
    } throws: { error in
      guard case .draftHeld(draft.id, _)? = error as? BookFailure else { return false }
      return true
    }
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

@Suite("People in what vendors and operators said")
struct PeopleInWordsTests {
  let scratch = Scratch()

  /// An attempt for Mara Okoye whose vendor repeats her data in its no, closed by an operator who names her.
  private func refused(_ store: SQLiteOrderBook, at now: Date = Sample.noon) async throws {
    var entry = RegistrantEntry()
    (entry.first, entry.last, entry.company, entry.address) = ("Mara", "Okoye", "Northquay", "1 Quay Street")
    (entry.city, entry.state, entry.country, entry.postcode, entry.phone) = ("Boston", "MA", "US", "02110", "+16175550123")
    let purchase = try Sample.purchase(Offer(.saleshandy, .google, plan: .annualFlexi), "one.com", for: entry)
    let order = try Sample.order("one", [purchase], at: now)
    try await store.openOrder(order)
    let events: [[AttemptEvent]] = [
      [
        .sending,
        .outcome(
          .rejected(
            Refusal(
              code: "400", message: "phone +1 (617) 555-0123 of MARA Okoye, 1 quay street, is not valid", names: ["mara okoye"]))),
        .refusalStands,
      ],
      [.sending, .outcome(.unknown("cut while Okoye")), .confirmedAbsent(reason: "Mara said so")],
    ]
    for (index, steps) in events.enumerated() {
      var attempt = Sample.attempt("one-\(index)", of: order, at: now)
      try await store.insertAttempt(attempt)
      for event in steps {
        let from = attempt.state
        try attempt.take(event, at: now)
        try await store.advanceAttempt(attempt, from: from)
      }
    }
  }

  private let traces = ["mara", "okoye", "quay street", "5550123", "555-0123", "said so"]

  @Test(
    "the audit, whose lines stay, never has the person; the rest has until the person is erased, and then nothing in the file has")
  func words() async throws {
    let store = try scratch.open()
    try await refused(store)
    let lines = try await store.audit.lines().map { String(decoding: $0, as: UTF8.self).lowercased() }.joined()
    for trace in traces where trace != "said so" { #expect(!lines.contains(trace), "\(trace)") }
    #expect(lines.contains("is not valid") && lines.contains("said so"))
    let person = try #require(try await store.people.list().first)
    _ = try await store.people.erase(person.id)
    let attempts = try #require(try await store.order(Order.ID("one"))?.attempts)
    #expect(attempts.map(\.state) == [.rejected, .absent])
    #expect(attempts[0].refusal == Refusal(code: "400", message: "", names: []))
    let bytes = try scratch.everyByte().lowercased()
    for trace in traces where trace != "said so" {
      let isThere = bytes.contains(trace)
      #expect(!isThere, "\(trace)")
    }
    #expect(try await store.audit.verify().isSound)
  }

  @Test("the file lets words be blanked once a person is erased, and nothing else be changed")
  func blankedOnly() async throws {
    let store = try scratch.open()
    try await refused(store)
    await store.expectRefusal(of: "UPDATE transitions SET note = ''", saying: "history never changes")
    await store.expectRefusal(
      of: "UPDATE attempts SET refusal = json_set(refusal, '$.message', '', '$.names', json('[]'))",
      saying: "a closed attempt never changes")
    _ = try await store.people.erase(try #require(try await store.people.list().first).id)
    for sql in ["UPDATE transitions SET note = 'x'", "UPDATE transitions SET state = 'placed', note = ''"] {
      await store.expectRefusal(of: sql, saying: "history never changes")
    }
    for sql in [
      "UPDATE attempts SET refusal = NULL WHERE refusal IS NOT NULL",
      "UPDATE attempts SET refusal = json_set(refusal, '$.code', '')",
    ] {
      await store.expectRefusal(of: sql, saying: "a closed attempt never changes")
    }
  }

  @Test("who was not worked with for long is listed for erasing, save while a purchase is open")
  func old() async throws {
    let store = try scratch.open()
    try await refused(store)
    #expect(try await store.people.list(notUsedSince: Sample.noon).isEmpty)
    #expect(try await store.people.list(notUsedSince: Sample.noon + 1).map(\.id.last) == ["okoye"])
  }
}

extension Sample {
  /// A domain at Saleshandy, registered for somebody.
  static func purchase(_ offer: Offer, _ domain: String, for entry: RegistrantEntry) throws -> Purchase {
    let order = Purchase.SaleshandyOrder(
      registrant: try #require(Registrant(entry)), payment: .checkout, redirect: try Redirect("northquay.com"))
    let item = Purchase.Item(name: try Sample.name(domain), provider: .google, mailboxes: [])
    return Purchase(operation: .saleshandyPurchase(order), offer: offer, items: [item])
  }
}
