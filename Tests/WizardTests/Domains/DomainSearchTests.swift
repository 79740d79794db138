import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("Searching by a brand")
struct DomainSearchTests {
  @Test("a brand becomes ideas from patterns, with the bare brand on top and every chosen ending")
  func ideas() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("northquay")
      w.press(.accept)
      #expect(w.names.prefix(4) == ["northquay.com", "trynorthquay.com", "trynorthquay.org", "northquayhq.com"])
      #expect(w.draft?.lines.allSatisfy { $0.origin == .idea && !$0.isChosen } == true)
      #expect(w.draft?.name == "northquay")
      #expect(w.draft?.brand == "northquay")
      #expect(w.state.domains.focus == .names)
      w.serve()
    }
  }

  @Test("all three vendors are asked at once, each as it can")
  func asks() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("northquay")
      w.press(.accept)
      let asked = w.open.compactMap {
        if case .vendor(.checkNames(let vendor, let names, _)) = $0 { (vendor, names.count) } else { nil }
      }
      #expect(asked.first { $0.0 == .instantly }?.1 == min(50, w.names.count))
      #expect(asked.first { $0.0 == .scaledmail }?.1 == 10)
      let search = try w.only { if case .vendor(.searchNames(let search, isBrand: true, _)) = $0 { search } else { nil } }
      #expect(search.keyword == "northquay")
      #expect(search.endings == ["com", "org"])
      let vendors = w.open.compactMap { if case .vendor(.suggestNames(let vendor, _, _)) = $0 { vendor } else { nil } }
      #expect(vendors == [.instantly, .scaledmail])
      w.serve()
      #expect(w.draft?.lines.allSatisfy { $0.answers[.instantly] != nil && $0.answers[.scaledmail] != nil } == true)
    }
  }

  @Test(
    "North Quay, Müller and Ben’s are brands like others",
    arguments: [
      ("North Quay", "trynorthquay.com"), ("Müller", "trymuller.com"), ("Ben’s", "trybens.com"),
      ("North & Quay", "trynorthquay.com"),
    ])
  func spelling(typed: String, idea: String) throws {
    try wizard { w in
      w.press(.newOrder)
      w.type(typed)
      w.press(.accept)
      #expect(w.names.contains(idea), "\(w.said)")
      #expect(w.draft?.brand == typed)
      w.serve()
    }
  }

  @Test("several brands separated by commas give ideas for each")
  func severalBrands() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("northquay, southbay")
      w.press(.accept)
      w.serve()
      #expect(w.names.contains("trynorthquay.com") && w.names.contains("trysouthbay.com"))
      let searched = w.searches(isBrand: true).map(\.keyword)
      #expect(searched == ["northquay", "southbay"])
    }
  }

  @Test("a new search replaces ideas, and keeps what was chosen, typed, or both")
  func replacesIdeas() throws {
    try wizard { w in
      w.choose("mine.com")
      w.press(.previousField, .previousField)
      w.retype("northquay")
      w.press(.accept)
      w.serve()
      let position = try #require(w.names.firstIndex(of: "trynorthquay.com"))
      while w.state.domains.row != position { w.press(w.state.domains.row < position ? .down : .up) }
      w.press(.choose)
      w.serve()
      #expect(w.chosen == ["mine.com", "trynorthquay.com"])
      w.press(.checkNames)
      w.serve()
      w.press(.previousField, .previousField)
      w.retype("southbay")
      w.press(.accept)
      w.serve()
      #expect(w.names.contains("mine.com") && w.names.contains("trynorthquay.com") && w.names.contains("trysouthbay.com"))
      #expect(!w.names.contains("getnorthquay.com"))
    }
  }

  @Test("an answer to the search before is dropped")
  func staleAnswer() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("northquay")
      w.press(.accept)
      let old = w.state.lookUpRevision
      w.press(.previousField, .previousField)
      w.retype("southbay")
      w.press(.accept)
      let names = w.draft?.lines.map(\.name) ?? []
      let answers = w.world.answers(names, by: .instantly, at: w.now)
      w.answerLate(.names(.instantly, asked: names, answers, revision: old))
      #expect(w.draft?.lines.allSatisfy { $0.answers[.instantly] == nil } == true)
      w.serve()
      #expect(w.draft?.lines.allSatisfy { $0.answers[.instantly] != nil } == true)
    }
  }

  @Test("an answer for a draft that is no longer open is dropped")
  func otherDraft() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("northquay")
      w.press(.accept)
      let asked = w.open
      let old = w.state.lookUpRevision
      w.press(.newOrder)
      w.dismiss(\.isLookUp)
      for case .vendor(.suggestNames(let vendor, _, let revision)) in asked {
        w.answerLate(.suggested(vendor, w.world.answers([], by: vendor, at: w.now).map { ShownList($0) }, revision: revision))
      }
      let name = try DomainName("trynorthquay.com")
      w.answerLate(.names(.instantly, asked: [name], w.world.answers([name], by: .instantly, at: w.now), revision: old))
      w.answerLate(
        .offered(
          keyword: "northquay", isBrand: true, w.world.answers([name], by: .saleshandy, at: w.now).map { ShownList($0) },
          revision: old))
      #expect(w.names.isEmpty)
      #expect(w.state.lookUps.values.allSatisfy { !$0.isBusy && $0.done == 0 })
    }
  }

  @Test("the endings are boxes: Space chooses one, and the next search uses them", arguments: [true, false])
  func endings(afterSearch: Bool) throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("northquay")
      if afterSearch {
        w.press(.accept)
        w.serve()
        w.press(.previousField)
      } else {
        w.press(.nextField)
      }
      #expect(w.state.domains.focus == .endings)
      w.press(.right, .right, .choose)
      #expect(w.draft?.endings == ["com", "org", "net"])
      w.press(.left, .choose)
      #expect(w.draft?.endings == ["com", "net"])
      w.press(.accept)
      w.serve()
      #expect(w.names.contains("trynorthquay.net") && !w.names.contains("trynorthquay.org"))
    }
  }

  @Test("with no ending left, a search says that one is needed")
  func noEnding() throws {
    try wizard { w in
      w.press(.newOrder, .nextField, .choose, .right, .choose, .previousField)
      w.type("northquay")
      w.press(.accept)
      #expect(w.said.hasPrefix("Endings: choose at least one"))
      #expect(w.draft?.brand == "northquay")
    }
  }

  @Test("what a vendor suggests joins the list once and is looked up at the others")
  func suggestions() throws {
    try wizard { w in
      w.world.suggestions = [
        .instantly: ["northquaybase.com", "northquaybase.com", "northquay.net"],
        .scaledmail: ["northquaybase.com", "gonorthquay.com"],
      ]
      w.press(.newOrder)
      w.type("northquay")
      w.press(.accept)
      w.serve()
      #expect(w.names.count { $0 == "northquaybase.com" } == 1)
      #expect(!w.names.contains("northquay.net"), "an ending that is not chosen")
      let line = try #require(w.draft?.lines.first { $0.name.text == "northquaybase.com" })
      #expect(line.origin == .suggested(.instantly))
      #expect(line.answers[.instantly]?.status == .available)
      #expect(line.answers[.scaledmail]?.status == .available)
    }
  }

  @Test("a suggestion that is taken joins no list, and at most six of a vendor do")
  func suggestionsShown() throws {
    try wizard { w in
      w.world.taken[.instantly] = ["northquay0.com"]
      w.world.suggestions[.instantly] = (0..<10).map { "northquay\($0).com" }
      w.press(.newOrder)
      w.type("northquay")
      w.press(.accept)
      w.serve()
      let suggested = w.draft?.lines.filter { $0.origin == .suggested(.instantly) }.map(\.name.text)
      #expect(suggested == (1...6).map { "northquay\($0).com" })
    }
  }

  @Test("suggestions at the foot of the list leave the cursor on its name")
  func cursorStays() throws {
    try wizard { w in
      w.world.suggestions[.scaledmail] = ["northquaybase.com"]
      w.press(.newOrder)
      w.type("northquay")
      w.press(.accept, .down, .down)
      let before = w.names[w.state.domains.row]
      w.serve()
      #expect(w.names.last == "northquaybase.com")
      #expect(w.names[w.state.domains.row] == before)
    }
  }

  @Test("what Saleshandy offers for the brand joins the list as offered")
  func brandOffers() throws {
    try wizard { w in
      w.world.brandOffers = ["trynorthquay.com", "bestnorthquay.com"]
      w.press(.newOrder)
      w.type("northquay")
      w.press(.accept)
      w.serve()
      let line = { (name: String) in w.draft?.lines.first { $0.name.text == name } }
      #expect(line("trynorthquay.com")?.answers[.saleshandy]?.status == .offered)
      #expect(line("bestnorthquay.com")?.origin == .suggested(.saleshandy))
      #expect(line("getnorthquay.com")?.answers[.saleshandy] == nil, "its stem was not asked for")
      #expect(line("northquay.com")?.answers[.saleshandy]?.status == .notOffered)
    }
  }
}
