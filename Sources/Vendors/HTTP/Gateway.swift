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
  /// - Parameter concealed: members of the answer that hold passwords; of these only the presence is read.
  func read(_ call: Call, concealing concealed: Set<String> = []) async throws(VendorFailure) -> JSON {
    let response: HTTPResponse
    let body: Data
    do {
      let request = try request(method: call.method, path: call.path, hasBody: !call.body.isEmpty)
      (response, body) = try await transport.send(request, call.body, .read)
    } catch {
      throw failure(error)
    }
    guard response.status.kind == .successful else { throw failure(response, body) }
    return try parse(body, concealing: concealed)
  }

  func parse(_ body: Data, concealing concealed: Set<String> = []) throws(VendorFailure) -> JSON {
    guard body.count <= Transport.maximumBody else { throw .unreadable(Gateway.tooLarge) }
    do {
      return try JSONReader.read(body, concealing: concealed)
    } catch {
      throw .unreadable(clean("\(error)"))
    }
  }

  static let tooLarge = "larger than \(Transport.maximumBody >> 20) MiB"

  /// A vendor's words as they may be kept: without the key, and not longer than a page (ours: 500 characters).
  func clean(_ words: String) -> String { String(key.removed(from: words).prefix(500)) }
}
