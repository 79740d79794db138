import Foundation
import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

/// What is about to be destroyed stays in sight until it is sent, wherever the person is.
@Suite("A change that waits for its vendor's limit")
struct WaitingChangeTests {
  /// Asks for a deletion to be undone, which then waits.
  private func wait(_ w: WizardHarness) throws -> Int {
    w.goToHoldings(.saleshandy)
    w.press(.down, .revokeDeletion)
    w.expect(.device(.flushInput))
    w.press(.accept)
    let (_, revision) = try w.change()
    w.answer(.changeWaits(until: w.state.now.addingTimeInterval(40), revision: revision))
    return revision
  }

  private func goHome(_ w: WizardHarness) {
    w.press(.back)
    w.serve()
    #expect(w.state.screen == .home)
  }

  @Test("stands at home as a row, says what is waited for, and is taken back there")
  func atHome() throws {
    try wizard { w in
      let revision = try wait(w)
      goHome(w)
      guard case .changing(let change)? = w.state.home.items.dropFirst().first else {
        Issue.record("\(w.state.home.items)")
        return
      }
      #expect(change.what.hasPrefix("Undoing the deletion of") && HoldingChangeSentences.status(change) == "waits for Saleshandy")
      #expect(HoldingChangeSentences.pending(change, now: w.state.now).contains("takes no more calls for 40 seconds"))
      #expect(
        HoldingChangeSentences.pending(change, now: w.state.now.addingTimeInterval(60)).contains("Until then w takes it back."))
      w.press(.withdrawChange)
      #expect(w.said.hasSuffix("is taken back, unless it has just been sent. One moment."))
      w.expect(.vendor(.withdrawChange(revision: revision)))
      w.answerLate(.changeWithdrawn(revision: revision))
      #expect(w.said == "\(change.what) was not sent; nothing was changed.")
      #expect(w.state.changing == nil && !w.state.home.items.contains(.changing(change)))
      w.dismiss { _ in true }
    }
  }

  @Test("one that was sent all the same is told, and leaves the list")
  func sentAllTheSame() throws {
    try wizard { w in
      let revision = try wait(w)
      goHome(w)
      w.press(.withdrawChange)
      w.expect(.vendor(.withdrawChange(revision: revision)))
      w.answerLate(.holdingChanged(nil, revision: revision))
      #expect(w.said.hasPrefix("Done: ") && w.state.home.changing == nil)
      w.dismiss { _ in true }
    }
  }

  @Test("one that does not wait is being sent, and cannot be taken back")
  func underWay() throws {
    try wizard { w in
      w.goToHoldings(.saleshandy)
      w.press(.down, .revokeDeletion)
      w.expect(.device(.flushInput))
      w.press(.accept)
      let (_, revision) = try w.change()
      w.press(.withdrawChange)
      #expect(w.said.hasSuffix("is being sent to Saleshandy, and cannot be taken back any more."))
      goHome(w)
      #expect(w.state.home.changing.map(HoldingChangeSentences.status) == "being changed")
      w.answerLate(.holdingChanged(nil, revision: revision))
      w.dismiss { _ in true }
    }
  }

  @Test("is named in the question before leaving")
  func leaving() throws {
    try wizard { w in
      _ = try wait(w)
      w.press(.leave)
      let text = w.state.overlay?.as(QuestionOverlay.self)?.question.text ?? ""
      #expect(text.contains("waits for Saleshandy and is taken back."), "\(text)")
      w.press(.back)
      w.dismiss { _ in true }
    }
  }
}
