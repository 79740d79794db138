import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("An order for a client")
struct OrderForClientTests {
  static let offers: [Offer] = [.instantlyGoogle, .saleshandyGoogle, .scaledmailGoogle]

  /// Begins a new order for Acme, as far as its first step.
  private func begin(_ w: WizardHarness, _ offer: Offer?) { begin(w, .acme(offer)) }

  private func begin(_ w: WizardHarness, _ client: Client) {
    w.world.clients = [client]
    w.start()
    w.handle(.command(.newOrder))
    #expect(w.state.choices?.id == .orderClient)
    w.type("ac")
    w.press(.accept, .accept)
    w.serve()
    #expect(w.state.screen == .domains, "\(w.said)")
  }

  @Test("without a client nothing is asked that was not asked before")
  func nobody() throws {
    try wizard { w in
      w.start()
      w.handle(.command(.newOrder))
      #expect(w.state.choices?.id == .orderKind)
      w.press(.accept)
      #expect(w.draft?.client == nil && w.draft?.isFilled == false)
    }
  }

  @Test("none is a choice, and costs one key")
  func none() throws {
    try wizard { w in
      w.world.clients = [.acme(nil)]
      w.start()
      w.handle(.command(.newOrder))
      w.press(.accept, .accept)
      #expect(w.state.screen == .domains && w.draft?.client == nil && w.draft?.brand == "")
    }
  }

  @Test("everything the client has is filled in, and each field can still be changed")
  func filled() throws {
    try wizard { w in
      begin(w, .instantlyOutlook)
      let draft = try #require(w.draft)
      #expect(draft.brand == "northquay" && draft.people == "Ada Lind, Bo Ek" && draft.details.redirect == "northquay.com")
      #expect(draft.offer == .instantlyOutlook && draft.details.registrant.phone == "+46401234567" && draft.allowsNumbers)
      #expect(draft.details.workspace?.name == "North Quay" && draft.name == "Acme" && draft.client?.name == "Acme")
      #expect(w.state.caret == 9 && w.said.contains("For Acme"))
      w.retype("harbourlight")
      #expect(w.draft?.brand == "harbourlight")
    }
  }

  @Test("names that are typed or pasted take the place of the brand that was filled in; a comma goes on behind it")
  func selected() throws {
    try wizard { w in
      begin(w, .instantlyGoogle)
      w.type("trynorthquay.com")
      #expect(w.draft?.brand == "trynorthquay.com")
      w.press(.undo)
      #expect(w.draft?.brand == "northquay")
      w.paste("joinnorthquay.com")
      #expect(w.draft?.brand == "joinnorthquay.com", "\(w.said)")
    }
    try wizard { w in
      begin(w, .instantlyGoogle)
      w.type(", harbour")
      #expect(w.draft?.brand == "northquay, harbour")
    }
    try wizard { w in
      begin(w, .instantlyGoogle)
      w.edit(.start)
      w.type("x")
      #expect(w.draft?.brand == "xnorthquay", "the caret was moved: the brand is edited")
    }
  }

  @Test("a name that begins with the client's brand is typed whole")
  func beginsWithBrand() throws {
    try wizard { w in
      begin(w, .instantlyGoogle)
      w.type("northquayhq.com")
      #expect(w.draft?.brand == "northquayhq.com")
      w.edit(.killAll)
      w.type("northquay")
      w.type("labs")
      #expect(w.draft?.brand == "northquaylabs")
    }
  }

  @Test("the brand gives way again once all that was typed was undone")
  func undone() throws {
    try wizard { w in
      begin(w, .instantlyGoogle)
      w.type("harbour")
      w.press(.undo)
      #expect(w.draft?.brand == "northquay")
      w.type("joinnorthquay.com")
      #expect(w.draft?.brand == "joinnorthquay.com")
    }
  }

  @Test("a brand that was typed before the client was read is nobody's to replace")
  func typedBrandAhead() throws {
    try wizard { w in
      w.world.clients = [.acme(nil)]
      w.start()
      w.handle(.command(.newOrder))
      w.press(.down, .accept, .accept)
      w.type("northquay")
      w.serve()
      w.type("hq.com")
      #expect(w.draft?.brand == "northquayhq.com")
    }
  }

  @Test("what was typed before the client was read stays")
  func typedAhead() throws {
    try wizard { w in
      w.world.clients = [.acme(nil)]
      w.start()
      w.handle(.command(.newOrder))
      w.press(.down, .accept, .accept)
      w.type("harbour")
      w.serve()
      #expect(w.draft?.brand == "harbour" && w.draft?.people == "Ada Lind, Bo Ek")
    }
  }

  @Test("names that ask nothing more go straight to the review, and back to every step", arguments: offers)
  func straight(_ offer: Offer) throws {
    try wizard { w in
      begin(w, offer)
      w.paste("trynorthquay.com\nnorthquayhq.com\njoinnorthquay.com")
      w.serve()
      w.press(.chooseAvailable)
      w.serve()
      w.press(.next)
      #expect(w.state.screen == .review, "\(w.said)")
      #expect(w.said.contains("Provider") && w.said.contains("Acme"))
      w.serve()
      #expect(w.state.review.problems.stopping.isEmpty && w.state.review.plan?.names.count == 3)
      w.dismiss { $0 == .device(.flushInput) }
      w.press(.back)
      #expect(w.state.screen == .details)
      w.serve()
      w.press(.back, .back, .back)
      w.serve()
      #expect(w.state.screen == .domains)
    }
  }

