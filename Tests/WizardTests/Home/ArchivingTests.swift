import Foundation
import Ordering
import Testing
import WizardTestSupport

@testable import Wizard

@Suite("Putting orders archived")
struct ArchivingTests {
  private let refusal = PurchaseOutcome.rejected(Refusal(code: "payment_failed", message: ""))
  private let bought = PurchaseOutcome.placed(vendorOrder: nil, warning: nil)

  private func order(_ id: String, _ outcome: PurchaseOutcome, days: Double = 0) throws -> Order {
    let items = [Purchase.Item(name: try DomainName("\(id).com"), provider: .google, mailboxes: [])]
    let purchase = Purchase(operation: .instantlyDFY(redirect: nil), offer: .instantlyGoogle, items: items)
    let time = WizardHarness.start.addingTimeInterval(-days * 86_400)
    return Order(
      id: Order.ID(id), name: id, draft: Draft.ID("draft of \(id)"),
      plan: PurchasePlan(offer: .instantlyGoogle, purchases: [purchase]), approvedTotal: nil,
      quote: Quote(offer: .instantlyGoogle, lines: [], source: .confirmed, at: time), createdAt: time
    ).with([(0, outcome)])
  }

  private func start(_ w: WizardHarness, _ orders: [Order]) {
    w.world.orders = orders
    w.start()
    w.dismiss { if case .purchasing(.follow) = $0 { true } else { false } }
  }

  /// The orders listed, and the row of those that are archived.
  private func rows(_ w: WizardHarness) -> [String] {
    w.state.home.items.dropFirst().map { item in
      switch item {
      case .newOrder: "new"
      case .attention(let order), .order(let order): order.name
      case .change(let change): change.intent.targets.joined(separator: ", ")
      case .changing(let change): change.what
      case .draft(let draft): draft.name
      case .archivedOrders(let count): "\(count) archived"
      case .archived(let order): "(\(order.name))"
      case .olderOrders(let count): "\(count) older"
      }
    }
  }

  @Test("an order of which nothing was bought leaves the list at once, asks nothing, and the next one is under the cursor")
  func leaves() throws {
    try wizard { w in
      start(w, [try order("a", refusal), try order("b", refusal), try order("c", bought)])
      w.press(.down, .archive)
      #expect(w.state.overlay == nil && rows(w) == ["b", "c", "1 archived"])
      #expect(w.said == "‘a’ is archived. It stays in the order book; the last row of All at home shows archived orders.")
      // The next key does not wait for the book.
      w.press(.archive)
      #expect(rows(w) == ["c", "2 archived"])
      w.serve()
      #expect(rows(w) == ["c", "2 archived"])
      w.press(.refresh)
      w.serve()
      #expect(rows(w) == ["c", "2 archived"])
    }
  }

  @Test("Enter on the last row shows what was put away and hides it again; from there an order is brought back")
  func back() throws {
    try wizard { w in
      start(w, [try order("a", refusal), try order("b", refusal)])
      w.press(.down, .archive, .archive, .bottom)
      w.serve()
      #expect(w.state.title(of: .accept) == "Show")
      w.press(.accept)
      #expect(rows(w) == ["2 archived", "(a)", "(b)"] && w.state.title(of: .accept) == "Hide")
      w.press(.accept)
      #expect(rows(w) == ["2 archived"])
      w.press(.showArchived, .down, .unarchive)
      w.serve()
      #expect(rows(w) == ["a", "1 archived", "(b)"] && w.state.home.item == .archived(OrderOverview(w.world.orders[1])))
      #expect(w.said == "‘a’ is restored to the list.")
      w.press(.unarchive)
      w.serve()
      #expect(rows(w) == ["a", "b"])
    }
  }

  @Test("on the order's own screen it is put away and brought back with the screen left as it is")
  func onItsScreen() throws {
    try wizard { w in
      start(w, [try order("a", refusal)])
      w.press(.down, .accept)
      let asked = w.world.orders[0]
      #expect(w.state.status(of: .archive) == .ready && w.state.status(of: .unarchive) == .absent)
      w.press(.archive)
      // What was asked of the order before says nothing of it.
      w.answer(.followed(asked))
      #expect(w.state.screen == .order && w.state.status(of: .archive) == .absent)
      w.serve()
      w.press(.unarchive)
      w.serve()
      #expect(w.state.order.order?.archivedAt == nil && w.state.status(of: .archive) == .ready)
    }
  }

  @Test(
    "what is open or was bought stays, and the reason says why",
    arguments: [
      (.unknown("no answer"), "‘a’ is not finished (unconfirmed). It can be archived when it is."),
      (
        .awaitingPayment(vendorOrder: "1", checkout: "https://pay"),
        "‘a’ is not finished (awaiting payment). It can be archived when it is."
      ),
      (
        .placed(vendorOrder: nil, warning: nil), "‘a’ is not finished (setting up). It can be archived when it is."
      ),
    ] as [(PurchaseOutcome, String)])
  func stays(outcome: PurchaseOutcome, reason: String) throws {
    try wizard { w in
      start(w, [try order("a", outcome, days: 30)])
      w.press(.down, .archive)
      #expect(w.said == reason && rows(w) == ["a"])
    }
  }

