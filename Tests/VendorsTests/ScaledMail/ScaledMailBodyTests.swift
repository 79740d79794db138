import Foundation
import Ordering
import Testing

@testable import Vendors

/// The bytes of each way to buy.
@Suite struct ScaledMailBodyTests {
  private typealias Item = Purchase.Item

  private func freeze(_ purchase: Purchase, newer: Bool = false) throws -> FrozenRequest {
    try ScaledMailClient.make(
      transport: Wire().transport, key: testKey, editions: newer ? .init(newer: [.scaledmail]) : .seeds, now: { noon }
    ).freeze(purchase)
  }

  private func refusal(_ purchase: Purchase) -> Refusal? {
    do {
      _ = try freeze(purchase)
      return nil
    } catch VendorFailure.refused(let refusal) {
      return refusal
    } catch {
      return nil
    }
  }

  @Test("three providers stand in one order, each with its own way of naming mailboxes")
  func providers() throws {
    let frozen = try freeze(
      .scaledmail([
        try .aliases("a-quay.com", .smtp, picture: "https://x.com/a.jpg", of: "https://x.com/all.jpg"),
        try .named("b-quay.com", .outlook, count: 25), try .named("c-quay.com"), try .aliases("d-quay.com", .smtp, picture: ""),
      ]))
    try expectJSON(
      frozen.body,
      """
      {"tag":"nq-aug","providers":{"google":{"domains":[{"domain":"c-quay.com","first_name":"Ada","last_name":"Lind"}]},
       "outlook":{"domains":[{"domain":"b-quay.com","first_name":"Ada","last_name":"Lind"}]},
       "smtp":{"domains":[{"domain":"a-quay.com","profile_picture":"https://x.com/all.jpg","aliases":[{"first_name":"Ada",
        "last_name":"Lind","alias":"ada","profile_picture":"https://x.com/a.jpg"}]},
        {"domain":"d-quay.com","aliases":[{"first_name":"Ada","last_name":"Lind","alias":"ada"}]}]}}}
      """)
  }

