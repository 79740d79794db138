import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("An order in one line, on the screen")
struct OneLineTests {
  private let line = #"instantly google trynorthquay.com,northquayhq.com 3 "Ada Lind" > northquay.com"#

  private func form(_ w: WizardHarness) -> OneLineForm? { w.state.overlay?.as(OneLineForm.self) }

  /// From home to the review with nothing typed but the line.
  @Test("what a line filled in is named")
  func named() throws {
    try wizard { w in
      w.start()
      w.press(.oneLine)
      w.type(#"instantly google trynorthquay.com 2 "Ada Lind" > northquay.com"#)
      w.press(.accept)
      #expect(
        w.said
          == "Filled in: trynorthquay.com; Instantly Google; 2 mailboxes a domain; Ada Lind; > northquay.com. Nothing is ordered yet; "
          + "^N goes on.")
      w.serve()
    }
  }

  @Test("a line and Next come to the review, where nothing is ordered before its total is typed")
  func whole() throws {
    try wizard { w in
      w.start()
      w.press(.oneLine)
      w.type(line)
      w.press(.accept)
      #expect(w.state.screen == .domains && w.chosen == ["trynorthquay.com", "northquayhq.com"], "\(w.said)")
      w.serve()
      w.press(.next)
      w.serve()
      #expect(w.state.screen == .review, "\(w.said)")
      w.expect(.device(.flushInput))
      let draft = try #require(w.draft)
      #expect(draft.offer == .instantlyGoogle && draft.details.redirect == "northquay.com")
      #expect(draft.chosen.flatMap { $0.mailboxes }.count == 6)
      #expect(!w.log.contains { if case .purchasing = $0 { true } else { false } })
      #expect(w.state.oneLine?.text == line, "every step says the same line")
      #expect(w.said == "Provider, Mailboxes and Details: as the line has them. Esc goes back to change them.")
    }
  }

  @Test("what is wrong is pointed at, and the line stays as it was typed")
  func fault() throws {
    try wizard { w in
      w.start()
      w.press(.oneLine)
      w.type("instantly gogle a.com")
      w.press(.accept)
      #expect(w.said == "‘gogle’ is no word of the line. Did you mean google?")
      #expect(form(w)?.typed == "instantly gogle a.com" && w.state.caret == "instantly gogle".count)
      #expect(w.draft == nil)
      w.edit(.killWord)
      w.type("google")
      w.press(.accept)
      #expect(w.draft?.offer == .instantlyGoogle)
      w.dismiss { _ in true }
    }
  }

  @Test("over a step the line begins as what the step has, changes only what is changed, and is undone in one step")
  func step() throws {
    try wizard { w in
      w.start()
      w.goToDetails(.instantlyGoogle, ["trynorthquay.com", "northquayhq.com"])
      w.fill(.redirect, "northquay.com")
      let before = try #require(w.draft)
      w.press(.oneLine)
      #expect(form(w)?.typed == #"instantly google trynorthquay.com,northquayhq.com 3 "Ada Lind" "Bo Ek" > northquay.com "#)
      w.press(.accept)
      #expect(w.state.screen == .details && w.draft?.lines == before.lines && w.draft?.details == before.details)
      w.press(.oneLine)
      w.retype("> northquay.org")
      w.press(.accept)
      #expect(w.state.screen == .details && w.draft?.details.redirect == "northquay.org" && w.draft?.lines == before.lines)
      w.press(.undo)
      #expect(w.draft?.details.redirect == "northquay.com")
      w.press(.oneLine)
      w.retype(#"4 "Cy Fall""#)
      w.press(.accept)
      #expect(w.draft?.wanted == 4 && w.draft?.people == "Cy Fall")
      w.press(.undo)
      #expect(w.draft?.wanted == 3 && w.draft?.people == before.people)
      w.dismiss { _ in true }
    }
  }

  @Test("a line for a client begins with what the client has, but for what the line says")
  func client() throws {
    try wizard { w in
      w.world.clients = [.acme(.scaledmailGoogle)]
      w.start()
      w.press(.oneLine)
      w.type("@ac instantly google trynorthquay.com 2")
      w.press(.accept)
      w.serve()
      let draft = try #require(w.draft)
      #expect(draft.client?.name.lowercased().hasPrefix("ac") == true)
      #expect(draft.offer == .instantlyGoogle && draft.wanted == 2 && draft.chosenNames.map(\.text) == ["trynorthquay.com"])
      #expect(!draft.people.isEmpty && !draft.details.redirect.isEmpty, "the rest is the client's")
      w.dismiss { _ in true }
    }
  }

  @Test("a paste into the line is text, its Enter too, and an empty line does nothing")
  func paste() throws {
    try wizard { w in
      w.start()
      w.press(.oneLine)
      w.press(.accept)
      #expect(form(w) != nil && w.said.hasPrefix("Line: type what is to be ordered"))
      w.paste("instantly google a.com\n3\n")
      #expect(form(w)?.typed == "instantly google a.com" && w.draft == nil)
      #expect(w.state.care(of: .accept) == .typed, "an Enter that came with the paste is not meant")
    }
  }

  @Test("an order of another kind has no line, and says so")
  func otherKind() throws {
    try wizard { w in
      w.start()
      w.begin(.ownDomains)
      w.serve()
      w.press(.oneLine)
      #expect(w.state.overlay == nil && w.said.hasPrefix("The line is for new domains"))
      #expect(w.state.oneLine == nil)
      w.dismiss { _ in true }
    }
  }

  @Test("at the review a changed line goes back, so that the names are checked and the price is asked again")
  func review() throws {
    try wizard { w in
      w.start()
      w.goToReview(.instantlyGoogle)
      w.press(.oneLine)
      w.retype("> northquay.org")
      w.press(.accept)
      #expect(w.state.screen != .review && w.draft?.details.redirect == "northquay.org")
      w.dismiss { _ in true }
    }
  }
}
