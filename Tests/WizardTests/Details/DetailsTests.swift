import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("The details")
struct DetailsTests {
  @Test(
    "only what the offer needs is asked",
    arguments: [
      (Offer.instantlyGoogle, [DetailField.redirect]),
      (
        .saleshandyGoogle,
        [.redirect, .firstName, .lastName, .company, .address, .city, .state, .country, .postcode, .phone, .payment, .pictures]
      ),
      (.scaledmailGoogle, [.redirect, .label, .coupon, .workspace, .pictures, .sequencerProvider]),
    ])
  func fields(offer: Offer, fields: [DetailField]) throws {
    try wizard { w in
      w.goToDetails(offer)
      #expect(w.state.detailFields == fields)
      #expect(w.state.focusedDetail == .redirect)
    }
  }

  @Test("every field takes what is typed, and shows it")
  func typed() throws {
    try wizard { w in
      w.goToDetails(.saleshandyGoogle)
      for field in w.state.detailFields where !field.isPicked {
        w.fill(field, "x \(field.rawValue)")
        #expect(w.draft?.details[field] == "x \(field.rawValue)")
        #expect(w.state.text(of: .detail(field)) == "x \(field.rawValue)")
      }
    }
  }

  @Test("an empty field is no problem until the person has been in it, or tries to go on")
  func visited() throws {
    try wizard { w in
      w.goToDetails(.saleshandyGoogle)
      #expect(w.state.problem(of: .redirect) == nil)
      w.press(.nextField)
      #expect(w.state.problem(of: .redirect)?.fault == .missing)
      #expect(w.state.problem(of: .company) == nil)
      w.press(.next)
      #expect(w.state.screen == .details)
      #expect(w.state.focusedDetail == .redirect)
      #expect(w.said == "Redirect to: this is required. Type it here.")
      #expect(w.state.problem(of: .company)?.fault == .missing)
      #expect(w.state.problem(of: .city) == nil, "may stay empty")
    }
  }

  @Test("a wrong text is a problem at once, and right when it is right")
  func atOnce() throws {
    try wizard { w in
      w.goToDetails(.saleshandyGoogle)
      w.fill(.phone, "040")
      #expect(w.state.problem(of: .phone)?.fault == .phone(.noPlus))
      w.retype("+46401234567")
      #expect(w.state.problem(of: .phone) == nil)
    }
  }

  @Test("a country is picked from the list, narrowed by typing")
  func countries() throws {
    try wizard { w in
      w.goToDetails(.saleshandyGoogle)
      #expect(w.state.status(of: .list) == .absent && w.state.status(of: .usedBefore) == .ready)
      w.go(to: .country)
      w.press(.list)
      w.type("swed")
      w.press(.accept)
      #expect(w.state.overlay == nil)
      #expect(w.draft?.details.registrant.country == "SE")
      #expect(w.state.caret == 2)
      w.press(.list)
      let list = try #require(w.state.overlay?.as(ChoicesOverlay.self)).list
      #expect(list.shown[list.row].value == "SE", "the list opens on the country that is typed")
      w.type("zzz")
      w.press(.accept)
      #expect(w.said == "The list has nothing with ‘zzz’. Delete a few letters, or press Esc.")
      w.press(.back)
      #expect(w.draft?.details.registrant.country == "SE")
    }
  }

  @Test("a single workspace is taken by itself")
  func oneWorkspace() throws {
    try wizard { w in
      w.goToDetails(.scaledmailGoogle)
      #expect(w.draft?.details.workspace?.id == "ws1")
    }
  }

  @Test("among several workspaces the person chooses, with Enter, Space or F4", arguments: [Command.accept, .choose, .list])
  func severalWorkspaces(command: Command) throws {
    try wizard { w in
      w.world.workspaces = [Workspace(id: "1", name: "North"), Workspace(id: "2", name: "South")]
      w.goToDetails(.scaledmailGoogle)
      w.go(to: .workspace)
      #expect(w.draft?.details.workspace == nil)
      #expect(w.state.field == nil, "nothing can be typed here")
      w.press(command, .down, .accept)
      #expect(w.draft?.details.workspace?.name == "South")
    }
  }

  @Test("without a workspace the way on is held, and the sentence leads to the list")
  func noWorkspace() throws {
    try wizard { w in
      w.world.workspaces = []
      w.goToDetails(.scaledmailGoogle)
      w.press(.next)
      #expect(w.said == "Workspace: the order needs one. Choose it with F4; F5 refreshes ScaledMail's list.")
      w.press(.list)
      #expect(w.said == "Workspace: ScaledMail lists none for this key. Make one at ScaledMail, then press F5.")
      w.world.workspaces = [Workspace(id: "1", name: "North")]
      w.press(.refresh, .refresh)
      w.serve()
      #expect(w.log.count { $0 == .vendor(.workspaces) } == 2)
      w.press(.next)
      #expect(w.state.screen == .review)
      w.expect(.device(.flushInput))
      w.serve()
    }
  }

  @Test("workspaces that cannot be read are explained, and the chosen one that is gone is taken out")
  func gone() throws {
    try wizard { w in
      w.goToDetails(.scaledmailGoogle)
      w.press(.refresh)
      w.answer(.workspaces(.failure(.timedOut)))
      #expect(w.said == "Workspace: ScaledMail's workspaces could not be read: it did not answer in time. F5 refreshes.")
      #expect(w.draft?.details.workspace?.id == "ws1")
      w.world.workspaces = [Workspace(id: "1", name: "North"), Workspace(id: "2", name: "South")]
      w.press(.refresh)
      w.serve()
      #expect(w.draft?.details.workspace == nil)
      #expect(w.said == "Workspace: ‘North Quay’ is no longer there. Choose another with F4.")
    }
  }

  @Test("workspaces that come for the draft before are not this one's")
  func late() throws {
    try wizard { w in
      w.goToMailboxes(.scaledmailGoogle)
      w.type("Ada Lind")
      w.press(.next, .newOrder)
      w.serve()
      #expect(w.draft?.details.workspace == nil)
    }
  }

  @Test("Enter goes from field to field and from the last one on")
  func enter() throws {
    try wizard { w in
      w.goToDetails(.scaledmailGoogle)
      w.press(.accept, .accept, .accept)
      #expect(w.state.focusedDetail == .workspace)
      w.press(.accept, .accept)
      #expect(w.state.focusedDetail == .sequencerProvider)
      w.press(.accept)
      #expect(w.state.screen == .review)
      w.expect(.device(.flushInput))
      w.serve()
    }
  }

  @Test("with another offer, the cursor is on a field that offer has")
  func otherOffer() throws {
    try wizard { w in
      w.goToDetails(.saleshandyGoogle)
      w.press(.bottom, .back, .back)
      w.focus(.instantlyGoogle)
      w.press(.accept, .next)
      w.serve()
      #expect(w.state.focusedDetail == .redirect)
    }
  }
}

/// What a test did not find where it looked.
struct Unexpected: Error {}
