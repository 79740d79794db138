import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

// A change that is under way, and what else is done meanwhile.

extension HoldingChangeTests {
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
