import Foundation
import HTTPTypes
import Ordering
import Testing

@testable import Vendors

/// Nobody knows how a vendor's answer will change: thousands of changed ones, always the same for a seed.
@Suite struct ScaledMailMutationTests {
  private static let goldens = [
    "{}", #"{"success":true}"#, #"{"success":true,"message":"Order created","order_id":"recPay1","id":7}"#,
    #"{"success":false,"error":"Domain a-quay.com is not available"}"#,
    #"{"data":{"id":"recPay1","domains":[{"domain":"a-quay.com","status":"Active"}]},"amount":16.31,"checkout":null}"#,
  ]

  private func client(_ wire: Wire) -> VendorClient {
    ScaledMailClient.make(transport: wire.transport, key: testKey, now: { noon })
  }

  @Test("no answer of success, however changed, is a refusal, and none is a placed order before the lists show it")
  func purchases() async throws {
    let purchases = try Purchase.everyScaledMail()
    var kinds: [String: Int] = [:]
    for seed in 0..<4_000 {
      var mutation = Mutation(seed: UInt64(seed))
      let purchase = purchases[seed % purchases.count]
      let body = mutation.applied(to: Array(ScaledMailMutationTests.goldens[seed % 5].utf8))
      let wire = Wire(.answer(200 + seed % 7, Data(body)))
      let outcome = await client(wire).send(try client(wire).freeze(purchase), purchase).outcome
      #expect(wire.asked.count == 1)
      #expect(["verify", "unknown"].contains(outcome.kind), "seed \(seed): \(outcome)")
      kinds[outcome.kind, default: 0] += 1
    }
    #expect(kinds["verify", default: 0] > 100 && kinds["unknown", default: 0] > 100, "\(kinds)")
  }

  @Test("no list, however changed, is evidence without our tag in it")
  func lists() async throws {
    let purchase = try Purchase.scaledmailOrder(["a-quay.com", "b-quay.com"])
    let orders = Array(#"{"total":1,"payments":[{"id":"r","amount":7,"status":"Active"}]}"#.utf8)
    let details = Array(
      #"{"id":"r","tag":"nq-aug","packages":[{"domains":[{"name":"a-quay.com"}]},{"domains":[{"name":"b-quay.com"}]}]}"#.utf8)
    let request = try client(Wire()).freeze(purchase)
    var found = 0
    for seed in 0..<4_000 {
      var mutation = Mutation(seed: UInt64(seed))
      let changed = mutation.applied(to: details)
      let list = seed.isMultiple(of: 4) ? mutation.applied(to: orders) : orders
      let wire = Wire(.answer(200, Data(list)), .answer(200, Data(changed)), .answer(200, Data(changed)))
      let evidence = try? await client(wire).findEvidence(try .sending(purchase, request)).evidence
      guard case .all? = evidence else { continue }
      found += 1
      let text = String(decoding: changed, as: UTF8.self).lowercased()
      #expect(text.contains("nq-aug"), "seed \(seed): \(text)")
    }
    #expect(found > 20)
  }
}

extension Wire.Answer {
  static func answer(_ status: Int, _ body: Data) -> Wire.Answer {
    Wire.Answer(result: .success((.init(status: .init(code: status)), body)))
  }
}
