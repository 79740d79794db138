import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("Typing and pasting names")
struct NameListTests {
  @Test("a pasted list in any spelling is cleaned, merged and explained")
  func pastedList() throws {
    try wizard { w in
      w.press(.newOrder)
      w.paste("https://www.GetNorthQuay.org/, TRYNORTHQUAY.com\ntrynorthquay.com; usenorthquay.com\n\nada@northquay.com southbay")
      #expect(w.names == ["getnorthquay.org", "trynorthquay.com", "usenorthquay.com"])
      #expect(w.said.contains("3 names added"))
      #expect(w.said.contains("https://www.GetNorthQuay.org/ → getnorthquay.org"))
      #expect(w.said.contains("1 duplicate merged"))
      #expect(w.said.contains("southbay"))
      #expect(w.said.contains("ada@northquay.com (it is an e-mail address"))
      #expect(w.draft?.brand == "southbay ada@northquay.com", "what is no name stays in the field")
      #expect(w.draft?.lines.allSatisfy { $0.origin == .typed } == true)
      w.serve()
    }
  }

  @Test("names typed into the field join the list, and the field is empty again")
  func typedNames() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type("trynorthquay.com getnorthquay.org")
      w.press(.accept)
      #expect(w.names == ["trynorthquay.com", "getnorthquay.org"])
      #expect(w.draft?.brand == "")
      #expect(w.draft?.name == "trynorthquay")
      w.serve()
    }
  }

  @Test("a name pasted alone waits in the field for Enter")
  func pastedName() throws {
    try wizard { w in
      w.press(.newOrder)
      w.paste("trynorthquay.com")
      #expect(w.names.isEmpty)
      #expect(w.draft?.brand == "trynorthquay.com")
      #expect(w.state.caret == 16)
      w.press(.accept)
      #expect(w.names == ["trynorthquay.com"])
      w.serve()
    }
  }

  @Test("a paste over the list of names adds to it")
  func pasteOverList() throws {
    try wizard { w in
      w.choose("trynorthquay.com")
      w.paste("getnorthquay.com")
      #expect(w.names == ["trynorthquay.com", "getnorthquay.com"])
      w.serve()
    }
  }

  @Test("names that are in the list already are counted, not doubled")
  func known() throws {
    try wizard { w in
      w.choose("trynorthquay.com")
      w.paste("trynorthquay.com, getnorthquay.com")
      #expect(w.names == ["trynorthquay.com", "getnorthquay.com"])
      #expect(w.said == "1 name added · 1 in the list already")
      w.serve()
    }
  }

  @Test("300 pasted names are asked in batches of 50 and 10, and a paste takes less than a tenth of a second")
  func manyNames() throws {
    try wizard { w in
      w.press(.newOrder)
      let text = (1...300).map { "try\($0)quay.com" }.joined(separator: "\n")
      let time = processorTime { w.paste(text) }
      #expect(time < .milliseconds(100))
      w.serve()
      #expect(w.batches(.instantly).map(\.count) == Array(repeating: 50, count: 6))
      #expect(w.batches(.scaledmail).map(\.count) == Array(repeating: 10, count: 30))
      #expect(w.draft?.lines.allSatisfy { $0.answers.count == 2 } == true)
    }
  }

  @Test("a name that is removed is neither asked for nor kept under the cursor")
  func removed() throws {
    try wizard { w in
      w.press(.newOrder)
      w.type((1...12).map { "try\($0)quay.com" }.joined(separator: " "))
      w.press(.accept, .bottom, .removeName, .removeName)
      #expect(w.names.last == "try10quay.com")
      #expect(w.state.domains.row == 9)
      w.serve()
      let asked = w.batches(.scaledmail).map(\.count)
      #expect(asked == [10])
    }
  }

  @Test("with the last name removed, the cursor is in the field again")
  func emptied() throws {
    try wizard { w in
      w.choose("trynorthquay.com")
      w.press(.choose, .clearUnchosen)
      #expect(w.names.isEmpty)
      #expect(w.state.domains.focus == .brand)
      #expect(w.state.field == .brand)
    }
  }
}
