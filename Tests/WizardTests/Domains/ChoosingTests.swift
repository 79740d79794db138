import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("Choosing names")
struct ChoosingTests {
  @Test("Space chooses the name under the cursor and deselects it")
  func toggles() throws {
    try wizard { w in
      w.choose("trynorthquay.com", "getnorthquay.com")
      w.press(.top, .choose)
      #expect(w.chosen == ["getnorthquay.com"])
      w.press(.up, .accept)
      #expect(w.chosen == ["trynorthquay.com", "getnorthquay.com"])
    }
  }

  @Test("a name taken everywhere cannot be chosen, and the reason names it")
  func taken() throws {
    try wizard { w in
      for vendor in Vendor.allCases { w.world.taken[vendor] = ["trynorthquay.com"] }
      w.choose("trynorthquay.com")
      #expect(w.chosen.isEmpty)
      #expect(w.said.hasPrefix("No name in the list can be ordered yet."))
      w.press(.choose)
      #expect(w.chosen.isEmpty)
      #expect(w.said == "trynorthquay.com is registered already, so no vendor sells it. Choose another name, or search again.")
    }
  }

  @Test("a name the others do not sell can be chosen as long as Saleshandy may offer it")
  func saleshandyMay() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("trynorthquay.net")
      w.press(.accept)
      let name = try DomainName("trynorthquay.net")
      let answer = NameAnswer(name, .restricted("quay"), at: w.now)
      w.answer(.names(.scaledmail, asked: [name], .success([answer]), revision: w.state.lookUpRevision))
      w.press(.choose)
      #expect(w.chosen == ["trynorthquay.net"])
      w.serve()
      #expect(w.draft?.lines.first?.answers[.saleshandy]?.status == .offered)
    }
  }

  @Test("with an offer taken, only what its vendor sells can be chosen")
  func offerTaken() throws {
    try wizard { w in
      w.world.taken[.instantly] = ["getnorthquay.com"]
      w.goToMailboxes(.instantlyGoogle)
      w.press(.back, .back)
      w.paste("getnorthquay.com, usenorthquay.net")
      w.serve()
      w.press(.choose)
      #expect(w.said.hasPrefix("getnorthquay.com: Instantly says it is taken."))
      w.press(.down, .choose)
      #expect(w.said.hasPrefix("usenorthquay.net: .net is not sold here for new domains, only .com and .org."))
      #expect(w.chosen == ["trynorthquay.com"])
    }
  }

  @Test("the brand's own domain is refused, and not among all that are available", arguments: ["northquay", "North Quay"])
  func ownBrand(brand: String) throws {
    try wizard { w in
      w.press(.newOrder)
      w.type(brand)
      w.press(.accept)
      w.serve()
      w.press(.top, .choose)
      #expect(w.said.hasPrefix("northquay.com is the brand's own domain"))
      w.press(.chooseAvailable)
      w.serve()
      #expect(!w.chosen.isEmpty && !w.chosen.contains("northquay.com"))
    }
  }

  @Test("all available names are chosen with one key and deselected with the same")
  func allAvailable() throws {
    try wizard { w in
      w.world.taken = [.instantly: ["getnorthquay.com"], .scaledmail: ["getnorthquay.com"], .saleshandy: ["getnorthquay.com"]]
      w.choose("trynorthquay.com", "getnorthquay.com", "usenorthquay.com")
      #expect(w.chosen == ["trynorthquay.com", "usenorthquay.com"])
      w.press(.chooseAvailable)
      #expect(w.chosen.isEmpty)
      #expect(w.said == "2 names deselected.")
    }
  }

  @Test("Up from the first name goes to the field, with the caret behind its text")
  func upToField() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("northquay")
      w.press(.accept)
      w.serve()
      w.press(.up)
      #expect(w.state.field == .brand)
      #expect(w.state.caret == 9)
      w.press(.down)
      #expect(w.state.domains.focus == .names)
    }
  }

  @Test("without a chosen name the way on is held, and leads to the list")
  func nothingChosen() throws {
    try wizard { w in
      w.choose("trynorthquay.com")
      w.press(.choose, .next)
      #expect(w.state.screen == .domains)
      #expect(w.said == "Names: no name is chosen. Go to a name and press Space.")
      #expect(w.state.message?.tone == .problem)
    }
  }

  @Test("Next with an unsearched brand searches it first")
  func nextSearches() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("northquay")
      w.press(.next)
      #expect(w.state.screen == .domains)
      #expect(w.names.contains("trynorthquay.com"))
      w.serve()
    }
  }
}
