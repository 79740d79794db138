import Foundation
import HTTPTypes
import Ordering
import Testing

@testable import Vendors

/// A listing is whole, or it is no evidence: neither that something is there nor that it is not.
@Suite struct WholeListingTests {
  /// The answers by which each way to buy is judged, with the paths they come from.
  private struct Judged {
    let purchase: Purchase
    let path: String
    let name: String
    let row: String
    var isWrapped = false
  }

  private static func judged() throws -> [Judged] {
    let foreign = #"{"domain":"z.com","timestamp_created":"2026-08-01T00:00:00.000Z"}"#
    let instantly = "/api/v2/dfy-email-account-orders"
    let scaledmail = "/api/v1"
    return [
      Judged(purchase: try .instantly(), path: instantly, name: "items", row: foreign),
      Judged(purchase: try .preWarmed(), path: instantly, name: "items", row: foreign),
      Judged(purchase: try .extra(), path: "\(instantly)/accounts", name: "items", row: #"{"email":"a@z.com"}"#),
      Judged(
        purchase: try .saleshandy(), path: "/v1/domain", name: "domains", row: #"{"name":"z.com","status":"active"}"#,
        isWrapped: true),
      Judged(purchase: try .scaledmailNames(), path: "\(scaledmail)/purchased-domains", name: "domains", row: foreign),
      Judged(
        purchase: try .scaledmailOrder(["a-quay.com"]), path: "\(scaledmail)/orders", name: "payments", row: #"{"id":"recOther"}"#),
      Judged(purchase: try .scaledmailOrder(["a-quay.com"]), path: "\(scaledmail)/domains", name: "domains", row: foreign),
      Judged(
        purchase: try .scaledmailOrder(["a-quay.com"], kind: .scaledmailPackage), path: "\(scaledmail)/domains", name: "domains",
        row: foreign),
      Judged(
        purchase: try .scaledmailOrder(["a-quay.com"], kind: .scaledmailOwnDomains, hosting: .registrar()),
        path: "\(scaledmail)/orders", name: "payments", row: #"{"id":"recOther"}"#),
      Judged(
        purchase: try .scaledmailOrder(["a-quay.com"], kind: .scaledmailPreWarmed, sequencer: .instantly()),
        path: "\(scaledmail)/domains", name: "domains", row: foreign),
    ]
  }

  /// Whole and empty.
  @Sendable private static func empty(_ path: String) -> String {
    let plain = path.prefix { $0 != "?" }
    if plain.hasSuffix("/orders") { return #"{"total":0,"payments":[]}"# }
    if plain.hasPrefix("/v1/domain") { return #"{"message":"ok","payload":{"domains":[]}}"# }
    if plain.hasSuffix("/domains") || plain.hasSuffix("/purchased-domains") { return #"{"domains":[]}"# }
    return #"{"items":[]}"#
  }

  private static func client(_ vendor: Vendor, _ transport: Transport) -> VendorClient {
    switch vendor {
    case .instantly: InstantlyClient.make(transport: transport, key: testKey, now: { noon })
    case .saleshandy: SaleshandyClient.make(transport: transport, key: testKey, now: { noon })
    case .scaledmail: ScaledMailClient.make(transport: transport, key: testKey, now: { noon })
    }
  }

  private static func evidence(_ judged: Judged, _ listing: BrokenListing) async throws -> ListingEvidence {
    let client = client(
      judged.purchase.vendor, ListingVendor(broken: judged.path, listing: listing, whole: empty).transport)
    return try await client.findEvidence(try .sending(judged.purchase, try client.freeze(judged.purchase)))
  }

  private static func wrap(_ judged: Judged) -> (String) -> String {
    { judged.isWrapped ? #"{"message":"ok","payload":\#($0)}"# : $0 }
  }

  @Test("a listing that is not whole proves no absence, at no vendor, for no way to buy")
  func brokenListings() async throws {
    var count = 0
    for judged in try WholeListingTests.judged() {
      for listing in BrokenListing.all(judged.name, row: judged.row, wrap: WholeListingTests.wrap(judged)) {
        // A page by a cursor may well be full.
        if judged.name == "items", listing.why.hasSuffix(#""limit":1"#) || listing.why.hasSuffix(#""perPage":1"#) { continue }
        count += 1
        let read = try? await WholeListingTests.evidence(judged, listing)
        #expect(read == nil, "\(judged.purchase.kind), \(judged.path): \(listing.why)")
      }
    }
    #expect(count > 1000)
  }

  @Test("nor does one whose header says that more follows, or that there is more")
  func headers() async throws {
    for judged in try WholeListingTests.judged() {
      let body = WholeListingTests.wrap(judged)(#"{"\#(judged.name)":[]}"#)
      for (name, value) in BrokenListing.headers {
        let listing = try BrokenListing(header: name, value, body)
        let read = try? await WholeListingTests.evidence(judged, listing)
        #expect(read == nil, "\(judged.purchase.kind), \(judged.path): \(listing.why)")
      }
      for (name, value) in [
        ("Link", "<a>; rel=prev"), ("X-Total-Count", "0"), ("X-Has-More", "false"), ("X-Next-Page", ""),
        ("X-RateLimit-Remaining", "7"),
        ("Content-Range", "items */0"), ("Age", "7"),
      ] {
        let listing = try BrokenListing(header: name, value, body)
        #expect(try await WholeListingTests.evidence(judged, listing).evidence == nil, "\(judged.purchase.kind): \(listing.why)")
      }
    }
  }

  @Test(
    "an address with hidden letters may be one of ours",
    arguments: ["m***@a-quay.com", "ada@a-***.com", "ada", "ada@a-quay", "?@z.com"])
  func hiddenAddresses(_ address: String) async throws {
    let judged = try #require(try WholeListingTests.judged().first { $0.path.hasSuffix("/accounts") })
    let read = try? await WholeListingTests.evidence(judged, BrokenListing("", #"{"items":[{"email":"\#(address)"}]}"#))
    #expect(read == nil)
  }

  @Test("a listing that is whole and empty says nothing of it, whatever stands beside the list")
  func wholeListings() async throws {
    let beside = [
      "", #","total":0"#, #","has_more":false,"next":null"#, #","error":null,"errors":[],"success":true,"statusCode":200"#,
      #","page":1,"total_pages":1,"limit":100"#,
      #","message":"Domains fetched successfully","status":"success","code":200,"type":"""#,
      #","warnings":[],"partial":false,"remaining":0,"cursor":null,"pending_items":[],"request_id":"r-1","currency":"USD""#,
      #","links":{"self":"/x","next":null},"meta":{"page":1,"total":0,"warning":""}"#,
    ]
    for judged in try WholeListingTests.judged() {
      for more in beside {
        let listing = BrokenListing("whole", WholeListingTests.wrap(judged)(#"{"\#(judged.name)":[]\#(more)}"#))
        #expect(try await WholeListingTests.evidence(judged, listing).evidence == nil, "\(judged.purchase.kind): \(more)")
      }
    }
  }

  @Test(
    "a list that goes on by a cursor must lead to its end",
    arguments: [
      #"{"items":[],"next_starting_after":"c"}"#, #"{"items":[],"next_starting_after":{"id":"c"}}"#,
      #"{"items":[],"next_starting_after":["c"]}"#, #"{"items":[],"next_starting_after":true}"#,
      #"{"items":[{"domain":"z.com"}],"next_starting_after":"c"}"#,
      #"{"items":[{"domain":"z.com"}],"next_starting_after":{"id":"c"}}"#,
    ])
  func cursors(_ body: String) async throws {
    let judged = try #require(try WholeListingTests.judged().first)
    let read = try? await WholeListingTests.evidence(judged, BrokenListing("", body))
    #expect(read == nil)
  }

  @Test("totals of earlier pages count as well")
  func totals() async throws {
    func row(_ name: String) -> String { #"{"domain":"\#(name)","timestamp_created":"2026-08-01T00:00:00.000Z"}"# }
    let pages = [#"{"items":[\#(row("a.com"))],"total":3,"next_starting_after":"c"}"#, #"{"items":[\#(row("b.com"))]}"#]
    let client = InstantlyClient.make(transport: Wire(.ok(pages[0]), .ok(pages[1])).transport, key: testKey, now: { noon })
    #expect(
      await failure { try await client.baseline(try .instantly()) } as? VendorFailure
        == .unreadable("2 rows came of a list that says it has 3"))
  }

  @Test(
    "what stands beside the wrapping has to agree with the rows as well, and speaks of failure as well",
    arguments: [
      #""total":2"#, #""total":2,"totalPages":3,"hasMore":true"#, #""pagination":{"total_pages":3}"#, #""meta":{"total":4}"#,
      #""nextCursor":"x""#, #""status":"error""#, #""status":false"#, #""code":4000"#, #""code":"4000""#, #""code":"UNAVAILABLE""#,
      #""success":false"#, #""error":"upstream timed out""#,
    ])
  func besideTheWrapping(_ beside: String) async throws {
    func read(_ body: String) async throws -> ListingEvidence? {
      let client = SaleshandyClient.make(transport: Wire(.ok(body)).transport, key: testKey, now: { noon })
      let purchase = try Purchase.saleshandy()
      return try? await client.findEvidence(try .sending(purchase, try client.freeze(purchase)))
    }
    #expect(try await read(#"{"message":"ok","payload":{"domains":[]},\#(beside)}"#) == nil)
    #expect(try await read(#"{"message":"ok","payload":{"domains":[],\#(beside)}}"#) == nil)
    #expect(
      try await read(#"{"message":"ok","code":200,"status":"success","total":0,"payload":{"domains":[],"total":0}}"#) == .nothing)
  }

  @Test("a row that comes on two pages is a list that is not whole, by its id or by all it says", arguments: [true, false])
  func repeatedRows(_ hasID: Bool) async throws {
    func row(_ name: String, _ more: String) -> String {
      #"{"domain":"\#(name)","timestamp_created":"2026-08-01T00:00:00.000Z"\#(hasID ? #","id":"\#(name)","note":"\#(more)""# : "")}"#
    }
    func failed(_ second: String) async -> VendorFailure? {
      let first = #"{"items":[\#(row("a.com", "1")),\#(row("b.com", "1"))],"next_starting_after":"c"}"#
      let wire = Wire(.ok(first), .ok(#"{"items":[\#(second)]}"#))
      let client = InstantlyClient.make(transport: wire.transport, key: testKey, now: { noon })
      return await failure { try await client.baseline(try .instantly()) } as? VendorFailure
    }
    #expect(await failed(row("b.com", "2")) == .unreadable("the list gives a row on two pages"))
    #expect(await failed(row("c.com", "1")) == nil)
  }

  @Test("rows and bytes of a listing are bounded, not only its pages")
  func bounds() async throws {
    let row = #"{"domain":"z.com","timestamp_created":"2026-08-01T00:00:00.000Z"}"#
    let many = #"{"items":[\#(Array(repeating: row, count: 20_001).joined(separator: ","))]}"#
    func reason(_ body: String) async -> VendorFailure? {
      let vendor = ListingVendor(broken: "/api/v2/dfy-email-account-orders", listing: BrokenListing("", body), whole: { _ in "{}" })
      let client = InstantlyClient.make(transport: vendor.transport, key: testKey, now: { noon })
      return await failure { try await client.baseline(try .instantly()) } as? VendorFailure
    }
    #expect(await reason(many) == .unreadable("a list of more than 20000 rows"))
    let values = "[" + Array(repeating: "0", count: JSONReader.maximumValues + 1).joined(separator: ",") + "]"
    #expect(await reason(values) == .unreadable("it is not built as the vendor's pages say"))
  }

  @Test("a listing that takes longer than a minute is given up")
  func time() async throws {
    let clock = SimulatedClock()
    let transport = Transport { _, _, _ throws(TransportFailure) in
      clock.advance(25)
      let cursor = Int(clock.now.timeIntervalSince1970)
      let body = #"{"items":[{"domain":"z\#(cursor).com","timestamp_created":"2026-08-01"}],"next_starting_after":"c\#(cursor)"}"#
      return (HTTPResponse(status: .ok), Data(body.utf8))
    }
    let client = InstantlyClient.make(transport: transport, key: testKey, now: { clock.now })
    #expect(
      await failure { try await client.baseline(try .instantly()) } as? VendorFailure
        == .unreadable("a list that takes more than 60 seconds"))
  }

  @Test(
    "a name is read as vendors write it",
    arguments: [
      "northquayreach.com.", " NorthQuayReach.com ", "https://northquayreach.com/", "www.northquayreach.com",
      "northquayreach.com\u{200B}",
    ])
  func names(_ written: String) async throws {
    let row = #"{"domain":"\#(written)","timestamp_created":"2026-08-03T09:15:00.000Z"}"#
    let judged = try #require(try WholeListingTests.judged().first)
    let listing = BrokenListing("", #"{"items":[\#(row)]}"#)
    #expect(try await WholeListingTests.evidence(judged, listing).evidence == .all(vendorOrder: nil))
  }
}
