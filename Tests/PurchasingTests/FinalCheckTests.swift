import Foundation
import Ordering
import TestSupport
import Testing

@testable import Purchasing

/// The last check before paying rests on whole lists alone.
@Suite struct FinalCheckTests {
  private let now = Date(timeIntervalSince1970: 1_800_000_000)
  private let part = ListPart(shown: 1, of: 3, failure: .timedOut)

  private func check(_ vendor: Vendor, _ client: VendorClient) -> FinalCheck {
    FinalCheck(
      Ports(vendors: [vendor: client], book: RecordingBook(), now: { [now] in now }, sleep: { _ in }, makeID: { "id" }))
  }

  @Test("stock, packages, plans and offers that came in part are not paid by", arguments: [false, true])
  func parts(isWhole: Bool) async throws {
    let name = try DomainName("tryquay.com")
    let part = isWhole ? nil : part
    var client = VendorClient.nothing
    client.stock = { _, _ in ShownList([ListedDomain(name, Listing(vendor: .scaledmail, provider: .google))], part: part) }
    client.packages = { _ in
      ShownList([MailboxPackage(id: "p", name: "", tier: "", monthly: .dollars(1), domains: 1, mailboxes: [:])], part: part)
    }
    client.searchNames = { [now] _, _ in ShownList([NameAnswer(name, .offered, at: now)], part: part) }
    client.priceList = { [now] in PriceList(vendor: .saleshandy, entries: [], at: now, part: part) }
    func ask(_ kind: OrderKind, _ offer: Offer, _ names: [DomainName], package: String? = nil) async throws -> FinalCheckAnswer {
      try await check(offer.vendor, client).answer(
        to: FinalCheckRequest(
          kind: kind, offer: offer, names: names, package: package, workspace: nil, purchases: [], editions: .seeds))
    }
    let scaledmail = Offer(.scaledmail, .google)
    let saleshandy = Offer(.saleshandy, .google, plan: .quarterly)
    let other = try DomainName("tryquay.net")
    guard isWhole else {
      await #expect(throws: VendorFailure.timedOut) { try await ask(.preWarmed, scaledmail, [name]) }
      await #expect(throws: VendorFailure.timedOut) { try await ask(.package, scaledmail, [], package: "p") }
      await #expect(throws: VendorFailure.timedOut) { try await ask(.newDomains, saleshandy, [name, other]) }
      // A name that was read is offered; the plans' prices are not those to pay by.
      #expect(try await ask(.newDomains, saleshandy, [name]).plans == .failure(.timedOut))
      return
    }
    #expect(try await ask(.preWarmed, scaledmail, [name]).stock.map(\.name) == [name])
    #expect(try await ask(.package, scaledmail, [], package: "p").package?.id == "p")
    #expect(try await ask(.newDomains, saleshandy, [name, other]).names.map(\.name) == [name])
  }
}
