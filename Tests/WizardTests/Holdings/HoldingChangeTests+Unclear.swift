import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

// A change of which nobody knows what came, or that the book did not take.

extension HoldingChangeTests {
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
}
