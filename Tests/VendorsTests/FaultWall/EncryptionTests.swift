import Foundation
import HTTPTypes
import NIOSSL
import Ordering
import Testing

@testable import Vendors

/// Nothing is sent to a server that cannot prove who it is.
@Suite(.enabled(if: Certificates.canBeMade, "needs the openssl command")) struct EncryptionTests {
  private static let certificates = Result { try Certificates() }

  /// One purchase; its outcome, and what the server saw of it.
  private func buy(
    _ kind: Certificates.Kind, tls newest: TLSVersion? = nil, trusting: Bool = true
  ) async throws -> (PurchaseOutcome, FaultServer.Count) {
    let certificates = try EncryptionTests.certificates.get()
    let server = try await FaultServer.start(tls: try certificates.server(kind, tls: newest))
    let live = LiveTransport(deadlines: .unhurried, environment: [:], trusting: trusting ? certificates.authority : nil)
    let golden = try GoldenReply("instantly-placed").bytes(.length)
    let (number, base) = server.open(.init(bytes: golden), scheme: "https", host: "localhost")
    let outcome = try await Till.instantly.buy(live.transport, at: base)
    let read = HTTPRequest(method: .get, scheme: "https", authority: base.authority, path: base.prefix + "/x")
    let readFailure = await failure { try await live.transport.send(read, Data(), .read(.other, .ordinary)).1 } as? TransportFailure
    switch (outcome, readFailure) {
    // The clock goes on between the two.
    case (.notSent(let why), .notSent(let other)): #expect(why.prefix(40) == other.prefix(40))
    case (.notSent, _): Issue.record("\(String(describing: readFailure))")
    default: #expect(readFailure == nil)
    }
    await live.shutdown()
    await server.stop()
    return (outcome, server.count(number))
  }

  @Test("a certificate that holds is enough, with TLS 1.2 and 1.3", arguments: [TLSVersion.tlsv12, .tlsv13])
  func good(_ version: TLSVersion) async throws {
    let (outcome, count) = try await buy(.good, tls: version)
    #expect(outcome.kind == "placed", "\(outcome)")
    #expect(count.purchases == 1 && count.reads == 1)
  }

  @Test("a bad certificate gets nothing, and the purchase is known as not sent", arguments: Certificates.Kind.allCases.dropFirst())
  func bad(_ kind: Certificates.Kind) async throws {
    let (outcome, count) = try await buy(kind)
    guard case .notSent(let said) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    let words =
      switch kind {
      case .good: ""
      case .otherHost: "the certificate is for api.other.example, not for localhost"
      case .longerHost: "the certificate is for localhost.example, not for localhost"
      case .addressOnly, .commonNameOnly: "the certificate is for no host name, not for localhost"
      case .selfSigned: "the certificate is signed by itself and by no authority"
      case .expired: "the certificate ended on 20"
      case .notYetValid: "the certificate is valid only from 2098-01-01, and this machine's clock says 20"
      case .foreignAuthority, .clientOnly, .signedByLeaf: "no authority that this machine trusts stands behind the certificate"
      }
    #expect(said.hasPrefix(words), "\(said)")
    #expect(count.purchases == 0 && count.reads == 0)
  }

  @Test("an authority of one's own counts only when it is named")
  func unnamed() async throws {
    let (outcome, count) = try await buy(.good, trusting: false)
    #expect(outcome.kind == "notSent" && "\(outcome)".contains("no authority that this machine trusts"), "\(outcome)")
    #expect(count.purchases == 0)
  }

  @Test("TLS older than 1.2 is refused", arguments: [TLSVersion.tlsv1, .tlsv11])
  func old(_ version: TLSVersion) async throws {
    let (outcome, count) = try await buy(.good, tls: version)
    #expect(outcome == .notSent("no TLS connection"))
    #expect(count.purchases == 0)
  }

  @Test("a server that speaks no TLS, or nothing at all, gets nothing", arguments: [FaultServer.Welcome.listens, .closes, .sleeps])
  func plain(_ welcome: FaultServer.Welcome) async throws {
    let server = try await FaultServer.start(welcome)
    let live = LiveTransport(deadlines: Deadlines(connection: .milliseconds(300), purchase: .seconds(5)), environment: [:])
    let (number, base) = server.open(.init(), scheme: "https")
    let outcome = try await Till.saleshandy.buy(live.transport, at: base)
    #expect(outcome.kind == "notSent", "\(outcome)")
    #expect(server.count(number).purchases == 0)
    await live.shutdown()
    await server.stop()
  }

  @Test("a proxy connects through, and sees neither the key nor the request")
  func proxy() async throws {
    let certificates = try EncryptionTests.certificates.get()
    let server = try await FaultServer.start(tunnel: try certificates.server(.good))
    let live = LiveTransport(
      deadlines: .unhurried, environment: ["https_proxy": "http://ada:s%3Ccret@127.0.0.1:\(server.port)"],
      trusting: certificates.authority)
    let number = server.open(.init(bytes: try GoldenReply("instantly-placed").bytes(.length))).number
    let base = BaseAddress(scheme: "https", authority: "localhost:9", prefix: "/case/\(number)")
    let outcome = try await Till.instantly.buy(live.transport, at: base)
    #expect(outcome.kind == "placed", "\(outcome)")
    let tunnel = server.count(FaultServer.tunnels)
    #expect(tunnel.lastHead.hasPrefix("CONNECT localhost:9 HTTP/1.1\r\n"))
    #expect(tunnel.lastHead.contains("Basic \(Data("ada:s<cret".utf8).base64EncodedString())"))
    #expect(!tunnel.lastHead.contains("k_example"))
    #expect(server.count(number).purchases == 1)
    await live.shutdown()
    await server.stop()
  }

  @Test("a proxy that refuses proves that nothing was sent; one that cannot be used is not gone around")
  func refusingProxy() async throws {
    let server = try await FaultServer.start()
    let base = BaseAddress(scheme: "https", authority: "api.example")
    let refused = LiveTransport(deadlines: .unhurried, environment: ["HTTPS_PROXY": "127.0.0.1:\(server.port)"])
    #expect(
      try await Till.instantly.buy(refused.transport, at: base) == .notSent("the proxy does not let the connection through"))
    let odd = LiveTransport(deadlines: .unhurried, environment: ["HTTPS_PROXY": "socks5://127.0.0.1:\(server.port)"])
    #expect(
      try await Till.instantly.buy(odd.transport, at: base) == .notSent("the proxy in HTTPS_PROXY is no http://host:port"))
    await refused.shutdown()
    await odd.shutdown()
    await server.stop()
  }
}
