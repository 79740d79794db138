import Ordering
import TestSupport
import Testing

@Suite("Estimates")
struct EstimateTests {
  private func quote(_ offer: Offer, _ draft: Draft, mailboxes: Int? = nil, prices: PriceList? = nil) -> Quote {
    Estimate.quote(draft, offer: offer, mailboxes: mailboxes, priceList: prices, at: noon)
  }

  @Test("Instantly Google, 3 domains × 3: 90.00 now, then 45.00 a month and 45.00 a year")
  func instantlyGoogle() throws {
    let offer = Offer(.instantly, .google)
    let quote = try quote(offer, readyDraft(offer, names: names(3)))
    #expect(quote.dueNow == .dollars(90))
    #expect(quote.recurring(.month) == .dollars(45))
    #expect(quote.recurring(.year) == .dollars(45))
    #expect(quote.firstTwelveMonths == .dollars(45 + 12 * 45))
    #expect(quote.source == .estimate)
    #expect(quote.at == noon)
    #expect(quote.lines.map(\.subject) == [.domains(ending: nil), .mailboxes])
  }

  @Test("Outlook is billed by the domain, whatever its mailboxes")
  func outlook() throws {
    let instantly = try quote(Offer(.instantly, .outlook), readyDraft(Offer(.instantly, .outlook), names: names(2)))
    #expect(instantly.lines.last == Quote.Line(.mailboxDomains, count: 2, unit: .dollars(20), period: .month))
    #expect(instantly.dueNow == .dollars(2 * 15 + 2 * 20))
    let scaledmail = try quote(Offer(.scaledmail, .outlook), readyDraft(Offer(.scaledmail, .outlook), names: names(2)))
    #expect(scaledmail.recurring(.month) == .dollars(100))
  }

  @Test("ScaledMail's domains cost what the search said, and renew at their own price")
  func scaledmail() throws {
    let offer = Offer(.scaledmail, .google)
    var draft = try readyDraft(offer, names: names(3))
    price(&draft, 0, first: 1550, renewal: 1700)
    price(&draft, 1, first: 1631, renewal: 1631)
    price(&draft, 2, first: 1550, renewal: 1700)
    let quote = quote(offer, draft)
    #expect(quote.lines.map(\.count) == [2, 1, 6])
    #expect(quote.dueNow == Money(cents: 2 * 1550 + 1631 + 6 * 350))
    #expect(quote.recurring(.year) == Money(cents: 2 * 1700 + 1631))
    #expect(quote.firstTwelveMonths == Money(cents: 2 * 1550 + 1631 + 12 * 2100))
    #expect(quote.source == .priceList)
  }

  @Test("a name whose renewal is not stated stands apart, and what a further year costs is not known")
  func unstatedRenewal() throws {
    let offer = Offer(.scaledmail, .google)
    var draft = try readyDraft(offer, names: names(2))
    price(&draft, 0, first: 1550, renewal: 1550)
    let second = draft.lines[1].name
    draft.lines[1].answers[.scaledmail] = NameAnswer(second, .available, firstYear: Money(cents: 1550), at: noon)
    let quote = quote(offer, draft)
    #expect(quote.lines.map(\.isRenewalStated) == [true, false, true])
    #expect(quote.dueNow == Money(cents: 2 * 1550 + 4 * 350) && quote.recurring(.year) == nil)
    #expect(quote.firstTwelveMonths != nil && draft.lines[1].answers[.scaledmail]?.hidesRenewal == true)
  }

  @Test("names of one price but another ending or renewal stand on lines of their own")
  func groups() throws {
    let offer = Offer(.scaledmail, .smtp)
    var draft = try readyDraft(offer, names: names(2) + [DomainName("b.org")])
    price(&draft, 0, first: 1550, renewal: 1700)
    price(&draft, 1, first: 1550, renewal: 1800)
    price(&draft, 2, first: 1550, renewal: 1700)
    let subjects = quote(offer, draft).lines.map(\.subject)
    #expect(subjects == [.domains(ending: "com"), .domains(ending: "com"), .domains(ending: "org"), .mailboxDomains])
  }

