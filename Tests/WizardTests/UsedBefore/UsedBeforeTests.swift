import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("What a field had before is offered in it")
struct UsedBeforeTests {
  private func asked(_ w: WizardHarness) -> [UsedField] {
    w.log.compactMap { if case .book(.usedBefore(let field, _, _)) = $0 { field } else { nil } }
  }

  @Test("F4 in a field offers it, narrowed by what is typed, and takes it as one step that undo takes back")
  func offers() throws {
    try wizard { w in
      var other = Client.acme(nil)
      other.redirect = "harbourlight.com/demo"
      w.world.clients = [other]
      w.goToDetails(.instantlyGoogle)
      #expect(w.state.focusedDetail == .redirect && w.state.status(of: .list) == .absent)
      w.type("harb")
      w.press(.usedBefore)
      w.serve()
      let list = try #require(w.state.choices)
      #expect(list.title == "Used before" && list.filter == "harb" && list.shown.map(\.value) == ["harbourlight.com/demo"])
      #expect(list.shown[0].title.contains("Acme"))
      w.press(.accept)
      #expect(w.draft?.details.redirect == "harbourlight.com/demo" && w.state.caret == 21)
      w.press(.undo)
      #expect(w.draft?.details.redirect == "harb")
    }
  }

  @Test("what is typed and known by nobody narrows nothing; what stands there already is not offered again")
  func unknown() throws {
    try wizard { w in
      w.world.clients = [.acme(nil)]
      w.goToDetails(.instantlyGoogle)
      w.type("zzz")
      w.press(.usedBefore)
      w.serve()
      #expect(w.state.choices?.filter == "" && w.state.choices?.shown.map(\.value) == ["northquay.com"])
      w.press(.back)
      w.retype("northquay.com")
      w.press(.usedBefore)
      w.serve()
      #expect(w.state.overlay == nil && w.said.contains("No client, draft or order has anything else"))
    }
  }

  @Test("Up offers it only where it would go nowhere, and says nothing where nothing is found")
  func up() throws {
    try wizard { w in
      w.world.clients = [.acme(nil)]
      w.goToDetails(.saleshandyGoogle)
      w.press(.down)
      w.press(.up)
      #expect(asked(w).isEmpty && w.state.focusedDetail == .redirect)
      w.press(.up)
      #expect(asked(w) == [.detail(.redirect)])
      w.serve()
      #expect(w.state.choices?.title == "Used before")
      w.press(.back)
      w.world.clients = []
      w.press(.up)
      w.serve()
      #expect(w.state.overlay == nil && w.said == "")
    }
  }

  @Test("people join those that stand in the field, and what was begun of a name is completed")
  func people() throws {
    try wizard { w in
      w.world.clients = [.acme(nil)]
      w.goToMailboxes(.instantlyGoogle)
      w.type("Mary Smith")
      w.press(.usedBefore)
      w.serve()
      #expect(w.state.choices?.shown.map(\.value) == ["Ada Lind, Bo Ek", "Ada Lind", "Bo Ek"])
      w.press(.bottom, .accept)
      #expect(w.draft?.people == "Mary Smith, Bo Ek")
      w.type(", ad")
      w.press(.usedBefore)
      w.serve()
      #expect(w.state.choices?.filter == "ad")
      w.press(.down, .accept)
      #expect(w.draft?.people == "Mary Smith, Bo Ek, Ada Lind")
      #expect(w.draft?.lines.first?.mailboxes.isEmpty == false, "the grid is filled as by typing")
      w.serve()
    }
  }

  @Test("a client's own comes first, and a client's form has it too")
  func client() throws {
    try wizard { w in
      var zoe = Client.acme(nil)
      zoe = Client(id: Client.ID("ZOE"), name: "Zoe")
      zoe.redirect = "zoe.com"
      zoe.revision = 1
      w.world.clients = [.acme(nil), zoe]
      w.start()
      w.press(.showClients, .accept)
      w.serve()
      while w.state.field != .client(ClientField.redirect) { w.press(.down) }
      w.press(.usedBefore)
      w.serve()
      #expect(w.state.choices?.shown.map(\.value) == ["zoe.com"])
      w.press(.accept)
      #expect(w.state.text(of: .client(ClientField.redirect)) == "zoe.com")
      w.press(.up)
      #expect(w.state.field == .client(ClientField.suffixes))
    }
  }

  @Test("a password's field has no list, and an answer for somebody who has gone on opens none")
  func late() throws {
    try wizard { w in
      w.world.clients = [.acme(nil)]
      w.goToDetails(.scaledmailGoogle)
      w.fill(.sequencerProvider, "Instantly")
      w.go(to: .sequencerPassword)
      #expect(w.state.status(of: .usedBefore) == .absent)
      w.go(to: DetailField.redirect)
      w.press(.usedBefore, .usedBefore)
      #expect(asked(w).count == 1)
      let answer = try #require(w.open.lazy.compactMap { w.reply(to: $0) }.first)
      w.press(.down)
      w.answer(answer)
      #expect(w.state.overlay == nil)
      w.serve()
    }
  }
}