  @Test("a step that lacks something is shown, whatever comes behind it")
  func lacking() throws {
    try wizard { w in
      begin(w, .saleshandyGoogle)
      w.world.clients[0].registrant.phone = ""
      w.paste("trynorthquay.com\nnorthquayhq.com")
      w.serve()
      w.press(.chooseAvailable)
      w.serve()
      // As somebody empties it for this order.
      w.press(.next)
      w.dismiss { $0 == .device(.flushInput) }
      w.serve()
      w.press(.back)
      w.fill(.phone, "")
      w.press(.back, .back)
      w.serve()
      w.press(.next)
      w.serve()
      #expect(w.state.screen == .details)
    }
  }

  @Test(
    "the client's own domains are never ordered, denied names cannot be chosen, used ones are marked, and none of them is an idea")
  func names() throws {
    try wizard { w in
      begin(w, nil)
      w.press(.accept)
      w.serve()
      #expect(!w.names.contains("getnorthquay.com") && w.names.contains("getnorthquay.org") && w.names.contains("trynorthquay.com"))
      w.paste("northquay.io\nget.northquay.io\ngetnorthquay.com\nusednorthquay.com")
      w.serve()
      func choose(_ name: String) {
        w.press(.top)
        for _ in w.names.prefix(while: { $0 != name }) { w.press(.down) }
        w.press(.choose)
        w.serve()
      }
      for name in ["northquay.io", "get.northquay.io"] {
        choose(name)
        #expect(!w.chosen.contains(name) && w.said.contains("own domain"), "\(w.said)")
      }
      choose("getnorthquay.com")
      #expect(!w.chosen.contains("getnorthquay.com") && w.said.contains("Acme does not want getnorthquay.com"), "\(w.said)")
      choose("usednorthquay.com")
      #expect(w.chosen == ["usednorthquay.com"])
      let draft = try #require(w.draft)
      let used = try DomainName("usednorthquay.com")
      #expect(DraftCheck.names(draft) == [Problem(.name(used), .usedBefore(client: "Acme"), .warns)])
    }
  }

  @Test("what stands in the order becomes the client's by a command, without names and passwords")
  func kept() throws {
    try wizard { w in
      begin(w, .scaledmailGoogle)
      w.paste("trynorthquay.com\nnorthquayhq.com")
      w.serve()
      w.press(.chooseAvailable)
      w.serve()
      w.press(.next)
      w.dismiss { $0 == .device(.flushInput) }
      w.serve()
      w.press(.back)
      w.fill(.sequencerProvider, "Instantly")
      w.fill(.sequencerPassword, "secret")
      w.fill(.redirect, "northquay.com/demo")
      #expect(w.state.title(of: .keepForClient) == "Keep for Acme")
      w.press(.keepForClient)
      w.serve()
      let client = try #require(w.world.clients.first)
      #expect(
        client.redirect == "northquay.com/demo" && client.sequencer.provider == "Instantly" && client.sequencer.password.isEmpty)
      #expect(client.revision > 1 && w.said.contains("Kept for Acme"), "\(w.said)")
    }
  }

  @Test("how people are spread is kept with a client and begins its next order")
  func spread() throws {
    try wizard { w in
      begin(w, .instantlyGoogle)
      #expect(w.draft?.spread == .people)
      w.handle(.command(.back))
      w.serve()
      w.world.clients[0].spread = .onePerson
      begin(w, w.world.clients[0])
      #expect(w.draft?.spread == .onePerson)
      w.paste("trynorthquay.com\nnorthquayhq.com")
      w.serve()
      w.press(.chooseAvailable)
      w.serve()
      w.press(.next)
      w.serve()
      w.dismiss { $0 == .device(.flushInput) }
      while w.state.screen != .mailboxes { w.press(.back) }
      w.press(.changeSpread, .top, .accept)
      #expect(w.draft?.spread == .same)
      w.press(.keepForClient)
      w.serve()
      #expect(w.world.clients.first?.spread == .same)
      w.dismiss { if case .vendor = $0 { true } else { false } }
    }
  }

  @Test("an order for nobody becomes a new client by the same command, under the name that is asked for")
  func keptAsNew() throws {
    try wizard { w in
      w.start()
      w.goToDetails(.instantlyGoogle)
      w.fill(.redirect, "northquay.com")
      w.press(.keepForClient)
      #expect(w.world.clients.isEmpty && w.state.overlay?.as(RenameForm.self)?.typed == "trynorthquay", "it is asked first")
      w.press(.back)
      w.serve()
      #expect(w.world.clients.isEmpty && w.draft?.client == nil)
      w.press(.keepForClient, .accept)
      w.serve()
      let client = try #require(w.world.clients.first)
      #expect(client.name == "trynorthquay" && client.people == "Ada Lind, Bo Ek" && client.offer == .instantlyGoogle)
      #expect(w.draft?.client?.id == client.id)
      for _ in 0..<8 { w.press(.undo) }
      w.serve()
      #expect(w.draft?.client?.id == client.id, "with the client its ceilings and own domains would be undone")
      while w.state.screen != .home { w.press(.back) }
      w.serve()
      w.handle(.command(.newOrder))
      #expect(w.state.choices?.id == .orderClient)
    }
  }
}
