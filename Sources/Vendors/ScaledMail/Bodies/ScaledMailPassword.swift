import Foundation
import Ordering

/// A password's place in the body of a purchase. The stored body has a mark there; the password itself is put in when the body is sent, and
/// only in memory.
///
/// Source: Purchasing, Secrets and personal data.
enum ScaledMailPassword: String, CaseIterable {
  case hosting
  case sequencer

  /// What stands in its place. Nothing in it is escaped in JSON.
  var mark: String { "(\(rawValue) password, kept in memory only)" }

  /// The member with the mark as it stands in a body. No text a person types can look like it: a quotation mark inside a text is escaped.
  private var member: Data { Data(#""password":"\#(mark)""#.utf8) }

  private func typed(in purchase: Purchase) -> Password? {
    switch self {
    case .hosting: purchase.hosting?.password
    case .sequencer: purchase.sequencer?.password
    }
  }

  /// The passwords of a purchase, the longest first: one may be a part of the other.
  static func all(of purchase: Purchase) -> [Password] {
    allCases.compactMap { $0.typed(in: purchase) }.filter { !$0.isEmpty }.sorted { $0.text.utf8.count > $1.text.utf8.count }
  }

  /// Whether a stored body waits for a password the purchase no longer has.
  static func isMissing(from purchase: Purchase, for body: Data) -> Bool {
    allCases.contains { body.firstRange(of: $0.member) != nil && $0.typed(in: purchase)?.isEmpty != false }
  }

  /// The body as it is sent.
  /// - Throws: `refused` for a mark that stands there more than once, which no body of ours has.
  static func fill(_ body: Data, from purchase: Purchase) throws(VendorFailure) -> Data {
    var filled = body
    for place in allCases {
      guard let typed = place.typed(in: purchase), let range = filled.firstRange(of: place.member) else { continue }
      filled.replaceSubrange(range, with: Data(#""password":"#.utf8) + (try typed.literal()))
      guard filled.firstRange(of: place.member) == nil else { throw .refused("password", "the stored request is not one of ours") }
    }
    return filled
  }
}
