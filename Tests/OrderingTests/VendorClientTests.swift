import Ordering
import Testing

@Suite("A vendor of which nothing is there")
struct VendorClientTests {
  private let client = VendorClient.nothing

  @Test("every read says that it is not offered")
  func reads() async throws {
    let name = try DomainName("a.com")
    let order = try order(Offer(.instantly, .google), names: [name])
    let purchase = order.plan.purchases[0]
    let search = NameSearch(keyword: "a", endings: [], provider: .google, limit: 1)
    await #expect(throws: VendorFailure.notOffered) { try await client.checkNames([name], .ordinary) }
    await #expect(throws: VendorFailure.notOffered) { try await client.searchNames(search, .ordinary) }
    await #expect(throws: VendorFailure.notOffered) { try await client.suggestNames(search) }
    await #expect(throws: VendorFailure.notOffered) { try await client.priceList() }
    await #expect(throws: VendorFailure.notOffered) { try await client.confirmQuote(purchase) }
    await #expect(throws: VendorFailure.notOffered) { try await client.mailboxNames(Person(first: "Ada", last: "Lind"), name, 1) }
    await #expect(throws: VendorFailure.notOffered) { try await client.workspaces() }
    await #expect(throws: VendorFailure.notOffered) { try await client.baseline(purchase) }
    await #expect(throws: VendorFailure.notOffered) { try await client.findEvidence(newAttempt(purchase)) }
    await #expect(throws: VendorFailure.notOffered) { try await client.progress(order) }
    #expect(throws: VendorFailure.notOffered) { try client.freeze(purchase) }
  }

  @Test("a purchase is not sent")
  func send() async throws {
    let attempt = try newAttempt(order(Offer(.instantly, .google), names: names(1)).plan.purchases[0])
    guard case .notSent = await client.send(attempt.request, attempt.purchase).outcome else {
      Issue.record("a purchase left for nowhere")
      return
    }
  }
}
