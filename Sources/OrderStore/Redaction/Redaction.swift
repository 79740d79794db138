import Foundation
import Ordering

/// Cuts out of what is written what a book may never hold: the secrets its caller knows, what plainly is a secret, and of a card everything
/// but its brand and last four digits. Every word and every answer passes here on its way into the book, whoever hands it over.
///
/// Source: Purchasing, Secrets and personal data.
struct Redaction: Sendable {
  /// Stands where something was cut out.
  static let mark = "•••"

  /// Cuts the secrets that the caller knows.
  let secrets: @Sendable (String) -> String

  init(_ secrets: @escaping @Sendable (String) -> String = { $0 }) { self.secrets = secrets }

  /// Words of a vendor or a person: a note, a refusal, a fact of the audit.
  func words(_ text: String) -> String { CardNumbers.cut(SpelledSecrets.cut(secrets(text))) }

  /// A vendor's answer. Its status and time stay; the body stays valid JSON where it was.
  func reply(_ reply: RawReply) -> RawReply {
    RawReply(status: reply.status, body: body(reply.body), isCut: reply.isCut, at: reply.at)
  }

  /// A vendor's no.
  func refusal(_ refusal: Refusal) -> Refusal {
    Refusal(code: words(refusal.code), message: words(refusal.message), names: refusal.names.map(words))
  }

  /// The bytes of an answer; those of one with nothing to cut come back as they are.
  func body(_ body: Data) -> Data {
    let isText = String(validating: body, as: UTF8.self) != nil
    var cut = isText && looksLikeJSON(body) ? JSONRedactor.body(body, words) : body
    if !isText || (try? JSONSerialization.jsonObject(with: cut, options: .fragmentsAllowed)) == nil {
      // Something else, or JSON that breaks off: there is no form to keep.
      let text = String(decoding: cut, as: UTF8.self)
      let clean = words(text)
      if clean != text { cut = Data(clean.utf8) }
    }
    return cut
  }

  private func looksLikeJSON(_ body: Data) -> Bool {
    let first = body.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\"")].contains(first)
  }
}
