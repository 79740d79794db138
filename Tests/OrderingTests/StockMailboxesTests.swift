import Foundation
import TestSupport
import Testing

@testable import Ordering

@Suite("Mailboxes that come with pre-warmed domains")
struct StockMailboxesTests {
  /// Pre-warmed domains whose list names no mailbox, at ten dollars a mailbox.
  private func order(_ count: Int = 2, mailboxes: [Int]? = nil, whole: Int = 4) throws -> Order {
    let offer = Offer(.instantly, .google)
    let names = try names(count)
    let items = names.map { Purchase.Item(name: $0, provider: .google, mailboxes: [], count: 0) }
    let prices = mailboxes.map { zip(names, $0).map { NamePrice($0, domain: .dollars(15), mailboxes: .dollars(10 * $1)) } }
    let quote = Quote(
      offer: offer,
      lines: [
        Quote.Line(.domains(ending: nil), count: count, unit: .dollars(15), period: .year),
        Quote.Line(.mailboxes, count: whole, unit: .dollars(10), period: .month),
      ], source: .confirmed, at: noon, names: prices)
    let purchase = Purchase(operation: .instantlyPreWarmed, offer: offer, items: items)
    var order = Order(
      id: Order.ID("o1"), name: "nq", draft: Draft.ID("d1"), plan: PurchasePlan(offer: offer, purchases: [purchase]),
      approvedTotal: nil, quote: quote, createdAt: noon)
    try order.attempt(0, .sending, .placed)
    return order
  }

  private func delivered(_ name: DomainName, _ aliases: [String], stage: OrderProgress.Domain.Stage = .ready)
    -> OrderProgress.Domain
  {
    let mailboxes = aliases.map { Mailbox(first: "Ada", last: "Lind", alias: $0) }
    return OrderProgress.Domain(
      name: name, stage: stage, ordered: aliases.count, delivered: stage == .ready ? aliases.count : 0,
      mailboxes: mailboxes.isEmpty ? nil : mailboxes)
  }

  @Test("before they are there, the quote counts them: by each domain's price, else in equal shares")
  func quoted() throws {
    let priced = try order(2, mailboxes: [1, 3])
    #expect(priced.mailboxCount == 4 && priced.plan.mailboxCount == 0, "what is bought does not change")
    #expect(OrderedMailboxes(priced).map(\.count) == [1, 3])
    #expect(OrderedMailboxes(try order(3, whole: 7)).map(\.count) == [3, 2, 2])
    let overview = OrderOverview(priced)
    #expect(overview.mailboxes == 4 && overview.delivered == nil)
    let handOver = HandOver(priced, client: nil, mode: .live)
    #expect(handOver.mailboxCount == 4 && handOver.domains.map(\.unnamed) == [1, 3])
    #expect(ExportKind.slip.text(of: [handOver]).contains("Domains: 2, mailboxes: 4"))
  }

  @Test("the sheet to approve counts them before anything is ordered")
  func draft() throws {
    let placed = try order(2)
    var draft = try readyDraft(placed.plan.offer, names: try names(2))
    draft.kind = .preWarmed
    draft.lines = try names(2).map {
      DraftLine($0, isChosen: true, answers: [:], mailboxes: [], listing: Listing(vendor: .instantly, provider: .google))
    }
    let handOver = try #require(HandOver(draft, quote: placed.quote, mode: .live))
    #expect(handOver.mailboxCount == 4)
    #expect(ExportKind.approval.text(of: [handOver]).contains("Domains: 2, mailboxes: 4"))
  }

  @Test("once they are there, they are counted and handed over as they came")
  func delivery() throws {
    var order = try order(2)
    let names = order.plan.names
    order.progress = OrderProgress(domains: [delivered(names[0], ["ada"]), delivered(names[1], [], stage: .notListed)], at: noon)
    #expect(order.mailboxCount == 3, "one is there; of the other the quote speaks")
    #expect(OrderedMailboxes(order).map(\.address) == ["ada@a1.com", nil])
    order.progress = OrderProgress(
      domains: [delivered(names[0], ["ada"]), delivered(names[1], ["ada", "ada.lind"])], at: noon)
    #expect(order.status == .ready && order.mailboxCount == 3)
    #expect(OrderOverview(order).mailboxes == 3 && OrderOverview(order).delivered == 3)
    let mailboxes = OrderedMailboxes(order)
    #expect(mailboxes.map(\.address) == ["ada@a1.com", "ada@a2.com", "ada.lind@a2.com"])
    #expect(Set(mailboxes.map(\.status)) == [.ready])
    #expect((0..<3).map(mailboxes.domainIndex) == [0, 1, 1] && (0..<2).map(mailboxes.firstRow) == [0, 1])
    let handOver = HandOver(order, client: nil, mode: .live)
    let sheet = DelimitedText.rows(ExportKind.mailboxes.text(of: [handOver]), delimiter: ",")
    #expect(sheet.dropFirst().map { Array($0.prefix(3)) } == mailboxes.map { [$0.address ?? "", "Ada", "Lind"] })
    let vendor = DelimitedText.rows(ExportKind.vendor.text(of: [handOver]), delimiter: ",")
    #expect(vendor.dropFirst().map { $0[2] } == ["ada", "ada", "ada.lind"])
  }

  @Test("a mailbox that is not listed yet is counted without a name")
  func half() throws {
    var order = try order(1, whole: 2)
    order.progress = OrderProgress(domains: [delivered(order.plan.names[0], ["ada"], stage: .settingUp)], at: noon)
    #expect(order.mailboxCount == 2)
    #expect(OrderedMailboxes(order).map(\.count) == [1, 1] && OrderedMailboxes(order).map(\.address) == ["ada@a1.com", nil])
    let domain = HandOver(order, client: nil, mode: .live).domains[0]
    #expect(domain.mailboxes.count == 1 && domain.unnamed == 1)
  }

  @Test("progress of an earlier version, which names no mailbox, is read")
  func earlier() throws {
    let stored = #"{"name":"a1.com","stage":{"ready":{}},"ordered":2,"delivered":2}"#
    let domain = try JSONDecoder().decode(OrderProgress.Domain.self, from: Data(stored.utf8))
    #expect(domain == OrderProgress.Domain(name: try names(1)[0], stage: .ready, ordered: 2, delivered: 2))
    let text = String(decoding: try JSONEncoder().encode(domain), as: UTF8.self)
    #expect(!text.contains("mailboxes"), "and what has no names is written as before")
  }
}
