import Foundation
import Ordering
import Synchronization
import Testing

@testable import Vendors

@Suite struct ScaledMailProgressTests {
  private static let vendor = """
    > GET /api/v1/domains?organization_id=recOrgA1b2C3d4E5
    < 200
    {"domains":[{"id":"a","domain":"a-quay.com","status":"Active"},{"id":"b","domain":"b-quay.com","status":"In Progress"},
     {"id":"c","domain":"c-quay.com","status":"active"},{"id":"d","domain":"d-quay.com","status":"Cancelled"},
     {"id":"e","domain":"e-quay.com","status":"Paused"},{"id":"g","domain":"g-quay.com","status":"Active","total_mailboxes":"2"},
     {"id":"h","domain":"h-quay.com","status":"In_progress"},{"id":"i","domain":"i-quay.com"},{"domain":"münchen.de"}]}
    > GET /api/v1/mailboxes/a?organization_id=recOrgA1b2C3d4E5
    < 200
    {"mailboxes":[{"alias":"a","status":"Active","mailbox_password":"hunter2"},{"alias":"b"}]}
    > GET /api/v1/mailboxes/b?organization_id=recOrgA1b2C3d4E5
    < 200
    {"mailboxes":[{"alias":"a","status":"Active"},{"alias":"b"}]}
    > GET /api/v1/mailboxes/c?organization_id=recOrgA1b2C3d4E5
    < 200
    {"mailboxes":[{"alias":"a","status":"Active"},{"alias":"b","status":"Pending"}]}
    > GET /api/v1/mailboxes/g?organization_id=recOrgA1b2C3d4E5
    < 200
    {"mailboxes":null}
    > GET /api/v1/mailboxes/h?organization_id=recOrgA1b2C3d4E5
    < 200
    {}
    """

  private func progress(
    _ vendor: WrittenVendor, _ names: [String], kind: Purchase.Kind = .scaledmailCustomOrder, before: OrderProgress? = nil
  ) async throws -> [OrderProgress.Domain] {
    var order = Order.of([try .scaledmailNames(names), try .scaledmailOrder(names, kind: kind)])
    order.progress = before
    return try await ScaledMailClient.make(transport: vendor.transport, key: testKey, now: { noon }).progress(order).domains
  }

  @Test(
    "a domain is ready when it and its mailboxes are active, however it was ordered",
    arguments: Purchase.Kind.allCases.filter { $0.vendor == .scaledmail && $0.deliversMailboxes })
  func stages(_ kind: Purchase.Kind) async throws {
    let vendor = try WrittenVendor(ScaledMailProgressTests.vendor)
    let domains = try await progress(vendor, "abcdefghi".map { "\($0)-quay.com" }, kind: kind)
    #expect(
      domains.map(\.stage) == [
        .ready, .settingUp, .settingUp, .cancelled, .other("Paused"), .notListed, .ready, .settingUp, .other("no status"),
      ])
    #expect(domains.map(\.delivered) == [2, 1, 1, 0, 0, 0, 2, 0, 0])
    #expect(domains.allSatisfy { $0.ordered == 2 })
    #expect(vendor.lines.count == 6, "one list, and only what can have mailboxes")
  }

  @Test("a domain that was ready is not opened again")
  func remembered() async throws {
    let ready = OrderProgress.Domain(name: try name("a-quay.com"), stage: .ready, ordered: 2, delivered: 2)
    let vendor = try WrittenVendor(ScaledMailProgressTests.vendor)
    #expect(try await progress(vendor, ["a-quay.com"], before: OrderProgress(domains: [ready], at: noon)) == [ready])
    #expect(vendor.lines.count == 1)
  }

  @Test("the mailboxes of a pre-warmed domain are read once by their names, also of one that was ready before that was done")
  func preWarmed() async throws {
    func progress(_ before: OrderProgress.Domain?) async throws -> (domains: [OrderProgress.Domain], asked: Int) {
      let vendor = try WrittenVendor(ScaledMailProgressTests.vendor)
      let domains = try await self.progress(
        vendor, ["a-quay.com"], kind: .scaledmailPreWarmed, before: before.map { OrderProgress(domains: [$0], at: noon) })
      return (domains, vendor.lines.count)
    }
    let named = ["a", "b"].map { Mailbox(first: "", last: "", alias: $0) }
    let ready = OrderProgress.Domain(name: try name("a-quay.com"), stage: .ready, ordered: 2, delivered: 2, mailboxes: named)
    let first = try await progress(nil)
    #expect(first.domains == [ready] && first.asked == 2)
    let earlier = try await progress(OrderProgress.Domain(name: ready.name, stage: .ready, ordered: 2, delivered: 2))
    #expect(earlier.domains == [ready] && earlier.asked == 2)
    let known = try await progress(ready)
    #expect(known.domains == [ready] && known.asked == 1)
  }

  @Test("what came with a pre-warmed domain is counted where its list named no number")
  func uncounted() async throws {
    let purchase = Purchase.scaledmail(
      [Purchase.Item(name: try name("a-quay.com"), provider: .google, mailboxes: [], count: 0, listing: "rec")],
      kind: .scaledmailPreWarmed)
    let vendor = try WrittenVendor(ScaledMailProgressTests.vendor)
    let client = ScaledMailClient.make(transport: vendor.transport, key: testKey, now: { noon })
    let domain = try #require(try await client.progress(.of([purchase])).domains.first)
    #expect(domain.ordered == 2 && domain.isDelivered && domain.mailboxes?.map(\.alias) == ["a", "b"])
  }

  @Test("what another vendor delivers, and an order of names alone, is not followed here")
  func foreign() async throws {
    let client = ScaledMailClient.make(transport: Wire().transport, key: testKey, now: { noon })
    for purchase in [try Purchase.scaledmailNames(), try .instantly()] {
      #expect(await failure { try await client.progress(.of([purchase])) } as? VendorFailure == .notOffered)
    }
  }

  @Test("reads run side by side, three at most, and come back in order", .timeLimit(.minutes(30)))
  func sideBySide() async throws {
    let running = Mutex((now: 0, most: 0))
    let answers = try await BoundedConcurrency.read(Array(0..<20)) { number throws(VendorFailure) in
      running.withLock { state in
        state.now += 1
        state.most = max(state.most, state.now)
      }
      // The first wait for each other, so that three do run at once, however late a busy machine begins them.
      while number < 3, running.withLock({ $0.most }) < 3 { await Task.yield() }
      try? await Task.sleep(for: .milliseconds(number.isMultiple(of: 2) ? 3 : 1))
      running.withLock { $0.now -= 1 }
      return number * 2
    }
    #expect(answers == (0..<20).map { $0 * 2 })
    #expect(running.withLock { $0.most } == 3)
    #expect(try await BoundedConcurrency.read([Int]()) { number throws(VendorFailure) in number } == [])
  }

  @Test("the first read that fails ends the rest", .timeLimit(.minutes(30)))
  func firstFailure() async throws {
    let asked = Mutex(0)
    let thrown = await failure {
      try await BoundedConcurrency.read(Array(0..<50)) { number throws(VendorFailure) in
        asked.withLock { $0 += 1 }
        if number == 4 { throw .timedOut }
        // Whoever comes after it waits until it is told to stop.
        if number > 4 { try? await Task.sleep(for: .seconds(3_600)) }
        return number
      }
    }
    #expect(thrown as? VendorFailure == .timedOut)
    #expect(asked.withLock { $0 } < 10)
  }
}

