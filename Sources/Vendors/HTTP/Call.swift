import Foundation
import Ordering

/// A request to a vendor, before it has an address and a key.
struct Call: Sendable {
  let method: String
  /// Path and query below the base address.
  let path: String
  let body: Data

  static func get(_ path: String, _ query: [(String, String)] = []) -> Call {
    Call(method: "GET", path: Call.path(path, query), body: Data())
  }

  static func post(_ path: String, _ query: [(String, String)] = [], _ body: some Encodable) throws(VendorFailure) -> Call {
    Call(method: "POST", path: Call.path(path, query), body: try Call.encoded(body))
  }

  /// Appends a query; names and values are escaped.
  static func path(_ path: String, _ query: [(String, String)]) -> String {
    guard !query.isEmpty else { return path }
    return path + "?" + query.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
  }

  /// This call with one more parameter in its query.
  func adding(_ name: String, _ value: String) -> Call {
    let more = "\(Call.escaped(name))=\(Call.escaped(value))"
    return Call(method: method, path: path + (path.contains("?") ? "&" : "?") + more, body: body)
  }

  /// Everything but letters, digits and `-._~` in hexadecimal (RFC 3986, unreserved), so that a value is one value and one path segment.
  static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      if byte < 0x80, character.isLetter || character.isNumber || "-._~".contains(character) { return String(character) }
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count == 1 ? "%0\(digits)" : "%\(digits)"
    }.joined()
  }

  /// The same value always becomes the same bytes: keys are sorted.
  static func encoded(_ body: some Encodable) throws(VendorFailure) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(body)
    } catch {
      throw .refused(Refusal(code: "unwritable", message: "the request cannot be written as JSON"))
    }
  }
}
