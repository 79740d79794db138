import Ordering
import Testing

@Suite("Price lists")
struct PriceListTests {
  private let quarterly = Offer(.saleshandy, .google, plan: .quarterly)

  @Test("the first period and each further one have their own prices")
  func renewal() {
    let list = saleshandyPrices()
    #expect(list.mailbox(quarterly) == .dollars(9))
    #expect(list.mailbox(quarterly, renewal: true) == .dollars(10))
    #expect(list.domain(quarterly, ending: "com") == .dollars(13))
    #expect(list.domain(quarterly, ending: "com", renewal: true) == .dollars(15))
  }

  @Test("an ending's own price goes before the one for all endings, wherever they stand")
  func endings() {
    #expect(saleshandyPrices().domain(quarterly, ending: "co.uk") == .dollars(20))
    #expect(saleshandyPrices().domain(quarterly, ending: "co.uk", renewal: true) == nil)
  }

  @Test("another plan or provider has no price from this one")
  func others() {
    #expect(saleshandyPrices().mailbox(Offer(.saleshandy, .google, plan: .annualFlexi)) == nil)
    #expect(saleshandyPrices().mailbox(Offer(.saleshandy, .azure, plan: .quarterly)) == nil)
    #expect(saleshandyPrices().domain(Offer(.saleshandy, .outlook, plan: .quarterly), ending: "com") == nil)
  }
}
