import Foundation
import Ordering
import TestSupport
import Testing

@Suite("Clients")
struct ClientTests {
  private let now = Date(timeIntervalSinceReferenceDate: 800_000_000)

  private func acme() throws -> Client {
    var client = Client(id: Client.ID("k1"), name: "Acme")
    client.brand = "northquay"
    client.ownDomains = [try DomainName("mail.acme.com")]
    client.used = [try DomainName("usednorthquay.com")]
    client.denied = [try DomainName("getnorthquay.com")]
    client.prefixes = ["get", "used", "ask"]
    client.suffixes = ["base"]
    client.offer = Offer(.saleshandy, .google, plan: .quarterly)
    return client
  }

  @Test("ideas are made of the client's own words, without names used or denied")
  func ideas() throws {
    var draft = Draft(id: Draft.ID("d"), at: now)
    draft.fill(from: try acme())
    draft.endings = ["com"]
    #expect(draft.ideas(for: "northquay").map(\.text) == ["northquaybase.com", "asknorthquay.com"])
    draft.client = nil
    #expect(draft.ideas(for: "northquay") == DomainIdeas.names(for: "northquay", endings: ["com"]))
  }

  @Test("own domains are owned with every name above and below them")
  func own() throws {
    var draft = Draft(id: Draft.ID("d"), at: now)
    draft.fill(from: try acme())
    for name in ["mail.acme.com", "acme.com", "go.mail.acme.com"] { #expect(draft.isOwnBrand(try DomainName(name))) }
    for name in ["acme.org", "xacme.com"] { #expect(!draft.isOwnBrand(try DomainName(name))) }
  }

  @Test("a kind that its vendor's list decides is not given the client's brand and offer", arguments: OrderKind.allCases)
  func kinds(_ kind: OrderKind) throws {
    var draft = Draft(id: Draft.ID("d"), kind: kind, at: now)
    let before = draft.offer
    draft.fill(from: try acme())
    #expect(draft.name == "Acme" && draft.isFilled)
    #expect(draft.brand == (kind.registersNames ? "northquay" : ""))
    #expect(draft.offer == (kind == .newDomains ? Offer(.saleshandy, .google, plan: .quarterly) : before))
  }

  @Test("a used name is no news where domains are that are there already")
  func used() throws {
    let name = try DomainName("usednorthquay.com")
    for kind in OrderKind.allCases {
      var draft = Draft(id: Draft.ID("d"), kind: kind, at: now)
      draft.fill(from: try acme())
      #expect(draft.clientMark(on: name) == (kind.registersNames ? .used : nil))
      #expect(draft.clientMark(on: try DomainName("getnorthquay.com")) == .denied)
    }
  }

  @Test(
    "an order again has everything of the draft but its names and passwords",
    arguments: [OrderKind.newDomains, .ownDomains, .package])
  func again(_ kind: OrderKind) throws {
    var draft = Draft.ready(Offer(.scaledmail, .google), names: [try DomainName("trynorthquay.com")], at: now)
    draft.details.hosting = .namecheap
    draft.details.sequencer.provider = "Instantly"
    draft.details.sequencer.password = Password("example-password")
    draft.client = DraftClient(try acme())
    draft.kind = kind
    draft.continues = Order.ID("o")
    let again = draft.again(id: Draft.ID("new"), at: now + 5)
    #expect(again.lines.isEmpty && again.continues == nil && again.id == Draft.ID("new") && again.createdAt == now + 5)
    #expect(again.details.hosting.password.isEmpty && again.details.sequencer.password.isEmpty)
    #expect(again.details.hosting.username == "northquay" && again.details.registrant == draft.details.registrant)
    #expect(again.people == draft.people && again.offer == draft.offer && again.client == draft.client && again.isFilled)
  }

  @Test("what is kept of a draft is what the next order begins with, and nothing empty takes the place of what is there")
  func kept() throws {
    var client = try acme()
    client.label = "nq"
    var draft = Draft(id: Draft.ID("d"), at: now)
    draft.fill(from: client)
    draft.people = "Cy Fall"
    draft.details.label = ""
    draft.details.sequencer.provider = "Instantly"
    draft.details.sequencer.password = Password("example-password")
    draft.wanted = 5
    client.keep(draft)
    var next = Draft(id: Draft.ID("e"), at: now)
    next.fill(from: client)
    #expect(next.people == "Cy Fall" && next.wanted == 5 && next.details.label == "nq" && next.brand == "northquay")
    #expect(next.details.sequencer.provider == "Instantly" && client.sequencer.password.isEmpty)
  }

  @Test(
    "the name of an order again goes on counting",
    arguments: [("northquay", "northquay 2"), ("northquay 2", "northquay 3"), ("Acme 9", "Acme 10"), ("", ""), ("24", "24 2")])
  func names(_ name: String, _ next: String) throws {
    var draft = Draft.ready(Offer(.instantly, .google), names: [try DomainName("trynorthquay.com")], at: now)
    draft.name = name
    #expect(draft.again(id: Draft.ID("new"), at: now).name == next)
  }

  @Test(
    "what cannot be planned by is refused",
    arguments: [
      (ClientField.volume, "many"), (.volume, "600 a week"), (.volume, "0"), (.tier, "hot"), (.shares, "google 60"),
      (.shares, "google 60, azure 40"), (.spare, "-1"), (.mailsPerMailbox, "0"), (.spread, "wide"),
    ])
  func refused(_ field: ClientField, _ text: String) throws {
    var client = try acme()
    let before = client
    #expect(throws: ClientFault.self) { try client.set(text, in: field) }
    #expect(client == before)
  }

  @Test("an order begins spread as its client's are, and keeps it")
  func spread() throws {
    var client = try acme()
    client.spread = .onePerson
    var draft = Draft(id: Draft.ID("d"), at: now)
    draft.fill(from: client)
    #expect(draft.spread == .onePerson && draft.differences(from: client).isEmpty)
    draft.spread = .same
    #expect(draft.differences(from: client) == [.spread])
    client.keep(draft)
    #expect(client.spread == .same)
    let stored = try JSONDecoder().decode(Client.self, from: JSONEncoder().encode(client))
    #expect(stored.spread == .same && stored.volume == client.volume)
    let old = try JSONDecoder().decode(Client.self, from: Data(#"{"id":{"text":"k"},"name":"Old"}"#.utf8))
    #expect(old.spread == nil && old.volume == VolumeAssumptions(), "a client of an earlier version has neither")
  }

  @Test("every field that is shown is read as it was", arguments: ClientField.allCases)
  func text(_ field: ClientField) throws {
    var client = try acme()
    let texts: [ClientField: String] = [
      .endings: "com, co.uk", .patterns: "flast, first.last", .numbers: "yes", .wanted: "4", .orderCeiling: "1,250.00",
      .dayCeiling: "0.50", .workspace: "rec1 North Quay", .country: "SE", .postcode: "211 20", .phone: "+46401234567",
      .redirect: "northquay.com/demo", .label: "nq", .spread: "rotate people and patterns", .volume: "600 a day", .tier: "medium",
      .mailsPerMailbox: "25", .spare: "20", .shares: "google 60, smtp 40",
    ]
    if let text = texts[field] {
      if field == .postcode { try client.set("SE", in: .country) }
      try client.set(text, in: field)
      #expect(client.text(of: field) == text)
    }
    var other = Client(id: client.id, name: "x")
    if field == .postcode { try other.set("SE", in: .country) }
    try other.set(client.text(of: field), in: field)
    #expect(other.text(of: field) == client.text(of: field))
    if field == .name {
      #expect(throws: ClientFault.missing) { try client.set(" ", in: field) }
    } else {
      try client.set("", in: field)
    }
  }

  // MARK: Ceilings

  @Test(
    "a client's ceilings hold at the gate beside the configuration's, each with the sum",
    arguments: [
      (ClientCeilings(order: .dollars(29)), ClientExcess.Span.order), (ClientCeilings(day: .dollars(49)), .day),
      (ClientCeilings(month: .dollars(99)), .month),
      (ClientCeilings(order: .dollars(30), day: .dollars(50), month: .dollars(100)), nil),
    ] as [(ClientCeilings, ClientExcess.Span?)])
  func ceilings(_ ceilings: ClientCeilings, _ span: ClientExcess.Span?) throws {
    var client = try acme()
    client.ceilings = ceilings
    let limit = ClientLimit(client, day: .dollars(20), month: .dollars(70))
    let offer = Offer(.instantly, .google)
    let draft = Draft.ready(offer, names: [try DomainName("trynorthquay.com")], at: now)
    let plan = try #require(PurchasePlan(draft, mark: "ABCDEFGHJK"))
    var quote = Estimate.quote(draft, offer: offer, priceList: nil, at: now)
    quote = Quote(offer: offer, lines: quote.lines, source: .confirmed, at: now, vendorTotal: quote.dueNow, names: quote.names)
    let due = try #require(quote.dueNow)
    #expect(due == .dollars(30))
    let refusal = PurchaseGate(Ceilings(), client: limit).refusal(of: PurchaseBid(plan, at: quote, approved: due), at: now)
    if let span {
      guard case .price(.aboveClientCeiling(let excess))? = refusal else {
        Issue.record("\(String(describing: refusal))")
        return
      }
      #expect(excess.span == span && excess.due == due && excess.client == "Acme")
      #expect(excess.spent == (span == .order ? .zero : span == .day ? .dollars(20) : .dollars(70)))
    } else {
      #expect(refusal == nil)
    }
    let own = PurchaseGate(Ceilings(order: .dollars(1)), client: limit).refusal(
      of: PurchaseBid(plan, at: quote, approved: due), at: now)
    #expect(own == .price(.aboveOrderCeiling(due, .dollars(1))), "the configuration's still hold")
  }
}
