import Foundation
import Ordering
import Testing
import WizardTestSupport

@testable import Wizard

/// What is said of a list that did not come whole.
@Suite("A list that came in part")
struct PartTests {
  @Test("a part says how much of how much, why, and the key that reads it again")
  func sentences() {
    let part = ListPart(shown: 20, of: 60, failure: .timedOut)
    #expect(
      DomainsSentences.isPart(part, of: .scaledmail, "package")
        == "ScaledMail: 20 of 60 packages read. What is missing may be there all the same: it did not answer in time. F5 refreshes."
    )
    #expect(
      DomainsSentences.ideasArePart(ListPart(shown: 1, of: nil), of: .instantly)
        == "Instantly's ideas: 1 name read and perhaps more. F5 asks again.")
    #expect(DomainsSentences.title("Packages", ListPart(shown: 2, of: 3)) == "Packages (2 of 3 read)")
    #expect(DomainsSentences.title("Packages", nil) == "Packages")
    #expect(
      Sentences.plansArePart(part)
        == "Saleshandy's plans: 20 of 60 prices read: it did not answer in time. Prices that are missing are shown at checkout; F5 refreshes."
    )
  }

  @Test("a part of the stock with nothing in it is not sold out, and says the way to the rest")
  func stock() throws {
    try wizard { w in
      w.world.part = ListPart(shown: 0, of: 60)
      w.start()
      w.begin(.preWarmed)
      w.serve()
      #expect(!w.said.contains("sold out"), "\(w.said)")
      #expect(w.said.contains("0 of 60 domains read") && w.said.contains("F5"), "\(w.said)")
      w.dismiss { _ in true }
    }
  }

  @Test("what a part of Saleshandy's offers lacks is not called not offered")
  func offers() throws {
    try wizard { w in
      w.world.part = ListPart(shown: 1, of: nil, failure: .timedOut)
      w.world.taken[.saleshandy] = ["northquay.com"]
      w.start()
      w.press(.newOrder)
      w.type("northquay")
      w.press(.accept)
      w.serve()
      let answers = (w.draft?.lines ?? []).compactMap { $0.answers[.saleshandy]?.status }
      #expect(!answers.contains(.notOffered), "\(answers)")
      w.dismiss { _ in true }
    }
  }
}
