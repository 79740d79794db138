import Foundation
import Ordering
import Testing

@testable import Vendors

@Suite struct AccountTests {
  private func account(_ key: String, _ base: BaseAddress = .instantly) -> VendorAccount? {
    InstantlyClient.make(transport: Wire().transport, base: base, key: Secret(key), now: { noon }).account
  }

  @Test("a client says whose it is by address and a short one-way hash, and never gives its key away")
  func told() throws {
    let key = "k_example_1234567890"
    let account = try #require(self.account(key))
    #expect(account.address == "https://api.instantly.ai" && account.fingerprint.count == 16)
    #expect(!"\(account)".contains("example") && !account.title.contains("7890"))
    #expect(account.title == "api.instantly.ai, key \(account.fingerprint.prefix(8))")
    #expect(self.account(key) == account && self.account(key + " ") == account)
    #expect(self.account("k_example_1234567891") != account)
    #expect(self.account(key, BaseAddress(scheme: "https", authority: "elsewhere.example")) != account)
  }

  @Test(
    "another spelling of the same host is the same account, also one that an earlier version kept",
    arguments: ["https://API.Instantly.ai", "HTTPS://api.instantly.AI:443/"])
  func spelling(_ text: String) throws {
    let key = "k_example_1234567890"
    let usual = try #require(self.account(key))
    #expect(self.account(key, try #require(BaseAddress(text)))?.address == usual.address)
    let stored = VendorAccount(address: "https://API.instantly.ai", fingerprint: usual.fingerprint)
    #expect(stored == usual && Set([stored, usual]).count == 1)
    #expect(VendorAccount(address: "https://api.instantly.ai:8443", fingerprint: usual.fingerprint) != usual)
    #expect(VendorAccount(address: "http://api.instantly.ai", fingerprint: usual.fingerprint) != usual)
    let (one, other) = ("http://host/Instantly", "http://HOST/instantly")
    #expect(
      VendorAccount(address: one, fingerprint: "f") != VendorAccount(address: other, fingerprint: "f"),
      "a path tells capitals apart")
  }

  @Test("every vendor's client has an account, and one of no vendor has none")
  func everywhere() {
    let key = Secret("k_example_1234567890")
    let clients = [
      SaleshandyClient.make(transport: Wire().transport, key: key, now: { noon }),
      ScaledMailClient.make(transport: Wire().transport, key: key, now: { noon }),
    ]
    #expect(clients.allSatisfy { $0.account != nil } && Set(clients.map(\.account)).count == 2)
    #expect(VendorClient.nothing.account == nil)
  }
}
