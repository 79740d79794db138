import Foundation
import Ordering
import Testing

@testable import Vendors

@Suite struct InstantlyQuoteTests {
  private func confirm(_ reply: String, _ purchase: Purchase) async throws -> ConfirmedQuote {
    let wire = Wire(.ok(reply))
    return try await InstantlyClient.make(transport: wire.transport, key: testKey, now: { noon }).confirmQuote(purchase)
  }

  private func quote(_ reply: String, _ purchase: Purchase) async throws -> Quote {
    guard case .quote(let quote) = try await confirm(reply, purchase) else { throw Refusal(code: "test", message: "refused") }
    return quote
  }

  @Test("a price request is the order's body with simulation written as true")
  func body() async throws {
    let wire = Wire(.ok(InstantlyReplies.quote))
    let client = InstantlyClient.make(transport: wire.transport, key: testKey, now: { noon })
    _ = try await client.confirmQuote(try .instantly())
    let asked = try wire.first
    #expect(asked.line == "POST /api/v2/dfy-email-account-orders")
    #expect(asked.purpose == .read(.other, .ordinary))
    try expectJSON(
      asked.body,
      """
      {"order_type":"dfy","simulation":true,
       "items":[{"domain":"northquayreach.com","email_provider":1,"forwarding_domain":"northquay.com",
         "accounts":[{"email_address_prefix":"ada.lind","first_name":"Ada","last_name":"Lind"},
                     {"email_address_prefix":"ada","first_name":"Ada","last_name":"Lind"}]}]}
      """)
  }

  @Test("no basket makes a price request without the simulation", arguments: 0..<300)
  func simulationWall(_ seed: Int) async throws {
    let provider = [Provider.google, .airmail, .outlook][seed % 3]
    let names = (0...seed % 7).map { "quay\(seed)-\($0).com" }
    let boxes = (0..<seed % 5).map { Mailbox(first: "simulation\":false", last: "Ö\\", alias: "a\($0)") }
    let basket = try Purchase.instantly(
      names, provider: provider, redirect: seed.isMultiple(of: 2) ? nil : "x.org", mailboxes: boxes)
    let operation = [basket.operation, .instantlyPreWarmed, .instantlyExtraAccounts][seed / 3 % 3]
    let purchase = Purchase(operation: operation, offer: basket.offer, items: basket.items)
    let wire = Wire(.ok("{}"))
    let client = InstantlyClient.make(transport: wire.transport, key: testKey, now: { noon })
    _ = await failure { try await client.confirmQuote(purchase) }
    let asked = try wire.first
    #expect(asked.text.contains(#""simulation":true"#))
    #expect(try JSONReader.read(asked.body)["simulation"] == .bool(true))
    let frozen = try client.freeze(purchase)
    #expect(try JSONReader.read(frozen.body)["simulation"] == .bool(false))
  }

