import Foundation
import HTTPTypes
import Ordering

/// The door to one vendor: address, key and transport. Everything the program asks passes here.
struct Gateway: Sendable {
  let dialect: Dialect
  let transport: Transport
  let base: BaseAddress
  let key: Secret
  let now: @Sendable () -> Date
  /// Passwords of the request at hand, which a vendor may repeat in its words.
  var passwords: [Password] = []

  /// Whose door it is.
  var account: VendorAccount {
    VendorAccount(address: "\(base.scheme)://\(base.authority)\(base.prefix)", fingerprint: String(key.fingerprint.prefix(16)))
  }

  /// This door for a request with passwords: they are cut from whatever the vendor says.
  func concealing(_ passwords: [Password]) -> Gateway {
    var gateway = self
    gateway.passwords = passwords
    return gateway
  }

  func request(method: String, path: String, hasBody: Bool) throws(TransportFailure) -> HTTPRequest {
    guard let method = HTTPRequest.Method(method), let keyHeader = HTTPField.Name(dialect.keyHeader) else {
      throw .notSent("“\(method)” is no method of HTTP")
    }
    var fields = HTTPFields()
    fields[.accept] = "application/json"
    fields[.userAgent] = "mailorder"
    if hasBody { fields[.contentType] = "application/json" }
    fields[keyHeader] = key.header(dialect.keyScheme)
    return HTTPRequest(
      method: method, scheme: base.scheme, authority: base.authority, path: base.prefix + path, headerFields: fields)
  }

  /// Asks for something that buys nothing.
  /// - Parameters:
  ///   - kind: what it counts as at the vendor's limits.
  ///   - concealed: members of the answer that hold passwords; of these only the presence is read.
  ///   - words: what a refusal says, where it says more than its message.
  func read(
    _ call: Call, as kind: CallKind, _ urgency: CallUrgency = .ordinary, concealing concealed: Set<String> = [],
    explaining words: (JSON) -> String? = { _ in nil }
  ) async throws(VendorFailure) -> JSON {
    try parse(try await answer(call, as: kind, urgency, explaining: words).body, concealing: concealed)
  }

  /// The answer of success to something that buys nothing, as it came.
  func answer(
    _ call: Call, as kind: CallKind, _ urgency: CallUrgency, explaining words: (JSON) -> String? = { _ in nil }
  ) async throws(VendorFailure) -> (response: HTTPResponse, body: Data) {
    let response: HTTPResponse
    let body: Data
    do {
      let request = try request(method: call.method, path: call.path, hasBody: !call.body.isEmpty)
      (response, body) = try await transport.send(request, call.body, .read(kind, urgency))
    } catch {
      throw failure(error)
    }
    guard response.status.kind == .successful else {
      let failure = failure(response, body)
      guard case .refused(let refusal) = failure, let reply = try? parse(body), let words = words(reply) else { throw failure }
      throw .refused(Refusal(code: refusal.code, message: clean(words), names: refusal.names))
    }
    return (response, body)
  }

  func parse(_ body: Data, concealing concealed: Set<String> = []) throws(VendorFailure) -> JSON {
    guard body.count <= Transport.maximumBody else { throw .unreadable(Gateway.tooLarge) }
    do {
      return try JSONReader.read(body, concealing: concealed)
    } catch {
      throw .unreadable(Gateway.words(for: error, in: body))
    }
  }

  static let tooLarge = "larger than \(Transport.maximumBody >> 20) MiB"

  /// The longest words of a vendor that are kept, in characters. Our choice: more than a screen shows of them.
  static let longestWords = 500

  /// A vendor's words as they may be kept: without key and passwords, and not longer than `longestWords`; what is cut off is told by `…`.
  func clean(_ words: String) -> String { Reasons.shortened(unshortened(words), to: Gateway.longestWords) }

  /// The same, however long.
  func unshortened(_ words: String) -> String { passwords.reduce(key.removed(from: words)) { $1.removed(from: $0) } }
}
