import FoundationEssentials
import Hummingbird
import Logging
import NIOCore

extension RequestPipeline {
  /// Our choice: no larger request is read; a full ScaledMail order is well below.
  private static let largestBody = 8 * 1024 * 1024

  /// Answers a request at one of the vendor's endpoints. Over a socket a lost connection is a closed one, and a state that cannot be kept is the
  /// vendor's own server error; in process both are thrown.
  func respond(to request: Request, context: SandboxRequestContext, at route: Route, now: Date) async throws -> Response {
    do {
      let call = Call(
        method: request.method, path: request.uri.path, query: Query(request.uri.query ?? ""), headers: request.headers,
        body: Data(try await request.body.collect(upTo: Self.largestBody).readableBytesView),
        captures: Dictionary(context.parameters.map { (String($0.key), String($0.value)) }) { first, _ in first },
        origin: context.origin, now: now.wholeMilliseconds)
      return try await serve(call, at: route).response()
    } catch is NIOTooManyBytesError {
      return try storefront.failure(.contentTooLarge, "Request body is too large").response()
    } catch let lost as ConnectionLost {
      try await context.channel?.cut(abruptly: !lost.requestWasRead)
      throw lost
    } catch let error as SandboxStateError where context.channel != nil {
      context.logger.error("\(error)")
      return try storefront.serverError.response()
    }
  }
}

/// The system's `struct linger`: on, and for no time at all, which makes closing a reset.
private struct LingerNot: Sendable {
  let isOn: CInt = 1
  let seconds: CInt = 0
}

extension Channel {
  /// Ends the connection without an answer.
  /// - Parameter abruptly: whether the other side sees a reset instead of an end.
  fileprivate func cut(abruptly: Bool) async throws {
    if abruptly, let socket = self as? any SocketOptionProvider {
      try await socket.unsafeSetSocketOption(level: .socket, name: .so_linger, value: LingerNot()).get()
    }
    try await close().get()
  }
}
