import NIOCore
import NIOHTTP1
import NIOSSL

/// Stands in a connection in front of the HTTP client and lets nothing through that the client would not survive or nobody wants.
///
/// AsyncHTTPClient 1.37.0 takes every status below 200 for one without a body, and ends the whole process when a status below 100 comes
/// with one. No caller asks for another protocol, so 101 is refused too.
final class AnswerGuard: ChannelInboundHandler, Sendable {
  typealias InboundIn = HTTPClientResponsePart
  typealias InboundOut = HTTPClientResponsePart

  /// The largest header block of an answer, in bytes. Source: Purchasing, HTTP client.
  static let maximumHeaders = 80 << 10

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(let head) = unwrapInboundIn(data) else {
      context.fireChannelRead(data)
      return
    }
    let size = head.headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    if size > AnswerGuard.maximumHeaders {
      stop(context, HTTPParserError.headerOverflow)
    } else if !(100...999).contains(head.status.code) || head.status == .switchingProtocols {
      stop(context, HTTPParserError.invalidStatus)
    } else {
      context.fireChannelRead(data)
    }
  }

  /// The client drops whatever comes behind an error.
  private func stop(_ context: ChannelHandlerContext, _ error: HTTPParserError) {
    context.fireErrorCaught(error)
    context.close(promise: nil)
  }
}

extension Channel {
  /// Puts the guard behind the reading of HTTP, and the gate where requests come in, once the server proved whom it is for.
  /// - Parameter host: whom the certificate has to name; nil over plain HTTP.
  /// - Throws: through the future, `CertificateProblem.otherHost`, and when the pipeline is not as expected; the connection is not used then.
  func addGuards(_ gate: SendGate?, host: String?) -> EventLoopFuture<Void> {
    eventLoop.submit {
      let pipeline = self.pipeline.syncOperations
      if let host {
        guard let certificate = try pipeline.nioSSL_peerCertificate() else { throw self.refused(.otherHost(host, names: [])) }
        let names = CertificateNames(certificate)
        guard names.cover(host) else { throw self.refused(.otherHost(host, names: names.hosts)) }
      }
      let reading = try pipeline.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self)
      try pipeline.addHandler(AnswerGuard(), position: .after(reading))
      if let gate { try pipeline.addHandler(SendGateHandler(gate)) }
    }
  }

  /// Ends the connection a moment after it was refused: the client above has to hear of the refusal first, and does not close it.
  func refused(_ problem: CertificateProblem) -> CertificateProblem {
    eventLoop.scheduleTask(in: .seconds(1)) { self.close(promise: nil) }
    return problem
  }
}
