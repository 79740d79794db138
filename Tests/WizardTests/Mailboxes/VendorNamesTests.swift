import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

@Suite("Names by Saleshandy's generator")
struct VendorNamesTests {
  @Test("fill the focused domain in the first person's name")
  func fills() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, ["trynorthquay.com", "getnorthquay.com"], wanted: 2)
      w.type("Ada Lind")
      w.press(.accept, .bottom, .vendorNames)
      let name = try DomainName("getnorthquay.com")
      w.expect(.vendor(.mailboxNames(Person(first: "Ada", last: "Lind"), name, count: 2)))
      #expect(w.state.mailboxes.asking == name)
      w.answerLate(.mailboxNames(name, .success(["lind.a", "a.lind", "lind"])))
      #expect(w.draft?.lines[1].mailboxes.map(\.alias) == ["lind.a", "a.lind"])
      #expect(w.draft?.lines[0].mailboxes.map(\.alias) == ["ada.lind", "ada"])
      #expect(w.said == "Saleshandy made 2 names for getnorthquay.com.")
      #expect(w.state.mailboxes.problemCount == 0)
    }
  }

  @Test("never take the place of what a person typed, only of what they made before")
  func keepsTyped() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, wanted: 3)
      w.type("Ada Lind")
      w.press(.accept)
      w.retype("sales")
      let name = try DomainName("trynorthquay.com")
      for aliases in [["sales", "one", "two"], ["three", "four", "five"]] {
        w.press(.vendorNames)
        w.answer(.mailboxNames(name, .success(aliases)))
      }
      #expect(w.draft?.lines[0].mailboxes.map(\.alias) == ["sales", "three", "four"])
    }
  }

  @Test("are asked for once, need a person, and have no place at other vendors")
  func status() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle)
      w.press(.vendorNames)
      #expect(w.said == "People: type a first and last name; Saleshandy makes names for a person.")
      w.type("Ada Lind")
      w.press(.vendorNames, .vendorNames)
      #expect(w.said == "Saleshandy is making names. One moment.")
      w.serve()
      w.press(.back)
      w.focus(.instantlyGoogle)
      w.press(.accept)
      #expect(w.state.status(of: .vendorNames) == .absent)
      w.serve()
    }
  }

  @Test("that do not come are explained, and the grid stays")
  func failure() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle, wanted: 1)
      w.type("Ada Lind")
      w.press(.vendorNames)
      w.answer(.mailboxNames(try DomainName("trynorthquay.com"), .failure(.timedOut)))
      #expect(w.said == "Saleshandy made no names: it did not answer in time.")
      #expect(w.draft?.lines[0].mailboxes.map(\.alias) == ["ada.lind"])
    }
  }

  @Test("that come after another draft was opened are dropped")
  func late() throws {
    try wizard { w in
      w.goToMailboxes(.saleshandyGoogle)
      w.type("Ada Lind")
      w.press(.vendorNames, .newOrder)
      w.answer(.mailboxNames(try DomainName("trynorthquay.com"), .success(["x"])))
      #expect(w.draft?.lines == [])
      #expect(w.said == "")
    }
  }
}
