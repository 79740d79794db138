import Ordering
import Testing

/// The numbers of the vendors' pages, written down a second time.
@Suite("Vendor rules")
struct VendorRulesTests {
  @Test("every offer has rules, and an offer of no vendor sells nothing")
  func table() {
    #expect(Offer.all.count == 13)
    #expect(Set(Offer.all).count == 13)
    for offer in Offer.all {
      #expect(offer.rules.offer == offer)
      #expect(!offer.rules.source.isEmpty)
    }
    let unlisted = Offer(.instantly, .azure).rules
    #expect(unlisted.maximumDomains == 0)
    #expect(unlisted.endings == [])
    #expect(!unlisted.mailboxesPerDomain.allows(1))
  }

  @Test("Instantly: up to 5 mailboxes a domain at Google and AirMail, exactly 50 at Outlook, .com and .org only")
  func instantly() {
    let google = Offer(.instantly, .google).rules
    #expect(google.mailboxesPerDomain == .between(1, 5))
    #expect(google.billingUnit == .mailbox)
    #expect(google.listPrice == .dollars(5))
    let airmail = Offer(.instantly, .airmail).rules
    #expect(airmail.mailboxesPerDomain == .between(1, 5))
    #expect(airmail.listPrice == .dollars(4))
    let outlook = Offer(.instantly, .outlook).rules
    #expect(outlook.mailboxesPerDomain == .exactly(50))
    #expect(outlook.billingUnit == .domain)
    #expect(outlook.listPrice == .dollars(20))
    for rules in [google, airmail, outlook] {
      #expect(rules.endings == ["com", "org"])
      #expect(rules.domainListPrice == .dollars(15))
      #expect(rules.period == .month)
      #expect(rules.maximumDomains == nil)
    }
    #expect(InstantlyRules.namesPerCheck == 50)
  }

  @Test(
    "ScaledMail: 2, 25 and 4 mailboxes a domain, 100, 30 and 70 domains an order",
    arguments: [
      (Provider.google, 2, 100, BillingUnit.mailbox, 350), (.outlook, 25, 30, .domain, 5000), (.smtp, 4, 70, .domain, 375),
    ])
  func scaledmail(_ provider: Provider, _ aliases: Int, _ domains: Int, _ unit: BillingUnit, _ cents: Int) {
    let rules = Offer(.scaledmail, provider).rules
    #expect(rules.mailboxesPerDomain == .exactly(aliases))
    #expect(rules.maximumDomains == domains)
    #expect(rules.billingUnit == unit)
    #expect(rules.listPrice == Money(cents: cents))
    #expect(rules.domainListPrice == nil)
    #expect(rules.period == .month)
    #expect(rules.endings == nil)
  }

  @Test("ScaledMail: ten names a search and a purchase, a tag of 20, names of 50")
  func scaledmailLimits() {
    #expect(ScaledMailRules.namesPerSearch(isNewer: false) == 10)
    #expect(ScaledMailRules.namesPerPurchase == 10)
    #expect(ScaledMailRules.tagLength == 20)
    #expect(ScaledMailRules.labelLength + 1 + mark.count == ScaledMailRules.tagLength)
    #expect(ScaledMailRules.personNameLength == 1...50)
    let limits = [Provider.google, .outlook, .smtp].compactMap { Offer(.scaledmail, $0).rules.maximumDomains }
    #expect(limits.reduce(0, +) == ScaledMailRules.maximumDomains)
  }

  @Test("Saleshandy: at least one mailbox, no published price, billed by its plan, Azure quarterly only")
  func saleshandy() {
    let offers = Offer.all.filter { $0.vendor == .saleshandy }
    #expect(offers.count == 7)
    #expect(offers.filter { $0.provider == .azure }.map(\.plan) == [.quarterly])
    #expect(!offers.contains { $0.plan == nil })
    for offer in offers {
      #expect(offer.rules.mailboxesPerDomain == .atLeast(1))
      #expect(offer.rules.listPrice == nil)
      #expect(offer.rules.domainListPrice == nil)
      #expect(offer.rules.endings == nil)
      #expect(offer.rules.period == (offer.plan == .quarterly ? .quarter : .year))
    }
    #expect(SaleshandyRules.keywordLength == 3...254)
    #expect(SaleshandyRules.redirectLength == 3...254)
    #expect(SaleshandyRules.personNameLength == 1...50)
    #expect(SaleshandyRules.namesPerGeneration == 1...100)
  }

  @Test(
    "an offer allows its counts and gives the nearest to what is wanted",
    arguments: [
      (MailboxCount.between(1, 5), -1, 1), (.between(1, 5), 0, 1), (.between(1, 5), 3, 3), (.between(1, 5), 9, 5),
      (.exactly(50), 3, 50),
      (.atLeast(1), 0, 1), (.atLeast(1), 700, 700),
    ])
  func counts(_ count: MailboxCount, _ wanted: Int, _ nearest: Int) {
    #expect(count.nearest(to: wanted) == nearest)
    #expect(count.allows(nearest))
    #expect(count.allows(wanted) == (wanted == nearest))
  }

  @Test("an offer is called by its vendor's own words")
  func titles() {
    #expect(Offer(.instantly, .google).title == "Instantly Google")
    #expect(Offer(.saleshandy, .outlook, plan: .annualFlexi).title == "Saleshandy Microsoft annual flexi")
    #expect(Offer(.scaledmail, .smtp).title == "ScaledMail SMTP")
    #expect(Set(Offer.all.map(\.title)).count == Offer.all.count)
  }

  @Test("Instantly and ScaledMail check names, Saleshandy offers names for a keyword of 3 to 254 characters")
  func lookUps() throws {
    #expect(Vendor.allCases.filter(\.lookUpRules.checksNames) == [.instantly, .scaledmail])
    let saleshandy = Vendor.saleshandy.lookUpRules
    #expect(!saleshandy.takes(keyword: "no") && saleshandy.takes(keyword: "nor"))
    #expect(saleshandy.takes(keyword: String(repeating: "a", count: 254)))
    #expect(!saleshandy.takes(keyword: String(repeating: "a", count: 255)))
    #expect(!Vendor.instantly.lookUpRules.takes(keyword: "northquay"))
    let net = try DomainName("trynorthquay.net")
    #expect(Vendor.allCases.filter { $0.lookUpRules.mayBeSold(net) } == [.saleshandy, .scaledmail])
    #expect(Vendor.instantly.lookUpRules.stockEndings == ["com", "org", "co"])
    #expect(Vendor.scaledmail.lookUpRules.stockEndings.isEmpty)
  }
}
