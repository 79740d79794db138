import Ordering
import Testing
import WizardTestSupport

@testable import Wizard

@Suite("Who only reads a team's book")
struct ReaderTests {
  private func order(_ id: String, _ outcome: PurchaseOutcome) -> Order {
    let purchase = Purchase(operation: .instantlyDFY(redirect: nil), offer: .instantlyGoogle, items: [])
    let quote = Quote(offer: .instantlyGoogle, lines: [], source: .confirmed, at: WizardHarness.start)
    return Order(
      id: Order.ID(id), name: id, draft: Draft.ID("of \(id)"), plan: PurchasePlan(offer: .instantlyGoogle, purchases: [purchase]),
      approvedTotal: nil, quote: quote, createdAt: WizardHarness.start
    ).with([(0, outcome)])
  }

  private func reading(_ body: (WizardHarness) throws -> Void) throws {
    try wizard { w in
      w.handle(.bookTerms(BookTerms(.read, role: "ruth")))
      w.world.orders = [order("o1", .unknown("cut"))]
      w.world.drafts = [Draft(id: Draft.ID("d"), at: w.now)]
      w.start()
      try body(w)
      w.dismiss { _ in true }
    }
  }

  @Test("sees home and the orders, is told so once, and asks no vendor by itself")
  func sees() throws {
    try reading { w in
      #expect(w.said.hasPrefix("ruth reads this order book: nothing is ordered or changed from here."))
      #expect(!w.state.home.items.contains(.newOrder) && w.state.home.items.count == 2)
      #expect(!w.log.contains { if case .purchasing = $0 { true } else { false } })
      w.handle(.bookTerms(BookTerms(.read, role: "ruth")))
      w.press(.top, .accept)
      w.serve()
      #expect(w.state.screen == .order)
      #expect(!w.log.contains { if case .purchasing = $0 { true } else { false } })
    }
  }

  @Test("is offered nothing that would be refused, by the bar, the palette or a key")
  func offered() throws {
    try reading { w in
      for command in [
        Command.newOrder, .deleteDraft, .rename, .orderAgain, .showClients, .showHoldings, .oneLine, .archiveFinished,
      ] {
        #expect(w.state.status(of: command) == .absent, "\(command)")
        #expect(!w.state.paletteCommands(matching: "").contains(command))
      }
      w.press(.newOrder)
      #expect(w.state.overlay == nil && w.state.screen == .home)
      w.press(.bottom, .accept)
      #expect(w.said.contains("this role only reads the order book") && w.state.screen == .home)
      w.press(.top, .accept)
      w.serve()
      for command in [Command.resolve, .continuePlan, .accept, .refresh, .rename] {
        #expect(w.state.status(of: command) == .absent, "\(command)")
      }
    }
  }

  @Test("goes on like everybody once the owner lets it order")
  func granted() throws {
    try reading { w in
      w.handle(.bookTerms(BookTerms(.order, role: "ruth")))
      #expect(w.said == "ruth may order in this book now." && w.state.home.items.first == .newOrder)
      #expect(w.state.status(of: .newOrder) == .ready)
    }
  }
}
