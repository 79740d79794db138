import AsyncHTTPClient
import Foundation
import NIOCore
import NIOSSL
import Synchronization

/// Looks once more at a certificate that was refused, since the library underneath says only that it was.
///
/// The connection made for it can send nothing: it ends before a request may use it, whatever the certificate is, and the request that asks
/// for it has neither key nor body.
struct CertificateExamination: Sendable {
  let host: String
  /// Host and perhaps a port.
  let authority: String
  let deadlines: Deadlines
  let proxy: ProxySettings.Proxy?

  /// Why the certificate was refused.
  func problem(at now: Date) async -> CertificateProblem {
    guard Authorities.ofThisMachine.count > 0 else { return .noAuthorities }
    guard let certificate = await certificate() else { return .unknownAuthority }
    if certificate.isSelfSigned { return .selfSigned }
    let start = Date(timeIntervalSince1970: TimeInterval(certificate.notValidBefore))
    let end = Date(timeIntervalSince1970: TimeInterval(certificate.notValidAfter))
    if end < now { return .expired(end) }
    if start > now { return .notYetValid(start) }
    let names = CertificateNames(certificate)
    return names.cover(host) ? .unknownAuthority : .otherHost(host, names: names.hosts)
  }

  private func certificate() async -> NIOSSLCertificate? {
    let found = FoundCertificate()
    let client = HTTPClient(configuration: .examining(deadlines, proxy: proxy, into: found))
    let asked = HTTPClientRequest(url: "https://\(authority)/")
    _ = try? await within(deadlines.connection) { try await client.execute(asked, deadline: .distantFuture).status }
    try? await client.shutdown()
    return found.certificate
  }
}

/// What a server showed.
final class FoundCertificate: Sendable {
  private let found = Mutex<NIOSSLCertificate?>(nil)

  var certificate: NIOSSLCertificate? { found.withLock { $0 } }

  func keep(_ certificate: NIOSSLCertificate?) { found.withLock { $0 = certificate } }
}

extension HTTPClient.Configuration {
  /// Believes any certificate, and ends each connection once it was seen.
  fileprivate static func examining(
    _ deadlines: Deadlines, proxy: ProxySettings.Proxy?, into found: FoundCertificate
  ) -> Self {
    var configuration = HTTPClient.Configuration.vendor(deadlines, proxy: proxy, trusting: nil, host: nil)
    configuration.tlsConfiguration?.certificateVerification = .none
    configuration.http1_1ConnectionDebugInitializer = { channel in
      channel.eventLoop.submit {
        found.keep(try channel.pipeline.syncOperations.nioSSL_peerCertificate())
        throw channel.refused(CertificateProblem.unknownAuthority)
      }
    }
    return configuration
  }
}

extension NIOSSLCertificate {
  /// Whether issuer and subject are one.
  fileprivate var isSelfSigned: Bool {
    guard let bytes = try? toDERBytes(), let certificate = DERItem.items(in: bytes[...]).first,
      let signed = DERItem.items(in: certificate.content).first
    else { return false }
    var parts = DERItem.items(in: signed.content)[...]
    // The version, which is left out where it is the first.
    if parts.first?.tag == 0xA0 { parts = parts.dropFirst() }
    // Serial number, algorithm, issuer, validity, subject. Source: RFC 5280, section 4.1.
    let fields = Array(parts.prefix(5))
    return fields.count == 5 && fields[2].content == fields[4].content
  }
}

/// One item of DER: its tag and what it holds.
struct DERItem {
  let tag: UInt8
  let content: ArraySlice<UInt8>

  /// The items that stand one behind the other; those before the first that cannot be read.
  static func items(in bytes: ArraySlice<UInt8>) -> [DERItem] {
    var items: [DERItem] = []
    var rest = bytes
    while let tag = rest.popFirst(), let first = rest.popFirst() {
      var length = Int(first)
      if first & 0x80 != 0 {
        let count = Int(first & 0x7F)
        guard (1...4).contains(count), rest.count >= count else { break }
        length = rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
        rest = rest.dropFirst(count)
      }
      guard length <= rest.count else { break }
      items.append(DERItem(tag: tag, content: rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return items
  }
}
