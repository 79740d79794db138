import Foundation
import HTTPTypes
import Ordering
import Synchronization
import Testing

@testable import Vendors

@Suite struct PagingTests {
  @Test("a list that never ends is given up after two hundred pages")
  func endless() async throws {
    let asked = Mutex(0)
    let transport = Transport { _, _, _ throws(TransportFailure) in
      let page = asked.withLock { asked in
        asked += 1
        return asked
      }
      let body = #"{"items":[{"domain":"quay\#(page).com","timestamp_created":"2026-08-03"}],"next_starting_after":"c\#(page)"}"#
      return (HTTPResponse(status: .ok), Data(body.utf8))
    }
    let client = InstantlyClient.make(transport: transport, key: testKey, now: { noon })
    #expect(
      await failure { try await client.baseline(try .instantly()) } as? VendorFailure
        == .unreadable("a list of more than 200 pages"))
    #expect(asked.withLock { $0 } == 200)
  }
}
