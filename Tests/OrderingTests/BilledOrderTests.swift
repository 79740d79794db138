import Foundation
import Ordering
import TestSupport
import Testing

/// What a vendor's own order says is compared with what was approved for it.
@Suite("An order as its vendor bills it")
struct BilledOrderTests {
  /// An order of one purchase with a placed attempt that was approved at its quote.
  private func placed(_ offer: Offer, _ operation: Purchase.Operation? = nil, lines: [Quote.Line]) throws -> Order {
    var order = try order(offer, names: names(1))
    let last = try #require(order.plan.purchases.last)
    let purchase = Purchase(operation: operation ?? last.operation, offer: offer, items: last.items)
    order = Order(
      id: order.id, name: order.name, draft: order.draft, plan: PurchasePlan(offer: offer, purchases: [purchase]),
      approvedTotal: nil, quote: Quote(offer: offer, lines: lines, source: .priceList, at: noon), createdAt: noon)
    var attempt = newAttempt(order.approvedPurchase(0))
    for event in [AttemptEvent.sending, .placed] { try attempt.take(event, at: noon) }
    order.attempts = [attempt]
    return order
  }

  private let scaledmail = Offer(.scaledmail, .google)
  private let saleshandy = Offer(.saleshandy, .google, plan: .quarterly)
  private let setUp = Quote.Line(.preWarmed, count: 1, unit: .dollars(23), period: .once)
  private let monthly = Quote.Line(.preWarmed, count: 1, unit: .dollars(8), period: .month)

  private func differences(_ order: Order, _ amount: Money?, names: [DomainName] = [], mailboxes: Int? = nil) -> [ReplyDifference] {
    let held = HeldOrder(
      id: "v1", description: "", amount: amount, createdAt: nil, status: "", names: names, mailboxes: mailboxes)
    return order.differences(of: order.attempts[0], from: held)?.all ?? []
  }

  @Test("another amount differs, more or less, at every vendor that states one")
  func amount() throws {
    for offer in [scaledmail, saleshandy] {
      let order = try placed(offer, lines: [Quote.Line(.mailboxes, count: 4, unit: .dollars(5), period: .month)])
      #expect(differences(order, .dollars(45)) == [.billed(approved: .dollars(20), stated: .dollars(45))])
      #expect(differences(order, Money(cents: 1999)) == [.billed(approved: .dollars(20), stated: Money(cents: 1999))])
    }
  }

  @Test("what was approved, what recurs of it, and no amount are no difference")
  func nothing() throws {
    let order = try placed(scaledmail, .ready(.scaledmailPreWarmed), lines: [setUp, monthly])
    for same in [31, 8, 0] { #expect(differences(order, .dollars(same)).isEmpty, "\(same)") }
    #expect(differences(order, nil).isEmpty)
    #expect(!differences(order, .dollars(23)).isEmpty && !differences(order, .dollars(310)).isEmpty)
  }

  @Test("a hundred times as much is cents where the page leaves the unit open, and a difference where it says dollars")
  func cents() throws {
    let lines = [Quote.Line(.mailboxes, count: 4, unit: Money(cents: 350), period: .month)]
    #expect(differences(try placed(saleshandy, lines: lines), .dollars(1_400)).isEmpty)
    for operation in [Purchase.Kind.scaledmailCustomOrder, .scaledmailOwnDomains, .scaledmailPackage, .scaledmailPreWarmed] {
      let order = try placed(scaledmail, .ready(operation), lines: lines)
      #expect(differences(order, .dollars(1_400)) == [.billed(approved: .dollars(14), stated: .dollars(1_400))], "\(operation)")
    }
  }

  @Test("a coupon explains less, and never more")
  func coupon() throws {
    let terms = try #require(Purchase.Operation.ready(.scaledmailCustomOrder).scaledmailTerms)
    let order = try placed(
      scaledmail, .scaledmailCustomOrder(Purchase.ScaledMailOrder(terms, coupon: "NQ10")), lines: [monthly])
    #expect(differences(order, .dollars(7)).isEmpty)
    #expect(differences(order, .dollars(9)) == [.billed(approved: .dollars(8), stated: .dollars(9))])
  }

  @Test("where no price was named, or the money was paid before, there is nothing to compare with")
  func unpriced() throws {
    let unpriced = Quote.Line(.domains(ending: "com"), count: 1, unit: nil, period: .year)
    #expect(differences(try placed(saleshandy, lines: [unpriced, monthly]), .dollars(91)).isEmpty)
    #expect(differences(try placed(scaledmail, .ready(.scaledmailSubmitForm), lines: []), .dollars(19)).isEmpty)
  }

  @Test("credits and slots cost nothing: any amount differs")
  func credits() throws {
    #expect(differences(try placed(saleshandy, lines: []), .dollars(9)) == [.billed(approved: .zero, stated: .dollars(9))])
  }

  @Test("of a plan with several purchases the mailboxes alone are compared")
  func plan() throws {
    var order = try order(scaledmail, names: names(2))
    let mailboxes = order.plan.purchases.count - 1
    var attempt = newAttempt(order.approvedPurchase(mailboxes), index: mailboxes)
    for event in [AttemptEvent.sending, .placed] { try attempt.take(event, at: noon) }
    order.attempts = [attempt]
    let due = try #require(attempt.purchase.due)
    // The domains of this order have no price; the mailboxes are billed by the table.
    #expect(due > .zero && differences(order, due).isEmpty)
    #expect(!differences(order, due + .dollars(31)).isEmpty)
  }

  @Test("names that nobody ordered and another number of mailboxes differ")
  func contents() throws {
    let order = try placed(saleshandy, lines: [monthly])
    let ordered = order.attempts[0].purchase
    let foreign = try DomainName("other-quay.com")
    #expect(differences(order, nil, names: ordered.names + [foreign]) == [.notOrdered(["other-quay.com"])])
    #expect(differences(order, nil, names: ordered.names, mailboxes: ordered.mailboxCount).isEmpty)
    #expect(
      differences(order, nil, mailboxes: ordered.mailboxCount + 1)
        == [.mailboxes(ordered: ordered.mailboxCount, stated: ordered.mailboxCount + 1)])
  }

