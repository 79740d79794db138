import Foundation
import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("A vendor that asks to wait")
struct LimitTests {
  private func typed(_ w: WizardHarness, _ count: Int = 12) {
    w.press(.newOrder)
    w.type((1...count).map { "try\($0)quay.com" }.joined(separator: " "))
    w.press(.accept)
  }

  @Test("the look-up waits until the time the vendor names and goes on by itself")
  func waits() throws {
    try wizard { w in
      w.world.failures[.scaledmail] = .limited(until: w.now.addingTimeInterval(30))
      typed(w)
      w.serve()
      let line = try #require(w.draft?.lines.first)
      #expect(w.state.cell(line, at: .scaledmail) == .waiting)
      #expect(line.answers[.instantly]?.status == .available, "the others go on")
      w.world.failures = [:]
      w.wait(29)
      #expect(w.open.count == 1)
      w.press(.refresh)
      #expect(w.open.count == 1, "F5 does not break the vendor's limit")
      w.wait(1)
      w.serve()
      #expect(w.draft?.lines.allSatisfy { $0.answers[.scaledmail]?.status == .available } == true)
      let asked = w.batches(.scaledmail).map(\.count)
      #expect(asked == [10, 10, 2], "the batch that was turned down is asked again")
    }
  }

  @Test("without a time, a minute is waited")
  func aMinute() throws {
    try wizard { w in
      w.world.failures[.instantly] = .limited(until: nil)
      typed(w)
      w.serve()
      w.world.failures = [:]
      w.wait(59)
      #expect(w.draft?.lines.first?.answers[.instantly] == nil)
      w.wait(1)
      w.serve()
      #expect(w.draft?.lines.first?.answers[.instantly] != nil)
    }
  }

  @Test("a time that is past already does not make the wizard ask without pause")
  func past() throws {
    try wizard { w in
      w.world.failures[.instantly] = .limited(until: w.now.addingTimeInterval(-5))
      typed(w)
      w.serve()
      #expect(w.state.lookUps[.instantly]?.limitedUntil == w.now.addingTimeInterval(1))
      w.dismiss(\.isWake)
    }
  }

  @Test("a new search keeps the limit, and goes on when it ends")
  func newSearch() throws {
    try wizard { w in
      w.world.failures[.saleshandy] = .limited(until: w.now.addingTimeInterval(30))
      w.world.brandOffers = ["bestnorthquay.com"]
      w.press(.newOrder)
      w.type("southbay")
      w.press(.accept)
      w.serve()
      w.press(.previousField, .previousField)
      w.retype("northquay")
      w.press(.accept)
      w.serve()
      #expect(w.log.count { if case .vendor(.searchNames) = $0 { true } else { false } } == 1)
      w.world.failures = [:]
      w.wait(30)
      w.serve()
      let searched = w.searches(isBrand: true).map(\.keyword)
      #expect(searched == ["southbay", "northquay"])
      #expect(w.names.last == "bestnorthquay.com")
    }
  }

  @Test("a wake for an earlier limit does not cut a later one short")
  func laterLimit() throws {
    try wizard { w in
      w.world.failures[.instantly] = .limited(until: w.now.addingTimeInterval(10))
      typed(w)
      w.serve()
      w.press(.checkNames)
      w.wait(10)
      w.world.failures[.instantly] = .limited(until: w.now.addingTimeInterval(60))
      w.serve()
      w.answerLate(.woke(.lookUp(.instantly, revision: w.state.lookUpRevision)))
      #expect(!w.open.contains { if case .vendor(.checkNames) = $0 { true } else { false } })
      w.world.failures = [:]
      w.wait(60)
      w.serve()
      #expect(w.draft?.lines.first?.answers[.instantly] != nil)
    }
  }
}
