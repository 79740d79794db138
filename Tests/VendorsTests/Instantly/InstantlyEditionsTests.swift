import Foundation
import Ordering
import Testing

@testable import Vendors

/// The vendor's answers changed over a year; each age of them is written down.
@Suite struct InstantlyEditionsTests {
  private func fixture(_ name: String) throws -> String {
    let file = try #require(Bundle.module.url(forResource: "Fixtures/instantly/\(name)", withExtension: "json"))
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test("a quote is the same quote in each age of the answer", arguments: ["quote-older-page", "quote-seed", "quote-newest"])
  func quote(_ edition: String) async throws {
    let client = InstantlyClient.make(transport: Wire(.ok(try fixture(edition))).transport, key: testKey, now: { noon })
    guard case .quote(let quote) = try await client.confirmQuote(try .instantly()) else {
      Issue.record("refused")
      return
    }
    let wanted = Quote(
      offer: Offer(.instantly, .google),
      lines: [
        Quote.Line(.domains(ending: nil), count: 1, unit: .dollars(15), period: .year),
        Quote.Line(.mailboxes, count: 2, unit: .dollars(5), period: .month),
      ], source: .confirmed, at: noon, vendorTotal: .dollars(25), card: Quote.Card(brand: "Visa", lastFour: "4242"),
      names: [NamePrice(try name("northquayreach.com"), domain: .dollars(15), mailboxes: .dollars(10))])
    #expect(quote == wanted)
  }

  @Test("the page's own example says everything at once: it is no quote, and leaves an order open")
  func pageExample() async throws {
    let example = try fixture("page-example")
    let purchase = try Purchase.instantly(["example.com"])
    let asking = InstantlyClient.make(transport: Wire(.ok(example)).transport, key: testKey, now: { noon })
    guard case .unreadable? = await failure({ try await asking.confirmQuote(purchase) }) as? VendorFailure else {
      Issue.record("quoted")
      return
    }
    let buying = InstantlyClient.make(transport: Wire(.ok(example)).transport, key: testKey, now: { noon })
    #expect(
      await buying.send(try buying.freeze(purchase), purchase).outcome == .verify("the answer calls the order a simulation"))
  }
}
