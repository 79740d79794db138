import Ordering
import Testing
import WizardTestSupport

@testable import Wizard

@Suite("What is kept to be undone")
struct DraftHistoryTests {
  @Test("steps of a day's typing stay within forty megabytes, the newest of them; the oldest are let go, which is known")
  func bounded() throws {
    try wizard { w in
      w.goToDetails(.instantlyGoogle)
      var draft = try #require(w.draft)
      var history = DraftHistory()
      let steps = 2 * 40_000_000 / MemoryLayout<DraftHistory.Step>.stride
      for number in 0..<steps {
        var next = draft
        next.brand = "brand\(number)"
        history.note(draft, next, .step, on: .domains, isLeaving: false)
        draft = next
      }
      #expect(history.isCut)
      #expect(history.past.count * MemoryLayout<DraftHistory.Step>.stride <= 42_000_000)
      #expect(history.past.count > steps / 4)
      _ = history.undo(&draft)
      #expect(draft.brand == "brand\(steps - 2)")
    }
  }

  @Test("a step that is larger than all that is kept can be undone all the same")
  func large() throws {
    try wizard { w in
      w.goToDetails(.instantlyGoogle)
      var draft = try #require(w.draft)
      let before = draft
      var history = DraftHistory()
      draft.lines = try (0..<200_001).map { DraftLine(try DomainName("n\($0).com"), origin: .typed, isChosen: true) }
      history.note(before, draft, .step, on: .domains, isLeaving: false)
      _ = history.undo(&draft)
      #expect(draft.lines == before.lines)
    }
  }
}
