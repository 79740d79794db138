import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("One basket, every vendor")
struct SplitTests {
  static let names = ["trynorthquay.com", "getnorthquay.com", "usenorthquay.com", "northquayhq.com"]

  @Test("numbers by hand that make more than is chosen are refused with both, and no order is made of fewer in silence")
  func tooManyByHand() throws {
    try wizard { w in
      w.goToSplit(SplitTests.names)
      w.splitByHand()
      w.typeNumber("20", beside: .instantlyGoogle)
      w.press(.accept)
      #expect(w.state.screen == .split && w.said.contains("the numbers make 20, and 4 domains are chosen"), "\(w.said)")
      w.retype("2")
      w.press(.accept)
      #expect(!w.said.contains("By hand"), "\(w.said)")
    }
  }

  @Test("it begins with what costs least, priced, and a number typed beside an offer is the most that it takes")
  func cheapest() throws {
    try wizard { w in
      w.goToSplit(SplitTests.names)
      let cheapest = try #require(w.state.split.split)
      #expect(cheapest.unplaced.isEmpty && w.state.split.parts.allSatisfy { $0.quote.dueNow != nil })
      let best = try #require(cheapest.parts.first?.offer)
      w.typeNumber("1", beside: best)
      #expect(w.state.split.split?.domains(of: best) == 1)
      let lists = [Vendor.saleshandy: w.state.shared.priceList(of: .saleshandy)].compactMapValues(\.self)
      let before = cheapest.parts.map {
        w.draft?.quote(of: $0, prices: lists, at: w.now).firstTwelveMonths ?? .zero
      }
      let after = w.state.split.parts.map { $0.quote.firstTwelveMonths ?? .zero }
      #expect(after.sum() >= before.sum())
      w.type("x")
      #expect(w.said.contains("type a number"))
    }
  }

