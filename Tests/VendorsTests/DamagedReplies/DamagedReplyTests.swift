import Foundation
import Ordering
import TestSupport
import Testing

@testable import Vendors

/// Replies of success with nulls, words nobody knows, members too many, too few or twice, and values of the wrong kind: whatever a vendor
/// changes one day, an order that may have been placed is never called refused.
///
/// Source: Purchasing, Promises under test.
@Suite struct DamagedReplyTests {
  private static let instantlyWords = Vocabulary(
    keys: [
      "order_placed", "order_is_valid", "simulation", "order_error", "checkout_required", "order_items", "total_price",
      "new_member",
      "payment_failure_reason", "unavailable_domains", "Order_Placed",
    ],
    words: Array(InstantlyRefusal.lists.keys).sorted() + [
      "payment_failed", "brand_new_reason", "card_expired", "northquayreach.com",
    ])
  private static let saleshandyWords = Vocabulary(
    keys: ["payload", "orderId", "checkoutUrl", "message", "error", "code", "new_member", "OrderId"],
    words: ["4kX", "https://pay.example/4kX", "javascript:x", "Failed to purchase domain", "4000"])

  private func damaged(_ reply: String, _ vocabulary: Vocabulary, seed: UInt64) throws -> ReplyTree {
    var random = Seeded(seed: seed)
    var tree = ReplyTree(try JSONReader.read(Data(reply.utf8)))
    for _ in 0..<Int.random(in: 1...4, using: &random) { tree.damage(vocabulary, &random) }
    return tree
  }

  /// What the vendor's page calls a refusal, read from the damaged reply by itself.
  private func isDocumentedRefusal(_ tree: ReplyTree) -> Bool {
    let documented = [
      "unavailable_domains", "blacklist_domains", "invalid_domains", "invalid_forwarding_domains", "invalid_accounts",
      "missing_domain_orders", "domains_without_accounts", "provider_mismatch", "unsupported_provider", "provider_unavailable",
    ]
    return !tree.hasDuplicates && tree.literal("order_placed") == "false" && tree.literal("simulation") == "false"
      && (tree.literal("order_error") == "\"payment_failed\""
        || tree.literal("order_is_valid") == "false" && documented.contains { tree.literal("order_error") == "\"\($0)\"" })
      && ["false", "null", nil].contains(tree.literal("checkout_required"))
  }

  @Test("at Instantly only a whole refusal of the vendor's own is one, and only a whole success is one")
  func instantly() async throws {
    let purchases = [try Purchase.instantly(), try .extra(aliases: ["ada.lind", "ada"]), try .preWarmed(["northquayreach.com"])]
    let replies = [
      InstantlyReplies.placed, InstantlyReplies.quote,
      InstantlyReplies.placed.replacing(
        #""order_placed":true,"order_is_valid":true"#,
        with: #""order_placed":false,"order_is_valid":false,"order_error":"unavailable_domains""#),
      InstantlyReplies.refused("provider_mismatch", #""provider_mismatch_domains":["northquayreach.com"],"total_price":0"#),
      InstantlyReplies.refused("payment_failed", #""payment_failure_reason":"card_expired""#),
    ]
    var kinds: [String: Int] = [:]
    for seed in 0..<6000 {
      let tree = try damaged(replies[seed % replies.count], DamagedReplyTests.instantlyWords, seed: UInt64(seed))
      let purchase = purchases[seed / replies.count % purchases.count]
      let client = InstantlyClient.make(transport: Wire(.ok(tree.source)).transport, key: testKey, now: { noon })
      let outcome = await client.send(try client.freeze(purchase), purchase).outcome
      kinds[outcome.kind, default: 0] += 1
      switch outcome {
      case .rejected: #expect(isDocumentedRefusal(tree), "seed \(seed): \(tree.source)")
      case .placed:
        #expect(
          !tree.hasDuplicates && tree.literal("order_placed") == "true" && tree.literal("simulation") == "false"
            && ["null", nil].contains(tree.literal("order_error")), "seed \(seed): \(tree.source)")
      case .verify, .refused, .unknown: break
      case .awaitingPayment, .notSent: Issue.record("seed \(seed): \(outcome)")
      }
    }
    #expect(kinds.values.allSatisfy { $0 > 150 } && kinds.count == 4, "each way to end is among them: \(kinds)")
  }

  @Test("at Saleshandy no answer of success is a refusal, and only credits and slots are spent without a page")
  func saleshandy() async throws {
    let replies = [
      #"{"message":"Domain purchase initiated successfully","payload":{"orderId":"4kX","checkoutUrl":"https://pay.example/4kX"}}"#,
      #"{"message":"Domain purchase initiated successfully","payload":{"orderId":"4kX"}}"#,
      #"{"orderId":"4kX","checkoutUrl":"https://pay.example/4kX"}"#,
      #"{"error":true,"type":"BadRequest","code":4000,"message":"Failed to purchase domain"}"#,
    ]
    var kinds: [String: Int] = [:]
    for seed in 0..<4000 {
      let tree = try damaged(replies[seed % replies.count], DamagedReplyTests.saleshandyWords, seed: UInt64(seed))
      let payment = PaymentWay.allCases[seed / replies.count % 3]
      let purchase = try Purchase.saleshandy(payment: payment)
      let status = seed.isMultiple(of: 2) ? 201 : 200
      let client = SaleshandyClient.make(transport: Wire(.reply(status, tree.source)).transport, key: testKey, now: { noon })
      let outcome = await client.send(try client.freeze(purchase), purchase).outcome
      kinds[outcome.kind, default: 0] += 1
      switch outcome {
      case .placed(let order, _):
        #expect(payment != .checkout && order?.isEmpty == false && !tree.hasDuplicates, "seed \(seed): \(tree.source)")
      case .awaitingPayment(let order, let checkout):
        #expect(!order.isEmpty && checkout.contains(":") && !tree.hasDuplicates, "seed \(seed): \(tree.source)")
      case .unknown: break
      case .verify, .refused, .rejected, .notSent: Issue.record("seed \(seed): \(outcome)")
      }
    }
    #expect(kinds.values.allSatisfy { $0 > 150 } && kinds.count == 3, "each way to end is among them: \(kinds)")
  }

  @Test("no damage to a list makes it say that what is there is gone")
  func lists() async throws {
    let vocabulary = Vocabulary(
      keys: ["items", "domain", "next_starting_after", "timestamp_created", "timestamp_cancelled", "id", "email", "new_member"],
      words: ["a-quay.com", "soon", "2026-08-03T09:15:00.000Z"])
    let page = InstantlyReplies.page([InstantlyReplies.order("northquayreach.com", "2026-08-03T09:15:00.000Z")])
    let whole = try JSONReader.read(Data(page.utf8))
    var undamagedRows = 0
    for seed in 0..<4000 {
      let tree = try damaged(page, vocabulary, seed: UInt64(seed))
      // A second page, should the damage have made a cursor.
      let wire = Wire(.ok(tree.source), .ok(#"{"items":[]}"#))
      let client = InstantlyClient.make(transport: wire.transport, key: testKey, now: { noon })
      guard let baseline = try? await client.baseline(try .instantly()) else { continue }
      guard let read = try? JSONReader.read(Data(tree.source.utf8)) else {
        Issue.record("seed \(seed): read \(tree.source)")
        continue
      }
      // As long as the row is as it was, the name is held.
      if read["items"].list.contains(whole["items"].list[0]) {
        undamagedRows += 1
        #expect(!baseline.conflicts.isEmpty, "seed \(seed): \(tree.source)")
      }
    }
    #expect(undamagedRows > 100)
  }
}
