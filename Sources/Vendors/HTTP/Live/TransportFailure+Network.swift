import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL

extension TransportFailure {
  /// What an error of the network means.
  /// - Parameters:
  ///   - mayHaveLeft: whether a byte of the request may have left this machine.
  ///   - now: the clock of this machine.
  init(_ error: any Error, mayHaveLeft: Bool, at now: Date) {
    let words = (error as? CertificateProblem)?.words(at: now) ?? TransportFailure.words(for: error)
    guard mayHaveLeft else {
      self = .notSent(words)
      return
    }
    switch error {
    case let failure as TransportFailure: self = failure
    case is DeadlinePassed: self = .timedOut
    case is NIOTooManyBytesError, NIOHTTPDecompression.DecompressionError.limit: self = .tooLarge
    default: self = .lost(words)
    }
  }

  /// Whether an error can only come before a connection is there to send on. For reads, of which nobody asks for proof.
  static func isBeforeSending(_ error: any Error) -> Bool {
    switch error {
    case is NIOConnectionError, NIOSSLError.handshakeFailed, is CertificateProblem: true
    case let error as NIOSSLExtraError: error == .failedToValidateHostname
    case let error as HTTPClientError: beforeSending.contains(error)
    default: isOfCertificate(error)
    }
  }

  /// Whether the library refused a server's certificate, or has nothing to check one with.
  static func isOfCertificate(_ error: any Error) -> Bool {
    switch error {
    case NIOSSLError.handshakeFailed(let error): "\(error)".contains("CERTIFICATE_VERIFY_FAILED")
    case let error as NIOSSLExtraError: error == .failedToValidateHostname
    // Where there is not even a place for them, each connection fails while TLS is set up.
    case let error as NIOConnectionError: error.connectionErrors.contains { isOfCertificate($0.error) }
    // Before a connection: the certificates of the authorities could not be loaded.
    case is BoringSSLError, is NIOSSLError: Authorities.ofThisMachine.count == 0
    default: false
    }
  }

  private static let beforeSending: [HTTPClientError] = [
    .connectTimeout, .tlsHandshakeTimeout, .httpProxyHandshakeTimeout, .invalidProxyResponse, .proxyAuthenticationRequired,
    .alreadyShutdown, .invalidURL, .emptyHost,
  ]

  /// A few words for a person; never a part of the request.
  private static func words(for error: any Error) -> String {
    switch error {
    case TransportFailure.notSent(let words), TransportFailure.lost(let words): words
    case is DeadlinePassed: "no connection in time"
    case is CancellationError: "given up"
    case let error as NIOConnectionError: words(for: error)
    case let error as IOError: String(cString: strerror(error.errnoCode))
    case NIOSSLError.handshakeFailed: "no TLS connection"
    case NIOSSLError.uncleanShutdown: "the connection ended without its closing word"
    case let error as HTTPClientError: words(for: error)
    case HTTPParserError.headerOverflow: "its header block is too large"
    case is HTTPParserError: "what came is no HTTP"
    case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
      "what came cannot be decompressed"
    default: "\(type(of: error))"
    }
  }

  private static func words(for error: NIOConnectionError) -> String {
    if let first = error.connectionErrors.first {
      guard let system = first.error as? IOError else { return "no connection to \(error.host)" }
      return "no connection to \(error.host): \(String(cString: strerror(system.errnoCode)))"
    }
    return "the name \(error.host) was not found"
  }

  private static func words(for error: HTTPClientError) -> String {
    switch error {
    case .proxyAuthenticationRequired: "the proxy wants a password"
    case .invalidProxyResponse: "the proxy does not let the connection through"
    case .remoteConnectionClosed: "the connection was closed"
    case .connectTimeout, .tlsHandshakeTimeout, .httpProxyHandshakeTimeout: "no connection in time"
    default: error.shortDescription
    }
  }
}
