import Foundation
import Ordering
import Testing

@testable import Vendors

/// What the program relies on at Saleshandy, told once and tried at every venue but the newer rules, which are not its.
@Suite struct SaleshandyContractTests {
  static let venues: [Venue] = [.simulation, .server, .written]

  @Test("from a search to a domain that is deleted and taken back", arguments: venues)
  func purchase(_ venue: Venue) async throws {
    try await Ground.play("purchase", of: .saleshandy, at: venue) { ground in
      let client = ground.client
      let offer = Offer(.saleshandy, .google, plan: .quarterly)
      let prices = try await client.priceList()
      #expect(prices.domain(offer, ending: "com") == .dollars(13) && prices.domain(offer, ending: "com", renewal: true) != nil)
      #expect(prices.mailbox(offer) == .dollars(9))
      let names = try await ground.offered(2)
      let aliases = try await client.mailboxNames(Person(first: "Ada", last: "Lind"), names[0], 2)
      #expect(aliases == ["ada.lind", "lindada"])
      let picture = try await client.uploadPicture(Picture(name: "ada.gif", bytes: Data("GIF89a....".utf8)))
      let purchase = try Purchase.saleshandy(names.map(\.text), offer: offer, picture: picture)

      let (attempt, outcome) = try await client.buy(purchase, at: ground.now())
      guard case .awaitingPayment(let id, let checkout) = outcome else { throw Refusal(code: "test", message: "\(outcome)") }
      #expect(checkout.hasSuffix(id))
      let order = Order.of([purchase], attempts: [attempt])
      #expect(try await client.findEvidence(attempt).evidence == nil, "an unpaid order shows no domain")
      #expect(try await client.progress(order).domains.map(\.stage) == [.notListed, .notListed])
      #expect(try await client.orderDetails(id, nil).names.isEmpty)
      let waiting = try await client.holdings(nil)
      #expect(waiting.domains.isEmpty && waiting.orders.map(\.id) == [id])
      #expect(waiting.orders[0].amount == .dollars(44) && waiting.orders[0].description == "Google quarterly")

      ground.wait(9)
      #expect(try await client.findEvidence(attempt).evidence == .all(vendorOrder: id))
      #expect(try await client.baseline(purchase).conflicts == names)
      #expect(try await client.progress(order).domains.map(\.stage).contains(.settingUp))
      ground.wait(41)
      #expect(try await client.progress(order).isReady)
      #expect(try await client.progress(Order.of([purchase])).isReady, "without the order's id")
      #expect(Set(try await client.orderDetails(id, nil).names) == Set(names))

      let held = try #require(try await client.holdings(nil).domains.first { $0.name == names[0] })
      #expect(held.stage == .ready && held.provider == .google && held.redirect == "northquay.com" && held.endsAt != nil)
      #expect(held.mailboxes?.map(\.address) == ["ada.lind@\(names[0])"])
      #expect(try await client.heldMailboxes(held, nil).rows == held.mailboxes)
      try await client.change(.deleteDomain(held))
      let deleted = try #require(try await client.holdings(nil).domains.first { $0.name == names[0] })
      #expect(deleted.stage == .cancelled && deleted.canBeRevoked)
      try await client.change(.revokeDeletion(deleted))
      let back = try #require(try await client.holdings(nil).domains.first { $0.name == names[0] })
      #expect(back.stage == .ready && !back.canBeRevoked)
    }
  }

  @Test(
    "every plan that is sold, from a search to delivered mailboxes", arguments: Offer.all.filter { $0.vendor == .saleshandy },
    [Venue.simulation, .server])
  func plans(_ offer: Offer, _ venue: Venue) async throws {
    try await Ground.play(of: .saleshandy, at: venue) { ground in
      let prices = try await ground.client.priceList()
      #expect(prices.mailbox(offer) != nil && prices.domain(offer, ending: "com") != nil)
      let names = try await ground.offered(2, provider: offer.provider)
      let purchase = try Purchase.saleshandy(names.map(\.text), offer: offer)
      let (attempt, outcome) = try await ground.client.buy(purchase, at: ground.now())
      guard case .awaitingPayment(let id, _) = outcome else { throw Refusal(code: "test", message: "\(outcome)") }
      ground.wait(50)
      #expect(try await ground.client.findEvidence(attempt).evidence == .all(vendorOrder: id))
      #expect(try await ground.client.progress(Order.of([purchase], attempts: [attempt])).isReady)
      #expect(try await ground.client.holdings(nil).domains.allSatisfy { $0.provider == offer.provider && $0.stage == .ready })
    }
  }

  @Test("free credits buy at once, without a page, as long as there are some", arguments: venues)
  func credits(_ venue: Venue) async throws {
    try await Ground.play("credits", of: .saleshandy, at: venue) { ground in
      let names = try await ground.offered(2)
      let free = try Purchase.saleshandy([names[0].text], payment: .freeCredits)
      try await ground.spend(free)
      try await ground.refused(try .saleshandy([names[1].text], payment: .freeCredits))
    }
  }

  @Test("a deleted domain of a flexible year leaves a slot that buys another", arguments: venues)
  func replacement(_ venue: Venue) async throws {
    try await Ground.play("replacement", of: .saleshandy, at: venue) { ground in
      let offer = Offer(.saleshandy, .outlook, plan: .annualFlexi)
      let names = try await ground.offered(2, provider: .outlook)
      let (_, outcome) = try await ground.client.buy(try .saleshandy([names[0].text], offer: offer), at: ground.now())
      guard case .awaitingPayment = outcome else { throw Refusal(code: "test", message: "\(outcome)") }
      let replacement = try Purchase.saleshandy([names[1].text], offer: offer, payment: .replacement)
      try await ground.refused(replacement)
      ground.wait(50)
      let held = try #require(try await ground.client.holdings(nil).domains.first)
      try await ground.client.change(.deleteDomain(held))
      try await ground.spend(replacement)
    }
  }
}

extension Ground {
  /// So many names that Saleshandy offers.
  fileprivate func offered(_ count: Int, provider: Provider = .google) async throws -> [DomainName] {
    let search = NameSearch(keyword: "northquay", endings: ["com"], provider: provider, limit: count)
    let answers = try await client.searchNames(search, .ordinary)
    try #require(answers.count == count && answers.allSatisfy { $0.status == .offered })
    return answers.map(\.name)
  }

  /// Buys with credits or a slot, and finds it in the lists at once.
  fileprivate func spend(_ purchase: Purchase) async throws {
    let (attempt, outcome) = try await client.buy(purchase, at: now())
    guard case .placed(let id?, nil) = outcome else { throw Refusal(code: "test", message: "\(outcome)") }
    #expect(try await client.findEvidence(attempt).evidence == .all(vendorOrder: id))
    #expect(try await client.progress(Order.of([purchase], attempts: [attempt])).domains.map(\.stage) == [.settingUp])
    #expect(try await client.orderDetails(id, nil).names == purchase.names)
  }

  /// The vendor has neither credits nor slots for it.
  fileprivate func refused(_ purchase: Purchase) async throws {
    let outcome = await client.send(try client.freeze(purchase), purchase).outcome
    #expect(
      outcome
        == .rejected(Refusal(code: "4000", message: "Failed to purchase domain", names: purchase.names.map(\.text))))
  }
}