  @Test("a missing domain price leaves the total open, not wrong")
  func missingPrice() throws {
    let offer = Offer(.scaledmail, .google)
    var draft = try readyDraft(offer, names: names(2))
    price(&draft, 0, first: 1550, renewal: 1700)
    let quote = quote(offer, draft)
    #expect(quote.dueNow == nil)
    #expect(quote.firstTwelveMonths == nil)
    #expect(quote.recurring(.year) == nil)
    #expect(quote.recurring(.month) == .dollars(14))
    #expect(quote.source == .estimate)
  }

  @Test("Saleshandy is priced from its plans, each period at its own price")
  func saleshandy() throws {
    let offer = Offer(.saleshandy, .google, plan: .quarterly)
    let quote = try quote(offer, readyDraft(offer, names: [DomainName("a.com"), DomainName("b.net")]), prices: saleshandyPrices())
    #expect(quote.dueNow == .dollars(13 + 20 + 6 * 9))
    #expect(quote.recurring(.quarter) == .dollars(60))
    #expect(quote.recurring(.year) == .dollars(15 + 20))
    #expect(quote.firstTwelveMonths == .dollars(13 + 20 + 54 + 3 * 60))
    #expect(quote.source == .priceList)
    #expect(quote.at == saleshandyPrices().at)
  }

  @Test("a plan the list lacks is shown at the checkout", arguments: [BillingPlan.annualFlexi, .annualFixed])
  func missingPlan(_ plan: BillingPlan) throws {
    let offer = Offer(.saleshandy, .google, plan: plan)
    let quote = try quote(offer, readyDraft(offer), prices: saleshandyPrices())
    #expect(quote.source == .shownAtCheckout)
    #expect(quote.dueNow == nil)
  }

  @Test("without a list, Saleshandy's prices are shown at the checkout")
  func noList() throws {
    let offer = Offer(.saleshandy, .azure, plan: .quarterly)
    #expect(try quote(offer, readyDraft(offer)).source == .shownAtCheckout)
  }

  @Test("only chosen names are priced, and a number of mailboxes may be given")
  func chosen() throws {
    let offer = Offer(.instantly, .google)
    var draft = try readyDraft(offer, names: names(3))
    draft.lines[0].isChosen = false
    #expect(quote(offer, draft, mailboxes: 7).dueNow == .dollars(2 * 15 + 7 * 5))
    for index in draft.lines.indices { draft.lines[index].isChosen = false }
    #expect(quote(offer, draft).dueNow == .zero)
  }

  @Test("a total is the sum of its names, one by one", arguments: 1...20)
  func property(_ seed: Int) throws {
    var random = Seeded(seed: UInt64(seed))
    let offer = Offer(.scaledmail, .google)
    var draft = try readyDraft(offer, names: names(Int.random(in: 1...60, using: &random)))
    var now = 0
    var yearly = 0
    for index in draft.lines.indices {
      let first = [1085, 1500, 1550, 1631].randomElement(using: &random) ?? 0
      let renewal = [1500, 1631, 1700].randomElement(using: &random) ?? 0
      price(&draft, index, first: first, renewal: renewal)
      draft.lines[index].isChosen = Bool.random(using: &random)
      now += draft.lines[index].isChosen ? first + 700 : 0
      yearly += draft.lines[index].isChosen ? renewal : 0
    }
    #expect(quote(offer, draft).dueNow?.cents == now)
    #expect(quote(offer, draft).recurring(.year)?.cents == yearly)
  }

  private func price(_ draft: inout Draft, _ index: Int, first: Int, renewal: Int) {
    let name = draft.lines[index].name
    draft.lines[index].answers[.scaledmail] = NameAnswer(
      name, .available, firstYear: Money(cents: first), renewal: Money(cents: renewal), at: noon)
  }
}
