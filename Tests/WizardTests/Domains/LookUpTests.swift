import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("Looking names up")
struct LookUpTests {
  @Test("Saleshandy is asked for the stems of chosen names only, each once")
  func chosenStems() throws {
    try wizard { w in
      w.choose("trynorthquay.com", "trynorthquay.org", "getnorthquay.com")
      let asked = w.searches(isBrand: false)
      #expect(asked.map(\.keyword) == ["trynorthquay", "getnorthquay"])
      #expect(asked.first?.endings == ["com", "org"])
      #expect(w.draft?.lines.allSatisfy { $0.answers[.saleshandy]?.status == .offered } == true)
    }
  }

  @Test("a name chosen while Saleshandy works off the list goes to the front")
  func chosenFirst() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("alpha1.com beta2.com gamma3.com delta4.com")
      w.press(.accept)
      w.dismiss { if case .vendor(.checkNames) = $0 { true } else { false } }
      w.press(.askSaleshandy, .bottom, .choose)
      w.serve()
      let asked = w.searches(isBrand: false).map(\.keyword)
      #expect(asked == ["alpha1", "delta4", "beta2", "gamma3"])
    }
  }

  @Test(
    "hundreds of stems: how far it is is said, Esc stops, what was answered stays, nothing goes on by itself, and F5 asks for the rest"
  )
  func stopped() throws {
    try wizard { w in
      w.press(.newOrder)
      w.paste((0..<120).map { "quay\($0)x.com" }.joined(separator: " "))
      w.press(.accept)
      w.serve()
      w.press(.chooseAvailable)
      // The first was asked by itself; twenty more are answered.
      for _ in 0..<20 {
        let effect = try #require(w.open.first { if case .vendor(.searchNames) = $0 { true } else { false } })
        w.answer(try #require(w.reply(to: effect)))
      }
      #expect(DomainsSentences.progress(w.state.entry?.lookUps[.saleshandy], at: .saleshandy) { _ in "" } == "Saleshandy 21 of 120")
      w.press(.back)
      #expect(w.state.screen == .step(.domains))
      #expect(w.said == "Stopped asking (Saleshandy 22 of 120). What was answered stays; F5 asks for the rest.")
      w.serve()
      #expect(w.searches(isBrand: false).count == 22)
      #expect(w.draft?.lines.count { $0.answers[.saleshandy] != nil } == 22)
      #expect(
        DomainsSentences.progress(w.state.entry?.lookUps[.saleshandy], at: .saleshandy) { _ in "" }
          == "Saleshandy 22 of 120, stopped")
      // Esc goes back from here on, and to come again does not begin anew.
      w.press(.next, .back)
      #expect(w.state.screen == .step(.domains))
      w.serve()
      #expect(w.searches(isBrand: false).count == 22)
      w.press(.refresh)
      w.serve()
      #expect(w.searches(isBrand: false).count == 120)
    }
  }

  @Test("the ending of a name that joins while its stem is asked for is asked for next, not taken for granted")
  func endingInBetween() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("trynorthquay.com")
      w.press(.accept, .choose)
      w.paste("trynorthquay.org")
      w.press(.down, .choose)
      w.serve()
      let asked = w.searches(isBrand: false).map(\.endings)
      #expect(asked == [["com"], ["org"]])
      #expect(w.draft?.lines.allSatisfy { $0.answers[.saleshandy]?.status == .offered } == true)
    }
  }

  @Test("a name Saleshandy leaves out of its answer reads not offered")
  func notOffered() throws {
    try wizard { w in
      w.world.taken[.saleshandy] = ["trynorthquay.com"]
      w.choose("trynorthquay.com")
      let line = try #require(w.draft?.lines.first)
      #expect(w.state.cell(line, at: .saleshandy) == .notOffered)
    }
  }

  @Test("a name a vendor leaves out of its answer is told apart, and F5 asks for it again")
  func silence() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("trynorthquay.com")
      w.press(.accept)
      let name = try DomainName("trynorthquay.com")
      w.answer(.names(.instantly, asked: [name], .success([]), revision: w.state.lookUpRevision))
      let line = try #require(w.draft?.lines.first)
      #expect(w.state.cell(line, at: .instantly) == .other("no answer"))
      w.press(.refresh)
      w.serve()
      #expect(w.draft?.lines.first?.answers[.instantly]?.status == .available)
    }
  }

  @Test("while a vendor is asked its cell says so, and the ones behind wait")
  func cells() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type((1...11).map { "try\($0)quay.com" }.joined(separator: " "))
      w.press(.accept)
      let lines = w.draft?.lines ?? []
      #expect(w.state.cell(lines[0], at: .scaledmail) == .asking)
      #expect(w.state.cell(lines[10], at: .scaledmail) == .waiting)
      #expect(w.state.cell(lines[10], at: .instantly) == .asking)
      #expect(w.state.cell(lines[0], at: .saleshandy) == .notAsked)
      w.serve()
      let line = try #require(w.draft?.lines.first)
      #expect(w.state.cell(line, at: .instantly) == .price(.dollars(15)))
      #expect(w.state.cell(line, at: .scaledmail) == .price(Money(cents: 1550)))
    }
  }

  @Test("an ending Instantly does not sell is known without asking it")
  func unsold() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("trynorthquay.net")
      w.press(.accept)
      #expect(!w.open.contains { if case .vendor(.checkNames(.instantly, _, _)) = $0 { true } else { false } })
      let line = try #require(w.draft?.lines.first)
      #expect(w.state.cell(line, at: .instantly) == .notSold)
      w.serve()
    }
  }

  @Test("one vendor's failure is said, leaves the others going, and F5 asks again", arguments: Vendor.allCases)
  func failure(vendor: Vendor) throws {
    try wizard { w in
      w.world.failures[vendor] = .timedOut
      w.choose("trynorthquay.com")
      if w.chosen.isEmpty { w.press(.choose) }
      w.serve()
      let line = try #require(w.draft?.lines.first)
      #expect(w.state.cell(line, at: vendor) == .failed)
      for other in Vendor.allCases where other != vendor { #expect(line.answers[other]?.canBeOrdered == true) }
      w.world.failures = [:]
      w.press(.refresh)
      w.serve()
      #expect(w.draft?.lines.first?.answers[vendor]?.canBeOrdered == true)
    }
  }

  @Test("the sentence of a failure names the vendor, the reason and the way out")
  func failureSentence() throws {
    try wizard { w in
      w.world.failures[.scaledmail] = .timedOut
      w.press(.newOrder)
      w.type("trynorthquay.com")
      w.press(.accept)
      w.serve()
      #expect(w.said == "ScaledMail: it did not answer in time. The other vendors go on; F5 refreshes.")
      #expect(w.state.message?.tone == .warning)
    }
  }

  @Test("a vendor that failed is not asked again by what the others answer")
  func leftAlone() throws {
    try wizard { w in
      w.world.failures[.instantly] = .server(500)
      w.press(.newOrder)
      w.type("northquay")
      w.press(.accept)
      w.dismiss { if case .vendor(.suggestNames) = $0 { true } else { false } }
      w.serve()
      let name = try DomainName("bestnorthquay.com")
      w.answerLate(
        .suggested(
          .scaledmail, w.world.answers([name], by: .scaledmail, at: w.now).map { ShownList($0) }, revision: w.state.lookUpRevision))
      #expect(w.names.last == "bestnorthquay.com")
      #expect(w.batches(.instantly).count == 1)
    }
  }

  @Test("a brand search that failed at Saleshandy is a brand search again when F5 asks")
  func brandAgain() throws {
    try wizard { w in
      w.world.failures[.saleshandy] = .timedOut
      w.world.brandOffers = ["bestnorthquay.com"]
      w.press(.newOrder)
      w.type("northquay")
      w.press(.accept)
      w.serve()
      w.world.failures = [:]
      w.press(.refresh)
      w.serve()
      #expect(w.names.last == "bestnorthquay.com")
    }
  }

  @Test("F5 with nothing open says that every vendor has answered")
  func nothingOpen() throws {
    try wizard { w in
      w.choose("trynorthquay.com")
      w.press(.refresh)
      #expect(w.said == "Every vendor has answered for every name.")
    }
  }

  @Test("no vendor is asked for a name twice, whatever is pressed while it works")
  func once() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type((1...25).map { "try\($0)quay.com" }.joined(separator: " "))
      w.press(.accept, .refresh, .chooseAvailable, .refresh, .askSaleshandy, .askSaleshandy)
      w.paste("try1quay.com, try2quay.com")
      w.serve()
      w.press(.chooseAvailable, .next, .back, .next, .refresh, .back, .refresh)
      w.serve()
      for vendor in [Vendor.instantly, .scaledmail] {
        let asked = w.batches(vendor).joined()
        #expect(Set(asked).count == asked.count)
      }
      let stems = (w.searches(isBrand: true) + w.searches(isBrand: false)).map(\.keyword)
      #expect(Set(stems).count == stems.count)
    }
  }

  @Test("once the draft is gone, nothing more is asked for it")
  func draftGone() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type((1...25).map { "try\($0)quay.com" }.joined(separator: " "))
      w.press(.accept)
      let late = w.open
      w.world.drafts = [try #require(w.draft)]
      w.press(.back)
      w.dismiss(\.isLookUp)
      w.serve()
      w.press(.down, .deleteDraft)
      w.type("delete")
      w.press(.accept)
      w.expect(.device(.flushInput))
      w.serve()
      #expect(w.draft == nil)
      for case .vendor(.checkNames(let vendor, let names, let revision)) in late {
        w.answerLate(.names(vendor, asked: names, w.world.answers(names, by: vendor, at: w.now), revision: revision))
      }
      #expect(w.open.isEmpty)
    }
  }
}
