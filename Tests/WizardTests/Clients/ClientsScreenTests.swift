import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("The clients' screen")
struct ClientsScreenTests {
  private func go(_ w: WizardHarness, to field: ClientField) {
    w.press(.top)
    for _ in ClientField.allCases.prefix(while: { $0 != field }) { w.press(.down) }
    #expect(w.state.clients.form?.focused == field)
  }

  private func open(_ w: WizardHarness) {
    w.world.clients = [.acme(.instantlyGoogle)]
    w.start()
    w.press(.showClients, .accept)
    w.serve()
    #expect(w.state.clients.form?.client.name == "Acme", "\(w.said)")
  }

  @Test("a new client is typed, saved and listed, and the next new order offers it")
  func new() throws {
    try wizard { w in
      w.start()
      w.press(.showClients)
      w.press(.newClient)
      w.type("Acme")
      w.press(.accept)
      w.type("northquay")
      w.press(.next)
      w.serve()
      #expect(w.state.clients.form == nil && w.said == "‘Acme’ is saved.")
      #expect(w.world.clients.map(\.brand) == ["northquay"])
      w.press(.back)
      w.serve()
      w.handle(.command(.newOrder))
      #expect(w.state.choices?.all.map(\.title) == ["No client", "Acme  northquay"])
    }
  }

  @Test("Esc says that it saves, and what was changed can be let go after a question whose Enter says no")
  func discarded() throws {
    try wizard { w in
      open(w)
      #expect(w.state.title(of: .back) == "Back" && w.state.status(of: .discardClient) == .absent)
      go(w, to: .redirect)
      w.retype("elsewhere.com")
      #expect(w.state.title(of: .back) == "Save and close")
      w.press(.discardClient)
      #expect(w.state.question == .leaveClient && w.state.asked?.isDeclinedByEnter == true)
      w.expect(.device(.flushInput))
      w.press(.back)
      #expect(w.state.clients.form?[.redirect] == "elsewhere.com")
      w.press(.discardClient)
      w.expect(.device(.flushInput))
      w.press(.accept)
      #expect(w.state.clients.form == nil && w.world.clients.first?.redirect == "northquay.com")
    }
  }

  @Test("what is wrong with a field is said once it was left, or all of it when saving was tried")
  func faults() throws {
    try wizard { w in
      w.start()
      w.press(.showClients, .newClient)
      #expect(w.state.clients.form?.shownFaults == [:], "an empty form is no fault")
      go(w, to: .offer)
      #expect(w.state.clients.form?.shownFaults.keys.map(\.self) == [.name])
      w.type("inst")
      #expect(w.state.clients.form?.shownFaults[.offer] == nil)
      w.press(.next)
      #expect(w.state.clients.form?.shownFaults[.offer] != nil && w.state.clients.form?.focused == .name)
      w.press(.back)
      w.dismiss { _ in true }
    }
  }

  @Test("leaving a client saves what was typed")
  func leaving() throws {
    try wizard { w in
      open(w)
      go(w, to: .redirect)
      w.retype("northquay.com/demo")
      w.press(.back)
      w.serve()
      #expect(
        w.state.clients.form == nil && w.world.clients[0].redirect == "northquay.com/demo" && w.world.clients[0].revision == 2)
      w.press(.accept)
      w.serve()
      w.press(.back)
      #expect(w.state.clients.form == nil && w.world.clients[0].revision == 2, "nothing changed, nothing is written")
    }
  }

  @Test("what cannot stand is said with its field, and leaving asks first")
  func fault() throws {
    try wizard { w in
      open(w)
      go(w, to: .wanted)
      w.retype("many")
      go(w, to: .name)
      w.press(.next)
      #expect(w.state.clients.form?.focused == .wanted && w.said.hasPrefix("Mailboxes: type a number from 1 to 999"), "\(w.said)")
      w.press(.back)
      #expect(w.state.question == .leaveClient)
      w.expect(.device(.flushInput))
      w.press(.back)
      #expect(w.state.clients.form?[.wanted] == "many")
      w.press(.back, .accept)
      w.expect(.device(.flushInput))
      #expect(w.state.clients.form == nil && w.world.clients[0].wanted == 3)
    }
  }

  @Test("a name that another client has is said, and what was typed stays")
  func twin() throws {
    try wizard { w in
      w.world.clients = [.acme(nil)]
      w.start()
      w.press(.showClients)
      w.press(.newClient)
      w.type("ACME")
      w.press(.next)
      w.serve()
      #expect(w.state.clients.form?[.name] == "ACME" && w.said.contains("another client is called"), "\(w.said)")
      w.retype("Acme two")
      w.press(.next)
      w.serve()
      #expect(w.world.clients.count == 2)
    }
  }

  @Test("offers, patterns and countries are taken from a list")
  func choices() throws {
    try wizard { w in
      open(w)
      go(w, to: .offer)
      w.press(.list)
      w.type("scaledmail out")
      w.press(.accept)
      #expect(w.state.clients.form?[.offer] == "ScaledMail Outlook", "\(w.said)")
      go(w, to: .patterns)
      w.press(.list, .accept)
      w.press(.list)
      w.press(.down, .accept)
      #expect(w.state.clients.form?[.patterns] == "first.last, first")
      go(w, to: .name)
      w.press(.list)
      #expect(w.said == "This field has no list; type into it.")
      w.press(.back)
      w.serve()
      #expect(w.world.clients[0].offer == .scaledmailOutlook && w.world.clients[0].patterns == [.firstDotLast, .first])
    }
  }

  @Test("a client is removed by a typed word; its orders stay")
  func removed() throws {
    try wizard { w in
      w.world.clients = [.acme(nil)]
      w.start()
      w.press(.showClients, .removeClient)
      w.expect(.device(.flushInput))
      w.press(.accept)
      #expect(w.world.clients.count == 1)
      w.type("remove")
      w.press(.accept)
      w.serve()
      #expect(w.world.clients.isEmpty && w.said.contains("Its orders stay"))
    }
  }

  @Test("a new order begins from the list")
  func order() throws {
    try wizard { w in
      w.world.clients = [.acme(nil)]
      w.start()
      w.press(.showClients, .orderForClient)
      #expect(w.state.choices?.title == "What to order")
      w.press(.accept)
      w.serve()
      #expect(w.state.screen == .domains && w.draft?.client?.name == "Acme" && w.draft?.people == "Ada Lind, Bo Ek")
    }
  }
}
