import Foundation
import Ordering
import Testing

@testable import Vendors

@Suite struct InstantlyEvidenceTests {
  private func client(_ wire: Wire) -> VendorClient {
    InstantlyClient.make(transport: wire.transport, key: testKey, now: { noon })
  }

  private typealias Replies = InstantlyReplies
  private func row(_ domain: String, _ created: String, cancelled: String? = nil) -> String {
    Replies.order(domain, created, cancelled: cancelled)
  }
  private func page(_ rows: [String], next: String? = nil) -> String { Replies.page(rows, next: next) }

  private let early = "2026-08-01T00:00:00.000Z"
  /// Eight minutes before `noon`: clocks differ.
  private let recent = "2026-08-03T09:07:00.000Z"

  @Test("the whole list is read, page by page, until a page has no cursor")
  func pages() async throws {
    let wire = Wire(
      .ok(page([row("a-quay.com", early)], next: "c/1")), .ok(page([row("b-quay.com", early)], next: "c2")),
      .ok(page([])))
    let baseline = try await client(wire).baseline(try .instantly())
    #expect(
      wire.lines == [
        "GET /api/v2/dfy-email-account-orders?limit=100",
        "GET /api/v2/dfy-email-account-orders?limit=100&starting_after=c%2F1",
        "GET /api/v2/dfy-email-account-orders?limit=100&starting_after=c2",
      ])
    #expect(baseline == Baseline(ids: ["a-quay.com \(early)", "b-quay.com \(early)"], conflicts: []))
  }

  @Test("a cursor that comes back ends in an error, not in a circle")
  func circle() async throws {
    let wire = Wire(.ok(page([row("a-quay.com", early)], next: "c")), .ok(page([row("b-quay.com", early)], next: "c")))
    let client = client(wire)
    #expect(
      await failure { try await client.baseline(try .instantly()) } as? VendorFailure
        == .unreadable("the list gives the same cursor twice"))
  }

  @Test("a name held already is a conflict; a cancelled one is not")
  func conflicts() async throws {
    let rows = [
      row("Northquayreach.com", early), row("b-quay.com", early, cancelled: recent),
      row("c-quay.com", early, cancelled: ""),
    ]
    let baseline = try await client(Wire(.ok(page(rows)))).baseline(
      try .instantly(["northquayreach.com", "b-quay.com", "c-quay.com", "d-quay.com"]))
    #expect(baseline.conflicts.map(\.text) == ["northquayreach.com", "c-quay.com"])
  }

  @Test(
    "a row that says neither true nor false of being pre-warmed makes the list unreadable",
    arguments: [#""false""#, #""true""#, "0", "1"])
  func loosePreWarmed(_ flag: String) async throws {
    let client = client(Wire(.ok(page([Replies.order("quaystone.co", recent, preWarmed: flag)]))))
    guard case .unreadable? = await failure({ try await client.baseline(try .preWarmed()) }) as? VendorFailure else {
      Issue.record("read as a fact: \(flag)")
      return
    }
  }

  @Test("a list that cannot be read is no empty list", arguments: ["{}", #"{"items":null}"#, #"{"items":[{}]}"#, "[]"])
  func unreadable(_ reply: String) async throws {
    let client = client(Wire(.ok(reply)))
    guard case .unreadable? = await failure({ try await client.baseline(try .instantly()) }) as? VendorFailure else {
      Issue.record("read")
      return
    }
  }

  private func evidence(_ rows: [String], of names: [String], baseline: [String] = []) async throws -> Evidence? {
    // What is not found is asked for once more, by a simulation; this answer says nothing.
    let client = client(Wire(.ok(page(rows)), .ok("{}")))
    let purchase = try Purchase.instantly(names)
    return try await client.findEvidence(try .sending(purchase, try client.freeze(purchase), baseline: baseline)).evidence
  }

  @Test("names listed since the attempt are evidence: all, some or none")
  func evidence() async throws {
    let both = ["a-quay.com", "b-quay.com"]
    #expect(
      try await evidence([row("A-quay.com", recent), row("b-quay.com", recent), row("z.com", recent)], of: both)
        == .all(vendorOrder: nil))
    #expect(try await evidence([row("b-quay.com", recent)], of: both) == .some([try name("b-quay.com")]))
    #expect(try await evidence([row("z.com", recent)], of: both) == nil)
    #expect(try await evidence([], of: both) == nil)
  }

  @Test(
    "a new row is the order's also where a clock has another zone's time; one of an older date is neither the order nor nothing")
  func wrongClock() async throws {
    #expect(try await evidence([row("a-quay.com", "2026-08-02T19:15:00.000Z")], of: ["a-quay.com"]) == .all(vendorOrder: nil))
    #expect(try await evidence([row("a-quay.com", early)], of: ["a-quay.com"]) == .some([]))
    #expect(
      try await evidence([row("a-quay.com", early), row("b-quay.com", recent)], of: ["a-quay.com", "b-quay.com"])
        == .some([try name("b-quay.com")]))
  }

  @Test("a name that was ordered and cancelled since was ordered", arguments: ["2026-08-03T09:07:00.000Z", "0", "", "false"])
  func cancelledSince(_ cancelled: String) async throws {
    #expect(
      try await evidence([row("a-quay.com", recent, cancelled: cancelled == "false" ? nil : cancelled)], of: ["a-quay.com"])
        == .all(vendorOrder: nil))
    let raw =
      #"{"domain":"A-Quay.com.","timestamp_created":"\#(recent)","timestamp_cancelled":\#(cancelled == "0" ? "0" : "null")}"#
    #expect(try await evidence([raw], of: ["a-quay.com"]) == .all(vendorOrder: nil))
  }

  @Test(
    "a row that says neither that it lives nor when it was cancelled is unreadable",
    arguments: ["true", #""soon""#, "{}", "-1", "7"])
  func oddCancelled(_ value: String) async throws {
    let raw = #"{"domain":"a-quay.com","timestamp_created":"\#(recent)","timestamp_cancelled":\#(value)}"#
    let thrown = await failure { try await evidence([raw], of: ["a-quay.com"]) }
    if value == "{}" {
      #expect(thrown == nil)
    } else {
      #expect(thrown as? VendorFailure == .unreadable("“timestamp_cancelled” has an unexpected form"))
    }
  }

  @Test("known rows are no evidence")
  func noEvidence() async throws {
    #expect(try await evidence([row("a-quay.com", recent)], of: ["a-quay.com"], baseline: ["a-quay.com \(recent)"]) == nil)
    #expect(
      try await evidence(
        [row("a-quay.com", early, cancelled: early), row("a-quay.com", recent)], of: ["a-quay.com"],
        baseline: ["a-quay.com \(early)"]) == .all(vendorOrder: nil))
  }

  @Test("a row of ours without a readable time proves nothing")
  func undated() async throws {
    let thrown = await failure { try await evidence([row("a-quay.com", "soon")], of: ["a-quay.com"]) }
    #expect(thrown as? VendorFailure == .unreadable("when a-quay.com was ordered"))
  }
}
