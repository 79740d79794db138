public import Foundation

/// The very bytes of a purchase, fixed before the journal row is written and never made again.
public struct FrozenRequest: Hashable, Codable, Sendable {
  public let method: String
  /// Path and query below the vendor's base address.
  public let path: String
  public let body: Data
  /// Of the body, in hexadecimal.
  public let sha256: String

  public init(method: String, path: String, body: Data, sha256: String) {
    self.method = method
    self.path = path
    self.body = body
    self.sha256 = sha256
  }

  /// Bytes that no book has: of a purchase that was made perhaps after the copy which the book was restored from.
  public static let lost = FrozenRequest(method: "", path: "", body: Data(), sha256: "")

  /// Whether the book never had it.
  public var isLost: Bool { sha256.isEmpty }
}

/// What came of sending a purchase, and the vendor's answer as it came; nil where none did.
public struct PurchaseAnswer: Sendable {
  public let outcome: PurchaseOutcome
  public let reply: RawReply?
  /// What the answer says of the order it made, where the client does not compare it with what was approved by itself.
  public let stated: HeldOrder?

  public init(_ outcome: PurchaseOutcome, reply: RawReply? = nil, stated: HeldOrder? = nil) {
    self.outcome = outcome
    self.reply = reply
    self.stated = stated
  }
}

/// What came of sending a purchase, by the vendor's answer or the lack of one.
///
/// Source: Purchasing, Classification of answers.
public enum PurchaseOutcome: Hashable, Codable, Sendable {
  /// The vendor says it holds the order; its own id where it gives one, and what of the reply differs from what was approved.
  case placed(vendorOrder: String?, warning: ReplyDifferences?)
  /// An order exists and waits for a person to pay at the address.
  case awaitingPayment(vendorOrder: String, checkout: String)
  /// The vendor says plainly that it took nothing; final once its whole list shows nothing either.
  case rejected(Refusal)
  /// The vendor says no in words that prove nothing: its lists decide.
  case refused(Refusal)
  /// The answer leaves it open; one check of the vendor's lists decides.
  case verify(String)
  /// No answer, or none that can be read.
  case unknown(String)
  /// No byte of the request left this machine.
  case notSent(String)
}

/// A vendor's no, in its own terms.
public struct Refusal: Error, Hashable, Codable, Sendable {
  /// The vendor's code, such as `unavailable_domains`, or its HTTP status.
  public let code: String
  /// The vendor's words.
  public let message: String
  /// Names it gave with the refusal.
  public let names: [String]

  public init(code: String, message: String, names: [String] = []) {
    self.code = code
    self.message = message
    self.names = names
  }
}
