public import Hummingbird
public import Logging

/// The context of one request, made either by a server from its channel or in process from a logger alone.
public struct SandboxRequestContext: RequestContext {
  /// What the router itself keeps for a request.
  public var coreContext: CoreRequestContextStorage

  /// The context of a request that came in over a socket.
  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }

  /// The context of a request asked in process, with no socket behind it.
  public init(logger: Logger) {
    coreContext = CoreRequestContextStorage(source: LoggerSource(logger: logger))
  }

  private struct LoggerSource: RequestContextSource {
    let logger: Logger
  }
}
