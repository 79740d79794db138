import Foundation
import Ordering
import Testing
import WizardTestSupport

@testable import Wizard

@Suite("Several changes of what the vendors hold, confirmed together")
struct BulkChangeTests {
  private func question(_ w: WizardHarness) -> String {
    w.state.overlay?.as(QuestionOverlay.self)?.question.text ?? ""
  }

  private func active(_ names: [String]) -> [HeldDomain] {
    names.enumerated().map { World.held($1, id: "LZ\($0)", mailboxes: ["ada"]) }
  }

  /// Saleshandy's three domains, two of which are marked, with the question about deleting them answered.
  private func deleteTwo(_ w: WizardHarness) {
    w.world.domains[.saleshandy] = active(["a.com", "b.com", "c.com"])
    w.goToHoldings(.saleshandy)
    w.press(.choose, .down, .down, .choose, .up, .deleteDomain)
    w.expect(.device(.flushInput))
  }

  @Test("marked domains are deleted one after the other, each sent once; one typed word confirms, and the question names all")
  func deletes() throws {
    try wizard { w in
      deleteTwo(w)
      #expect(
        question(w).hasPrefix("Delete 2 domains at Saleshandy: a.com and c.com? Their mailboxes leave the sending rotation."))
      #expect(question(w).hasSuffix("Type ‘delete 2’ and press Enter."))
      w.paste("delete 2")
      w.press(.accept)
      #expect(w.open.isEmpty, "nothing pasted destroys anything")
      w.type("delete 2")
      w.press(.accept)
      let (first, revision) = try w.change()
      #expect(ChangeIntent(first).targets == ["a.com"])
      w.press(.deleteDomain)
      #expect(w.said == HoldingsSentences.changeUnderWay, "\(w.said)")
      w.answer(.holdingChanged(nil, revision: revision))
      let (second, next) = try w.change()
      #expect(ChangeIntent(second).targets == ["c.com"] && w.said.hasPrefix("2 of 2:"))
      w.world.domains[.saleshandy] = active(["b.com"])
      w.answer(.holdingChanged(nil, revision: next))
      #expect(w.said == "Done: all 2 changes are made; the last was c.com.")
      w.expect(.device(.ring))
      w.serve()
      #expect(w.state.heldDomains.map(\.name.text) == ["b.com"] && w.state.holdings.markedDomains[.saleshandy] == [])
    }
  }

  @Test("one that is refused, or of which nobody knows, ends them: what comes behind is not sent, and is named")
  func ends() throws {
    for failure in [VendorFailure.refused(Refusal(code: "400", message: "no")), .timedOut] {
      try wizard { w in
        deleteTwo(w)
        w.type("delete 2")
        w.press(.accept)
        let (_, revision) = try w.change()
        w.answer(.holdingChanged(failure, revision: revision))
        #expect(w.said.hasSuffix(" Not sent: c.com."), "\(w.said)")
        w.expect(.device(.ring))
        w.serve()
        #expect(!w.open.contains { if case .vendor(.changeHolding) = $0 { true } else { false } })
        #expect(w.state.holdings.markedDomains[.saleshandy]?.count == 2, "they stay marked")
      }
    }
  }

  @Test("one that waits for the limit and is taken back takes those behind it along")
  func withdrawn() throws {
    try wizard { w in
      deleteTwo(w)
      w.type("delete 2")
      w.press(.accept)
      let (_, revision) = try w.change()
      w.answer(.changeWaits(until: w.now.addingTimeInterval(40), revision: revision))
      w.press(.withdrawChange)
      w.expect(.vendor(.withdrawChange(revision: revision)))
      w.answer(.changeWithdrawn(revision: revision))
      #expect(w.said.hasSuffix(" Not sent: c.com."), "\(w.said)")
      #expect(w.state.holdings.batch == ChangeBatch())
    }
  }

  @Test("what cannot be deleted among what is marked is named, and nothing is asked; more than twenty are too many for a question")
  func held() throws {
    try wizard { w in
      w.world.domains[.saleshandy] = active(["a.com"]) + [World.held("z.com", id: "Z", stage: .cancelled, canBeRevoked: true)]
      w.goToHoldings(.saleshandy)
      w.press(.choose, .down, .choose, .deleteDomain)
      #expect(w.state.overlay == nil && w.said.contains("z.com"), "\(w.said)")
      w.press(.up, .choose, .revokeDeletion)
      w.expect(.device(.flushInput))
      #expect(question(w).hasPrefix("Undo the deletion of z.com?"), "the cursor is elsewhere: what is marked counts")
      w.press(.back)
    }
    try wizard { w in
      w.world.domains[.saleshandy] = active((1...21).map { "n\($0).com" })
      w.goToHoldings(.saleshandy)
      for _ in 1...21 { w.press(.choose, .down) }
      // The last is marked once, and unmarked by no further press.
      w.press(.deleteDomain)
      #expect(w.said.hasPrefix("21 are marked; at most 20 go at once"), "\(w.said)")
    }
  }

  @Test("one redirect for several domains: those that have it already are left out")
  func redirects() throws {
    try wizard { w in
      w.goToHoldings(.scaledmail)
      w.press(.choose, .down, .choose, .changeRedirect)
      w.expect(.device(.flushInput))
      let form = try #require(w.state.overlay?.as(HoldingForm.self))
      #expect(HoldingFormSentences.title(of: form) == "Redirect of 2 domains")
      #expect(HoldingFormSentences.hint(for: .redirect, in: form).contains("joinnorthquay.com and northquaylabs.com"))
      w.type("https://northquay.com")
      w.press(.accept)
      let (change, revision) = try w.change()
      #expect(ChangeIntent(change).targets == ["northquaylabs.com"], "the other leads there already")
      w.answer(.holdingChanged(nil, revision: revision))
      w.expect(.device(.ring))
      w.serve()
    }
  }

  @Test("marking an order reads what it is for; marked orders are cancelled by the number of their domains")
  func orders() throws {
    try wizard { w in
      let second = HeldOrder(
        id: "recPay2", description: "SM - Outlook", amount: .dollars(20), createdAt: WizardHarness.start, status: "Active")
      w.world.vendorOrders[.scaledmail]?.append(second)
      w.goToHoldings(.scaledmail)
      w.press(.showOrders, .choose, .down, .choose)
      #expect(w.said == "2 orders marked; c cancels what is marked, t changes its tag.")
      w.press(.cancelOrder)
      #expect(w.state.overlay == nil, "not before what they are for was read")
      w.serve()
      w.press(.cancelOrder)
      w.expect(.device(.flushInput))
      #expect(
        question(w).hasPrefix("Cancel 2 orders at ScaledMail with their subscriptions: recPay1 and recPay2?"), "\(question(w))")
      w.press(.back)
    }
  }
}
