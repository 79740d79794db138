import Foundation
import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("Changes of what the vendors hold")
struct HoldingChangeTests {
  private func question(_ w: WizardHarness) -> String {
    w.state.overlay?.as(QuestionOverlay.self)?.question.text ?? ""
  }

  private func ask(_ command: Command, _ w: WizardHarness) {
    w.press(command)
    w.expect(.device(.flushInput))
  }

  @Test("a whole domain of mailboxes is cancelled by typing its name; the question says what is lost for good")
  func wholeDomain() throws {
    try wizard { w in
      w.goToHoldings(.instantly)
      ask(.cancelMailboxes, w)
      #expect(
        question(w)
          == "Cancel 3 mailboxes at Instantly for good: trynorthquay.com (ada.lind, bo.ek and ada)? All their Unibox mail and "
          + "conversations are deleted and cannot be had back. No account is left on trynorthquay.com, so the domain ends too. "
          + "Type ‘trynorthquay.com’ and press Enter.")
      w.press(.accept, .accept)
      #expect(w.said.hasPrefix("Confirmation: type ‘trynorthquay.com’ and press Enter"))
      w.paste("trynorthquay.com")
      w.press(.accept)
      #expect(w.open.isEmpty, "neither a key held down nor a paste destroys anything")
      w.type(" TryNorthquay.com ")
      w.press(.accept)
      let (change, revision) = try w.change()
      #expect(change == .cancelMailboxes(["ada.lind@trynorthquay.com", "bo.ek@trynorthquay.com", "ada@trynorthquay.com"]))
      #expect(w.state.overlay == nil)
      w.world.domains[.instantly]?.removeFirst()
      w.answer(.holdingChanged(nil, revision: revision))
      #expect(w.said == "Done: 3 mailboxes cancelled.")
      #expect(w.state.message?.tone == .good)
      w.expect(.device(.ring))
      w.serve()
      #expect(w.state.heldDomains.map(\.name.text) == ["northquayhq.com"])
      #expect(w.said == "Done: 3 mailboxes cancelled.", "refreshing says nothing over it")
    }
  }

  @Test("marked mailboxes of several domains are cancelled by their number, wherever the cursor is")
  func marked() throws {
    try wizard { w in
      w.goToHoldings(.instantly)
      w.press(.accept, .choose, .down, .choose, .back, .down, .choose)
      #expect(w.said == "4 mailboxes marked; c cancels what is marked.")
      w.press(.up)
      ask(.cancelMailboxes, w)
      #expect(
        question(w).hasPrefix(
          "Cancel 4 mailboxes at Instantly for good: trynorthquay.com (ada.lind and bo.ek) and northquayhq.com (ada and bo)?"))
      #expect(question(w).contains("No account is left on northquayhq.com, so the domain ends too. Type ‘cancel 4’"))
      w.type("cancel  4")
      w.press(.accept)
      let (change, revision) = try w.change()
      #expect(
        change
          == .cancelMailboxes([
            "ada.lind@trynorthquay.com", "bo.ek@trynorthquay.com", "ada@northquayhq.com", "bo@northquayhq.com",
          ]))
      w.answer(.holdingChanged(.refused(Refusal(code: "404", message: "no such account")), revision: revision))
      #expect(w.said == "Nothing was changed. Instantly: it refused the request: no such account (status 404).")
      #expect(w.state.holdings.marked.count == 4, "a refusal keeps the marks")
      w.expect(.device(.ring))
      w.serve()
    }
  }

  @Test("what is cancelled already is not marked, and marks go with what is cancelled meanwhile")
  func cancelledAlready() throws {
    try wizard { w in
      w.goToHoldings(.instantly)
      w.press(.choose)
      let domain = try #require(w.state.focusedDomain)
      let mailboxes = try #require(domain.mailboxes)
      w.world.domains[.instantly] = [
        HeldDomain(name: domain.name, stage: .ready, mailboxes: [mailboxes[0].cancelled()] + mailboxes.dropFirst())
      ]
      w.press(.refresh)
      w.serve()
      #expect(w.state.holdings.marked.count == 2)
      w.press(.accept, .choose)
      #expect(w.said == "ada.lind@trynorthquay.com is cancelled already. Go to another mailbox.")
      #expect(w.state.mailboxesToCancel.count == 2)
    }
  }

  @Test("Saleshandy deletes a ready domain by its typed name and undoes a deletion with Enter")
  func deleteAndRevoke() throws {
    try wizard { w in
      w.goToHoldings(.saleshandy)
      #expect(w.state.status(of: .revokeDeletion) != .ready)
      ask(.deleteDomain, w)
      #expect(
        question(w).hasPrefix("Delete getnorthquay.com at Saleshandy? Its 1 mailbox leaves the sending rotation. On annual flexi a")
      )
      w.type("getnorthquay.com")
      w.press(.accept)
      let (deletion, revision) = try w.change()
      #expect(deletion == .deleteDomain(w.state.heldDomains[0]))
      w.answer(.holdingChanged(nil, revision: revision))
      w.expect(.device(.ring))
      w.serve()
      w.press(.down, .deleteDomain)
      #expect(w.said.hasPrefix("usenorthquay.com is deleted; Saleshandy deletes only a domain that is ready."))
      ask(.revokeDeletion, w)
      #expect(w.state.field == nil)
      w.press(.accept)
      let (revocation, second) = try w.change()
      #expect(revocation == .revokeDeletion(w.state.heldDomains[1]))
      w.answer(.holdingChanged(nil, revision: second))
      #expect(w.said == "Done: usenorthquay.com is active again.")
      w.press(.down, .deleteDomain)
      #expect(w.said.contains("gonorthquay.com is setting up"))
      w.expect(.device(.ring))
      w.serve()
    }
  }

  @Test("an order is cancelled only once its domains were read; the question names them")
  func cancelOrder() throws {
    try wizard { w in
      w.goToHoldings(.scaledmail)
      w.press(.cancelOrder)
      #expect(w.said == "This is done with an order: go to the list of orders first (o).")
      w.press(.showOrders, .cancelOrder)
      #expect(w.said.hasPrefix("Order recPay1: its domains and tag are not read yet."))
      w.press(.accept)
      w.serve()
      ask(.cancelOrder, w)
      #expect(question(w).contains("the whole order with its subscription? It is for joinnorthquay.com and northquaylabs.com"))
      w.type("cancel 2")
      w.press(.accept)
      let (change, revision) = try w.change()
      guard case .cancelOrder(let order, let workspace) = change else {
        Issue.record("\(change)")
        return
      }
      #expect(order.id == "recPay1" && workspace.id == "ws1")
      w.answer(.holdingChanged(nil, revision: revision))
      #expect(w.said == "Done: order recPay1 cancelled with its subscription.")
      w.expect(.device(.ring))
      w.serve()
    }
  }

  @Test(
    "a change without a clear answer is said as one that may have happened, and the list is refreshed",
    arguments: [VendorFailure.timedOut, .cutOff("connection reset"), .server(500), .unreadable("body")])
  func unclear(failure: VendorFailure) throws {
    try wizard { w in
      w.goToHoldings(.saleshandy)
      w.press(.down)
      ask(.revokeDeletion, w)
      w.press(.accept)
      let (_, revision) = try w.change()
      w.answer(.holdingChanged(failure, revision: revision))
      #expect(
        w.said.hasSuffix(
          "The change may have happened. Look for it in the list once that could be read again, before you try again."))
      #expect(w.open.contains { if case .vendor(.holdings(.saleshandy, _, _)) = $0 { true } else { false } })
      w.expect(.device(.ring))
      w.serve()
    }
  }

  @Test(
    "nor does an error answer of any vendor say that nothing was changed: its words and status are shown, and its list is read",
    arguments: Vendor.allCases, [VendorFailure.server(403, "Forbidden"), .server(200, "success: false")])
  func answeredNo(vendor: Vendor, failure: VendorFailure) throws {
    try wizard { w in
      w.goToHoldings(vendor)
      switch vendor {
      case .instantly:
        ask(.cancelMailboxes, w)
        w.type("trynorthquay.com")
      case .saleshandy:
        ask(.deleteDomain, w)
        w.type("getnorthquay.com")
      case .scaledmail:
        w.press(.showOrders, .accept)
        w.serve()
        ask(.cancelOrder, w)
        w.type("cancel 2")
      }
      w.press(.accept)
      let (change, revision) = try w.change()
      #expect(change.vendor == vendor && change.destroys)
      w.answer(.holdingChanged(failure, revision: revision))
      #expect(w.said.hasPrefix("\(vendor.title): \(Sentences.failure(failure)) The change may have happened."), "\(w.said)")
      #expect(w.state.message?.tone == .problem)
      #expect(w.open.contains { if case .vendor(.holdings(vendor, _, _)) = $0 { true } else { false } })
      w.expect(.device(.ring))
      w.serve()
    }
  }

  @Test("a change of which nobody knows what came is shown, and not sent again; the list that shows it in the end is news")
  func open() throws {
    try wizard { w in
      w.goToHoldings(.saleshandy)
      w.press(.down)
      let name = try #require(w.state.heldDomains.first { $0.canBeRevoked }?.name.text)
      let intent = ChangeIntent(vendor: .saleshandy, kind: .revokeDeletion, targets: [name])
      let change = ChangeRecord(id: ChangeRecord.ID("c1"), intent: intent, startedAt: w.now).answered(.timedOut)
      w.answerLate(.changesLookedUp(.saleshandy, [change]))
      #expect(w.state.holdings.openHere == [change])
      ask(.revokeDeletion, w)
      w.press(.accept)
      #expect(w.said.contains("what came of it is not known"), "\(w.said)")
      #expect(w.open.isEmpty, "nothing is sent twice by a lost answer")
      w.answerLate(.changesLookedUp(.saleshandy, [change.answered(nil)]))
      #expect(w.said == "Undoing the deletion of \(name) is done: Saleshandy's list shows it.")
      #expect(w.state.holdings.openHere.isEmpty)
    }
  }

  @Test("a change that the order book did not take was not sent; one whose answer it did not take says both")
  func book() throws {
    try wizard { w in
      w.goToHoldings(.saleshandy)
      w.press(.down)
      ask(.revokeDeletion, w)
      w.press(.accept)
      let (_, revision) = try w.change()
      w.answer(.changeNotSent(.storage("disk full"), revision: revision))
      #expect(w.said.hasPrefix("Nothing was sent. The order book could not be read or written (disk full)."))
      #expect(w.state.holdings.changing == nil)
      w.expect(.device(.ring))
      ask(.revokeDeletion, w)
      w.press(.accept)
      let (_, second) = try w.change()
      w.answer(.changeNotWritten(.storage("disk full"), nil, revision: second))
      #expect(w.said.contains("is active again.") && w.said.contains("could not be written down"), "\(w.said)")
      w.expect(.device(.ring))
      w.serve()
    }
  }

  @Test("a change that waits for the vendor's limit says how long, and whoever leaves meanwhile is told that it was not sent")
  func waits() throws {
    try wizard { w in
      w.goToHoldings(.saleshandy)
      w.press(.down)
      ask(.revokeDeletion, w)
      w.press(.accept)
      let (_, revision) = try w.change()
      w.answer(.changeWaits(until: w.state.now.addingTimeInterval(40), revision: revision))
      let name = try #require(w.state.heldDomains.first { $0.canBeRevoked }?.name)
      #expect(
        w.said
          == "Undoing the deletion of \(name): Saleshandy takes no more calls for 40 seconds: nothing is sent before then. Leaving the program "
          + "meanwhile takes it back. So does w, at home.")
      let change = try #require(w.state.changing)
      #expect(change.waitsUntil == w.state.now.addingTimeInterval(40))
      let left = { HoldingChangeSentences.leftBehind(change, $0) }
      #expect(left(.changeWithdrawn(revision: revision)) == "Undoing the deletion of \(name) was not sent; nothing was changed.")
      #expect(left(.holdingChanged(nil, revision: revision)) == "Done: \(name) is active again.")
      #expect(left(.holdingChanged(.timedOut, revision: revision))?.contains("It may have happened") == true)
      #expect(left(.holdingChanged(.keyRefused("no"), revision: revision))?.contains("nothing was changed") == true)
      #expect(left(.draftDeleted) == nil)
      w.answer(.holdingChanged(nil, revision: revision))
      w.expect(.device(.ring))
      w.serve()
    }
  }

  @Test("while a change is made no other is begun, and an answer to none is dropped")
  func oneAtATime() throws {
    try wizard { w in
      w.goToHoldings(.saleshandy)
      w.press(.down)
      ask(.revokeDeletion, w)
      w.press(.accept, .revokeDeletion)
      #expect(w.said == "A change is being made; the list is refreshed after it. One moment.")
      let (_, revision) = try w.change()
      w.answerLate(.holdingChanged(nil, revision: revision + 1))
      #expect(w.state.holdings.changing != nil)
      w.answer(.holdingChanged(.limited(until: nil), revision: revision))
      #expect(w.said == "Nothing was changed. Saleshandy: it takes no more calls for now, by its limits.")
      w.expect(.device(.ring))
    }
  }

  @Test("a change that ends while another screen is shown is said there; the list is read when it is shown again")
  func elsewhere() throws {
    try wizard { w in
      w.goToHoldings(.saleshandy)
      w.press(.down)
      ask(.revokeDeletion, w)
      w.press(.accept, .back)
      w.serve()
      let (_, revision) = try w.change()
      w.answer(.holdingChanged(nil, revision: revision))
      #expect(w.said == "Done: usenorthquay.com is active again.")
      w.expect(.device(.ring))
      #expect(w.open.isEmpty)
      w.press(.showHoldings)
      #expect(w.open.count == 1)
      w.serve()
    }
  }

  @Test("an answer read before the change does not stand for the one after it")
  func readBefore() throws {
    try wizard { w in
      w.goToHoldings(.saleshandy)
      w.press(.down)
      ask(.revokeDeletion, w)
      w.press(.accept, .refresh)
      let early = try w.only { if case .vendor(.holdings(_, _, let revision)) = $0 { revision } else { nil } }
      let (_, revision) = try w.change()
      w.answer(.holdingChanged(nil, revision: revision))
      w.expect(.device(.ring))
      w.world.domains[.saleshandy] = []
      w.answer(.holdings(.saleshandy, .success(Holdings(vendor: .saleshandy, domains: [], orders: [], at: w.now)), revision: early))
      #expect(w.state.heldDomains.count == 3)
      w.serve()
      #expect(w.state.heldDomains.isEmpty)
    }
  }
}
