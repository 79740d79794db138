import Foundation
import Ordering
import Testing

@testable import Vendors

@Suite struct SaleshandyPricesTests {
  private func prices(_ reply: String) async throws -> PriceList {
    let wire = Wire(.ok(reply))
    let list = try await SaleshandyClient.make(transport: wire.transport, key: testKey, now: { noon }).priceList()
    #expect(wire.lines == ["GET /v1/domain/plans"])
    return list
  }

  private let domain =
    #"{"id":"Qk3zWm81Lp","type":"domain","emailServiceProvider":"Google","tld":"com","planType":"quarterly","price":13,"currency":"USD","isRenewalPlan":false}"#
  private let mailbox =
    #"{"id":"Rk3zWm81Lq","type":"mailbox","emailServiceProvider":"Google","tld":null,"planType":"quarterly","price":9,"currency":"USD","isRenewalPlan":false}"#

  @Test("plans are read with their provider, plan, ending and price")
  func plans() async throws {
    let list = try await prices(#"{"message":"Domain plans fetched successfully","payload":[\#(domain),\#(mailbox)]}"#)
    let offer = Offer(.saleshandy, .google, plan: .quarterly)
    #expect(list.vendor == .saleshandy && list.at == noon && list.entries.count == 2)
    #expect(list.domain(offer, ending: "com") == .dollars(13))
    #expect(list.mailbox(offer) == .dollars(9))
    #expect(list.mailbox(Offer(.saleshandy, .outlook, plan: .quarterly)) == nil)
  }

  @Test("the list may lie anywhere in the answer, and in several parts")
  func places() async throws {
    for reply in [
      "[\(domain),\(mailbox)]", #"{"payload":{"plans":[\#(domain)],"others":{"Google":[\#(mailbox)]}}}"#,
      #"{"a":[\#(domain)],"b":[\#(mailbox)]}"#,
    ] {
      #expect(Set(try await prices(reply).entries.map(\.price)) == [.dollars(13), .dollars(9)])
    }
  }

  @Test("renewals are told apart, prices may be strings, endings may have a dot, case does not matter")
  func forms() async throws {
    let list = try await prices(
      """
      [{"emailServiceProvider":"microsoft","tld":".COM","planType":"annualFlexi","price":"12.99","isRenewalPlan":false},
       {"emailServiceProvider":"Microsoft","tld":"com","planType":"annualFlexi","price":17.49,"isRenewalPlan":true}]
      """)
    let offer = Offer(.saleshandy, .outlook, plan: .annualFlexi)
    #expect(list.domain(offer, ending: "com") == Money(cents: 1299))
    #expect(list.domain(offer, ending: "com", renewal: true) == Money(cents: 1749))
  }

  @Test("entries that make no sense are left out, the others stay")
  func skipped() async throws {
    let odd = [
      #"{"type":"mailbox","emailServiceProvider":"Zoho","planType":"quarterly","price":1}"#,
      #"{"type":"mailbox","emailServiceProvider":"Google","planType":"weekly","price":1}"#,
      #"{"type":"mailbox","emailServiceProvider":"Google","planType":"quarterly","price":null}"#,
      #"{"type":"mailbox","emailServiceProvider":"Google","planType":"quarterly","price":9,"currency":"EUR"}"#,
      #"{"type":"addon","emailServiceProvider":"Google","planType":"quarterly","price":9}"#,
      "7", "null",
    ]
    #expect(try await prices("[\(odd.joined(separator: ",")),\(mailbox)]").entries.count == 1)
  }

  @Test("a price below nothing is a wrong price and none that is missing")
  func negative() async throws {
    let odd = mailbox.replacing(#""price":9"#, with: #""price":-9"#)
    let list = try await prices("[\(domain),\(odd)]")
    #expect(list.mailbox(Offer(.saleshandy, .google, plan: .quarterly)) == .dollars(-9))
  }

  @Test(
    "a renewal is told by a true boolean; by anything else the price is not one that is due",
    arguments: [#""true""#, #""false""#, "1", "0", "[]"])
  func looseRenewal(_ flag: String) async throws {
    let odd = mailbox.replacing(#""isRenewalPlan":false"#, with: #""isRenewalPlan":\#(flag)"#)
    let list = try await prices("[\(domain),\(odd)]")
    let offer = Offer(.saleshandy, .google, plan: .quarterly)
    #expect(list.mailbox(offer) == nil && list.mailbox(offer, renewal: true) == nil && list.part != nil)
  }

  @Test("an entry without the flag is a first price", arguments: ["null", nil])
  func missingRenewal(_ flag: String?) async throws {
    let plain = mailbox.replacing(#","isRenewalPlan":false"#, with: flag.map { #","isRenewalPlan":\#($0)"# } ?? "")
    #expect(try await prices("[\(plain)]").mailbox(Offer(.saleshandy, .google, plan: .quarterly)) == .dollars(9))
  }

  @Test("an answer without a single price is unreadable", arguments: ["{}", "[]", #"{"payload":[{"price":9}]}"#, "7"])
  func unreadable(_ reply: String) async throws {
    #expect(await failure { try await prices(reply) } as? VendorFailure == .unreadable("no price among the plans"))
  }
}
