import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

// What a person says of an attempt that no list can say.

extension ResolvingTests {
  @Test("what needs another account says which, and a person may say that the new key is of the same one")
  func otherAccount() throws {
    try wizard { w in
      var order = try open(w)
      let needed = VendorAccount(address: "https://api.instantly.ai", fingerprint: "aaaa1111aaaa1111")
      order.attempts[0].note(
        ReconciliationCheck(at: w.now, finding: .failed, note: .failure(.otherAccount(needed: needed))))
      let account = w.state.account(of: order.attempts[0]) { _ in "14:02" }
      #expect(account.checked.hasPrefix("Checked the vendor's lists 0 times"), "what could not be asked is no look")
      #expect(account.next.contains("api.instantly.ai, key aaaa1111"))
      show(w, order)
      w.press(Command.Acknowledge.account)
      w.type("the old key was revoked")
      w.press(.accept)
      w.expect(.purchasing(.acknowledgeAccount(order.id, reason: "the old key was revoked")))
      w.dismiss { _ in true }
    }
  }

  @Test("entries that stay away are named, and a person may say that they are gone")
  func gone() throws {
    try wizard { w in
      var order = try open(w)
      for number in 0..<3 {
        order.attempts[0].note(
          ReconciliationCheck(at: w.now + Double(number) * 5, finding: .incomplete, missing: 1, lost: ["old.com"]))
      }
      let account = w.state.account(of: order.attempts[0]) { _ in "14:02" }
      #expect(account.next.contains("old.com") && account.next.contains("g says so"))
      show(w, order)
      w.press(Command.Acknowledge.gone)
      #expect(w.state.question == .gone)
      w.type("cancelled last week")
      w.press(.accept)
      w.expect(.purchasing(.acknowledgeGone(order.id, reason: "cancelled last week")))
      w.dismiss { _ in true }
    }
  }

  @Test("an order that the lists never explain is named, and a person may say that it is not of this order")
  func notOurs() throws {
    try wizard { w in
      var order = try open(w)
      let finding = Unexplained(.order, id: "recX7", names: ["trynorthquay.com"])
      for number in 0..<3 {
        order.attempts[0].note(
          ReconciliationCheck(at: w.now + Double(number) * 5, finding: .failed, note: .failure(.unexplained(finding))))
      }
      let account = w.state.account(of: order.attempts[0]) { _ in "14:02" }
      #expect(
        account.next.contains("order recX7, which names trynorthquay.com without our tag") && account.next.contains("g says so"))
      show(w, order)
      w.press(Command.Acknowledge.gone)
      #expect(w.state.question == .gone)
      w.type("ada ordered it at the dashboard")
      w.press(.accept)
      w.expect(.purchasing(.acknowledgeGone(order.id, reason: "ada ordered it at the dashboard")))
      w.dismiss { _ in true }
    }
  }

  @Test("what was bought and needs another key's account is told so, and a person may say that the new key is of it")
  func placedAccount() throws {
    try wizard { w in
      var order = try open(w)
      try order.attempts[0].take(.evidence(.all(vendorOrder: nil)), at: w.now)
      show(w, order)
      #expect(w.state.status(of: Command.Acknowledge.account) == .absent)
      let needed = VendorAccount(address: "https://api.instantly.ai", fingerprint: "aaaa1111aaaa1111")
      w.answerLate(.followed(order, failure: .otherAccount(needed: needed)))
      w.press(Command.Acknowledge.account)
      w.type("the old key was revoked")
      w.press(.accept)
      w.expect(.purchasing(.acknowledgeAccount(order.id, reason: "the old key was revoked")))
      w.dismiss { _ in true }
    }
  }
}
