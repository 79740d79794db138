import Ordering
import Testing

@Suite("Purchase plans")
struct PurchasePlanTests {
  private func plan(_ draft: Draft) throws -> PurchasePlan { try #require(PurchasePlan(draft, mark: mark)) }

  @Test("23 names at ScaledMail are bought ten at a time, then ordered together")
  func scaledmail() throws {
    let chosen = try names(23)
    let plan = try plan(readyDraft(Offer(.scaledmail, .google), names: chosen))
    #expect(
      plan.purchases.map(\.kind) == [
        .scaledmailBuyDomains, .scaledmailBuyDomains, .scaledmailBuyDomains, .scaledmailCustomOrder,
      ])
    #expect(plan.purchases.map(\.items.count) == [10, 10, 3, 23])
    #expect(plan.purchases.prefix(3).flatMap(\.names) == chosen)
    #expect(plan.purchases.map(\.mailboxCount) == [0, 0, 0, 46])
    #expect(plan.names == chosen)
    #expect(plan.mailboxCount == 46)
  }

  @Test(
    "names divide into calls of ten at most",
    arguments: [(1, [1]), (9, [9]), (10, [10]), (11, [10, 1]), (20, [10, 10]), (100, .init(repeating: 10, count: 10))])
  func batches(_ count: Int, _ batches: [Int]) throws {
    let plan = try plan(readyDraft(Offer(.scaledmail, .google), names: names(count)))
    #expect(plan.purchases.dropLast().map(\.items.count) == batches)
  }

  @Test("ScaledMail's order carries tag, coupon, redirect and workspace; its names are bought with the workspace alone")
  func scaledmailDetails() throws {
    var draft = try readyDraft(Offer(.scaledmail, .smtp))
    draft.details.coupon = " NQ10 "
    draft.details.redirect = "https://northquay.com/demo"
    let plan = try plan(draft)
    let (buy, order) = (plan.purchases[0], plan.purchases[1])
    #expect(order.tag == "nq-aug-ABCDEFGHJK")
    guard case .scaledmailCustomOrder(let mailboxes) = order.operation else {
      Issue.record("\(order)")
      return
    }
    #expect(mailboxes.coupon == "NQ10")
    #expect(order.redirect?.address == "https://northquay.com/demo")
    #expect(order.workspace?.id == "rec1")
    #expect(buy.workspace?.id == "rec1")
    #expect(buy.tag.isEmpty && buy.redirect == nil)
  }

  @Test(
    "a tag has 20 characters at most and always ends in the mark",
    arguments: [("", "ABCDEFGHJK"), ("a", "a-ABCDEFGHJK"), ("nine-char", "nine-char-ABCDEFGHJK"), ("  nq  ", "nq-ABCDEFGHJK")])
  func tag(_ label: String, _ tag: String) throws {
    var draft = try readyDraft(Offer(.scaledmail, .google))
    draft.details.label = label
    let order = try #require(plan(draft).purchases.last)
    #expect(order.tag == tag)
    #expect(order.tag.count <= ScaledMailRules.tagLength)
  }

  @Test("a tag that would not fit gives no plan")
  func longTag() throws {
    var draft = try readyDraft(Offer(.scaledmail, .google))
    #expect(PurchasePlan(draft, mark: mark + "23456789") == nil)
    draft.details.label = "👩‍👩‍👧‍👦👩‍👩‍👧‍👦"
    #expect(PurchasePlan(draft, mark: mark) == nil)
  }

  @Test("Instantly takes everything in one request, without what is other vendors'")
  func instantly() throws {
    let plan = try plan(readyDraft(Offer(.instantly, .google), names: names(60)))
    let purchase = try #require(plan.purchases.first)
    #expect(plan.purchases.count == 1)
    #expect(purchase.kind == .instantlyDFY)
    #expect(purchase.items.count == 60)
    #expect(purchase.mailboxCount == 180)
    #expect(purchase.registrant == nil && purchase.workspace == nil && purchase.tag.isEmpty)
    #expect(purchase.redirect?.host == "northquay.com")
  }

  @Test("Saleshandy takes everything in one request, with the registrant and the plan")
  func saleshandy() throws {
    let offer = Offer(.saleshandy, .outlook, plan: .annualFixed)
    let plan = try plan(readyDraft(offer, names: names(12)))
    #expect(plan.purchases.map(\.kind) == [.saleshandyPurchase])
    #expect(plan.purchases.first?.offer.plan == .annualFixed)
    #expect(plan.purchases.first?.registrant?.country == "SE")
  }

  @Test("blanks around a person's name are not bought")
  func tidy() throws {
    var draft = try readyDraft(Offer(.instantly, .google))
    draft.lines[0].mailboxes[0].first = " Ada "
    #expect(try plan(draft).purchases[0].items[0].mailboxes[0].first == "Ada")
  }

  @Test("a redirect may be left out where the vendor allows it")
  func noRedirect() throws {
    var draft = try readyDraft(Offer(.instantly, .google))
    draft.details.redirect = ""
    #expect(try plan(draft).purchases[0].redirect == nil)
  }

  @Test("a stopping problem gives no plan, a warning does")
  func problems() throws {
    var draft = try readyDraft(Offer(.instantly, .google), names: [DomainName("xn--nrthquay-n4a.com")])
    #expect(try plan(draft).purchases.count == 1)
    draft.lines[0].mailboxes[0].alias = "Ada"
    #expect(PurchasePlan(draft, mark: mark) == nil)
    draft.lines = []
    #expect(PurchasePlan(draft, mark: mark) == nil)
    draft.offer = nil
    #expect(PurchasePlan(draft, mark: mark) == nil)
  }

  @Test(
    "a name that stands in the draft twice is never bought twice",
    arguments: [Offer(.instantly, .google), Offer(.scaledmail, .google)])
  func twice(_ offer: Offer) throws {
    var draft = try readyDraft(offer)
    draft.lines.append(draft.lines[0])
    #expect(PurchasePlan(draft, mark: mark) == nil)
    draft.lines[1].isChosen = false
    #expect(try plan(draft).names.count == 1)
  }
}
