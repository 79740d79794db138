import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("Order again")
struct OrderAgainTests {
  static let offers: [Offer] = [.instantlyGoogle, .instantlyOutlook, .saleshandyGoogle, .scaledmailGoogle, .scaledmailSMTP]

  /// An order as it is in the book when all of it is bought.
  private func order(_ offer: Offer, of w: WizardHarness) throws -> Order {
    w.start()
    w.goToReview(offer, ["trynorthquay.com", "northquayhq.com"])
    let order = try w.placeFromReview()
    w.world.orders = [order.placed()]
    w.press(.back)
    w.serve()
    return order
  }

  private func pasteFour(_ w: WizardHarness) {
    w.paste("getnorthquay.com\nusenorthquay.com\njoinnorthquay.com\ngonorthquay.com")
    w.serve()
    w.press(.chooseAvailable)
    w.serve()
    w.press(.next)
  }

  @Test("everything of an order but its names is there again, and four new names go straight to the review", arguments: offers)
  func ofOrder(_ offer: Offer) throws {
    try wizard { w in
      let before = try order(offer, of: w)
      w.press(.down)
      #expect(w.state.home.item?.order?.id == before.id)
      w.press(.orderAgain)
      w.serve()
      #expect(w.state.screen == .domains && w.names.isEmpty && w.said.contains("without its names"), "\(w.said)")
      #expect(w.draft?.offer == offer && w.draft?.id != before.draft && w.draft?.continues == nil)
      pasteFour(w)
      #expect(w.state.screen == .review, "\(w.said)")
      w.serve()
      w.dismiss { $0 == .device(.flushInput) }
      let plan = try #require(w.state.review.plan)
      #expect(plan.names.count == 4 && plan.offer == offer)
      let (new, old) = (try #require(plan.purchases.last), try #require(before.plan.purchases.last))
      #expect(new.items.allSatisfy { $0.mailboxCount == old.items[0].mailboxCount })
      func people(_ purchase: Purchase) -> Set<Person> {
        Set(purchase.items.flatMap(\.mailboxes).map { Person(first: $0.first, last: $0.last) })
      }
      #expect(people(new) == people(old) && new.items[0].mailboxes.prefix(2) == old.items[0].mailboxes.prefix(2))
      #expect(new.redirect == old.redirect && new.registrant == old.registrant && new.workspace == old.workspace)
    }
  }

  @Test("from the order's own screen it is one key as well")
  func ofOrderScreen() throws {
    try wizard { w in
      _ = try order(.instantlyGoogle, of: w)
      w.press(.down, .accept)
      #expect(w.state.screen == .order)
      w.dismiss { if case .purchasing(.follow) = $0 { true } else { false } }
      w.press(.orderAgain)
      w.serve()
      #expect(w.state.screen == .domains && w.draft?.people == "Ada Lind; Bo Ek")
    }
  }

  @Test("an alias that was typed for an order is not passed over when it is ordered again")
  func typedAliases() throws {
    try wizard { w in
      w.start()
      w.goToMailboxes(.instantlyGoogle)
      w.type("Ada Lind, Bo Ek")
      w.press(.accept)
      let before = try #require(w.draft)
      w.retype("sales")
      let edited = try #require(w.draft)
      let plain = try #require(PurchasePlan(before.ready, mark: "ABCDEFGHIJ"))
      let typed = try #require(PurchasePlan(edited.ready, mark: "ABCDEFGHIJ"))
      func again(_ plan: PurchasePlan) -> Draft {
        Order(
          id: Order.ID("o"), name: "", draft: Draft.ID("d"), plan: plan, approvedTotal: nil,
          quote: Quote(offer: plan.offer, lines: [], source: .confirmed, at: w.now), createdAt: w.now
        )
        .again(id: Draft.ID("X"), client: nil, at: w.now)
      }
      #expect(again(plain).isFilled && !again(typed).isFilled)
      w.dismiss { _ in true }
    }
  }

  @Test("a draft is begun again beside itself, without its names and passwords")
  func ofDraft() throws {
    try wizard { w in
      w.start()
      w.goToDetails(.scaledmailGoogle)
      w.fill(.sequencerProvider, "Instantly")
      w.fill(.sequencerPassword, "secret")
      w.fill(.coupon, "NQ10")
      let draft = try #require(w.draft)
      w.world.drafts = [draft]
      w.press(.back, .back, .back, .back)
      w.serve()
      w.press(.down)
      w.press(.orderAgain)
      w.serve()
      let again = try #require(w.draft)
      #expect(again.id != draft.id && again.lines.isEmpty && again.step == .domains)
      #expect(again.details.coupon == "NQ10" && again.details.sequencer.provider == "Instantly")
      #expect(again.details.sequencer.password.isEmpty && again.people == draft.people && again.patterns == draft.patterns)
      pasteFour(w)
      w.serve()
      // The password that is kept nowhere has to be typed again.
      #expect(w.state.screen == .details, "\(w.said)")
    }
  }

  @Test("where nothing stands under the cursor that was ordered, it is said what to do")
  func nothing() throws {
    try wizard { w in
      w.start()
      w.press(.orderAgain)
      #expect(w.said.contains("Go to an order or a draft"))
    }
  }

  @Test("what is read when the person has gone on to something else is not begun")
  func late() throws {
    try wizard { w in
      _ = try order(.instantlyGoogle, of: w)
      w.press(.down)
      w.press(.orderAgain)
      let read = try #require(w.open.lazy.compactMap { w.reply(to: $0) }.first)
      w.press(.showPlanner)
      w.answer(read)
      w.serve()
      #expect(w.state.screen == .planner && w.draft?.id.text.hasPrefix("AGAIN") != true)
    }
  }
}

extension Draft {
  /// The same with what its plan needs beside names and mailboxes.
  fileprivate var ready: Draft {
    var ready = self
    ready.details.redirect = "northquay.com"
    return ready
  }
}