/// An order that is found by our tag and names fewer domains than were ordered.
@Suite struct ScaledMailShortDeliveryTests {
  private typealias Reply = ScaledMailReply

  private func stages(after seconds: Double, _ wire: Wire) async throws -> [OrderProgress.Domain.Stage] {
    let purchase = try Purchase.scaledmailOrder(["a-quay.com", "b-quay.com"])
    let client = ScaledMailClient.make(transport: wire.transport, key: testKey, now: { noon + seconds })
    var attempt = try Attempt.sending(purchase, try client.freeze(purchase))
    try attempt.take(.outcome(.verify("ScaledMail answered")), at: noon)
    try attempt.take(.evidence(.all(vendorOrder: "r")), at: noon)
    return try await client.progress(.of([purchase], attempts: [attempt])).domains.map(\.stage)
  }

  @Test("what the order does not name after a day was not delivered; before that it is only not listed yet")
  func undelivered() async throws {
    let domains = Reply.domains("a-quay.com", status: "In Progress")
    let boxes = Wire.Answer.ok(#"{"mailboxes":[]}"#)
    let early = Wire(domains, Reply.details("r", tag: "nq-aug", "a-quay.com"), boxes)
    #expect(try await stages(after: 86_000, early) == [.settingUp, .notListed])
    let short = Wire(domains, Reply.details("r", tag: "nq-aug", "a-quay.com"), boxes)
    #expect(try await stages(after: 86_400, short) == [.settingUp, .undelivered])
    let unread = Wire(domains, .ok("[]"), boxes)
    #expect(try await stages(after: 60, unread) == [.settingUp, .notListed])
    let named = Wire(domains, Reply.details("r", tag: "nq-aug", "a-quay.com", "b-quay.com"), boxes)
    #expect(try await stages(after: 86_400, named) == [.settingUp, .notListed])
  }

  @Test("domains that are not listed are cancelled with their order, at once", arguments: ["Cancelled", "canceled"])
  func cancelled(_ word: String) async throws {
    let details = Wire.Answer.ok(#"{"id":"r","tag":"nq-aug","status":"\#(word)","packages":[]}"#)
    #expect(try await stages(after: 60, Wire(Reply.domains(), details)) == [.cancelled, .cancelled])
    let one = Wire(Reply.domains("a-quay.com", status: "In Progress"), details, .ok(#"{"mailboxes":[]}"#))
    #expect(try await stages(after: 60, one) == [.settingUp, .cancelled])
  }
}
