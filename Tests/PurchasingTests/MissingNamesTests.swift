import Foundation
import Ordering
import TestSupport
import Testing

@testable import Purchasing

/// What an order lacks is bought by a new one, and the ceiling of an order counts both.
@Suite struct MissingNamesTests {
  private let bench = Bench()
  private let offer = Offer(.instantly, .google)

  /// An order of two names that came to 60, of which one was bought, with its draft.
  private func putPart() async throws {
    await bench.put(
      [.sending, .outcome(.unknown("lost")), .evidence(.some([try DomainName("tryquay.com")]))], due: .dollars(60))
    var order = try #require(await bench.book.ordersByID[Bench.order])
    order.attempts[0].note(
      ReconciliationCheck(at: bench.clock.now, finding: .some, names: [try DomainName("tryquay.com")]))
    try order.attempts[0].take(.confirmedPart(reason: "one in the dashboard"), at: bench.clock.now)
    await bench.book.put(order)
    var draft = Draft(id: order.draft, at: bench.clock.now)
    draft.offer = offer
    draft.lines = order.plan.names.map { DraftLine($0, isChosen: true) }
    await bench.book.put(draft)
  }

  /// The order of a draft of one name, at a price.
  private func order(_ draft: Draft, _ total: Money, id: String) throws -> Order {
    let item = Purchase.Item(name: try #require(draft.chosenNames.first), provider: .google, mailboxes: [])
    let lines = [Quote.Line(.domains(ending: "com"), count: 1, unit: total, period: .year)]
    return Order(
      id: Order.ID(id), name: "rest", draft: draft.id,
      plan: PurchasePlan(offer: offer, purchases: [Purchase(operation: .instantlyDFY(redirect: nil), offer: offer, items: [item])]),
      approvedTotal: total, quote: Quote(offer: offer, lines: lines, source: .confirmed, at: bench.clock.now),
      createdAt: bench.clock.now, continues: draft.continues)
  }

  private func run(_ order: Order, ceiling: Int) async -> PurchaseRunner.End {
    var ports = bench.ports { _ in .nothing }
    ports.ceilings = Ceilings(order: .dollars(ceiling))
    for vendor in Vendor.allCases {
      ports.vendors[vendor]?.freeze = { _ in FrozenRequest(method: "POST", path: "/", body: Data("{}".utf8), sha256: "00") }
      ports.vendors[vendor]?.send = { _, _ in PurchaseAnswer(.placed(vendorOrder: "2", warning: nil)) }
    }
    return await PurchaseRunner(ports: ports, report: { _ in }).run(order, isNew: true)
  }

  @Test("an order of 60 under a ceiling of 80, and its rest of 30: refused, with both sums; a ceiling of 90 lets it through")
  func ceiling() async throws {
    try await putPart()
    let draft = try #require(try await MissingNames(bench.ports { _ in .nothing }).draft(of: Bench.order))
    #expect(draft.continues == Bench.order && draft.chosenNames.map(\.text) == ["getquay.com"])
    let rest = try order(draft, .dollars(30), id: "o2")
    guard
      case .stopped(_, .gate(.price(.aboveOrderCeilingTogether(.dollars(30), earlier: .dollars(60), .dollars(80))))) =
        await run(rest, ceiling: 80)
    else {
      Issue.record("bought")
      return
    }
    #expect(await bench.book.ordersByID[rest.id] == nil, "nothing is opened, let alone sent")
    guard case .done(let done) = await run(rest, ceiling: 90), done.isBought else {
      Issue.record("refused")
      return
    }
  }

  @Test("the review is told what the earlier orders came to, over as many as there are")
  func chain() async throws {
    try await putPart()
    var draft = try #require(try await MissingNames(bench.ports { _ in .nothing }).draft(of: Bench.order))
    let second = try order(draft, .dollars(30), id: "o2")
    _ = await run(second, ceiling: 90)
    draft.continues = second.id
    var ports = bench.ports { _ in .nothing }
    ports.vendors[.instantly]?.checkNames = { _, _ in [] }
    let request = FinalCheckRequest(draft, offer: offer, plan: nil)
    #expect(try await FinalCheck(ports).answer(to: request).earlier == .dollars(90))
    draft.continues = nil
    #expect(try await FinalCheck(ports).answer(to: FinalCheckRequest(draft, offer: offer, plan: nil)).earlier == .zero)
  }

  @Test("a part of the draft that is moved aside continues the same order")
  func part() async throws {
    try await putPart()
    let draft = try #require(try await MissingNames(bench.ports { _ in .nothing }).draft(of: Bench.order))
    let part = draft.part(Set(draft.chosenNames), id: Draft.ID("d9"), name: "aside", at: bench.clock.now)
    #expect(part.continues == Bench.order)
  }
}
