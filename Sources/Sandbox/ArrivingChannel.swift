import HummingbirdCore
import Logging
import NIOCore
import Synchronization

/// HTTP/1.1 connections of which each is closed, also one that comes in while the server stops.
///
/// A server that is told to stop drops the connections that it has accepted and not begun with. The channel of such a one must not go
/// without its word that nothing more is written: NIO ends the whole process then ("Deinited NIOAsyncWriter without calling finish()").
struct ArrivingChannel: ServerChildChannel {
  /// A connection that came in.
  final class Value: ServerChildChannelValue {
    let wrapped: HTTP1Channel.Value
    private let isTaken = Atomic(false)

    var channel: any Channel { wrapped.channel }

    init(_ wrapped: HTTP1Channel.Value) { self.wrapped = wrapped }

    /// The connection, for whoever closes it.
    func take() -> HTTP1Channel.Value {
      isTaken.store(true, ordering: .relaxed)
      return wrapped
    }

    deinit {
      guard !isTaken.load(ordering: .relaxed) else { return }
      Task { [wrapped] in try? await wrapped.executeThenClose { _, _ in } }
    }
  }

  private let http: HTTP1Channel

  init(responder: @escaping HTTPChannelHandler.Responder, configuration: HTTP1Channel.Configuration) {
    http = HTTP1Channel(responder: responder, configuration: configuration)
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    http.setup(channel: channel, logger: logger).map(Value.init)
  }

  func handle(value: Value, logger: Logger) async { await http.handle(value: value.take(), logger: logger) }
}
