import Ordering
import Testing
import WizardTestSupport

@testable import Wizard

@Suite("The home screen")
struct HomeTests {
  func draft(_ id: String, step: Draft.Step = .domains, offer: Offer? = nil) -> Draft {
    var draft = Draft(id: Draft.ID(id), at: WizardHarness.start)
    draft.name = id
    draft.brand = "brand of \(id)"
    draft.step = step
    draft.offer = offer
    return draft
  }

  func order(_ id: String, _ outcome: PurchaseOutcome, draft: String = "") -> Order {
    let purchase = Purchase(operation: .instantlyDFY(redirect: nil), offer: .instantlyGoogle, items: [])
    let quote = Quote(offer: .instantlyGoogle, lines: [], source: .confirmed, at: WizardHarness.start)
    return Order(
      id: Order.ID(id), name: id, draft: Draft.ID(draft), plan: PurchasePlan(offer: .instantlyGoogle, purchases: [purchase]),
      approvedTotal: nil, quote: quote, createdAt: WizardHarness.start
    ).with([(0, outcome)])
  }

  @Test("archiving what is no order says why it does not")
  func notArchived() throws {
    try wizard { w in
      w.world.drafts = [Draft(id: Draft.ID("d"), at: w.now)]
      w.start()
      w.press(.archive)
      #expect(w.said == "Go to a finished order first; it can then be archived.")
      w.press(.down, .archive)
      #expect(w.said == "A draft is not archived: Enter goes on with it, d deletes it.")
    }
  }

  @Test(
    "a book of years is listed as far back as it was read; the last row says how many more there are, and Enter lists more of them")
  func older() throws {
    try wizard { w in
      let refusal = PurchaseOutcome.rejected(Refusal(code: "payment_failed", message: ""))
      w.world.orders = (0..<1_200).map { order("o\($0)", refusal) }
      w.start()
      #expect(w.state.home.orders.count == HomeState.window)
      #expect(w.state.home.items.last == .olderOrders(700))
      #expect(HomeSentences.areOlder(700) == "700 older finished orders not listed")
      w.press(.bottom, .accept)
      w.serve()
      #expect(w.state.home.orders.count == 1_000 && w.state.home.item == .olderOrders(200))
      w.press(.accept)
      w.serve()
      #expect(w.state.home.orders.count == 1_200 && w.state.home.items.last?.order?.name == "o1199")
    }
  }

  @Test("what was told of an order while the list was being read is newer than the list")
  func told() throws {
    try wizard { w in
      let unpaid = order("a", .awaitingPayment(vendorOrder: "1", checkout: "https://pay"))
      w.world.orders = [unpaid]
      w.start()
      w.dismiss { if case .purchasing(.follow) = $0 { true } else { false } }
      w.press(.refresh)
      w.answerLate(.followed(unpaid.with(.settingUp)))
      let told = try #require(w.state.home.orders.first)
      w.answer(.home(drafts: [], orders: [OrderOverview(unpaid)]))
      #expect(w.state.home.orders == [told], "the list was asked for before")
      w.press(.refresh)
      w.answer(.home(drafts: [], orders: [OrderOverview(unpaid)]))
      #expect(w.state.home.orders == [OrderOverview(unpaid)], "a list asked for afterwards counts")
      w.expect(.purchasing(.follow(unpaid.id)))
    }
  }

  @Test("lists a new order first, then what needs a person, drafts, and other orders")
  func order() throws {
    try wizard { w in
      let placed = order("placed", .placed(vendorOrder: nil, warning: nil))
      let unknown = order("unknown", .unknown("no answer"))
      let unpaid = order("unpaid", .awaitingPayment(vendorOrder: "1", checkout: "https://pay"))
      let refused = order("refused", .rejected(Refusal(code: "payment_failed", message: "")))
      w.world.orders = [placed, unknown, refused, unpaid]
      w.world.drafts = [draft("a"), draft("b")]
      w.start()
      for open in [placed, unknown, unpaid] { w.expect(.purchasing(.follow(open.id))) }
      let summaries = w.world.drafts.map(w.world.summary)
      #expect(
        w.state.home.items == [
          .newOrder, .attention(OrderOverview(unknown)), .attention(OrderOverview(unpaid)), .draft(summaries[0]),
          .draft(summaries[1]), .order(OrderOverview(placed)), .order(OrderOverview(refused)),
        ])
      #expect(w.state.home.row == 0)
    }
  }

  @Test("the cursor stays on its item when the list is read again")
  func stays() throws {
    try wizard { w in
      w.world.drafts = [draft("a"), draft("b")]
      w.start()
      w.press(.bottom)
      w.world.orders = [order("unknown", .unknown("no answer"))]
      w.press(.refresh)
      w.serve()
      #expect(w.state.home.row == 3)
      w.world.drafts = [draft("a")]
      w.press(.refresh)
      w.serve()
      #expect(w.state.home.row == 2, "its item is gone")
      w.expect(.purchasing(.follow(Order.ID("unknown"))))
    }
  }

  @Test("Tab and Shift-Tab go from part to part of the list, and round")
  func parts() throws {
    try wizard { w in
      let refused = (1...3).map { order("r\($0)", .rejected(Refusal(code: "400", message: ""))) }
      w.world.orders = [order("unknown", .unknown("no answer"))] + refused
      w.world.drafts = [draft("a"), draft("b")]
      w.start()
      w.expect(.purchasing(.follow(Order.ID("unknown"))))
      w.press(.bottom, .archive)
      w.serve()
      // New order, unknown, a, b, r1, r2, what is archived.
      var rows: [Int] = []
      for command in Array(repeating: Command.nextField, count: 6) + [.down, .down, .previousField, .previousField, .previousField]
      {
        w.press(command)
        rows.append(w.state.home.row)
      }
      #expect(rows == [0, 1, 2, 4, 6, 0, 1, 2, 1, 0, 6])
    }
  }

  @Test("an order book that cannot be read is explained")
  func unreadable() throws {
    try wizard { w in
      w.start()
      w.press(.refresh)
      w.answer(.bookFailed(.storage("disk full")))
      #expect(w.state.home.failure == .storage("disk full"))
      #expect(w.said == "The order book could not be read or written (disk full). Nothing is ordered while this lasts.")
      w.press(.refresh)
      w.answer(.bookFailed(.storage(StorageError(.busy, "database is locked (SQLite 5)"))))
      #expect(
        w.said
          == "Other programs are writing to the order book, and it was not this one's turn in time. Nothing was changed; try again."
      )
    }
  }
}
