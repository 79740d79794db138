/// The connection went away before an answer came.
///
/// A caller over a real socket cannot see ``requestWasRead``; it is here so that a test can say which of the two it arranged.
public struct ConnectionLost: Error, Equatable, Sendable {
  /// Whether the vendor had read the request and acted on it: the order exists, only its answer is missing.
  public let requestWasRead: Bool

  /// - Parameter requestWasRead: whether the request reached the vendor and was carried out.
  public init(requestWasRead: Bool) {
    self.requestWasRead = requestWasRead
  }
}
