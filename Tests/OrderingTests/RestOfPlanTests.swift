import Foundation
import Ordering
import Testing

@Suite("What the rest of a plan costs")
struct RestOfPlanTests {
  private func names(_ count: Int) throws -> [DomainName] { try (1...count).map { try DomainName("try\($0)quay.com") } }

  @Test("names that are not bought cost what the vendor asks now, the mailboxes what was approved")
  func priced() throws {
    var order = try order(Offer(.scaledmail, .google), names: try names(12))
    try order.attempt(0, .sending, .placed)
    let left = order.namesToBuy
    #expect(left.map(\.text) == ["try11quay.com", "try12quay.com"])
    let answers = left.map { NameAnswer($0, .available, firstYear: Money(cents: 1_631), at: noon + 700) }
    let rest = try #require(order.rest(answers, at: noon + 700))
    let mailboxes = order.quote.lines.filter { if case .domains = $0.subject { false } else { true } }
    #expect(rest.next == 1)
    #expect(rest.lost.isEmpty)
    #expect(rest.quote.dueNow == Money(cents: 2 * 1_631) + mailboxes.compactMap(\.amount).sum())
    #expect(!rest.quote.isOld(at: noon + 1_300))
  }

  @Test("a name that is gone, or that the vendor leaves out, is named, and a price that is missing is none")
  func lost() throws {
    var order = try order(Offer(.scaledmail, .google), names: try names(12))
    try order.attempt(0, .sending, .placed)
    let rest = try #require(order.rest([NameAnswer(order.namesToBuy[0], .taken, at: noon)], at: noon))
    #expect(rest.lost == order.namesToBuy)
    #expect(rest.quote.dueNow == nil)
  }

  @Test("nothing is left of a plan whose purchase is open, and of one that lacks names")
  func nothing() throws {
    var open = try order(Offer(.scaledmail, .google), names: try names(12))
    try open.attempt(0, .sending, .unknown)
    #expect(open.rest([], at: noon) == nil)
    var lacking = try order(Offer(.scaledmail, .google), names: try names(12))
    try lacking.attempt(0, .sending, .unknown)
    lacking.attempts[0].note(ReconciliationCheck(at: noon, finding: .some, names: [try DomainName("try1quay.com")]))
    try lacking.attempts[0].take(.foundSome, at: noon)
    try lacking.attempts[0].take(.partOnly, at: noon)
    #expect(lacking.lackingNames.count == 9)
    #expect(lacking.rest([], at: noon) == nil)
    #expect(!lacking.isBought)
  }
}