  @Test("a part that was bought, and a set-up that failed, stay in sight")
  func needsAttention() throws {
    try wizard { w in
      start(w, [try order("a", bought, days: 30).with(.failed)])
      w.press(.down, .archive)
      #expect(w.said == "Something of ‘a’ was bought and needs attention, so it stays in the list.")
    }
  }

  @Test("a ready order is archived by its key at once")
  func ready() throws {
    try wizard { w in
      start(w, [try order("new", bought).with(.ready), try order("old", bought, days: 7).with(.ready)])
      w.press(.down, .archive)
      w.serve()
      #expect(rows(w) == ["old", "1 archived"])
    }
  }

  @Test("drafts and the row of a new order cannot be archived, and say so")
  func absent() throws {
    try wizard { w in
      w.world.drafts = [Draft(id: Draft.ID("d"), at: WizardHarness.start)]
      start(w, [])
      for _ in 0..<2 {
        guard case .held = w.state.status(of: .archive) else {
          Issue.record("\(w.state.status(of: .archive))")
          return
        }
        #expect(w.state.status(of: .unarchive) == .absent)
        w.press(.down)
      }
      #expect(w.state.status(of: .showArchived) == .absent)
    }
  }

  @Test("everything that is over is put away with one question, which says how much it is")
  func all() throws {
    try wizard { w in
      start(
        w,
        [
          try order("a", refusal), try order("b", bought, days: 9).with(.ready), try order("c", bought, days: 1).with(.ready),
          try order("d", .unknown("no answer")), try order("e", bought, days: 8).with(.ready),
        ])
      w.press(.archiveFinished)
      let question = try #require(w.state.asked)
      #expect(
        question.text
          == "Archive 3 ready orders and 1 order of which nothing was bought? They stay in the order book "
          + "and can be restored. Type ‘archive’ and press Enter.")
      w.press(.back)
      w.expect(.device(.flushInput))
      #expect(w.open.isEmpty)
      w.press(.archiveFinished, .accept)
      #expect(w.state.question == .archiveFinished)
      w.type("archive")
      w.press(.accept)
      w.expect(.device(.flushInput))
      w.serve()
      #expect(rows(w) == ["d", "4 archived"] && w.said.hasPrefix("4 orders archived."))
      #expect(w.state.status(of: .archiveFinished) == .absent)
    }
  }

  @Test("an order that went on in another session meanwhile is back in sight, with why")
  func wentOn() throws {
    try wizard { w in
      start(w, [try order("a", refusal)])
      w.world.orders = [try order("a", .unknown("no answer"))]
      w.press(.down, .archive)
      w.serve()
      #expect(rows(w) == ["a"] && w.said.hasPrefix("‘a’ is not finished"))
      w.expect(.purchasing(.follow(Order.ID("a"))))
    }
  }

  @Test("when the book cannot take it down, the order is back in sight, with why")
  func notWritten() throws {
    try wizard { w in
      start(w, [try order("a", refusal)])
      w.press(.down, .archive)
      w.answer(.archived([Order.ID("a")], isArchived: true, .failure(.storage("disk full"))))
      #expect(rows(w) == ["a"])
      #expect(w.said == "The order book could not be read or written (disk full). Nothing is ordered while this lasts.")
    }
  }

  @Test("a list that was read before an order was put away does not bring it back")
  func olderList() throws {
    try wizard { w in
      start(w, [try order("a", refusal)])
      let before = w.world.orders
      w.press(.refresh, .down, .archive)
      w.answer(.home(drafts: [], orders: before.map(OrderOverview.init)))
      #expect(rows(w) == ["1 archived"])
      w.serve()
      #expect(rows(w) == ["1 archived"])
    }
  }

  @Test("the draft of an order that was bought stays hidden once the order is put archived")
  func draftOfBought() throws {
    try wizard { w in
      w.world.drafts = [Draft(id: Draft.ID("draft of a"), at: WizardHarness.start)]
      start(w, [try order("a", bought, days: 9).with(.ready)])
      w.press(.down, .archive)
      w.serve()
      w.press(.refresh)
      w.serve()
      #expect(rows(w) == ["1 archived"])
    }
  }

  @Test("one order is spoken of as one")
  func one() {
    #expect(HomeSentences.archived(1) == "1 order archived. It stays in the order book; the last row of All shows it.")
    #expect(
      HomeSentences.archiveFinished(ready: 0, unbought: 1)
        == "Archive 1 order of which nothing was bought? It stays in the order book and can be restored. Type ‘archive’ and press Enter."
    )
  }
}
