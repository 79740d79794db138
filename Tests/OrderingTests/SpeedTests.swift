import Ordering
import Testing

/// Limits are for an unoptimised build on a busy machine: a run in proportion stays far below them, a quadratic one far above.
@Suite("Speed")
struct SpeedTests {
  @Test("ten thousand mailboxes on one domain are named quickly")
  func oneDomain() {
    let generator = NameGenerator(people: people(50), patterns: AliasPattern.usual, allowsNumbers: true)
    var result = generator.mailboxes(0)
    #expect(seconds { result = generator.mailboxes(10_000) } < 3)
    #expect(Set(result.mailboxes.map(\.alias)).count == 10_000)
  }

  @Test("ten thousand mailboxes on 3,334 domains are named quickly with five hundred people")
  func manyDomains() {
    let generator = NameGenerator(people: people(500), patterns: AliasPattern.usual, allowsNumbers: false)
    var count = 0
    let taken = seconds { for _ in 0..<3_334 { count += generator.mailboxes(3).mailboxes.count } }
    #expect(count == 10_002)
    #expect(taken < 3)
  }

  @Test("a draft of 5,000 names and 10,000 mailboxes is checked and priced quickly")
  func bigDraft() throws {
    var draft = try readyDraft(Offer(.scaledmail, .google), names: names(5_000))
    draft.brand = (0..<5_000).map { "a\($0).com" }.joined(separator: " ")
    var problems: [Problem] = []
    #expect(seconds { problems = DraftCheck.all(draft) } < 4)
    #expect(problems.faults == [.tooManyDomains(5_000, maximum: 100)])
    let offer = Offer(.saleshandy, .google, plan: .quarterly)
    #expect(seconds { _ = Estimate.quote(draft, offer: offer, priceList: saleshandyPrices(), at: noon) } < 2)
  }

  @Test("a country is found quickly enough for every keystroke")
  func country() {
    _ = Country.all
    #expect(seconds { for _ in 0..<200 { _ = Country.named("nowhere at all") } } < 1)
  }

  private func people(_ count: Int) -> [Person] { (0..<count).map { Person(first: "Åsa\($0)", last: "Öberg") } }
}
