import Ordering
import TestSupport
import Testing
import WizardTestSupport

@testable import Wizard

@Suite("The forms of ScaledMail's changes")
struct HoldingFormTests {
  private func open(_ command: Command, _ w: WizardHarness) {
    w.goToHoldings(.scaledmail)
    if command == .changeTag {
      w.press(.showOrders, .accept)
      w.serve()
    }
    w.press(command)
    w.expect(.device(.flushInput))
  }

  private func form(_ w: WizardHarness) -> HoldingForm? { w.state.holdingForm }

  @Test(
    "a redirect is sent in the vendor's form; an emptied one removes it",
    arguments: [
      ("northquay.com/demo", "https://northquay.com/demo", "joinnorthquay.com will lead to https://northquay.com/demo"),
      ("", "", "the redirect of joinnorthquay.com is removed"),
    ])
  func redirect(typed: String, sent: String, said: String) throws {
    try wizard { w in
      open(.changeRedirect, w)
      #expect(w.state.text(of: .form(.redirect)) == "https://northquay.com")
      w.retype(typed)
      w.press(.accept)
      let (change, revision) = try w.change()
      let name = try DomainName("joinnorthquay.com")
      #expect(change == .swapRedirect(name, to: sent, Workspace(id: "ws1", name: "North Quay")))
      #expect(form(w)?.isSent == true)
      w.answer(.holdingChanged(nil, revision: revision))
      #expect(w.state.overlay == nil)
      #expect(w.said == "Done: \(said). ScaledMail may show the old one for a while.")
      w.expect(.device(.ring))
      w.serve()
    }
  }

  @Test("a tag is changed on an order whose tag was read")
  func tag() throws {
    try wizard { w in
      open(.changeTag, w)
      #expect(w.state.text(of: .form(.tag)) == "nq-aug")
      w.retype("northquay autumn")
      w.press(.accept, .accept)
      #expect(w.said == "A change is being made; the list is refreshed after it. One moment.", "Enter twice sends once")
      let (change, revision) = try w.change()
      guard case .retag(let order, "northquay autumn", _) = change else {
        Issue.record("\(change)")
        return
      }
      #expect(order.id == "recPay1")
      w.world.tags["recPay1"] = "northquay autumn"
      w.answer(.holdingChanged(nil, revision: revision))
      w.expect(.device(.ring))
      w.serve()
      #expect(w.state.focusedOrder?.tag == "northquay autumn", "the order's details are read again")
    }
  }

  @Test("a name bought at ScaledMail and unused takes another's place without a registrar")
  func swap() throws {
    try wizard { w in
      open(.swapDomain, w)
      w.type("NorthquayApp.com")
      w.press(.bottom)
      w.type("joinnorthquay.com")
      w.press(.accept)
      let (change, revision) = try w.change()
      let names = (try DomainName("joinnorthquay.com"), try DomainName("northquayapp.com"))
      #expect(change == .swapDomain(names.0, to: names.1, nil, Workspace(id: "ws1", name: "North Quay")))
      w.answer(.holdingChanged(nil, revision: revision))
      w.expect(.device(.ring))
      w.serve()
    }
  }

  @Test("a name at another registrar goes with its account; a refusal keeps what was typed but for the confirmation")
  func outside() throws {
    try wizard { w in
      open(.swapDomain, w)
      for text in ["northquaygroup.com", "Namecheap", "ada", "pass word ", "https://namecheap.com", "joinnorthquay.com"] {
        w.type(text)
        w.press(.accept)
      }
      let (change, revision) = try w.change()
      guard case .swapDomain(_, _, let hosting?, _) = change else {
        Issue.record("\(change)")
        return
      }
      #expect(hosting.provider == "Namecheap" && hosting.username == "ada" && hosting.link == "https://namecheap.com")
      #expect(hosting.password.text == "pass word ", "a password is sent as typed")
      w.answer(.holdingChanged(.refused(Refusal(code: "400", message: "login failed")), revision: revision))
      #expect(w.said == "Nothing was changed. ScaledMail: it refused the request: login failed (status 400).")
      let kept = try #require(form(w))
      #expect(kept[.newName] == "northquaygroup.com" && kept[.registrarPassword] == "pass word ")
      #expect(kept[.word] == "" && !kept.isSent)
      w.expect(.device(.ring))
      w.serve()
      #expect(form(w) != nil, "the list that comes does not close the form")
    }
  }

  @Test("a password is shown and written nowhere, and is gone with the form")
  func password() throws {
    try wizard { w in
      open(.swapDomain, w)
      for text in ["northquaygroup.com", "Namecheap", "ada", "s3cret-word", "", "joinnorthquay.com"] {
        w.type(text)
        w.press(.accept)
      }
      let (_, revision) = try w.change()
      var words = ""
      dump(w.state, to: &words)
      #expect(!words.contains("s3cret-word") && !"\(w.state)".contains("s3cret-word"))
      w.press(.back)
      #expect(form(w) == nil)
      w.answer(.holdingChanged(.timedOut, revision: revision))
      w.expect(.device(.ring))
      w.serve()
      w.press(.swapDomain)
      w.expect(.device(.flushInput))
      #expect(form(w)?[.registrarPassword] == "")
    }
  }

  @Test("the confirmation is not pasted, other fields are, as one line and without being sent")
  func pasting() throws {
    try wizard { w in
      open(.swapDomain, w)
      w.paste("northquayapp.com\n")
      #expect(form(w)?[.newName] == "northquayapp.com")
      w.press(.bottom)
      w.paste("joinnorthquay.com\n")
      #expect(form(w)?[.word] == "")
      #expect(w.said == "Confirmation: type it by hand; nothing pasted destroys anything.")
      #expect(w.open.isEmpty)
    }
  }

  @Test("a name that is in no order yet has nothing to change")
  func unused() throws {
    try wizard { w in
      w.goToHoldings(.scaledmail)
      w.press(.bottom, .changeRedirect)
      #expect(w.said.hasPrefix("northquayapp.com is bought but in no order yet"))
      w.press(.swapDomain)
      #expect(w.state.overlay == nil)
    }
  }

  @Test("Tab and the arrows move between the fields, Esc closes without a change")
  func moves() throws {
    try wizard { w in
      open(.swapDomain, w)
      w.press(.nextField, .nextField, .down, .previousField)
      #expect(w.state.field == .form(.registrarUser))
      w.press(.top, .up)
      #expect(w.state.field == .form(.newName))
      w.press(.back)
      #expect(w.state.overlay == nil && w.open.isEmpty)
    }
  }
}
