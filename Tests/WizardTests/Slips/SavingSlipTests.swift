import Foundation
import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("Save as slip, and drafts that a program prepared")
struct SavingSlipTests {
  private func written(_ w: WizardHarness) throws -> (path: String, text: String, isReplacing: Bool, revision: Int) {
    try w.only { effect in
      if case .file(.write(let path, let text, let isReplacing, let revision)) = effect {
        (path, text, isReplacing, revision)
      } else {
        nil
      }
    }
  }

  @Test("the order being entered is written into a file of its name; one that is there is replaced by a second Enter alone")
  func saved() throws {
    try wizard { w in
      w.press(.newOrder)
      w.paste("trynorthquay.com getnorthquay.org")
      w.serve()
      let draft = try #require(w.draft)
      w.press(.saveSlip)
      #expect(w.state.overlay?.as(PathForm.self)?.typed.hasSuffix(".slip.yaml") == true)
      w.retype("~/a.yaml")
      w.press(.accept)
      var file = try written(w)
      #expect(file.path == "~/a.yaml" && !file.isReplacing && file.text == draft.slip)
      w.answer(.fileWritten("/home/ada/a.yaml", .exists, revision: file.revision))
      #expect(w.said.contains("is there already. Press Enter to replace it"))
      w.press(.accept)
      file = try written(w)
      #expect(file.isReplacing && file.text == draft.slip)
      w.answer(.fileWritten("/home/ada/a.yaml", nil, revision: file.revision))
      #expect(w.said == "The slip is written to /home/ada/a.yaml.")
      #expect(w.draft == draft, "writing changes nothing")
    }
  }

  @Test("where no order is entered there is nothing to save")
  func absent() throws {
    try wizard { w in #expect(w.state.status(of: .saveSlip) == .absent) }
  }

  @Test("what a password leaves out of the slip is said")
  func password() throws {
    try wizard { w in
      var draft = Draft(id: Draft.ID("d1"), kind: .ownDomains, at: w.now)
      draft.lines = [DraftLine(try DomainName("quaymail.com"), isChosen: true)]
      draft.details.hosting.password = Password("example-password")
      w.handle(.resume(draft))
      w.serve()
      w.press(.saveSlip)
      w.press(.accept)
      let file = try written(w)
      #expect(!file.text.contains("example-password"))
      w.answer(.fileWritten("/home/ada/d.yaml", nil, revision: file.revision))
      #expect(w.said.hasSuffix("Its password is not in it: it is typed again with the order."))
    }
  }

  @Test("a draft that a program prepared is told with its maker, at home and with what is not as usual for the client")
  func prepared() throws {
    var client = Client(id: Client.ID("k1"), name: "Acme")
    (client.wanted, client.redirect) = (2, "northquay.com")
    try wizard { w in
      w.world.clients = [client]
      var draft = Draft(id: Draft.ID("d1"), at: w.now)
      draft.fill(from: client)
      draft.lines = [DraftLine(try DomainName("trynorthquay.com"), isChosen: true)]
      draft.wanted = 5
      draft.maker = "ci-bot"
      w.handle(.resume(draft))
      w.answer(.clientRead(client, .refresh(draft.id)))
      #expect(w.said == "Prepared by ci-bot. Not as usual for Acme: Mailboxes.")
      #expect(w.state.entry?.unusual == [.wanted])
      w.serve()
      let summary = DraftSummary(
        id: draft.id, name: "acme", step: .review, offer: nil, domains: 1, changedAt: w.now, maker: draft.maker)
      #expect(HomeSentences.whereabouts(summary) == "by ci-bot, at Review")
    }
  }
}
