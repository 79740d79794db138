import Foundation
import Ordering
import Testing

@testable import Vendors

/// What an answer that says why not in several places is told as.
@Suite struct ReasonsTests {
  private func reason(_ body: String) throws -> String? { try JSONReader.read(Data(body.utf8)).reason }

  @Test(
    "every different text of an answer is told, once",
    arguments: [
      (
        #"{"message":"The order was refused","errors":["Tag too long","Name taken"]}"#,
        "The order was refused; Tag too long; Name taken"
      ),
      (#"{"message":"Refused.","detail":"Your balance is 3"}"#, "Refused. Your balance is 3"),
      (
        #"{"title":"Not enough funds","detail":"Your balance is 3","type":"https://x.com/funds"}"#,
        "Not enough funds; Your balance is 3"
      ),
      (#"{"error":"Tag too long","message":"Refused: tag too long!"}"#, "Refused: tag too long!"),
      (#"{"error":"refused it","message":"Refused it"}"#, "Refused it"),
      (#"{"error":{"message":"Card declined","details":[{"field":"tag","message":"too long"}]}}"#, "Card declined; tag: too long"),
      (#"{"message":"outside","data":{"errors":{"city":"is missing"}}}"#, "outside; city: is missing"),
      (#"{"message":"outside","payload":{"reason":"inside it"}}"#, "outside; inside it"),
      (#"{"errors":["a","b","c","d","e","f","g","h","i","j"]}"#, "a; b; c; d; e; f; g; h; and 2 more"),
    ])
  func all(_ body: String, _ told: String) throws { #expect(try reason(body) == told) }

  @Test(
    "a bare phrase of HTTP, or a bare code, is left out where something more telling stands",
    arguments: [
      (#"{"error":"Unprocessable Entity","message":"tag is taken"}"#, "tag is taken"),
      (#"{"error":"400 Bad Request","detail":"tag is taken"}"#, "tag is taken"),
      (#"{"error":"BadRequestException","message":["tag is taken"]}"#, "tag is taken"),
      (#"{"title":"Internal Server Error","detail":"out of stock"}"#, "out of stock"),
      (#"{"error":"invalid_tag","error_description":"tag is taken"}"#, "tag is taken"),
      (#"{"error":"Bad Request","message":"card_declined"}"#, "card_declined"),
      (#"{"error":"Bad Request"}"#, "Bad Request"), (#"{"error":"card_declined"}"#, "card_declined"),
      (#"{"message":"Not Found","error":"Not Found"}"#, "Not Found"),
    ])
  func telling(_ body: String, _ told: String) throws { #expect(try reason(body) == told) }

  @Test("a long text hides no other, and what is cut is told")
  func long() async throws {
    let body = #"{"message":"\#(String(repeating: "long ", count: 300))","error":"Your card was declined"}"#
    let wire = Wire(.reply(400, body))
    let client = InstantlyClient.make(transport: wire.transport, key: testKey, now: { noon })
    guard case .refused(let refusal)? = await failure({ try await client.holdings(.northQuay) }) as? VendorFailure else {
      Issue.record("not refused")
      return
    }
    #expect(refusal.message.count <= 500 && refusal.message.contains("…") && refusal.message.hasSuffix("; Your card was declined"))
  }

  private func outcome(_ body: String) async throws -> PurchaseOutcome {
    let client = ScaledMailClient.make(
      transport: Wire(.reply(400, body)).transport, key: testKey, workspace: .northQuay, now: { noon })
    let purchase = try Purchase.scaledmailNames()
    return await client.send(try client.freeze(purchase), purchase).outcome
  }

  @Test("a plain no is read in whichever text it stands, also behind what is shortened, but never out of two texts")
  func plain() async throws {
    let long = String(repeating: "long ", count: 300)
    for body in [#"{"message":"Sorry","error":"Your card was declined"}"#, #"{"message":"\#(long) your card was declined"}"#] {
      guard case .rejected = try await outcome(body) else {
        Issue.record("no plain no: \(body.prefix(60))")
        return
      }
    }
    guard case .refused = try await outcome(#"{"message":"The card is fine","error":"The order declined for a review"}"#) else {
      Issue.record("a no that nobody said")
      return
    }
  }

  @Test(
    "words of something made outweigh a plain no wherever they stand, also in an answer that is no data",
    arguments: [
      #"{"message":"Your card was declined","errors":["The order was placed"]}"#,
      "\(String(repeating: "long ", count: 200)) Your card was declined. The subscription was created",
      #"{"message":"Your card was declined","error":"The order was placed","error":"x"}"#,
    ], [400, 402])
  func made(_ body: String, _ status: Int) async throws {
    let client = ScaledMailClient.make(
      transport: Wire(.reply(status, body)).transport, key: testKey, workspace: .northQuay, now: { noon })
    let purchase = try Purchase.scaledmailNames()
    guard case .refused = await client.send(try client.freeze(purchase), purchase).outcome else {
      Issue.record("\(status): \(body.suffix(60))")
      return
    }
  }
}
