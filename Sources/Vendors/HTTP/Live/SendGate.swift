import NIOCore
import Synchronization

/// What lets one request leave, and knows whether it did.
///
/// It stands in the connection in front of the HTTP client, so that "nothing was sent" is something observed and not concluded from the kind
/// of an error. Once shut it lets nothing out: a purchase that was reported as not sent cannot leave afterwards.
final class SendGate: Sendable {
  private enum State {
    case open
    /// One request went through.
    case passed
    case shut
  }

  private let state = Mutex(State.open)

  /// - Returns: whether the request may go on: true for the first one only, and never after `shut()`.
  func pass() -> Bool {
    state.withLock { state in
      guard state == .open else { return false }
      state = .passed
      return true
    }
  }

  /// Lets nothing out from here on.
  /// - Returns: whether a request had gone through before.
  func shut() -> Bool {
    state.withLock { state in
      guard state == .open else { return state == .passed }
      state = .shut
      return false
    }
  }
}

/// The gate's place at the end of a connection's pipeline, where a whole request comes in.
final class SendGateHandler: ChannelOutboundHandler, Sendable {
  typealias OutboundIn = Any

  private let gate: SendGate

  init(_ gate: SendGate) { self.gate = gate }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard gate.pass() else {
      promise?.fail(ChannelError.ioOnClosedChannel)
      context.close(promise: nil)
      return
    }
    context.write(data, promise: promise)
  }
}