  @Test("shares that do not make 100 are said, and nothing is made of them")
  func percent() throws {
    try wizard { w in
      w.goToSplit(SplitTests.names)
      w.press(.previousField, .choose, .nextField)
      #expect(w.state.split.way == .percent)
      w.press(.accept)
      #expect(w.said == "Per cent: no share is typed. Type the share of each offer; together they make 100.")
      w.typeNumber("60", beside: .instantlyGoogle)
      #expect(!w.state.keyBarCommands.contains(.accept), "the bar offers nothing that is refused")
      w.press(.accept)
      #expect(
        w.state.screen == .split
          && w.said == "Per cent: the shares make 60, not 100; 40 are missing. Type them beside an offer.", "\(w.said)")
      w.typeNumber("70", beside: .scaledmailGoogle)
      w.press(.next)
      #expect(w.said == "Per cent: the shares make 130, not 100; 30 are too many. Make a share smaller.", "\(w.said)")
      w.typeNumber("40", beside: .scaledmailGoogle)
      #expect(w.state.keyBarCommands.contains(.accept))
      #expect(w.state.split.split?.domains(of: .instantlyGoogle) == 2 && w.state.split.split?.domains(of: .scaledmailGoogle) == 2)
    }
  }

  @Test("its orders are drafts of their own, each with its review, and the overview goes on where it stopped")
  func orders() throws {
    try wizard { w in
      w.goToSplit(SplitTests.names)
      w.splitByHand()
      w.typeNumber("3", beside: .instantlyGoogle)
      w.typeNumber("1", beside: .saleshandyGoogle)
      w.press(.accept)
      w.serve()
      #expect(w.state.screen == .basket, "\(w.said)")
      let second = try #require(w.open.lazy.compactMap { if case .book(.saveDraft(let draft)) = $0 { draft } else { nil } }.first)
      w.dismiss { if case .book(.saveDraft) = $0 { true } else { false } }
      #expect(second.offer == .saleshandyGoogle && second.chosenNames.count == 1 && second.name == "trynorthquay 2 of 2")
      #expect(w.draft?.chosenNames.count == 3 && w.draft?.offer == .instantlyGoogle)
      #expect(w.state.basket.entries.map(\.draftID) == [w.draft?.id, second.id])
      // The first lacks its people.
      w.press(.accept)
      w.serve()
      #expect(w.state.screen == .mailboxes && w.said.contains("Order 1 of 2"), "\(w.said)")
      w.type("Ada Lind, Bo Ek")
      w.press(.toggleNumbers, .next)
      w.serve()
      w.dismiss { $0 == .device(.flushInput) }
      w.serve()
      #expect(w.state.screen == .review, "\(w.said)")
      let due = try #require(w.state.quote.quote?.dueNow)
      w.type(due.description)
      w.press(.placeOrder)
      let order = try w.only { if case .purchasing(.place(let order, _)) = $0 { order } else { nil } }
      w.answer(.order(order.placed(), isPlacing: false))
      w.world.orders = [order.placed()]
      w.dismiss { effect in
        if case .purchasing(.follow) = effect { true } else { effect == .device(.ring) }
      }
      #expect(w.state.screen == .order && w.state.status(of: .next) == .ready)
      w.press(.next)
      w.serve()
      // It goes on with the second, which takes the people over and lacks its registrant.
      #expect(w.state.draft?.id == second.id && w.said.contains("Order 2 of 2"), "\(w.said)")
      #expect(w.state.draft?.people == "Ada Lind, Bo Ek" && w.state.draft?.allowsNumbers == true && w.state.screen == .details)
      w.press(.showBasket)
      w.serve()
      #expect(w.state.screen == .basket)
      guard case .order? = w.state.basket.entries.first, case .draft? = w.state.basket.entries.last else {
        Issue.record("\(w.state.basket.entries)")
        return
      }
      w.dismiss { if case .vendor = $0 { true } else { false } }
    }
  }

  @Test("at home a part opens the overview; what is no order of new domains, or a part already, is not split")
  func home() throws {
    try wizard { w in
      w.goToSplit(SplitTests.names)
      w.splitByHand()
      w.typeNumber("2", beside: .instantlyGoogle)
      w.typeNumber("2", beside: .scaledmailGoogle)
      w.press(.accept)
      w.serve()
      let saved = w.open.compactMap { if case .book(.saveDraft(let draft)) = $0 { draft } else { nil } }
      w.dismiss { if case .book(.saveDraft) = $0 { true } else { false } }
      w.world.drafts = saved
      w.press(.back)
      w.serve()
      #expect(w.state.screen == .home)
      w.press(.bottom, .accept)
      w.serve()
      #expect(w.state.screen == .basket && w.state.basket.row == 1)
      w.press(.top, .accept)
      w.serve()
      w.press(.back)
      w.serve()
      #expect(w.state.screen == .provider)
      w.press(.splitBasket)
      #expect(w.state.screen == .provider && w.said.contains("a part of a split basket"))
      w.dismiss { if case .vendor = $0 { true } else { false } }
    }
  }

  @Test("an offer that takes fewer in one order is taken with those that fit, and the others can be moved out")
  func limit() throws {
    try wizard { w in
      let names = (0..<32).map { "northquay\($0).com" }
      w.choose(names)
      w.press(.next)
      w.serve()
      let row = try #require(w.row(.scaledmailOutlook))
      #expect(
        !row.canTakeBasket && row.fitting?.domains == 30 && row.namesLeftOut.map(\.text) == ["northquay30.com", "northquay31.com"])
      #expect(ProviderSentences.whyNot(row)?.contains("S splits") == true)
      w.focus(.scaledmailOutlook)
      w.press(.moveToNewDraft)
      let second = try w.only { if case .book(.saveDraft(let draft)) = $0 { draft } else { nil } }
      #expect(second.chosenNames.count == 2 && w.draft?.chosenNames.count == 30)
      w.dismiss { _ in true }
    }
  }
}
