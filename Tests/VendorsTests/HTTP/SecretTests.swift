import Testing

@testable import Vendors

@Suite struct SecretTests {
  @Test("a key prints as its last four characters, however it is printed")
  func printing() {
    let secret = Secret(" k_example_1234567890\n")
    var dumped = ""
    dump([secret], to: &dumped)
    #expect("\(secret)" == "•••7890")
    #expect(String(reflecting: secret) == "•••7890")
    #expect(!dumped.contains("k_example") && !"\(Optional(secret) as Any)".contains("k_example"))
    #expect(secret.header("Bearer ") == "Bearer k_example_1234567890")
  }

  @Test("a short key shows nothing of itself")
  func short() {
    #expect("\(Secret("abc1234"))" == "•••")
  }

  @Test("a vendor that repeats the key has it taken out of its words")
  func removed() {
    #expect(Secret("k_example_1234567890").removed(from: "Invalid token k_example_1234567890!") == "Invalid token •••7890!")
    #expect(
      Secret("k_example_1234567890").removed(from: "no key begins with k_example_1 here") == "no key begins with •••7890 here")
    #expect(!Secret("k_example_1234567890").removed(from: "Basic a19leGFtcGxlXzEyMzQ1Njc4OTA6").contains("a19leG"))
    #expect(Secret("").removed(from: "nothing to hide") == "nothing to hide")
    #expect(Secret("sandbox").removed(from: "the sandbox is closed") == "the sandbox is closed")
  }
}

@Suite struct BaseAddressTests {
  @Test("an address has a scheme, a host and perhaps a prefix")
  func parts() {
    #expect(
      BaseAddress("http://127.0.0.1:8080/instantly/")
        == BaseAddress(scheme: "http", authority: "127.0.0.1:8080", prefix: "/instantly"))
    #expect(BaseAddress("https://api.instantly.ai") == .instantly)
  }

  @Test(
    "other texts are no addresses",
    arguments: ["", "api.instantly.ai", "ftp://x", "https://", "https://me:pw@x", "https://x?y", "http://x y"])
  func refused(_ text: String) {
    #expect(BaseAddress(text) == nil)
  }
}

@Suite struct CallTests {
  @Test("a query's values cannot become another query")
  func escaping() {
    #expect(Call.path("/v1/domain", [("search", "a b&c=d/ö")]) == "/v1/domain?search=a%20b%26c%3Dd%2F%C3%B6")
    #expect(Call.path("/v1/domain", []) == "/v1/domain")
  }
}
