import Foundation
import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("Changes of what the vendors hold")
struct HoldingChangeTests {
  func question(_ w: WizardHarness) -> String {
    w.state.overlay?.as(QuestionOverlay.self)?.question.text ?? ""
  }

  func ask(_ command: Command, _ w: WizardHarness) {
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
}