  @Test("the figures of a quote are the vendor's own")
  func figures() async throws {
    let quote = try await quote(InstantlyReplies.quote, try .instantly())
    #expect(
      quote.lines == [
        Quote.Line(.domains(ending: nil), count: 1, unit: .dollars(15), period: .year),
        Quote.Line(.mailboxes, count: 2, unit: .dollars(5), period: .month),
      ])
    #expect(quote.source == .confirmed && quote.at == noon)
    #expect(quote.vendorTotal == .dollars(25) && quote.dueNow == .dollars(25))
    #expect(quote.recurring(.month) == .dollars(10) && quote.recurring(.year) == .dollars(15))
    #expect(quote.card == Quote.Card(brand: "Visa", lastFour: "4242"))
    #expect(quote.discount == .zero && quote.freeDomains.isEmpty)
    #expect(!"\(quote)".contains("A Lind"))
  }

  @Test("Outlook is billed by the domain, and prices that are null do not stop the reading")
  func outlook() async throws {
    let reply = """
      {"order_placed":false,"order_is_valid":true,"simulation":true,"price_per_account_per_month":null,"price_per_domain_per_month":20,
       "total_price":70.0,"total_discount":"0","order_items":[
       {"domain":"a-quay.com","email_provider":3,"accounts":[],"domain_price":15,"accounts_price":20,"domain_monthly_price":20},
       {"domain":"b-quay.org","email_provider":3,"accounts":[],"domain_price":15,"accounts_price":20,"domain_monthly_price":null}]}
      """
    let quote = try await quote(reply, try .instantly(["a-quay.com", "b-quay.org"], provider: .outlook))
    #expect(
      quote.lines == [
        Quote.Line(.domains(ending: nil), count: 2, unit: .dollars(15), period: .year),
        Quote.Line(.mailboxDomains, count: 2, unit: .dollars(20), period: .month),
      ])
    #expect(quote.dueNow == .dollars(70) && quote.card == nil)
  }

  private let mixed = """
    {"order_placed":false,"order_is_valid":true,"simulation":true,"total_price":"60.99","total_discount":15.5,
     "free_domains":["b-quay.com","?"],"price_per_domain_per_year":15.5,
     "price_per_account_per_month_by_account_type":{"1":5,"2":3.33},"order_items":[
     {"domain":"a-quay.com","email_provider":1,"accounts":[{},{}],"domain_price":15.5,"accounts_price":10},
     {"domain":"b-quay.com","email_provider":1,"accounts":[{},{}],"domain_price":0,"accounts_price":10},
     {"domain":"c-quay.com","email_provider":2,"accounts":[{},{},{}],"domain_price":15.5,"accounts_price":10}]}
    """

  @Test("items of one price make one line; a free domain stands at its usual price beside the discount")
  func groups() async throws {
    let quote = try await quote(mixed, try .instantly(["a-quay.com", "b-quay.com", "c-quay.com"]))
    #expect(
      quote.lines == [
        Quote.Line(.domains(ending: nil), count: 3, unit: Money(cents: 1550), period: .year),
        Quote.Line(.mailboxes, provider: .google, count: 4, unit: .dollars(5), period: .month),
        Quote.Line(.mailboxes, provider: .airmail, count: 3, unit: Money(cents: 333), period: .month),
      ])
    #expect(quote.dueNow == Money(cents: 6099) && quote.discount == Money(cents: 1550))
    #expect(quote.lines.compactMap(\.amount).sum() - quote.discount == quote.dueNow)
    #expect(quote.recurring(.year) == Money(cents: 4650))
    #expect(quote.freeDomains.map(\.text) == ["b-quay.com"])
  }

  @Test("a discount that is in the prices already is not taken off twice")
  func net() async throws {
    let reply = mixed.replacing(#""price_per_domain_per_year":15.5,"#, with: "")
    let quote = try await quote(reply, try .instantly(["a-quay.com", "b-quay.com", "c-quay.com"]))
    #expect(quote.lines.compactMap(\.amount).sum() == Money(cents: 6099))
    #expect(quote.discount == .zero && quote.dueNow == Money(cents: 6099))
  }

  @Test("an answer without items is priced from its summary")
  func summary() async throws {
    let google =
      #"{"order_placed":false,"order_is_valid":true,"simulation":true,"total_price":25,"price_per_account_per_month":4,"price_per_domain_per_year":15}"#
    #expect(
      try await quote(google, try .instantly()).lines == [
        Quote.Line(.domains(ending: nil), count: 1, unit: .dollars(15), period: .year),
        Quote.Line(.mailboxes, count: 2, unit: .dollars(4), period: .month),
      ])
    let outlook =
      #"{"order_placed":false,"order_is_valid":true,"simulation":true,"total_price":25,"price_per_domain_per_month":20}"#
    #expect(
      try await quote(outlook, try .instantly(provider: .outlook)).lines == [
        Quote.Line(.domains(ending: nil), count: 1, unit: nil, period: .year),
        Quote.Line(.mailboxDomains, count: 1, unit: .dollars(20), period: .month),
      ])
  }

  @Test("a mixed order has a line a provider, whatever the summary leaves null")
  func mixedProviders() async throws {
    let reply = """
      {"order_placed":false,"order_is_valid":true,"simulation":true,"price_per_account_per_month":null,
       "price_per_account_per_month_by_account_type":{"1":5,"2":"4"},"price_per_domain_per_month":20,"total_price":84,"order_items":[
       {"domain":"a-quay.com","email_provider":1,"accounts":[{},{}],"domain_price":15,"accounts_price":10,"domain_monthly_price":null},
       {"domain":"b-quay.com","email_provider":"2","accounts":[{}],"domain_price":15,"accounts_price":null},
       {"domain":"c-quay.com","email_provider":3,"accounts":[],"domain_price":15,"accounts_price":20,"domain_monthly_price":20},
       {"domain":"d-quay.com","email_provider":7,"accounts":[{}],"domain_price":null,"accounts_price":5}]}
      """
    let quote = try await quote(reply, try .instantly(["a-quay.com", "b-quay.com", "c-quay.com", "d-quay.com"]))
    #expect(
      quote.lines == [
        Quote.Line(.domains(ending: nil), count: 3, unit: .dollars(15), period: .year),
        Quote.Line(.domains(ending: nil), count: 1, unit: nil, period: .year),
        Quote.Line(.mailboxes, provider: .google, count: 2, unit: .dollars(5), period: .month),
        Quote.Line(.mailboxes, provider: .airmail, count: 1, unit: .dollars(4), period: .month),
        Quote.Line(.mailboxDomains, provider: .outlook, count: 1, unit: .dollars(20), period: .month),
        Quote.Line(.mailboxes, count: 1, unit: .dollars(5), period: .month),
      ])
    #expect(quote.dueNow == .dollars(84))
  }

  private func stock(_ items: String, _ more: String = "") async throws -> [Quote.Line] {
    let reply =
      #"{"order_placed":false,"order_is_valid":true,"simulation":true,"total_price":35\#(more),"order_items":[\#(items)]}"#
    return try await quote(reply, try .preWarmed()).lines
  }

  @Test("pre-warmed mailboxes are counted as listed, else by their price, else billed with their domain")
  func preWarmed() async throws {
    let domain = Quote.Line(.domains(ending: nil), count: 1, unit: .dollars(15), period: .year)
    let two = Quote.Line(.mailboxes, count: 2, unit: .dollars(10), period: .month)
    let head = #"{"domain":"quaystone.co","email_provider":1,"domain_price":15,"accounts_price":20"#
    #expect(try await stock(head + #","accounts":[{},{}]}"#) == [domain, two])
    #expect(try await stock(head + #","accounts":[]}"#, #","price_per_account_per_month":10"#) == [domain, two])
    #expect(
      try await stock(head + #","accounts":[]}"#) == [
        domain, Quote.Line(.preWarmed, count: 1, unit: .dollars(20), period: .month),
      ])
    let outlook = #"{"domain":"quaystone.co","email_provider":3,"domain_price":15,"accounts_price":20,"accounts":[{},{}]}"#
    #expect(try await stock(outlook) == [domain, two], "pre-warmed mailboxes are billed one by one")
  }

  @Test("extra mailboxes cost no domain, unless the vendor names a price for it")
  func extra() async throws {
    func lines(_ price: String) async throws -> [Quote.Line] {
      let reply = """
        {"order_placed":false,"order_is_valid":true,"simulation":true,"total_price":10,"price_per_domain_per_year":15,"order_items":[
         {"domain":"northquayreach.com","email_provider":1,"accounts":[{},{}],"domain_price":\(price),"accounts_price":10}]}
        """
      return try await quote(reply, try .extra()).lines
    }
    let two = Quote.Line(.mailboxes, count: 2, unit: .dollars(5), period: .month)
    for price in ["0", "null", #""0.00""#] { #expect(try await lines(price) == [two]) }
    #expect(try await lines("3") == [Quote.Line(.domains(ending: nil), count: 1, unit: .dollars(3), period: .year), two])
    let summary =
      #"{"order_placed":false,"order_is_valid":true,"simulation":true,"total_price":10,"price_per_account_per_month":5,"price_per_domain_per_year":15}"#
    #expect(try await quote(summary, try .extra()).lines == [two])
  }

  @Test(
    "a refused basket says why, with the names of the right list",
    arguments: [
      ("unavailable_domains", #""unavailable_domains":["a-quay.com"]"#, "", ["a-quay.com"]),
      ("blacklist_domains", #""blacklist_domains":["a-quay.com"],"blacklist_keywords":["quay"]"#, "quay", ["a-quay.com"]),
      ("invalid_domains", #""invalid_domains":["a-quay.com"]"#, "", ["a-quay.com"]),
      ("invalid_forwarding_domains", #""invalid_forwarding_domains":["x.org"]"#, "", ["x.org"]),
      ("missing_domain_orders", #""missing_domain_orders":["a-quay.com"]"#, "", ["a-quay.com"]),
      ("domains_without_accounts", #""domains_without_accounts":["a-quay.com"]"#, "", ["a-quay.com"]),
      ("provider_mismatch", #""provider_mismatch_domains":["a-quay.com"]"#, "", ["a-quay.com"]),
      ("unsupported_provider", #""unsupported_provider_domains":["a-quay.com"]"#, "", ["a-quay.com"]),
      ("provider_unavailable", #""unavailable_email_providers":[2,9]"#, "", ["AirMail", "9"]),
      (
        "invalid_accounts",
        #""invalid_accounts":[{"domain":"a-quay.com","email":"a@a-quay.com","reason":"First name is required"}]"#,
        "a@a-quay.com: First name is required", ["a@a-quay.com"]
      ),
      ("brand_new_reason", #""unavailable_domains":[]"#, "", []),
    ])
  func refusals(_ code: String, _ list: String, _ message: String, _ names: [String]) async throws {
    let reply = #"{"order_placed":false,"order_is_valid":false,"simulation":true,"order_error":"\#(code)",\#(list)}"#
    #expect(try await confirm(reply, try .instantly()) == .refused(Refusal(code: code, message: message, names: names)))
  }

  @Test(
    "a basket that is called valid beside a list that complains is refused all the same",
    arguments: [
      "unavailable_domains", "blacklist_domains", "invalid_domains", "invalid_forwarding_domains", "missing_domain_orders",
      "domains_without_accounts", "provider_mismatch_domains", "unsupported_provider_domains", "unavailable_email_providers",
      "invalid_accounts",
    ])
  func validBesideAComplaint(_ list: String) async throws {
    let entry =
      list == "invalid_accounts"
      ? #"{"email":"ada@northquayreach.com","reason":"no"}"#
      : list == "unavailable_email_providers" ? "1" : #""northquayreach.com""#
    let reply = InstantlyReplies.quote.replacing(#""\#(list)":[]"#, with: #""\#(list)":[\#(entry)]"#)
    #expect(reply != InstantlyReplies.quote)
    guard case .refused(let refusal) = try await confirm(reply, try .instantly()) else {
      Issue.record("priced")
      return
    }
    #expect(InstantlyRefusal.lists[refusal.code] == list && !refusal.names.isEmpty)
  }

  @Test("a basket that is called not valid without a reason is refused all the same")
  func noReason() async throws {
    let reply = #"{"order_placed":false,"order_is_valid":false,"simulation":true}"#
    #expect(try await confirm(reply, try .instantly()) == .refused(Refusal(code: "order_is_valid", message: "")))
  }

  @Test("an order that would need a checkout page is not quoted")
  func checkout() async throws {
    let reply = InstantlyReplies.quote.replacing(#""simulation":true"#, with: #""simulation":true,"checkout_required":true"#)
    guard case .refused(let refusal) = try await confirm(reply, try .instantly()) else {
      Issue.record("quoted")
      return
    }
    #expect(refusal.code == "checkout_required")
  }

  @Test(
    "an answer that is no clear simulation of this basket is no quote",
    arguments: [
      InstantlyReplies.placed,
      InstantlyReplies.quote.replacing(#""order_placed":false"#, with: #""order_placed":true"#),
      InstantlyReplies.quote.replacing(#""simulation":true"#, with: #""simulation":"true""#),
      InstantlyReplies.quote.replacing(#""total_price":25,"total_discount":0,\#n"#, with: #""total_price":null,"#),
      InstantlyReplies.quote.replacing(#""total_price":25,"total_discount":0,\#n"#, with: #""total_price":25.005,"#),
      InstantlyReplies.quote.replacing("northquayreach.com", with: "northquayreach.org"),
      InstantlyReplies.quote.replacing(#""order_is_valid":true,"#, with: ""),
    ])
  func unclear(_ reply: String) async throws {
    let thrown = await failure { try await confirm(reply, try .instantly()) }
    guard case .unreadable? = thrown as? VendorFailure else {
      Issue.record("\(String(describing: thrown))")
      return
    }
  }

  @Test("what the body cannot carry is refused before anything is asked")
  func unsendable() async throws {
    let client = InstantlyClient.make(transport: Wire().transport, key: testKey, now: { noon })
    let withPath = try Purchase.instantly(redirect: "northquay.com/demo")
    guard case .refused(let refusal)? = await failure({ try await client.confirmQuote(withPath) }) as? VendorFailure else {
      Issue.record("not refused")
      return
    }
    #expect(refusal.code == "forwarding_domain")
    let foreign = try Purchase.instantly(provider: .azure)
    #expect(await failure { try await client.confirmQuote(foreign) } as? VendorFailure == .notOffered)
  }
}
