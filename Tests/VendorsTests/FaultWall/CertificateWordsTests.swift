import Foundation
import Testing

@testable import Vendors

@Suite("What is said of a certificate")
struct CertificateWordsTests {
  @Test("one that gives an address as a host name is not said to be for what it is not for")
  func addressAsName() {
    let words = CertificateProblem.otherHost("127.0.0.1", names: ["127.0.0.1"]).words(at: Date(timeIntervalSince1970: 0))
    #expect(words.hasPrefix("the certificate gives 127.0.0.1 as a host name and not as an address, which does not count;"))
  }
}