  @Test("other mailboxes than ordered differ by their addresses, not only by their number")
  func addresses() throws {
    let order = try placed(saleshandy, lines: [monthly])
    let purchase = order.attempts[0].purchase
    let ordered = purchase.items.flatMap { item in item.mailboxes.map { $0.address(at: item.name) } }
    func told(_ addresses: [String], comparesNames: Bool = true) -> [ReplyDifference] {
      var held = HeldOrder(
        id: "v1", description: "", amount: nil, createdAt: nil, status: "", names: purchase.names, mailboxes: addresses.count)
      held.addresses = addresses
      return order.differences(of: order.attempts[0], from: held, comparesNames: comparesNames)?.all ?? []
    }
    #expect(!ordered.isEmpty && told(ordered).isEmpty)
    let others = Array(ordered.dropFirst()) + ["ulla@other-quay.com"]
    #expect(told(others) == [.notNamed([ordered[0]]), .notOrdered(["ulla@other-quay.com"])])
    #expect(told(Array(ordered.dropFirst())) == [.notNamed([ordered[0]])])
    #expect(told(others, comparesNames: false).isEmpty, "they may have been changed since")
  }

  @Test("a difference that a check saw is of the attempt and of its cost, once")
  func attempt() throws {
    var order = try placed(scaledmail, lines: [monthly])
    let differs = try #require(ReplyDifferences([.billed(approved: .dollars(8), stated: .dollars(80))]))
    for seconds in [5.0, 15] {
      order.attempts[0].note(ReconciliationCheck(at: noon + seconds, finding: .all, note: .differs(differs)))
    }
    #expect(order.attempts[0].differences == differs.all && order.attempts[0].cost == .dollars(80))
    #expect(order.isDifferent && order.needsAttention)
  }

  @Test("a note of a difference is read as it was written")
  func stored() throws {
    let differs = try #require(
      ReplyDifferences([.billed(approved: .dollars(8), stated: .dollars(80)), .mailboxes(ordered: 2, stated: 3)]))
    let note = CheckNote.differs(differs)
    #expect(CheckNote(rawValue: note.rawValue) == note)
    #expect(AttemptNote(rawValue: AttemptNote.differs(differs).rawValue) == .differs(differs))
    #expect(CheckNote(rawValue: "#differs {}") == .words("#differs {}"), "of a later version")
  }

  @Test("an amount in another currency differs, whatever its figure")
  func currency() throws {
    let order = try placed(saleshandy, lines: [Quote.Line(.mailboxes, count: 4, unit: .dollars(5), period: .month)])
    var held = HeldOrder(id: "v1", description: "", amount: nil, createdAt: nil, status: "")
    held.otherCurrency = "20.00 EUR"
    let differences = try #require(order.differences(of: order.attempts[0], from: held))
    #expect(differences.all == [.otherCurrency(approved: .dollars(20), stated: "20.00 EUR")])
    let note = AttemptNote.differs(differences)
    #expect(AttemptNote(rawValue: note.rawValue) == note, "as it is stored")
    #expect(ReplyDifference.taken(differences.all) == nil)
  }
}