  @Test("domains of one provider that are not named the same way are refused before anything is sent")
  func mixed() throws {
    for kind in [Purchase.Kind.scaledmailCustomOrder, .scaledmailOwnDomains, .scaledmailPackage] {
      let refusal = refusal(.scaledmail([try .named("a-quay.com"), try .aliases("b-quay.com")], kind: kind))
      #expect(refusal?.names == ["b-quay.com"])
      #expect(
        refusal?.message
          == "all Google domains of an order name their mailboxes the same way, by aliases or by a person; b-quay.com does not")
    }
  }

  @Test("a domain has aliases or a person, not both and not neither")
  func oneWay() throws {
    #expect(refusal(.scaledmail([Item(name: try name("a.com"), provider: .google, mailboxes: [])]))?.names == ["a.com"])
    let both = Item(
      name: try name("a.com"), provider: .google, mailboxes: [Mailbox(first: "A", last: "B", alias: "a")],
      person: Person(first: "A", last: "B"))
    #expect(refusal(.scaledmail([both]))?.code == "aliases")
    #expect(refusal(.scaledmail([]))?.code == "domains")
  }

  @Test("a chosen number of mailboxes is sent by the newer rules only, for Google, beside a person's name as beside aliases")
  func count() throws {
    func count(_ item: Item, newer: Bool, _ kind: Purchase.Kind = .scaledmailCustomOrder) throws -> JSON {
      let body = try JSONReader.read(try freeze(.scaledmail([item], kind: kind), newer: newer).body)
      let key = try #require(item.provider.scaledmailKey)
      let domain = body["providers"][key]["domains"].list.first ?? body["domains"].list.first
      return try #require(domain)["mailboxes_per_domain"]
    }
    #expect(try count(.named("a.com", count: 3), newer: true) == .number("3"))
    #expect(try count(.named("a.com", count: 3), newer: false) == .null)
    #expect(try count(.named("a.com", count: nil), newer: true) == .null)
    let aliases = try Item.aliases("a.com")
    #expect(try count(aliases, newer: true) == .number("\(aliases.mailboxes.count)"))
    #expect(try count(aliases, newer: false) == .null)
    #expect(try count(.named("a.com", .smtp, count: 4), newer: true) == .null)
    #expect(try count(.named("a.com", count: 2), newer: true, .scaledmailPackage) == .null)
  }

  @Test("a package lists its domains plainly, Google's first, with quantity and coupon and without a tag")
  func package() throws {
    let items = [try Item.named("a-quay.com", .outlook, count: 25), try .named("b-quay.com")]
    let terms = Purchase.ScaledMailTerms(tag: "nq-aug", workspace: .northQuay, redirect: try Redirect("northquay.com"))
    let package = Purchase.ScaledMailPackage(terms, coupon: "NQ10", price: "price_a/b", quantity: 2)
    let purchase = Purchase(operation: .scaledmailPackage(package), offer: Offer(.scaledmail, .google), items: items)
    let frozen = try freeze(purchase)
    #expect(frozen.path == "/api/v1/create-order/price_a%2Fb?organization_id=recOrgA1b2C3d4E5&provider=scaledmail&coupon=NQ10")
    try expectJSON(
      frozen.body,
      """
      {"quantity":2,"domains":[{"domain":"b-quay.com","redirect":"https://northquay.com","first_name":"Ada","last_name":"Lind"},
       {"domain":"a-quay.com","redirect":"https://northquay.com","first_name":"Ada","last_name":"Lind"}]}
      """)
  }

  @Test("where the domains stand is told in the query, with the registrar's log-in where it is elsewhere")
  func source() throws {
    func source(_ kind: Purchase.Kind, hosting: Hosting? = nil) throws -> [String] {
      let frozen = try freeze(try .scaledmailOrder(kind: kind, hosting: hosting))
      let query = frozen.path.split(separator: "provider=").last.map(String.init) ?? ""
      return [query, try JSONReader.read(frozen.body)["hosting"]["provider"].string ?? "none"]
    }
    #expect(try source(.scaledmailCustomOrder, hosting: .registrar()) == ["scaledmail", "none"])
    #expect(try source(.scaledmailOwnDomains, hosting: .registrar()) == ["other", "Namecheap"])
    #expect(try source(.scaledmailPackage) == ["scaledmail", "none"])
    #expect(try source(.scaledmailPackage, hosting: .registrar()) == ["other", "Namecheap"])
    #expect(try source(.scaledmailSubmitForm) == ["scaledmail", "none"])
    #expect(try source(.scaledmailSubmitForm, hosting: .registrar()) == ["other", "Namecheap"])
    #expect(refusal(try .scaledmailOrder(kind: .scaledmailOwnDomains))?.code == "login", "an account without anything in it")
  }

  @Test("log-ins lose the blanks around them and their empty fields; what is required has to be there")
  func logins() throws {
    var sequencer = Sequencer.instantly(link: " ")
    sequencer.username = " ops@northquay.com "
    sequencer.workspace = " main\n"
    let frozen = try freeze(try .scaledmailOrder(sequencer: sequencer))
    let login = try JSONReader.read(frozen.body)["sequencer"]
    #expect(
      login["username"].string == "ops@northquay.com" && login["workspace"].string == "main" && login["tag"].string == "{{ID}}")
    #expect(login["link"].isNull)
    sequencer.username = " "
    #expect(refusal(try .scaledmailOrder(sequencer: sequencer))?.message == "the user name at the sequencer is missing")
    var hosting = Hosting.registrar()
    hosting.provider = ""
    #expect(
      refusal(try .scaledmailOrder(kind: .scaledmailOwnDomains, hosting: hosting))?.message == "the registrar is missing")
  }

  @Test("pre-warmed domains are named by the ids of their entries; their sequencer needs a link")
  func preWarmed() throws {
    let order = try Purchase.scaledmailOrder(["a-quay.com"], kind: .scaledmailPreWarmed)
    let frozen = try freeze(order)
    #expect(frozen.path == "/api/v1/buy-pre-warm-inboxes?organization_id=recOrgA1b2C3d4E5")
    try expectJSON(
      frozen.body, #"{"tag":"nq-aug","domains":[{"id":"rec-a-quay.com","domain":"a-quay.com","redirect":"https://northquay.com"}]}"#
    )
    let linkless = try Purchase.scaledmailOrder(kind: .scaledmailPreWarmed, sequencer: .instantly(link: ""))
    #expect(refusal(linkless)?.message == "the sequencer's link is missing")
    #expect(try freeze(.scaledmailOrder(sequencer: .instantly(link: ""))).isIntact, "elsewhere it may be missing")
    let unlisted = Item(name: try name("a-quay.com"), provider: .google, mailboxes: [])
    #expect(refusal(.scaledmail([unlisted], kind: .scaledmailPreWarmed))?.names == ["a-quay.com"])
  }

  @Test("a form is answered under its own id; a tag is sent when there is one")
  func form() throws {
    let frozen = try freeze(try .scaledmailOrder(kind: .scaledmailSubmitForm, provider: .smtp, tag: "", redirect: nil))
    #expect(frozen.path == "/api/v1/submit-form/uuid-1?organization_id=recOrgA1b2C3d4E5&provider=scaledmail")
    try expectJSON(
      frozen.body,
      """
      {"providers":{"smtp":{"domains":[{"domain":"trynorthquay.com","aliases":[{"first_name":"Ada","last_name":"Lind","alias":"ada"},
       {"first_name":"Ada","last_name":"Lind","alias":"ada.lind"}]}]}}}
      """)
    #expect(
      try freeze(.scaledmailOrder(kind: .scaledmailSubmitForm)).body.firstRange(of: Data(#""tag":"nq-aug""#.utf8)) != nil)
  }

  @Test("the same purchase is always the same bytes")
  func stable() throws {
    for purchase in try Purchase.everyScaledMail() {
      #expect(try freeze(purchase) == freeze(purchase) && freeze(purchase).isIntact, "\(purchase.kind)")
    }
  }
}
