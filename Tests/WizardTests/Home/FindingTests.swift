import Foundation
import Ordering
import Testing
import WizardTestSupport

@testable import Wizard

@Suite("Tabs, finding and names at home")
struct FindingTests {
  private func order(_ id: String, _ outcome: PurchaseOutcome) throws -> Order {
    let items = [Purchase.Item(name: try DomainName("\(id).com"), provider: .google, mailboxes: [])]
    let purchase = Purchase(operation: .instantlyDFY(redirect: nil), offer: .instantlyGoogle, items: items)
    return Order(
      id: Order.ID(id), name: id, draft: Draft.ID("draft of \(id)"),
      plan: PurchasePlan(offer: .instantlyGoogle, purchases: [purchase]),
      approvedTotal: nil, quote: Quote(offer: .instantlyGoogle, lines: [], source: .confirmed, at: WizardHarness.start),
      createdAt: WizardHarness.start
    ).with([(0, outcome)])
  }

  private let refusal = PurchaseOutcome.rejected(Refusal(code: "400", message: ""))

  /// An unconfirmed order, a refused one, a ready one, and a draft.
  private func start(_ w: WizardHarness) throws {
    w.world.orders = [
      try order("quay", .unknown("no answer")), try order("refused", refusal),
      try order("ready", .placed(vendorOrder: nil, warning: nil)).with(.ready),
    ]
    var draft = Draft(id: Draft.ID("d"), at: WizardHarness.start)
    draft.name = "quay draft"
    w.world.drafts = [draft]
    w.start()
    w.dismiss { if case .purchasing = $0 { true } else { false } }
  }

  private func rows(_ w: WizardHarness) -> [String] {
    w.state.home.items.dropFirst().compactMap { item in
      if case .draft(let draft) = item { draft.name } else { item.order?.name }
    }
  }

