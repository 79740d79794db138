import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

// A plan that stopped: what it says, and how it goes on.

extension OrderScreenTests {
  @Test("a plan that stops after its first purchase lets the draft go, and can be continued once")
  func stopped() throws {
    try wizard { w in
      let order = try place(w, .scaledmailGoogle)
      let half = order.with([(0, .placed(vendorOrder: nil, warning: nil))])
      w.answer(.planStopped(half, .vendor(.timedOut)))
      #expect(w.said == "Nothing was sent. The vendor: it did not answer in time. Try again when the vendor recovers.")
      #expect(w.state.order.stop == .vendor(.timedOut))
      #expect(w.draft == nil, "the names are bought: the draft must not buy them again")
      w.expect(.device(.ring))
      w.wait(700)
      w.press(.continuePlan)
      #expect(w.said.hasPrefix("The rest of the plan is being priced anew"))
      w.serve()
      let rest = try #require(half.rest([], at: w.now))
      #expect(w.state.question == .continuePlan)
      #expect(rest.quote.dueNow == half.quote.recurring(.month), "the names are paid; the mailboxes are due")
      w.expect(.device(.flushInput))
      w.press(.back, .accept)
      w.serve()
      w.expect(.device(.flushInput))
      #expect(w.open.isEmpty, "Esc buys nothing, and Enter only asks")
      w.press(.accept, .accept, .accept)
      #expect(w.open.isEmpty, "a key held down buys nothing")
      let amount = TypedTotal(rest.quote).text ?? ""
      #expect(w.said.hasPrefix("Continue: type \(amount) and press Enter"))
      w.paste(amount)
      w.press(.accept)
      #expect(w.open.isEmpty, "a paste buys nothing")
      w.type("1")
      w.press(.accept)
      #expect(w.said == "Continue: ‘1’ is not what the rest costs. Type \(amount), or press Esc to leave the rest waiting.")
      w.edit(.killAll)
      w.type(amount)
      w.press(.accept, .continuePlan)
      #expect(w.said == "Its plan is under way. One moment.")
      #expect(w.state.order.stop == nil)
      w.expect(.purchasing(.place(half.approved(at: rest.quote), isNew: false)))
      w.answerLate(.order(order.placed(), isPlacing: false))
      #expect(w.state.status(of: .continuePlan) == .absent)
      w.dismiss { _ in true }
    }
  }

  @Test("an order that was refused is not continued once its draft was ordered again")
  func orderedAgain() throws {
    try wizard { w in
      let refused = try place(w, .instantlyGoogle).refused()
      w.answer(.order(refused, isPlacing: false))
      w.world.drafts = [try #require(w.draft)]
      w.press(.back)
      w.dismiss { if case .book(.loadHome) = $0 { false } else { true } }
      w.serve()
      w.press(.down, .accept, .next)
      w.serve()
      w.type("30")
      w.press(.accept)
      let second = try w.only { if case .purchasing(.place(let order, _)) = $0 { order } else { nil } }
      #expect(second.id != refused.id)
      #expect(second.draft == refused.draft)
      w.world.orders = [second, refused]
      w.press(.back)
      w.serve()
      for _ in 0..<2 {
        w.press(.bottom, .accept, .reopenDraft)
        #expect(w.state.order.order?.id == refused.id)
        #expect(w.said.hasPrefix("The draft of this order was ordered again since"))
        if w.state.placing.isEmpty { break }
        w.answer(.order(second.placed(), isPlacing: false))
        w.world.orders = [second.placed(), refused]
        w.press(.back)
        w.serve()
      }
      #expect(!w.open.contains { if case .purchasing(.place) = $0 { true } else { false } })
      w.dismiss { _ in true }
    }
  }

  @Test(
    "what a plan stopped for is said in words",
    arguments: [
      (PlanStop.book(.storage("disk full")), "The order book could not be read or written (disk full)."),
      (.quoteOld, "Nothing was sent: the quote expired."),
      (
        .priceMoved(from: .dollars(31), to: .dollars(310)),
        "Nothing was sent: the total was 31.00 when you approved it, and is 310.00 now."
      ),
      (.priceMoved(from: .dollars(31), to: .dollars(31)), "Nothing was sent: the prices moved after you approved them."),
      (.priceMoved(from: .dollars(31), to: nil), "Nothing was sent: the vendor no longer says the price that was approved, 31.00."),
      (.conflicts([]), "Nothing was sent:"),
    ])
  func stops(stop: PlanStop, sentence: String) throws {
    try wizard { w in
      let order = try place(w, .instantlyGoogle)
      w.answer(.planStopped(order, stop))
      #expect(w.said.hasPrefix(sentence))
      #expect(w.draft?.id == order.draft)
      w.expect(.device(.ring))
    }
  }

  @Test("of which nothing was bought is ordered again from its draft, not continued")
  func nothingBought() throws {
    try wizard { w in
      let order = try place(w, .instantlyGoogle)
      w.answer(.planStopped(order, .vendor(.timedOut)))
      w.expect(.device(.ring))
      #expect(w.state.status(of: .continuePlan) == .absent)
      w.press(.reopenDraft)
      #expect(w.state.screen == .details)
      #expect(w.draft?.id == order.draft)
      w.dismiss { _ in true }
    }
  }

  @Test(
    "that never came into the book, or came too late, is ordered again from its draft",
    arguments: [
      PlanStop.book(.storage("disk full")), .quoteOld,
    ])
  func notInBook(stop: PlanStop) throws {
    try wizard { w in
      let order = try place(w, .instantlyGoogle)
      w.answer(.planStopped(order, stop))
      w.expect(.device(.ring))
      w.press(.continuePlan)
      #expect(w.open.isEmpty)
      #expect(w.draft?.id == order.draft)
    }
  }

  @Test("a plan of which a part was bought goes on at a price asked anew, and not when that has grown old")
  func partBought() throws {
    try wizard { w in
      let half = try place(w, .scaledmailGoogle).with([(0, .placed(vendorOrder: nil, warning: nil))])
      w.answer(.planStopped(half, .vendor(.timedOut)))
      w.expect(.device(.ring))
      w.wait(3600)
      w.press(.continuePlan)
      w.serve()
      w.expect(.device(.flushInput))
      let rest = try #require(half.rest([], at: w.now))
      w.wait(601)
      w.type(TypedTotal(rest.quote).text ?? "")
      w.press(.accept)
      #expect(w.said == "The quote is older than ten minutes. Continue again: the rest is priced anew.")
      #expect(w.open.isEmpty)
    }
  }

  @Test("names that are gone when a plan would go on stop it, and are named")
  func restLost() throws {
    try wizard { w in
      let stopped = try place(w, .scaledmailGoogle, (1...12).map { "try\($0)quay.com" })
        .with([(0, .placed(vendorOrder: nil, warning: nil)), (1, .rejected(Refusal(code: "402", message: "declined")))])
      w.answer(.planStopped(stopped, .vendor(.timedOut)))
      w.dismiss { _ in true }
      #expect(stopped.namesToBuy.map(\.text) == ["try11quay.com", "try12quay.com"])
      w.press(.continuePlan)
      let answers = stopped.namesToBuy.map { NameAnswer($0, $0.text.contains("11") ? .taken : .available, at: w.now) }
      w.answer(.remainderPriced(stopped.id, .success(try #require(stopped.rest(answers, at: w.now)))))
      #expect(w.said.hasPrefix("No longer available: try11quay.com. The plan cannot go on as approved"))
      #expect(w.state.overlay == nil)
    }
  }
}
