public import Hummingbird
public import Logging
import NIOCore

/// The context of one request, made either by a server from its channel or in process from a logger alone.
public struct SandboxRequestContext: RequestContext {
  /// What the router itself keeps for a request.
  public var coreContext: CoreRequestContextStorage
  /// The connection the request came in by; nothing in process.
  let channel: (any Channel)?

  /// The context of a request that came in over a socket.
  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }

  /// The context of a request asked in process, with no socket behind it.
  public init(logger: Logger) {
    coreContext = CoreRequestContextStorage(source: LoggerSource(logger: logger))
    channel = nil
  }

  /// Where the caller reached the server, which listens on the loopback address only.
  var origin: String? {
    channel?.localAddress?.port.map { "http://127.0.0.1:\($0)" }
  }

  private struct LoggerSource: RequestContextSource {
    let logger: Logger
  }
}
