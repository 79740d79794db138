import Foundation
import Ordering
import Testing

@testable import Vendors

/// A no that tells of something made is no plain no, wherever in the answer it says so.
@Suite struct SomethingMadeTests {
  @Test(
    "words of something made are found",
    arguments: [
      "Subscription created but unable to charge", "Order created, but the invoice could not be processed",
      "Subscription created but unable to charge: your card was declined and the payment could not be processed",
      "Your card was charged 15.50 USD, then the domain was not available at the registrar", "payment is pending",
      "The order was placed. Domain not available", "Your invoice has been paid", "unable to charge the card", "Payment received",
      "Payment requires confirmation by your bank (3-D Secure). The subscription is active until then",
      "these mailboxes were added and billed", "Duplicate request: an order for these domains was billed a moment ago",
      "An order for these domains exists", "Further action is needed to finish the payment",
      "Your bank asks you to authenticate", "The invoice was sent and is scheduled",
    ])
  func made(_ words: String) { #expect(Refusal(code: "400", message: words).tellsOfSomethingMade) }

  @Test(
    "words that deny it are not",
    arguments: [
      "The order could not be created", "your card was declined", "Domain not available", "nothing was not charged",
      "The order cannot be placed", "No order was created", "failed to be purchased", "was never submitted", "coupon expired",
      "Error processing payment: your card was declined", "A problem while processing your card",
      "your workspace has no active paid plan",
    ])
  func denied(_ words: String) { #expect(!Refusal(code: "400", message: words).tellsOfSomethingMade) }

  @Test(
    "they are found beside a message that is a plain no, and so is the number of an order",
    arguments: [
      (#"{"message":"Payment failed: your card was declined","errors":["Subscription created but unable to charge"]}"#, true),
      (#"{"message":"your card was declined","data":{"detail":"the order was placed already"}}"#, true),
      (#"{"message":"your card was declined","order_id":"or_1"}"#, true),
      (#"{"message":"your card was declined","orderId":null}"#, false), (#"{"message":"your card was declined"}"#, false),
    ])
  func everywhere(_ body: String, _ isMade: Bool) throws {
    #expect(try JSONReader.read(Data(body.utf8)).tellsOfSomethingMade == isMade)
  }
}
