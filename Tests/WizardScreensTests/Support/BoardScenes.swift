import Foundation
import Ordering
import Wizard
import WizardTestSupport

extension Scene {
  var boardStory: Story {
    switch self {
    case .homeFound: Story.board().then { $0.find("north") }
    case .homeReady: Story.board().then { $0.show(.ready) }
    case .homeNothing: Story.board().then { $0.find("harbour%") }
    case .homeStuck: Story.board().then { $0.run(.down) }
    case .naming: Story.board().then { $0.run(.bottom, .rename) }
    case .totalsByClient: Story.totals().then { $0.run(.right) }
    default: Story.totals()
    }
  }
}

extension Story {
  /// Orders of two clients in every standing a desk sees.
  static func board() -> Story {
    let acme = Client.acme(Offer(.instantly, .google))
    return Story(
      drafts: drafts,
      orders: [
        order(Offer(.scaledmail, .google)).state.order.order?.listed("harbourlight", days: 9),
        order().state.order.order?.listed("northquay", days: 0.1, client: acme.id, delivered: 5),
        order(Offer(.scaledmail, .google)).state.order.order?.listed(
          "northquay-2", days: 40, client: acme.id, delivered: 6, isReady: true),
        order(outcome: Scene.refusal).state.order.order?.listed("quayside", days: 3),
      ].compactMap(\.self), clients: [acme])
  }

  /// Types into the field, and has the book answer with what has the words in its name.
  mutating func find(_ text: String) {
    run(.findOrders)
    type(text)
    answer()
  }

  mutating func show(_ tab: OrderQuery.Tab) {
    while state.home.query.tab != tab { run(.right) }
    answer()
  }

  private mutating func answer() {
    let query = state.home.query
    let found = orders.filter { order in
      query.words.allSatisfy { order.name.contains($0) } && (query.tab != .ready || order.status == .ready)
    }
    let drafts = Story.drafts.filter { draft in query.tab == .all && query.words.allSatisfy { draft.name.contains($0) } }
    act(.answer(.home(drafts: drafts, orders: found.map(OrderOverview.init), clients: world.summaries, query: query)))
  }

  /// What a desk ordered in two months.
  static func totals() -> Story {
    let acme = Client.acme(Offer(.instantly, .google))
    func total(_ client: Client.ID?, _ vendor: Vendor, _ month: Int, _ orders: Int, _ cents: Int) -> OrderTotal {
      OrderTotal(
        client: client, vendor: vendor, month: OrderTotal.Month(year: 2026, month: month), orders: orders, mailboxes: orders * 9,
        amount: Money(cents: cents))
    }
    return Story(clients: [acme]).then { story in
      story.run(.showTotals)
      story.act(
        .answer(
          .totals([
            total(acme.id, .instantly, 7, 12, 108_000), total(acme.id, .scaledmail, 8, 3, 40_593),
            total(nil, .instantly, 8, 2, 18_000),
            total(Client.ID("GONE"), .saleshandy, 8, 1, 12_345),
          ])))
    }
  }
}

extension Order {
  /// The same order as a list may have it.
  fileprivate func listed(
    _ name: String, days: Double, client: Client.ID? = nil, delivered: Int? = nil, isReady: Bool = false
  ) -> Order {
    var order = Order(
      id: Order.ID("\(id)-\(name)"), name: name, draft: draft, plan: plan, approvedTotal: approvedTotal, quote: quote,
      createdAt: Story.now - days * 86_400, attempts: attempts, client: client)
    guard let delivered else { return order }
    var left = delivered
    let each = plan.mailboxCount / max(1, plan.names.count)
    let domains = plan.names.map { name in
      let here = min(each, left)
      left -= here
      return OrderProgress.Domain(name: name, stage: isReady ? .ready : .settingUp, ordered: each, delivered: here)
    }
    order.progress = OrderProgress(domains: domains, at: order.createdAt)
    return order
  }
}
