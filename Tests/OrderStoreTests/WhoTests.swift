import Foundation
import Ordering
import Testing

@testable import OrderStore

@Suite("Who did it, and what is cut")
struct WhoTests {
  @Test("the key of a login is told as ssh-keygen writes it")
  func key() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("auth-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    // The fingerprint is that of `ssh-keygen -lf` for this key.
    try "password\npublickey ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBQpnUZ+KT63FWboDuPprwrnqE91mO68g++WX+7ftOBG\n"
      .write(toFile: path, atomically: true, encoding: .utf8)
    let environment = ["SSH_USER_AUTH": path, "SSH_CONNECTION": "203.0.113.7 50022 192.0.2.1 22\u{1B}[31m"]
    let who = Operator.current(environment: environment)
    #expect(who.key == "ssh-ed25519 SHA256:+nYNtLJK0fI8k8WgRfM0xFEs2N78Af5pVv1uzJRLzww")
    #expect(who.connection == "203.0.113.7 50022 192.0.2.1 22[31m")
    #expect(!who.account.isEmpty)
  }

  @Test("nothing is made up where nothing is known")
  func unknown() {
    let who = Operator.current(environment: ["SSH_USER_AUTH": "/nowhere"])
    #expect(who.key == nil && who.connection == nil)
    #expect(Operator.loginUID("4294967295\n") == nil && Operator.loginUID("1000") == 1_000 && Operator.loginUID(nil) == nil)
  }

  @Test(
    "of a card's number only the last four digits stay, and other numbers stay as they are",
    arguments: [
      ("card 4242424242424242.", "card ••••4242."), ("4242 4242-4242 4242", "••••4242"), ("5500005555555559 x", "••••5559 x"),
      ("order 4242424242424241", "order 4242424242424241"), ("+1 617 555 0123", "+1 617 555 0123"), ("0", "0"), ("", ""),
      ("378282246310005", "••••0005"), ("at 4242424242424242 - or", "at ••••4242 - or"),
    ])
  func cards(text: String, expected: String) {
    #expect(CardNumbers.cut(text) == expected)
  }
}
