public import Foundation
public import HTTPTypes
public import Ordering

/// How a request reaches a vendor: the network, or a simulation in this process.
///
/// The program plugs it in. It answers with whatever the vendor said, errors included, follows no redirect and keeps no cookies.
public struct Transport: Sendable {
  /// What a request is for, told where it is made: how it may be sent, and what it counts as.
  public enum Purpose: Sendable, Hashable {
    /// Buys nothing: may share a connection and be asked again. A read may still be a POST.
    case read(CallKind, CallUrgency)
    /// Spends money or changes what is held: a fresh connection, no redirect, no second try, a deadline of its own.
    ///
    /// Source: Purchasing, State machine of one attempt.
    ///
    /// It never waits for its turn at the vendor's limits: by the time it is sent the book says that it may have left.
    case purchase(CallKind)
    /// Changes what is held, as a purchase does, but is no journaled attempt: it waits for its turn.
    case change(CallKind)

    public var kind: CallKind {
      switch self {
      case .read(let kind, _), .purchase(let kind), .change(let kind): kind
      }
    }

    public var urgency: CallUrgency {
      switch self {
      case .read(_, let urgency): urgency
      case .purchase, .change: .purchase
      }
    }
  }

  /// Sends a request with its body, empty for none, and gives back the whole answer.
  public var send:
    @Sendable (_ request: HTTPRequest, _ body: Data, _ purpose: Purpose) async throws(TransportFailure) -> (HTTPResponse, Data)

  public init(
    send: @escaping @Sendable (HTTPRequest, Data, Purpose) async throws(TransportFailure) -> (HTTPResponse, Data)
  ) {
    self.send = send
  }

  /// The largest body of an answer, after decompression, in bytes. Source: Purchasing, HTTP client.
  public static let maximumBody = 4 << 20
}

/// Why there is no whole answer. The difference between nothing left and may have left decides whether a purchase can be tried again.
public enum TransportFailure: Error, Hashable, Sendable {
  /// Proof that no byte of the request left this machine: the name was not found, the connection or its encryption failed.
  case notSent(String)
  /// The connection broke, or the answer was no HTTP; the request may have arrived.
  case lost(String)
  /// The deadline passed; the request may have arrived.
  case timedOut
  /// The answer is larger than `Transport.maximumBody`; the request arrived.
  case tooLarge
  /// Not sent, since its vendor allows no more calls before this time.
  case limited(until: Date)
}
