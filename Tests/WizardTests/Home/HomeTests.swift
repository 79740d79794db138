import Ordering
import Testing
import WizardTestSupport

@testable import Wizard

@Suite("The home screen")
struct HomeTests {
  private func draft(_ id: String, step: Draft.Step = .domains, offer: Offer? = nil) -> Draft {
    var draft = Draft(id: Draft.ID(id), at: WizardHarness.start)
    draft.name = id
    draft.brand = "brand of \(id)"
    draft.step = step
    draft.offer = offer
    return draft
  }

  private func order(_ id: String, _ outcome: PurchaseOutcome, draft: String = "") -> Order {
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

  @Test("a draft that was ordered is no longer offered, one that was refused is")
  func ordered() throws {
    try wizard { w in
      w.world.drafts = [draft("bought"), draft("refused")]
      w.world.orders = [
        order("1", .placed(vendorOrder: nil, warning: nil), draft: "bought"),
        order("2", .rejected(Refusal(code: "400", message: "")), draft: "refused"),
      ]
      w.start()
      w.expect(.purchasing(.follow(Order.ID("1"))))
      #expect(w.state.home.drafts.map(\.name) == ["refused"])
    }
  }

  @Test(
    "a draft is resumed where it was left",
    arguments: [
      (Draft.Step.domains, Draft.Step.domains), (.provider, .provider), (.mailboxes, .mailboxes), (.details, .details),
      (.review, .details),
    ])
  func resumed(left: Draft.Step, found: Draft.Step) throws {
    try wizard { w in
      w.world.drafts = [draft("a", step: left, offer: .scaledmailGoogle)]
      w.start()
      w.press(.down, .accept)
      w.serve()
      #expect(w.state.screen == .step(found))
      #expect(w.draft?.brand == "brand of a")
      let said = left == .review ? "‘a’ was at the review, which is made anew" : "‘a’ is open as you left it: 0 chosen domains."
      #expect(w.said.hasPrefix(said))
    }
  }

  @Test("a draft without an offer is resumed at the offers at the latest")
  func withoutOffer() throws {
    try wizard { w in
      w.world.drafts = [draft("a", step: .mailboxes)]
      w.start()
      w.press(.down, .accept)
      w.serve()
      #expect(w.state.screen == .provider)
    }
  }

  @Test("a draft is read once, and dropped when the person has begun something else meanwhile")
  func readOnce() throws {
    try wizard { w in
      w.world.drafts = [draft("a")]
      w.start()
      w.press(.down, .accept, .accept)
      w.expect(.book(.openDraft(Draft.ID("a"))))
      #expect(w.open.isEmpty)
      w.press(.newOrder)
      w.type("southbay")
      w.answerLate(.draft(w.world.drafts[0]))
      #expect(w.draft?.brand == "southbay")
    }
  }

  @Test("a draft that the person comes back to while it is read is not read a second time, and is opened")
  func readOnceBeside() throws {
    try wizard { w in
      w.world.drafts = [draft("a"), draft("b")]
      w.start()
      w.press(.down, .accept, .down, .accept, .up, .accept)
      #expect(w.open == [.book(.openDraft(Draft.ID("a"))), .book(.openDraft(Draft.ID("b")))])
      w.serve()
      #expect(w.draft?.id == Draft.ID("a"))
    }
  }

  @Test("the draft that was just left is taken up again with its last letter")
  func lastLetter() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("northquay")
      w.world.drafts = [draft(try #require(w.draft).id.text)]
      w.press(.back)
      w.serve()
      w.press(.down, .accept)
      #expect(w.draft?.brand == "northquay")
    }
  }

  @Test("another draft begins with nothing of the one before on its screens")
  func fresh() throws {
    try wizard { w in
      w.goToDetails(.saleshandyGoogle, ["trynorthquay.com", "getnorthquay.com"])
      w.press(.next, .bottom)
      let revision = w.state.lookUpRevision
      w.press(.newOrder)
      #expect(w.state.domains.row == 0 && w.state.domains.focus == .brand)
      #expect(w.state.lookUpRevision > revision)
      #expect(w.state.provider.rows.isEmpty && w.state.mailboxes.problems.isEmpty)
      #expect(w.state.details.row == 0 && w.state.details.visited.isEmpty && w.state.review.plan == nil)
      #expect(w.state.caret == 0 && w.state.message == nil)
    }
  }

  @Test("deleting a draft asks first; Esc keeps it, a letter or Enter does too, the typed word deletes it")
  func deletes() throws {
    try wizard { w in
      w.world.drafts = [draft("a"), draft("b")]
      w.start()
      w.press(.down, .deleteDraft)
      #expect(w.state.question == .deleteDraft)
      w.press(.back)
      #expect(w.state.home.drafts.count == 2)
      w.press(.deleteDraft, .accept)
      #expect(w.state.question == .deleteDraft && w.said.hasPrefix("Confirmation: type ‘delete’"))
      w.type("y")
      w.press(.accept)
      #expect(w.state.home.drafts.count == 2)
      w.dismiss { $0 == .device(.flushInput) }
      #expect(w.open.isEmpty)
      w.retype("delete")
      w.press(.accept)
      w.serve()
      #expect(w.state.home.drafts.map(\.name) == ["b"])
      #expect(w.state.home.row == 1)
    }
  }

  @Test("only a draft can be deleted, and the reason says so")
  func deletesDraftsOnly() throws {
    try wizard { w in
      w.start()
      w.press(.deleteDraft)
      #expect(w.said == "Go to a draft first; only a draft can be deleted.")
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

  @Test("a draft that is deleted while it is read is not opened")
  func deletedMeanwhile() throws {
    try wizard { w in
      w.world.drafts = [draft("a")]
      w.start()
      let late = w.world.drafts[0]
      w.press(.down, .accept, .deleteDraft)
      w.type("delete")
      w.press(.accept)
      w.expect(.device(.flushInput))
      w.expect(.book(.openDraft(late.id)))
      w.serve()
      w.answerLate(.draft(late))
      #expect(w.state.screen == .home)
      #expect(w.draft == nil)
    }
  }

  @Test("a draft that is gone from the book is explained, and can be tried again")
  func gone() throws {
    try wizard { w in
      w.world.drafts = [draft("a")]
      w.start()
      w.press(.down)
      w.world.drafts = []
      w.press(.accept)
      w.serve()
      #expect(w.said == "It is no longer in the order book. Press F5 to read the book again.")
      w.press(.accept)
      w.serve()
    }
  }
}
