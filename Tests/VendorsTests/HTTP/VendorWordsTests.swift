import Foundation
import Ordering
import Testing

@testable import Vendors

/// What a vendor says for itself reaches the person with the status, in every way it can fail, in every form it can be said in.
@Suite struct VendorWordsTests {
  /// A way in which a request can be refused or fail.
  struct Case: Sendable, CustomTestStringConvertible {
    let status: Int
    var testDescription: String { "status \(status)" }
  }

  static let statuses = [400, 401, 402, 403, 404, 405, 409, 410, 413, 415, 422, 423, 429, 451, 500, 502, 503, 504].map(Case.init)

  /// Answers that all say “closed for stock-taking” in a form of their own.
  static let forms = [
    #"{"message":"closed for stock-taking"}"#, #"{"error":"closed for stock-taking"}"#, #"{"errors":"closed for stock-taking"}"#,
    #"{"errors":["closed for stock-taking"]}"#, #"{"errors":{"shop":["closed for stock-taking"]}}"#,
    #"{"error":{"code":3,"message":"closed for stock-taking"}}"#, #"{"detail":"closed for stock-taking"}"#,
    #"{"title":"closed for stock-taking"}"#,
    #"{"type":"about:blank","title":"Closed","detail":"closed for stock-taking","status":1}"#,
    #"{"data":{"message":"closed for stock-taking"}}"#, #""closed for stock-taking""#, "closed for stock-taking",
  ]

  private func client(_ vendor: Vendor, _ answer: Wire.Answer) -> VendorClient {
    let wire = Wire(answer)
    return switch vendor {
    case .instantly: InstantlyClient.make(transport: wire.transport, key: testKey, now: { noon })
    case .saleshandy: SaleshandyClient.make(transport: wire.transport, key: testKey, now: { noon })
    case .scaledmail: ScaledMailClient.make(transport: wire.transport, key: testKey, workspace: .northQuay, now: { noon })
    }
  }

  /// What a person is told of it; nil for a case that has no words of the vendor's.
  private func words(_ failure: VendorFailure?) -> String? {
    switch failure {
    case .keyRefused(let words): words
    case .limited(_, let words): words
    case .refused(let refusal): "\(refusal.message), status \(refusal.code)"
    case .server(let status, let words): "\(words), status \(status)"
    case .notOffered, .noKey, .otherAccount, .unreachable, .cutOff, .timedOut, .unexplained, .unreadable, nil: nil
    }
  }

  @Test("what the vendor says is told with the status, whichever status and form", arguments: Vendor.allCases, statuses)
  func reads(_ vendor: Vendor, _ failing: Case) async throws {
    for form in VendorWordsTests.forms {
      let client = client(vendor, .reply(failing.status, form))
      let thrown = await failure { try await client.holdings(.northQuay) } as? VendorFailure
      let words = words(thrown) ?? ""
      #expect(words.contains("closed for stock-taking") && words.contains("status \(failing.status)"), "\(form): \(words)")
    }
  }

  @Test("a change says the vendor's words as well, also where nobody knows what came of it", arguments: Vendor.allCases, statuses)
  func changes(_ vendor: Vendor, _ failing: Case) async throws {
    let change: HoldingChange =
      switch vendor {
      case .instantly: .cancelMailboxes(["ada@a-quay.com"])
      case .saleshandy: .deleteDomain(HeldDomain(name: try name("a-quay.com"), vendorID: "d1", stage: .ready))
      case .scaledmail: .swapRedirect(try name("a-quay.com"), to: "https://b.com", .northQuay)
      }
    for form in VendorWordsTests.forms {
      let thrown = await failure { try await client(vendor, .reply(failing.status, form)).change(change) } as? VendorFailure
      let words = words(thrown) ?? ""
      #expect(words.contains("closed for stock-taking") && words.contains("status \(failing.status)"), "\(form): \(words)")
    }
  }

  @Test("an answer to a purchase keeps the vendor's words in its outcome", arguments: Vendor.allCases, statuses)
  func purchases(_ vendor: Vendor, _ failing: Case) async throws {
    let purchase =
      switch vendor {
      case .instantly: try Purchase.instantly()
      case .saleshandy: try Purchase.saleshandy()
      case .scaledmail: try Purchase.scaledmailNames()
      }
    for form in VendorWordsTests.forms {
      let client = client(vendor, .reply(failing.status, form))
      let outcome = await client.send(try client.freeze(purchase), purchase).outcome
      #expect("\(outcome)".contains("closed for stock-taking"), "\(form): \(outcome)")
      #expect("\(outcome)".contains("\(failing.status)"), "\(form): \(outcome)")
    }
  }

  @Test("words are made safe and short, and hold no key", arguments: Vendor.allCases, [401, 429, 402, 503])
  func safe(_ vendor: Vendor, _ status: Int) async throws {
    let long = "k_example_1234567890 " + String(repeating: "x", count: 4000)
    let client = client(vendor, .reply(status, #"{"message":"\#(long)"}"#))
    let words = words(await failure { try await client.holdings(.northQuay) } as? VendorFailure) ?? ""
    #expect(!words.isEmpty && words.count < 540 && !words.contains("k_example"), "\(words.prefix(80))")
  }
}
