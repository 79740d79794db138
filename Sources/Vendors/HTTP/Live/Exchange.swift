import AsyncHTTPClient
import Foundation
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOSSL

/// One request and its whole answer, in the HTTP client's own types.
struct Exchange: Sendable {
  let request: HTTPRequest
  let body: Data

  /// The host that was asked for, without a port and without the brackets of an address.
  var host: String? { request.authority.map { ProxySettings.parts(of: $0.lowercased()).host } }

  /// Whom the server's certificate has to name; nil over plain HTTP.
  var certificateHost: String? { request.scheme == "http" ? nil : host ?? "" }

  /// Sends the request and reads the answer to its end.
  func run(on client: HTTPClient, within deadline: Duration) async throws -> (HTTPResponse, Data) {
    let asked = try clientRequest()
    return try await Vendors.within(deadline) {
      // The client's own deadline ends with the header block; the task's covers the body too.
      let answer = try await client.execute(asked, deadline: .distantFuture)
      let response = Exchange.response(answer)
      let content = try await answer.body.collect(upTo: Transport.maximumBody)
      return (response, Data(content.readableBytesView))
    }
  }

  private func clientRequest() throws -> HTTPClientRequest {
    guard let scheme = request.scheme, let authority = request.authority, let path = request.path else {
      throw TransportFailure.notSent("a request without an address")
    }
    var asked = HTTPClientRequest(url: "\(scheme)://\(authority)\(path)")
    asked.method = HTTPMethod(rawValue: request.method.rawValue)
    for field in request.headerFields { asked.headers.add(name: field.name.rawName, value: field.value) }
    if !body.isEmpty { asked.body = .bytes(ByteBuffer(bytes: body)) }
    return asked
  }

  /// `AnswerGuard` saw to it that the status has three digits.
  private static func response(_ answer: HTTPClientResponse) -> HTTPResponse {
    var fields = HTTPFields()
    for (name, value) in answer.headers {
      if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
    }
    return HTTPResponse(status: .init(code: Int(answer.status.code)), headerFields: fields)
  }
}

extension HTTPClient.Configuration {
  /// What holds for every call: HTTP/1.1 over verified TLS, no redirects, no hidden tries.
  ///
  /// Source: Purchasing, HTTP client: system roots, host check, at least TLS 1.2, no switch to turn it off.
  /// - Parameters:
  ///   - certificates: a file of certificates that are trusted in addition, in PEM.
  ///   - host: whom the server's certificate has to name, beside what the library checks; nil over plain HTTP.
  ///   - gate: for a client that sends a single request.
  static func vendor(
    _ deadlines: Deadlines, proxy: ProxySettings.Proxy?, trusting certificates: String?, host: String?,
    gate: SendGate? = nil
  ) -> Self {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.minimumTLSVersion = .tlsv12
    tls.certificateVerification = .fullVerification
    if let certificates { tls.additionalTrustRoots = [.file(certificates)] }
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: tls, redirectConfiguration: .disallow, timeout: .init(connect: .init(deadlines.connection)),
      decompression: .enabled(limit: .size(Transport.maximumBody)))
    configuration.httpVersion = .http1Only
    configuration.connectionPool.retryConnectionEstablishment = false
    // The only door to a connection's pipeline: what is added here is in place before the connection is used.
    configuration.http1_1ConnectionDebugInitializer = { channel in channel.addGuards(gate, host: host) }
    configuration.proxy = proxy.map { proxy in
      .server(
        host: proxy.host, port: proxy.port,
        authorization: proxy.credentials.map { .basic(credentials: Data($0.utf8).base64EncodedString()) })
    }
    return configuration
  }
}