  @Test("the arrows go from tab to tab, and round; each shows its part")
  func tabs() throws {
    try wizard { w in
      try start(w)
      var shown: [OrderQuery.Tab: [String]] = [:]
      for _ in OrderQuery.Tab.allCases {
        shown[w.state.home.query.tab] = rows(w)
        w.press(.right)
        w.serve()
      }
      #expect(
        shown == [
          .all: ["quay", "quay draft", "refused", "ready"], .open: ["quay", "quay draft"], .ready: ["ready"], .attention: ["quay"],
        ])
      #expect(w.state.home.query.tab == .all)
      w.press(.left)
      w.serve()
      #expect(w.state.home.query.tab == .attention)
    }
  }

  @Test("what is typed narrows the list with every letter; Enter goes to the first row found, Esc shows the whole list")
  func finds() throws {
    try wizard { w in
      try start(w)
      w.press(.findOrders)
      w.type("qu")
      w.serve()
      #expect(rows(w) == ["quay", "quay draft"] && w.state.title(of: .accept) == "To the list")
      w.press(.accept)
      #expect(!w.state.home.isFinding && w.state.home.item?.order?.name == "quay" && w.state.home.query.text == "qu")
      w.press(.findOrders)
      w.type("ay d")
      w.serve()
      #expect(rows(w) == ["quay draft"])
      w.press(.back)
      w.serve()
      #expect(rows(w).count == 4 && w.state.home.query.text.isEmpty && !w.state.home.isFinding)
      #expect(w.state.status(of: .back) == .absent)
    }
  }

  @Test("an answer to fewer letters is dropped, and does not come after that to more")
  func stale() throws {
    try wizard { w in
      try start(w)
      w.press(.findOrders)
      w.type("re")
      let first = OrderQuery(newest: HomeState.window, text: "r")
      w.answer(.home(drafts: [], orders: [], query: first))
      #expect(rows(w).count == 4, "the list of before stays until the one asked for last is there")
      w.serve()
      #expect(rows(w) == ["refused", "ready"])
    }
  }

  @Test("letters that are typed into the field are no commands, and a paste goes into it")
  func typed() throws {
    try wizard { w in
      try start(w)
      w.press(.findOrders)
      w.paste("ref\nused")
      w.serve()
      #expect(w.state.home.query.text == "ref")
      #expect(rows(w) == ["refused"])
      w.press(.back)
      w.serve()
    }
  }

  @Test("orders that are not listed are followed all the same, and their drafts are not offered")
  func others() throws {
    try wizard { w in
      w.world.orders = [try order("quay", .placed(vendorOrder: nil, warning: nil))]
      w.start()
      w.answer(.followed(w.world.orders[0]))
      w.press(.findOrders)
      w.type("x")
      w.world.drafts = [Draft(id: Draft.ID("draft of quay"), at: WizardHarness.start)]
      w.answer(
        .home(
          drafts: w.world.drafts.map(w.world.summary), orders: [], others: w.world.orders.map(OrderOverview.init),
          query: w.state.home.query))
      #expect(rows(w).isEmpty)
      w.wait(2)
      w.serve()
      w.expect(.purchasing(.follow(Order.ID("quay"))))
    }
  }

  @Test("an order has another name at once, in the list and on its screen, and what is told of it later does not take that back")
  func orderName() throws {
    try wizard { w in
      try start(w)
      w.press(.bottom, .accept)
      let asked = w.world.orders[2]
      w.press(.rename)
      w.retype("  Acme’s first ")
      w.press(.accept)
      #expect(w.state.title == "Acme’s first" && w.said == "It is called ‘Acme’s first’ now.")
      w.answer(.followed(asked))
      #expect(w.state.title == "Acme’s first")
      w.serve()
      #expect(rows(w).last == "Acme’s first")
      w.dismiss { if case .purchasing = $0 { true } else { false } }
    }
  }

  @Test("a name needs a character and has at most 80; nothing typed is lost, and Esc keeps the old one")
  func nameFaults() throws {
    try wizard { w in
      try start(w)
      w.press(.down, .rename)
      w.retype("  ")
      w.press(.accept)
      #expect(w.said == "Name: type at least one character, or Esc keeps ‘quay’.")
      w.retype(String(repeating: "a", count: 81))
      w.press(.accept)
      #expect(w.said == "Name: at most 80 characters, and it has 81. Shorten it, or Esc keeps ‘quay’.")
      #expect(w.state.overlay?.as(RenameForm.self)?.typed.count == 81)
      w.press(.back)
      w.serve()
      #expect(rows(w).first == "quay")
    }
  }

  @Test(
    "a draft in the book is written with its name, so is the one that was entered last; one open elsewhere says whose it is"
  )
  func draftName() throws {
    try wizard { w in
      try start(w)
      w.press(.down, .down, .rename)
      w.retype("august")
      w.press(.accept)
      w.expect(.book(.rename(.draft(Draft.ID("d")), to: "august")))
      w.press(.accept)
      w.serve()
      #expect(w.draft?.id == Draft.ID("d"))
      w.press(.back)
      w.serve()
      w.press(.rename)
      w.retype("september")
      w.press(.accept)
      w.serve()
      #expect(w.draft?.name == "september")
      #expect(w.log.contains(.book(.rename(.draft(Draft.ID("d")), to: "september"))))
      w.dismiss { if case .purchasing = $0 { true } else { false } }
    }
  }

  @Test("what things came to is summed up by month, client or vendor, to the cent")
  func totals() throws {
    try wizard { w in
      w.start()
      w.press(.showTotals)
      func total(_ client: String?, _ vendor: Vendor, _ month: Int, _ cents: Int) -> OrderTotal {
        OrderTotal(
          client: client.map(Client.ID.init), vendor: vendor, month: OrderTotal.Month(year: 2026, month: month), orders: 1,
          mailboxes: 3,
          amount: Money(cents: cents))
      }
      w.answer(.totals([total("a", .instantly, 9, 101), total(nil, .instantly, 10, 2), total("a", .scaledmail, 10, 1_000)]))
      func lines() -> [String] { (w.shownTotals?.lines ?? []).map { "\($0.name) \($0.orders) \($0.mailboxes) \($0.amount)" } }
      #expect(lines() == ["2026-10 2 6 10.02", "2026-09 1 3 1.01"])
      w.press(.right)
      #expect(lines() == ["removed client a 2 6 11.01", "no client 1 3 0.02"])
      w.press(.right)
      #expect(lines() == ["ScaledMail 1 3 10.00", "Instantly 2 6 1.03"])
      #expect(w.shownTotals?.sum.amount == Money(cents: 1_103))
      w.press(.back)
      w.serve()
      #expect(w.state.screen == .home)
    }
  }
}

extension WizardHarness {
  fileprivate var shownTotals: TotalsScreen? { TotalsScreen(reading: state) }
}
